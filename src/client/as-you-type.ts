import {
  type CancellationToken,
  CancellationTokenSource,
  type Disposable,
  type QuickPick,
  type QuickPickItem,
} from 'vscode';

/** How long the author must pause in typing before the server is asked, in milliseconds. */
const PAUSE_IN_TYPING = 60;

/** The rows for what was typed; rejects when the token is cancelled. */
export type FindRows<Row> = (typed: string, token: CancellationToken) => Promise<readonly Row[]>;

/** Fills a quick pick when the author pauses in typing; an answer that comes after newer words is dropped. */
export class AsYouType<Row extends QuickPickItem> implements Disposable {
  readonly #pick: QuickPick<Row>;
  readonly #find: FindRows<Row>;
  readonly #listening: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: CancellationTokenSource | undefined;

  constructor(pick: QuickPick<Row>, find: FindRows<Row>) {
    this.#pick = pick;
    this.#find = find;
    pick.matchOnDescription = false;
    pick.matchOnDetail = false;
    // Not in the typings of this version: without it VS Code sorts what matches the label before the rest.
    Object.assign(pick, {sortByLabel: false});
    this.#listening = pick.onDidChangeValue((typed) => {
      clearTimeout(this.#timer);
      this.#asking?.cancel();
      this.#timer = setTimeout(() => void this.run(typed), PAUSE_IN_TYPING);
    });
  }

  /** Asks and shows the answer; resolves when it is shown. */
  async run(typed: string): Promise<void> {
    const asking = new CancellationTokenSource();
    this.#asking = asking;
    this.#pick.busy = true;
    try {
      const rows = await this.#find(typed, asking.token);
      if (!asking.token.isCancellationRequested) this.#pick.items = rows;
    } catch (error) {
      if (!asking.token.isCancellationRequested) throw error;
    } finally {
      if (this.#asking === asking) this.#pick.busy = false;
      asking.dispose();
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asking?.cancel();
    this.#listening.dispose();
  }
}

import {CancellationTokenSource, type Disposable, type QuickPick, window} from 'vscode';
import {EditorPreview} from './editor-preview.ts';
import {openPlace} from './open-place.ts';
import {type SearchRow, searchRows} from './search-rows.ts';
import type {ServerCorpus} from './server-corpus.ts';

/** How long the author must pause in typing before the corpus is asked, in milliseconds. */
const PAUSE_IN_TYPING = 60;
const MOST_HITS = 50;

/**
 * Searches the corpus as the author types; arrow keys preview, Enter opens, Escape goes back to where one was.
 * Resolves when the first results are shown.
 */
export async function searchCorpus(corpus: ServerCorpus, query: string): Promise<void> {
  const pick = window.createQuickPick<SearchRow>();
  const preview = new EditorPreview();
  const search = new SearchAsYouType(corpus, pick);
  pick.title = 'Search Corpus';
  pick.placeholder = 'Words, "an exact phrase", who:name, quote:, doc:name, after:2026-05-01, before:, -word';
  pick.matchOnDescription = false;
  pick.matchOnDetail = false;
  // Not in the typings of this version: without it VS Code sorts what matches the label before the rest.
  Object.assign(pick, {sortByLabel: false});
  const disposables: Disposable[] = [
    pick,
    search,
    pick.onDidChangeValue((value) => search.schedule(value)),
    pick.onDidChangeActive(([row]) => {
      if (row?.place !== undefined && search.isMoveOfAuthor(row)) void preview.show(row.place);
    }),
    pick.onDidAccept(() => {
      // Who types fast presses Enter before VS Code has told which row is active: the first one is meant.
      const place = (pick.activeItems[0] ?? pick.items.find((row) => row.place !== undefined))?.place;
      if (place === undefined) return;
      preview.keep();
      pick.hide();
      void openPlace(place);
    }),
    pick.onDidHide(() => {
      for (const disposable of disposables) disposable.dispose();
      void preview.restore();
    }),
  ];
  pick.value = query;
  pick.show();
  await search.run(query);
}

/** Asks the corpus when the author pauses; an answer that comes after newer words is dropped. */
class SearchAsYouType implements Disposable {
  readonly #corpus: ServerCorpus;
  readonly #pick: QuickPick<SearchRow>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: CancellationTokenSource | undefined;
  #hasMoved = false;

  constructor(corpus: ServerCorpus, pick: QuickPick<SearchRow>) {
    this.#corpus = corpus;
    this.#pick = pick;
  }

  schedule(query: string): void {
    clearTimeout(this.#timer);
    this.#asking?.cancel();
    this.#timer = setTimeout(() => void this.run(query), PAUSE_IN_TYPING);
  }

  /** New results make the first row active by themselves; that is no reason to open anything. */
  isMoveOfAuthor(row: SearchRow): boolean {
    this.#hasMoved ||= row !== this.#pick.items.find(({place}) => place !== undefined);
    return this.#hasMoved;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asking?.cancel();
  }

  /** Asks for the query and shows the answer. */
  async run(query: string): Promise<void> {
    const asking = new CancellationTokenSource();
    this.#asking = asking;
    this.#pick.busy = true;
    try {
      const reply = await this.#corpus.search({query, limit: MOST_HITS}, asking.token);
      if (asking.token.isCancellationRequested) return;
      this.#hasMoved = false;
      this.#pick.items = searchRows(query, reply);
    } catch (error) {
      if (!asking.token.isCancellationRequested) throw error;
    } finally {
      if (this.#asking === asking) this.#pick.busy = false;
      asking.dispose();
    }
  }
}

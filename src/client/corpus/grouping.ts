import {type Disposable, EventEmitter, type Memento, type QuickPickItem, window} from 'vscode';
import type {Grouping} from '../../protocol/requests.ts';

const KEY = 'briefcheck.corpusGrouping';

interface GroupingChoice extends QuickPickItem {
  readonly value: Grouping | 'document';
}

const CHOICES: readonly GroupingChoice[] = [
  {value: 'document', label: '$(file-text) Document', description: 'by title'},
  {value: 'date', label: '$(calendar) Date', description: 'the newest first'},
  {value: 'publisher', label: '$(organization) Publisher'},
  {value: 'person', label: '$(person) Person', description: 'where each is named'},
  {value: 'speaker', label: '$(quote) Speaker', description: 'what each is quoted with'},
];

/** What the tree of the corpus is grouped by, kept for the workspace. */
export class CorpusGrouping implements Disposable {
  readonly #state: Memento;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(state: Memento) {
    this.#state = state;
  }

  get value(): Grouping | 'document' {
    const kept = this.#state.get(KEY);
    return CHOICES.find(({value}) => value === kept)?.value ?? 'document';
  }

  /** Lets the author choose. */
  async choose(): Promise<void> {
    const marked = CHOICES.map((choice) =>
      choice.value === this.value ? {...choice, picked: true} : choice,
    );
    const choice = await window.showQuickPick(marked, {
      title: 'Group Corpus By',
      placeHolder: `Now: ${this.value}`,
    });
    if (choice === undefined) return;
    await this.#state.update(KEY, choice.value);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

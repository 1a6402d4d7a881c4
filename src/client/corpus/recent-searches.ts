import type {Memento} from 'vscode';
import type {PassageRow} from './passage-pick.ts';

const KEY = 'briefcheck.recentSearches';
const MOST_KEPT = 8;

/** What the filters of a query do, each with an example that can be chosen. */
const FILTERS: readonly {readonly query: string; readonly does: string}[] = [
  {query: '"', does: 'an exact phrase: "every inch"'},
  {query: 'who:', does: 'a person, an organisation or a speaker: who:rutte'},
  {query: 'quote:', does: 'words within quotations: quote:inch, or quote: alone for any'},
  {query: 'doc:', does: 'words of a document’s title or path: doc:summary'},
  {query: 'after:', does: 'documents of a later date: after:2026-05-01'},
  {query: 'before:', does: 'documents of an earlier date: before:2026-06'},
  {query: '-', does: 'without a word: drone -Kyiv'},
];

/** The queries by which passages were found, the latest first, kept for the workspace. */
export class RecentSearches {
  readonly #state: Memento;

  constructor(state: Memento) {
    this.#state = state;
  }

  /** The rows for an empty query: what was searched for, and what can be. */
  rows(): PassageRow[] {
    const recent = this.#queries().map((query) => ({
      label: `$(history) ${query.replaceAll('$(', '\\$(')}`,
      alwaysShow: true,
      query,
    }));
    const help = FILTERS.map(({query, does}) => ({
      label: `$(filter) ${query}`,
      description: does,
      alwaysShow: true,
      query,
    }));
    return [...recent, ...help];
  }

  add(query: string): void {
    const wanted = query.trim();
    if (wanted === '') return;
    const others = this.#queries().filter((other) => other !== wanted);
    void this.#state.update(KEY, [wanted, ...others].slice(0, MOST_KEPT));
  }

  #queries(): readonly string[] {
    const kept: unknown = this.#state.get(KEY);
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : [];
  }
}

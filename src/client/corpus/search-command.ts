import {type Disposable, window} from 'vscode';
import {AsYouType} from '../as-you-type.ts';
import {EditorPreview} from './editor-preview.ts';
import {openPlace} from './open-place.ts';
import {type SearchRow, searchRows} from './search-rows.ts';
import type {ServerCorpus} from './server-corpus.ts';

const MOST_HITS = 50;

/**
 * Searches the corpus as the author types; arrow keys preview, Enter opens, Escape goes back to where one was.
 * Resolves when the first results are shown.
 */
export async function searchCorpus(corpus: ServerCorpus, query: string): Promise<void> {
  const pick = window.createQuickPick<SearchRow>();
  const preview = new EditorPreview();
  const typing = new AsYouType(pick, async (typed, token) => {
    return searchRows(typed, await corpus.search({query: typed, limit: MOST_HITS}, token));
  });
  const first = () => pick.items.find(({place}) => place !== undefined);
  let shown: readonly SearchRow[] = [];
  const disposables: Disposable[] = [
    pick,
    typing,
    pick.onDidChangeActive(([row]) => {
      // New results make the first row active by themselves; that is no reason to open anything.
      const isNew = shown !== pick.items;
      shown = pick.items;
      if (row?.place !== undefined && !(isNew && row === first())) void preview.show(row.place);
    }),
    pick.onDidAccept(() => {
      // Who types fast presses Enter before VS Code has told which row is active: the first one is meant.
      const place = (pick.activeItems[0] ?? first())?.place;
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
  pick.title = 'Search Corpus';
  pick.placeholder = 'Words, "an exact phrase", who:name, quote:, doc:name, after:2026-05-01, before:, -word';
  pick.value = query;
  pick.show();
  await typing.run(query);
}

import type {ActiveDraft} from '../active-draft.ts';
import {insertFrom} from '../evidence/cite-commands.ts';
import {positionOf, type ServerEvidence} from '../evidence/server-evidence.ts';
import {NOTHING_BEARS, NOTHING_FOUND, orNothing} from './nothing-found.ts';
import {pickPassage} from './passage-pick.ts';
import {evidenceRows, searchRows} from './passage-rows.ts';
import type {RecentSearches} from './recent-searches.ts';
import type {ServerCorpus} from './server-corpus.ts';

const MOST_HITS = 50;

/** Searches the corpus as the author types. */
export function searchCorpus(
  corpus: ServerCorpus,
  evidence: ServerEvidence,
  draft: ActiveDraft,
  recent: RecentSearches,
  query: string,
): Promise<void> {
  return pickPassage({
    title: 'Search Corpus',
    placeholder: 'Words, an "exact phrase", or a filter',
    value: query,
    find: async (typed, token) =>
      typed.trim() === ''
        ? recent.rows()
        : await orNothing(
            searchRows(await corpus.search({query: typed, limit: MOST_HITS}, token)),
            corpus,
            NOTHING_FOUND,
          ),
    onOpen: (typed) => recent.add(typed),
    onButton: (button, row) => void insertFrom(evidence, draft, button, row),
  });
}

/** Lists the passages that bear on what is selected in the draft, else on the sentence there, or on what is typed. */
export async function findEvidence(
  corpus: ServerCorpus,
  evidence: ServerEvidence,
  draft: ActiveDraft,
): Promise<void> {
  const editor = await draft.editor();
  const selected = editor?.document.getText(editor.selection).replace(/\s+/g, ' ').trim() ?? '';
  const isCaret = editor !== undefined && selected === '';
  const words = isCaret ? (await evidence.forPosition(positionOf(editor))).sentence : selected;
  await pickPassage({
    title: 'Find Evidence',
    placeholder: 'A sentence, or its names and figures',
    value: words,
    find: async (typed) =>
      typed.trim() === ''
        ? []
        : await orNothing(evidenceRows(await evidence.forWords(typed)), corpus, NOTHING_BEARS),
    onButton: (button, row) => void insertFrom(evidence, draft, button, row),
  });
}

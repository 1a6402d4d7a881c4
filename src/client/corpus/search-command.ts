import type {ActiveDraft} from '../active-draft.ts';
import {insertFrom} from '../evidence/cite-commands.ts';
import type {ServerEvidence} from '../evidence/server-evidence.ts';
import {pickPassage} from './passage-pick.ts';
import {evidenceRows, searchRows} from './passage-rows.ts';
import type {ServerCorpus} from './server-corpus.ts';

const MOST_HITS = 50;

/** Searches the corpus as the author types. */
export function searchCorpus(
  corpus: ServerCorpus,
  evidence: ServerEvidence,
  draft: ActiveDraft,
  query: string,
): Promise<void> {
  return pickPassage({
    title: 'Search Corpus',
    placeholder: 'Words, "an exact phrase", who:name, quote:, doc:name, after:2026-05-01, before:, -word',
    value: query,
    find: async (typed, token) =>
      searchRows(typed, await corpus.search({query: typed, limit: MOST_HITS}, token)),
    onButton: (button, row) => void insertFrom(evidence, draft, button, row),
  });
}

/** Lists the passages that bear on what is selected in the draft, else on the words that the author types. */
export async function findEvidence(evidence: ServerEvidence, draft: ActiveDraft): Promise<void> {
  const editor = await draft.editor();
  const selected = editor?.document.getText(editor.selection).replace(/\s+/g, ' ').trim() ?? '';
  await pickPassage({
    title: 'Find Evidence',
    placeholder: 'A sentence, or its names and figures',
    value: selected,
    find: async (typed) => evidenceRows(typed, await evidence.forWords(typed)),
    onButton: (button, row) => void insertFrom(evidence, draft, button, row),
  });
}

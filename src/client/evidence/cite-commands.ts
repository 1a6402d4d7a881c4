import {type QuickInputButton, Range, Uri, window, workspace} from 'vscode';
import type {DraftRange, StyleReply} from '../../protocol/citing.ts';
import type {ActiveDraft} from '../active-draft.ts';
import {NOTHING_BEARS, NOTHING_FOUND, orNothing} from '../corpus/nothing-found.ts';
import {type PassageRow, pickPassage} from '../corpus/passage-pick.ts';
import {evidenceRows, QUOTE, searchRows} from '../corpus/passage-rows.ts';
import type {ServerCorpus} from '../corpus/server-corpus.ts';
import {positionOf, rangeOf, type ServerEvidence} from './server-evidence.ts';

const NO_DRAFT = 'Open the draft in which a source is to be cited.';
const NOT_CITED =
  'Nothing was cited: put the cursor into a sentence of the draft that does not cite this source yet.';
const NOT_QUOTED = 'Nothing was quoted: put the cursor where a quotation can stand in the draft.';
const MOST_HITS = 50;
const CITED_WITH: {readonly [style in StyleReply['style']]: string} = {
  numbered: 'a number',
  footnotes: 'a footnote',
  keys: 'a key',
  links: 'a link',
};

/** Cites a document at the selection or cursor of the draft. */
export async function insertCitation(
  evidence: ServerEvidence,
  draft: ActiveDraft,
  path: string | undefined,
): Promise<void> {
  if (path === undefined) return;
  const editor = await draft.editor();
  if (editor === undefined) void window.showInformationMessage(NO_DRAFT);
  else await cite(evidence, rangeOf(editor), path);
}

/** Does at the cursor of the draft what the button of a row says: cites its document, or quotes its passage. */
export async function insertFrom(
  evidence: ServerEvidence,
  draft: ActiveDraft,
  button: QuickInputButton,
  {path, place}: PassageRow,
): Promise<void> {
  if (button !== QUOTE) return await insertCitation(evidence, draft, path);
  const editor = await draft.editor();
  if (path === undefined || place === undefined) return;
  if (editor === undefined) void window.showInformationMessage(NO_DRAFT);
  else if (!(await evidence.quote(positionOf(editor), path, place.range)))
    void window.showInformationMessage(NOT_QUOTED);
}

/**
 * Lets the author choose a passage, those that bear on the sentence first, then by search, and cites its document:
 * at the range, where a fix hands one over, else at the cursor of the draft.
 */
export async function citeFromCorpus(
  evidence: ServerEvidence,
  corpus: ServerCorpus,
  draft: ActiveDraft,
  given: DraftRange | undefined,
): Promise<void> {
  const editor = given === undefined ? await draft.editor() : undefined;
  const at = given ?? (editor && rangeOf(editor));
  if (at === undefined) {
    void window.showInformationMessage(NO_DRAFT);
    return;
  }
  await showRange(at);
  const style = await evidence.style(at.uri);
  await pickPassage({
    title: style === null ? 'Cite from Corpus' : titleWith(style),
    placeholder: 'What bears on the sentence; type to search. Enter cites the document.',
    value: '',
    find: async (typed, token) =>
      typed.trim() === ''
        ? await orNothing(
            evidenceRows(await evidence.forPosition({uri: at.uri, position: at.range.start}, token)),
            corpus,
            NOTHING_BEARS,
          )
        : await orNothing(
            searchRows(await corpus.search({query: typed, limit: MOST_HITS}, token)),
            corpus,
            NOTHING_FOUND,
          ),
    onAccept: ({path}) => void cite(evidence, at, path),
    onButton: (button, row) =>
      void (button === QUOTE ? insertFrom(evidence, draft, button, row) : cite(evidence, at, row.path)),
  });
}

/** "Cite from Corpus with a footnote, as the draft has 4 markers and entries of this kind" */
function titleWith({style, because}: StyleReply): string {
  return `Cite from Corpus with ${CITED_WITH[style]}, ${because}`;
}

/** The author is to see what the source is for. */
async function showRange({uri, range: {start, end}}: DraftRange): Promise<void> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(await workspace.openTextDocument(Uri.parse(uri)), {selection});
}

async function cite(evidence: ServerEvidence, at: DraftRange, path: string | undefined): Promise<void> {
  if (path !== undefined && !(await evidence.cite(at, path))) void window.showInformationMessage(NOT_CITED);
}

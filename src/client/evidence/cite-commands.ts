import {Position, type QuickPickItem, Selection, Uri, window, workspace} from 'vscode';
import type {DraftPosition, EvidenceItem} from '../../protocol/citing.ts';
import type {ActiveDraft} from '../active-draft.ts';
import type {ServerCorpus} from '../corpus/server-corpus.ts';
import {positionOf, type ServerEvidence} from './server-evidence.ts';

const NO_DRAFT = 'Open the draft in which a source is to be cited.';
const NO_SENTENCE = 'Put the cursor into the sentence that the source is for.';

/** Cites a document at the cursor of the draft. */
export async function insertCitation(
  evidence: ServerEvidence,
  draft: ActiveDraft,
  path: string | undefined,
): Promise<void> {
  if (path === undefined) return;
  const editor = await draft.editor();
  if (editor === undefined) void window.showInformationMessage(NO_DRAFT);
  else await citeAt(evidence, positionOf(editor), path);
}

/**
 * Lets the author choose a document, those that bear on the sentence first, and cites it: at the position, where a
 * fix hands one over, else at the cursor of the draft.
 */
export async function citeFromCorpus(
  evidence: ServerEvidence,
  corpus: ServerCorpus,
  draft: ActiveDraft,
  given: DraftPosition | undefined,
): Promise<void> {
  const editor = given === undefined ? await draft.editor() : undefined;
  const at = given ?? (editor && positionOf(editor));
  if (at === undefined) {
    void window.showInformationMessage(NO_DRAFT);
    return;
  }
  await showPosition(at);
  const choice = await window.showQuickPick(choices(evidence, corpus, at), {
    title: 'Cite from Corpus',
    placeHolder: 'The document to cite',
    matchOnDetail: true,
  });
  if (choice !== undefined) await citeAt(evidence, at, choice.path);
}

/** The author is to see which sentence the source is for. */
async function showPosition({uri, position}: DraftPosition): Promise<void> {
  const editor = await window.showTextDocument(await workspace.openTextDocument(Uri.parse(uri)));
  const cursor = new Position(position.line, position.character);
  editor.selection = new Selection(cursor, cursor);
}

interface Choice extends QuickPickItem {
  readonly path: string;
}

async function choices(evidence: ServerEvidence, corpus: ServerCorpus, at: DraftPosition): Promise<Choice[]> {
  const [{passages}, {documents}] = await Promise.all([evidence.forPosition(at), corpus.tree()]);
  const best = new Map<string, EvidenceItem>();
  for (const passage of passages) if (!best.has(passage.path)) best.set(passage.path, passage);
  const bearing = [...best.values()].map(({title, date, text, path}) => choice(title, date, text, path));
  const others = documents
    .filter(({path, problem}) => problem === undefined && !best.has(path))
    .map(({title, date, path}) => choice(title, date, path, path));
  return [...bearing, ...others];
}

function choice(label: string, date: string | undefined, detail: string, path: string): Choice {
  return {label, detail, path, ...(date === undefined ? {} : {description: date})};
}

async function citeAt(evidence: ServerEvidence, at: DraftPosition, path: string): Promise<void> {
  if (!(await evidence.cite(at, path))) void window.showInformationMessage(NO_SENTENCE);
}

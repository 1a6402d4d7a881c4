import {commands, Disposable, type ExtensionContext, env, type LogOutputChannel, Uri} from 'vscode';
import {type BaseLanguageClient, Range} from 'vscode-languageclient';
import type {DraftRange, EvidenceItem} from '../protocol/citing.ts';
import type {ActiveDraft} from './active-draft.ts';
import type {CorpusGrouping} from './corpus/grouping.ts';
import {openPlace, type Place} from './corpus/open-place.ts';
import {RecentSearches} from './corpus/recent-searches.ts';
import {findEvidence, searchCorpus} from './corpus/search-command.ts';
import type {ServerCorpus} from './corpus/server-corpus.ts';
import type {CorpusNode} from './corpus/tree-rows.ts';
import {citeFromCorpus, insertCitation} from './evidence/cite-commands.ts';
import type {ServerEvidence} from './evidence/server-evidence.ts';
import {addDocument} from './import/add-to-corpus.ts';
import {lookUpOfficial} from './look-up-official.ts';
import {updateCommands} from './officials/update-command.ts';
import {openSampleWorkspace} from './sample-workspace.ts';

/** What the commands work with. */
export interface Parts {
  readonly client: BaseLanguageClient;
  readonly corpus: ServerCorpus;
  readonly evidence: ServerEvidence;
  readonly draft: ActiveDraft;
  readonly grouping: CorpusGrouping;
  readonly output: LogOutputChannel;
}

/** Registers what the palette and the menus run; the titles are in the manifest. */
export function registerCommands(
  context: ExtensionContext,
  {client, corpus, evidence, draft, grouping, output}: Parts,
): Disposable {
  const recent = new RecentSearches(context.workspaceState);
  return Disposable.from(
    commands.registerCommand('briefcheck.searchCorpus', (query?: unknown) =>
      searchCorpus(corpus, evidence, draft, recent, typeof query === 'string' ? query : ''),
    ),
    commands.registerCommand('briefcheck.lookUpOfficial', (question?: unknown) =>
      lookUpOfficial(client, typeof question === 'string' ? question : ''),
    ),
    updateCommands(context, client),
    commands.registerCommand('briefcheck.openSampleWorkspace', () => openSampleWorkspace(context)),
    commands.registerCommand('briefcheck.showOutput', () => output.show()),
    commands.registerCommand('briefcheck.insertCitation', (row: CorpusNode | EvidenceItem) =>
      insertCitation(evidence, draft, pathOf(row)),
    ),
    commands.registerCommand('briefcheck.citeFromCorpus', (uri?: unknown, range?: unknown) =>
      citeFromCorpus(evidence, corpus, draft, draftRange(uri, range)),
    ),
    commands.registerCommand('briefcheck.findEvidence', () => findEvidence(corpus, evidence, draft)),
    commands.registerCommand('briefcheck.groupCorpus', () => grouping.choose()),
    commands.registerCommand('briefcheck.copyQuotation', (node: CorpusNode) => copyQuotation(node)),
    commands.registerCommand('briefcheck.addToCorpus', (from?: unknown) => addDocument(client, from)),
    commands.registerCommand('briefcheck.openPlace', (place: Place) => openPlace(place)),
    commands.registerCommand('briefcheck.openDocument', (node: CorpusNode) => openDocument(node)),
    commands.registerCommand('briefcheck.revealDocument', (node: CorpusNode) => revealDocument(node)),
  );
}

async function openDocument(node: CorpusNode): Promise<void> {
  if (node.kind === 'document') await commands.executeCommand('vscode.open', Uri.parse(node.document.uri));
}

async function revealDocument(node: CorpusNode): Promise<void> {
  if (node.kind !== 'document') return;
  await commands.executeCommand('revealInExplorer', Uri.parse(node.document.fileUri));
}

/** The words of a quotation with what to cite, for the clipboard. */
async function copyQuotation(node: CorpusNode): Promise<void> {
  if (node.kind === 'place' && node.place.quotation !== undefined)
    await env.clipboard.writeText(node.place.quotation);
}

/** The arguments that the fix "Cite from corpus…" hands over; the palette hands over none. */
function draftRange(uri: unknown, range: unknown): DraftRange | undefined {
  return typeof uri === 'string' && Range.is(range) ? {uri, range} : undefined;
}

/** The path of the document that a row is about. */
function pathOf(row: CorpusNode | EvidenceItem): string | undefined {
  if ('document' in row) return row.document.path;
  return 'path' in row ? row.path : undefined;
}

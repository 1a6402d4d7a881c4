import {commands, Disposable, type ExtensionContext, type LogOutputChannel, Uri} from 'vscode';
import type {BaseLanguageClient} from 'vscode-languageclient';
import {openPlace, type Place} from './corpus/open-place.ts';
import {searchCorpus} from './corpus/search-command.ts';
import type {ServerCorpus} from './corpus/server-corpus.ts';
import type {CorpusNode} from './corpus/tree-view.ts';
import {lookUpOfficial} from './look-up-official.ts';
import {openSampleWorkspace} from './sample-workspace.ts';

/** Registers what the palette and the menus run; the titles are in the manifest. */
export function registerCommands(
  context: ExtensionContext,
  client: BaseLanguageClient,
  corpus: ServerCorpus,
  output: LogOutputChannel,
): Disposable {
  return Disposable.from(
    commands.registerCommand('briefcheck.searchCorpus', (query?: unknown) =>
      searchCorpus(corpus, typeof query === 'string' ? query : ''),
    ),
    commands.registerCommand('briefcheck.lookUpOfficial', (question?: unknown) =>
      lookUpOfficial(client, typeof question === 'string' ? question : ''),
    ),
    commands.registerCommand('briefcheck.openSampleWorkspace', () => openSampleWorkspace(context)),
    commands.registerCommand('briefcheck.showOutput', () => output.show()),
    commands.registerCommand('briefcheck.openPlace', (place: Place) => openPlace(place)),
    commands.registerCommand('briefcheck.openDocument', (node: CorpusNode) => openDocument(node)),
    commands.registerCommand('briefcheck.revealDocument', (node: CorpusNode) => revealDocument(node)),
  );
}

async function openDocument(node: CorpusNode): Promise<void> {
  if (node.kind !== 'problem') await commands.executeCommand('vscode.open', Uri.parse(node.document.uri));
}

async function revealDocument(node: CorpusNode): Promise<void> {
  if (node.kind !== 'problem')
    await commands.executeCommand('revealInExplorer', Uri.parse(node.document.fileUri));
}

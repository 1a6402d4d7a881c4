import {type ExtensionContext, type LogOutputChannel, Uri, window} from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import type {InitializationOptions} from '../protocol/requests.ts';
import {ActiveDraft} from './active-draft.ts';
import type {BriefcheckApi} from './api.ts';
import {registerCommands} from './commands.ts';
import {CorpusGrouping} from './corpus/grouping.ts';
import {ServerCorpus} from './corpus/server-corpus.ts';
import {showCorpusTree} from './corpus/tree-view.ts';
import {DRAFT_LANGUAGES, SETTINGS_FILES} from './draft-languages.ts';
import {showEvidence} from './evidence/evidence-view.ts';
import {ServerEvidence} from './evidence/server-evidence.ts';
import {provideExtractedTexts} from './extracted-texts.ts';
import {showFindingsCount} from './findings-count.ts';
import {serveWorkspaceFiles} from './workspace-files.ts';

export function createOutput(context: ExtensionContext): LogOutputChannel {
  const output = window.createOutputChannel('Briefcheck', {log: true});
  context.subscriptions.push(output);
  return output;
}

export function clientOptions(context: ExtensionContext, output: LogOutputChannel): LanguageClientOptions {
  const storageUri = context.storageUri?.toString();
  const initializationOptions: InitializationOptions = {
    citeCommand: true,
    dataUri: Uri.joinPath(context.extensionUri, 'dist').toString(),
    globalStorageUri: context.globalStorageUri.toString(),
    ...(storageUri === undefined ? {} : {storageUri}),
  };
  return {
    documentSelector: [
      ...DRAFT_LANGUAGES.map((language) => ({language})),
      ...SETTINGS_FILES.map((name) => ({language: 'yaml', pattern: `**/${name}`})),
    ],
    diagnosticPullOptions: {onChange: true},
    initializationOptions,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  };
}

/** Starts the server and all that is shown of it. */
export async function startClient(
  context: ExtensionContext,
  client: BaseLanguageClient,
  output: LogOutputChannel,
): Promise<BriefcheckApi> {
  const corpus = new ServerCorpus(client);
  const evidence = new ServerEvidence(client);
  const draft = new ActiveDraft(client);
  const grouping = new CorpusGrouping(context.workspaceState);
  context.subscriptions.push(
    client,
    corpus,
    serveWorkspaceFiles(client),
    provideExtractedTexts(corpus),
    grouping,
    showCorpusTree(corpus, grouping),
    showFindingsCount(draft),
    draft,
    showEvidence(evidence, corpus, draft),
    registerCommands(context, {client, corpus, evidence, draft, grouping, output}),
  );
  await client.start();
  return {
    corpus: () => corpus.tree(),
    onDidChangeCorpus: corpus.onDidChange,
    search: (query, limit = 50) => corpus.search({query, limit}),
  };
}

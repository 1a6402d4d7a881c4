/** The extension in desktop VS Code and on remote machines: the server is a Node process. */
import {type ExtensionContext, Uri} from 'vscode';
import {LanguageClient, TransportKind} from 'vscode-languageclient/node';
import type {BriefcheckApi} from './api.ts';
import {clientOptions, createOutput, startClient} from './start-client.ts';

/** Called by VS Code when the extension is first needed. */
export async function activate(context: ExtensionContext): Promise<BriefcheckApi> {
  const output = createOutput(context);
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const run = {module, transport: TransportKind.ipc};
  const client = new LanguageClient(
    'briefcheck',
    'Briefcheck',
    {run, debug: run},
    clientOptions(context, output),
  );
  return await startClient(context, client, output);
}

/** The extension in the browser: the server is a web worker. */
import {type ExtensionContext, Uri} from 'vscode';
import {LanguageClient, type ServerOptions} from 'vscode-languageclient/browser';
import type {BriefcheckApi} from './api.ts';
import {clientOptions, createOutput, startClient} from './start-client.ts';

/** The constructor that a browser has: the types of Node, which hold here, do not know it. */
const {Worker} = globalThis as unknown as {readonly Worker: new (script: string) => ServerOptions};

/** Called by VS Code when the extension is first needed. */
export async function activate(context: ExtensionContext): Promise<BriefcheckApi> {
  const output = createOutput(context);
  const script = Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js');
  const worker = new Worker(script.toString(true));
  const client = new LanguageClient('briefcheck', 'Briefcheck', worker, clientOptions(context, output));
  return await startClient(context, client, output);
}

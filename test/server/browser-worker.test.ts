/** The bundle for the browser, in a worker from which everything of Node has been taken away. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, suite, test} from 'node:test';
import {Worker} from 'node:worker_threads';
import {
  createMessageConnection,
  type MessageConnection,
  PortMessageReader,
  PortMessageWriter,
  ResponseError,
} from 'vscode-jsonrpc/node';
import type {FullDocumentDiagnosticReport} from 'vscode-languageserver';
import {ask} from '../../src/protocol/define-request.ts';
import {FILE_NOT_FOUND} from '../../src/protocol/files.ts';
import {CORPUS_CHANGED, corpusSearch} from '../../src/protocol/requests.ts';
import {DANGLING} from './drafts.ts';

const dist = new URL('../../dist/', import.meta.url);
const CARD = '# Harbour card\n\nThe harbour has 12 cranes.\n';

/** What a worker of the browser has for messages, over what one of Node has; then Node's own globals go. */
const PRELUDE = `
  const {parentPort} = require('node:worker_threads');
  const listen = (heard) => parentPort.on('message', (data) => heard({data}));
  globalThis.self = globalThis;
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  globalThis.addEventListener = (type, heard) => type === 'message' && listen(heard);
  Object.defineProperty(globalThis, 'onmessage', {set: listen});
  for (const name of ['process', 'Buffer', 'require', 'module', 'setImmediate']) delete globalThis[name];
`;

suite('the server in a web worker', () => {
  let worker: Worker;
  let server: MessageConnection;
  let corpusChanged: Promise<void>;

  before(async () => {
    const bundle = await readFile(new URL('browser/server.js', dist), 'utf8');
    worker = new Worker(PRELUDE + bundle, {eval: true});
    server = createMessageConnection(new PortMessageReader(worker), new PortMessageWriter(worker));
    answerServer(server);
    corpusChanged = new Promise((resolve) => {
      server.onNotification(CORPUS_CHANGED, async () => {
        const {hits} = await ask(server, corpusSearch, {query: 'cranes', limit: 1});
        if (hits.length > 0) resolve();
      });
    });
    server.listen();
    await server.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {workspace: {workspaceFolders: true}, textDocument: {diagnostic: {}}},
      initializationOptions: {dataUri: 'extension:/dist'},
    });
    await server.sendNotification('initialized', {});
  });
  after(async () => {
    server.dispose();
    await worker.terminate();
  });

  test('it checks a draft', async () => {
    const textDocument = {uri: 'untitled:1', languageId: 'markdown', version: 1, text: DANGLING};
    await server.sendNotification('textDocument/didOpen', {textDocument});
    const report = await server.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument,
    });
    assert.deepEqual(
      report.items.map(({code}) => code),
      ['undefined-citation'],
    );
  });

  test('it reads and searches the corpus through the client', () => corpusChanged);
});

/** Answers as the client does: the workspace has one source, the extension's folder the data files. */
function answerServer(server: MessageConnection): void {
  server.onRequest('workspace/workspaceFolders', () => [{uri: 'vscode-vfs://host/repo', name: 'repo'}]);
  server.onRequest('briefcheck/files/size', () => CARD.length);
  server.onRequest('briefcheck/files/folder', ({uri}: {uri: string}) => {
    if (uri === 'vscode-vfs://host/repo/corpus') return [{name: 'card.md', kind: 'file'}];
    throw new ResponseError(FILE_NOT_FOUND, 'no such folder');
  });
  server.onRequest('briefcheck/files/read', async ({uri}: {uri: string}) => {
    if (uri.endsWith('/card.md')) return {base64: Buffer.from(CARD).toString('base64')};
    if (!uri.startsWith('extension:/dist/')) throw new ResponseError(FILE_NOT_FOUND, 'no such file');
    const bytes = await readFile(new URL(uri.slice('extension:/dist/'.length), dist));
    return {base64: bytes.toString('base64')};
  });
}

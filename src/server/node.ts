/** The language server in Node: over IPC for the extension, over standard input and output with `--stdio`. */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {createConnection} from 'vscode-languageserver/node';
import {clientFiles} from './client-files.ts';
import {localDay} from './host.ts';
import {logFailure} from './log.ts';
import {nodeFiles} from './node-files.ts';
import {nodeTransport} from './node-transport.ts';
import {readerThread, serveReader} from './reader-thread.ts';
import {startServer} from './start-server.ts';

function serveEditor(): void {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const connection = createConnection();

  // Work that nobody waits for must not end the server either.
  process.on('unhandledRejection', (error) =>
    logFailure(connection.console, 'Work in the background', error),
  );

  startServer(connection, {
    files: () => nodeFiles(clientFiles(connection)),
    dataFile: (name) => readFile(path.join(here, name)),
    readDocument: readerThread(new URL(import.meta.url)),
    transport: nodeTransport,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    today: () => localDay(new Date()),
  });
}

// One bundle is both: the server, and the thread in which it reads documents.
if (!serveReader()) serveEditor();

/** The language server in Node: over IPC for the extension, over standard input and output with `--stdio`. */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {createConnection} from 'vscode-languageserver/node';
import {clientFiles} from './client-files.ts';
import {localDay} from './host.ts';
import {nodeFiles} from './node-files.ts';
import {nodeTransport} from './node-transport.ts';
import {startServer} from './start-server.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const connection = createConnection();

startServer(connection, {
  files: () => nodeFiles(clientFiles(connection)),
  dataFile: (name) => readFile(path.join(here, name)),
  transport: nodeTransport,
  pause: () => new Promise((resolve) => setImmediate(resolve)),
  today: () => localDay(new Date()),
});

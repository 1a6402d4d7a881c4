/** The language server in a web worker. All files, its own data files too, come through the client. */
import {BrowserMessageReader, BrowserMessageWriter, createConnection} from 'vscode-languageserver/browser';
import {childUri} from '../service/corpus/file-system.ts';
import {clientFiles} from './client-files.ts';
import {localDay} from './host.ts';
import {startServer} from './start-server.ts';

/** The worker's own end of its messages: all that is needed of `DedicatedWorkerGlobalScope`. */
type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

const port = globalThis as unknown as Port;
const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
const files = clientFiles(connection);

startServer(connection, {
  files: () => files,
  dataFile: async (name, {dataUri}) => {
    if (dataUri === undefined) throw new Error('The client did not say where the data files are.');
    return await files.readFile(childUri(dataUri, name));
  },
  pause: () => new Promise((resolve) => setTimeout(resolve)),
  today: () => localDay(new Date()),
});

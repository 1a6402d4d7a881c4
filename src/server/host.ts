import type {ReadDocument} from '../core/corpus/readers/read-document.ts';
import type {InitializationOptions} from '../protocol/requests.ts';
import type {FileSystem} from '../service/corpus/file-system.ts';
import type {Transport} from '../service/import/transport.ts';

/** What the server is given by the runtime that it lives in: Node or a web worker. */
export interface ServerHost {
  /** The files of the workspace. */
  files(options: InitializationOptions): FileSystem;
  /** A data file that is shipped beside the server: `sqlite3.wasm`, `register.json`. */
  dataFile(name: string, options: InitializationOptions): Promise<Uint8Array>;
  /** Reads documents beside the server's own work; in its midst where that cannot be done, as in a browser. */
  readonly readDocument?: ReadDocument;
  /** Asks web servers, for the one command that downloads; absent where that cannot be done, as in a browser. */
  readonly transport?: Transport;
  /** Lets other work run. */
  pause(): Promise<void>;
  /** ISO 8601 date of today where the author is. */
  today(): string;
}

/** The calendar day of a moment in its own time zone, ISO 8601. */
export function localDay(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

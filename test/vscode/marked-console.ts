import {Console} from 'node:console';
import {Writable} from 'node:stream';

/**
 * Opens every line of the console with `mark`, by which whoever started VS Code tells it from VS Code's own log.
 * Without a mark the console stays as it is.
 */
export function markConsole(mark: string | undefined): void {
  if (mark === undefined) return;
  // VS Code lets nobody replace the methods of its console, so the whole console makes way for another.
  const vscodeConsole = console;
  const lines = new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString().replace(/\n$/, '').split('\n')) vscodeConsole.log(`${mark}${line}`);
      done();
    },
  });
  globalThis.console = new Console(lines);
}

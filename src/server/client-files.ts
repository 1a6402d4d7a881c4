import {type Connection, ResponseError} from 'vscode-languageserver';
import {fromBase64, toBase64} from '../protocol/base64.ts';
import {ask} from '../protocol/define-request.ts';
import * as protocol from '../protocol/files.ts';
import {
  collected,
  FileMissingError,
  type FileSystem,
  joined,
  readIfThere,
} from '../service/corpus/file-system.ts';

/** The files of the workspace through the client, which alone can reach them in a browser or a virtual workspace. */
export function clientFiles(connection: Connection): FileSystem {
  const write = async (uri: string, bytes: Uint8Array) => {
    await ask(connection, protocol.writeFile, {uri, base64: toBase64(bytes)});
  };
  const files: FileSystem = {
    size: (uri) => orMissing(ask(connection, protocol.fileSize, {uri})),
    readFolder: (uri) => orMissing(ask(connection, protocol.readFolder, {uri})),
    async readFile(uri) {
      const {base64} = await orMissing(ask(connection, protocol.readFile, {uri}));
      return fromBase64(base64);
    },
    async replaceFile(uri, produce) {
      const bytes = await collected(produce);
      if (bytes === undefined) return false;
      await write(uri, bytes);
      return true;
    },
    async appendFile(uri, bytes) {
      const before = await readIfThere(files, uri);
      await write(uri, joined(before === undefined ? [bytes] : [before, bytes]));
    },
  };
  return files;
}

async function orMissing<T>(reply: Promise<T>): Promise<T> {
  try {
    return await reply;
  } catch (error) {
    if (error instanceof ResponseError && error.code === protocol.FILE_NOT_FOUND) {
      throw new FileMissingError(error.message, {cause: error});
    }
    throw error;
  }
}

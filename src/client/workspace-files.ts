import {Disposable, FileSystemError, FileType, Uri, workspace} from 'vscode';
import {type BaseLanguageClient, type GenericRequestHandler, ResponseError} from 'vscode-languageclient';
import {fromBase64, toBase64} from '../protocol/base64.ts';
import type {RequestDefinition} from '../protocol/define-request.ts';
import {
  FILE_NOT_FOUND,
  type FolderEntry,
  fileSize,
  readFile,
  readFolder,
  writeFile,
} from '../protocol/files.ts';

/** Reads and writes files for a server that cannot reach them itself: in the browser, in virtual workspaces. */
export function serveWorkspaceFiles(client: BaseLanguageClient): Disposable {
  const {fs} = workspace;
  return Disposable.from(
    answer(client, fileSize, async ({uri}) => (await fs.stat(Uri.parse(uri))).size),
    answer(client, readFile, async ({uri}) => ({base64: toBase64(await fs.readFile(Uri.parse(uri)))})),
    answer(client, writeFile, async ({uri, base64}) => {
      await fs.writeFile(Uri.parse(uri), fromBase64(base64));
      return null;
    }),
    answer(client, readFolder, async ({uri}) =>
      (await fs.readDirectory(Uri.parse(uri))).flatMap(folderEntry),
    ),
  );
}

/** A link to a folder has both bits set; it is left out, so that no loop can be followed. */
function folderEntry([name, type]: [string, FileType]): FolderEntry[] {
  if (type === FileType.Directory) return [{name, kind: 'folder'}];
  return (type & FileType.File) === 0 ? [] : [{name, kind: 'file'}];
}

function answer<Params, Result>(
  client: BaseLanguageClient,
  {method}: RequestDefinition<Params, Result>,
  handler: (params: Params) => Promise<Result>,
): Disposable {
  const guarded = async (params: Params) => {
    try {
      return await handler(params);
    } catch (error) {
      if (error instanceof FileSystemError && error.code === 'FileNotFound') {
        throw new ResponseError(FILE_NOT_FOUND, error.message);
      }
      throw error;
    }
  };
  return client.onRequest(method, guarded as GenericRequestHandler<Result, void>);
}

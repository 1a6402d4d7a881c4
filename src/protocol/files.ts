/** How a server that cannot reach the files of the workspace reads and writes them through the client. */
import {defineRequest} from './define-request.ts';

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** A file's bytes, as base64 because the protocol is JSON. */
export interface FileContent {
  readonly base64: string;
}

export interface WriteParams extends FileContent {
  readonly uri: string;
}

export const fileSize = defineRequest<{readonly uri: string}, number>('briefcheck/files/size');
export const readFile = defineRequest<{readonly uri: string}, FileContent>('briefcheck/files/read');
export const writeFile = defineRequest<WriteParams, null>('briefcheck/files/write');
export const readFolder = defineRequest<{readonly uri: string}, readonly FolderEntry[]>(
  'briefcheck/files/folder',
);

/** The error code for a file or folder that does not exist. */
export const FILE_NOT_FOUND = -32_001;

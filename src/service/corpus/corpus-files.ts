import {childUri, FileMissingError, type FileSystem} from './file-system.ts';

/** A folder of the corpus, and how the paths of its documents begin: "corpus", "Second folder/corpus". */
export interface CorpusFolder {
  readonly uri: string;
  readonly name: string;
}

export interface CorpusListing {
  /** The URI of each file by the path of its document. */
  readonly files: ReadonlyMap<string, string>;
  /** Why some folders are not listed, or not wholly, one sentence each. */
  readonly problems: readonly string[];
}

/** More files than this are a folder chosen by mistake rather than a corpus. */
export const MOST_FILES = 50_000;
const DEEPEST = 32;

/** Lists the files below the folders that `reads` takes; folders that do not exist are no problem. */
export async function listCorpusFiles(
  files: FileSystem,
  folders: readonly CorpusFolder[],
  reads: (path: string) => boolean,
): Promise<CorpusListing> {
  const found = new Map<string, string>();
  const problems: string[] = [];
  let isFull = false;
  for (const {uri, name} of folders) {
    const pending: Entry[] = [{uri, path: name, kind: 'folder', depth: 0}];
    for (let next = pending.pop(); next !== undefined && !isFull; next = pending.pop()) {
      if (next.kind === 'file') {
        if (!reads(next.path)) continue;
        isFull = found.size === MOST_FILES;
        if (!isFull) found.set(next.path, next.uri);
        continue;
      }
      for (const entry of await entriesOf(files, next, problems)) pending.push(entry);
    }
  }
  if (isFull)
    problems.push(
      `The corpus has more than ${MOST_FILES.toLocaleString('en-GB')} files; the others are left out.`,
    );
  return {files: found, problems};
}

interface Entry {
  readonly uri: string;
  readonly path: string;
  readonly kind: 'file' | 'folder';
  readonly depth: number;
}

async function entriesOf(files: FileSystem, folder: Entry, problems: string[]): Promise<Entry[]> {
  const {uri, path, depth} = folder;
  if (depth > DEEPEST) return [];
  try {
    const entries = await files.readFolder(uri);
    return entries
      .filter(({name}) => !name.startsWith('.') && name !== 'node_modules')
      .map(({name, kind}) => ({uri: childUri(uri, name), path: `${path}/${name}`, kind, depth: depth + 1}));
  } catch (error) {
    // Deleted while it was listed, or never made: nothing to report.
    if (!(error instanceof FileMissingError))
      problems.push(`The folder “${path}” cannot be read: ${reasonOf(error)}.`);
    return [];
  }
}

/** What a failed operation says of itself, without a full stop at its end. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}

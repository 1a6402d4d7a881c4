import {existsSync} from 'node:fs';
import {readdir, readFile, stat} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import type {CorpusIndex} from '../core/corpus/corpus.ts';
import {openCorpus} from '../core/corpus/open-corpus.ts';
import {
  contentHash,
  formatOf,
  sizeProblem,
  unreadableDocument,
} from '../core/corpus/readers/document-file.ts';
import {readDocument} from '../core/corpus/readers/read-document.ts';

/** A command has nobody waiting beside it: nothing needs to be let in between. */
const noPause = async (): Promise<void> => undefined;

/** The corpus folder is missing or cannot be read; the message says which. */
export class UnreadableCorpus extends Error {}

/** Folders that hold no sources. */
const LEFT_OUT = new Set(['node_modules', '.git']);
/** Deeper than any archive; a folder that links to one above it ends here at the latest. */
const DEEPEST = 32;

/**
 * The paths of the documents in a folder and the folders in it, sorted, relative to it and with `/`. Links are
 * followed to files but not to folders, so that no loop is walked. A folder in it that cannot be read is left out.
 *
 * @throws {UnreadableCorpus} when the folder itself is missing or cannot be read
 */
export async function documentPaths(folder: string): Promise<string[]> {
  const paths: string[] = [];
  const waiting: {readonly path: string; readonly depth: number}[] = [{path: '', depth: 0}];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const {path, depth} = next;
    for (const entry of await entriesOf(folder, path)) {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (depth < DEEPEST && !LEFT_OUT.has(entry.name)) waiting.push({path: inside, depth: depth + 1});
      } else if (formatOf(entry.name) !== undefined && (entry.isFile() || entry.isSymbolicLink()))
        paths.push(inside);
    }
  }
  return paths.sort();
}

async function entriesOf(folder: string, path: string) {
  try {
    return await readdir(join(folder, path), {withFileTypes: true});
  } catch (cause) {
    if (path !== '') return [];
    const {code = 'unknown error'} = cause as NodeJS.ErrnoException;
    throw new UnreadableCorpus(`The corpus folder ${folder} cannot be read (${code}).`, {cause});
  }
}

/** Reads one file of the corpus into the index; what is wrong with it becomes its `problem`. */
async function addFile(corpus: CorpusIndex, folder: string, path: string): Promise<void> {
  const format = formatOf(path);
  if (format === undefined) return;
  try {
    const {size} = await stat(join(folder, path));
    const tooLarge = sizeProblem(format, size);
    if (tooLarge !== undefined) return await corpus.put(unreadableDocument(path, tooLarge), noPause);
    const bytes = await readFile(join(folder, path));
    await corpus.put(await readDocument({path, bytes, hash: await contentHash(bytes)}, noPause), noPause);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    await corpus.put(unreadableDocument(path, `The file could not be read (${code}).`), noPause);
  }
}

/**
 * Reads and indexes a folder of sources; documents are named by their path in it.
 *
 * @throws {UnreadableCorpus} when the folder cannot be read
 */
export async function corpusOf(folder: string): Promise<CorpusIndex> {
  return await indexed(folder, await documentPaths(folder));
}

/**
 * Reads and indexes those of the folders below `root` that are there; documents are named by their path from
 * `root`. Undefined when none is there.
 *
 * @throws {UnreadableCorpus} when a folder cannot be read
 */
export async function corpusOfFolders(
  root: string,
  folders: readonly string[],
): Promise<CorpusIndex | undefined> {
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  if (present.length === 0) return undefined;
  const paths: string[] = [];
  for (const folder of present)
    for (const path of await documentPaths(join(root, folder))) paths.push(`${folder}/${path}`);
  return await indexed(root, paths);
}

async function indexed(folder: string, paths: readonly string[]): Promise<CorpusIndex> {
  const corpus = await openCorpus(await sqliteWasm());
  for (const path of paths) await addFile(corpus, folder, path);
  await corpus.settle(noPause);
  return corpus;
}

/** `sqlite3.wasm` beside the bundle, or in the package when run from source. */
export async function sqliteWasm(): Promise<Uint8Array> {
  const beside = new URL('./sqlite3.wasm', import.meta.url);
  try {
    return await readFile(beside);
  } catch {
    return await readFile(createRequire(import.meta.url).resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm'));
  }
}

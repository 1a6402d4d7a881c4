import {isSameAddress} from '../../core/corpus/cited-document.ts';
import {type ImportNote, importNote} from '../../core/corpus/import/import-note.ts';
import {isAsWritten} from '../../core/corpus/import/written-hash.ts';
import type {CorpusFolder} from '../corpus/corpus-files.ts';
import {childUri, FileMissingError, type FileSystem, readIfThere} from '../corpus/file-system.ts';

/** A document of the corpus, as far as it matters here. */
export interface KnownDocument {
  readonly path: string;
  /** Of its file. */
  readonly uri: string;
  readonly url: string | undefined;
  /** SHA-256 of its file. */
  readonly hash: string;
}

/**
 * Whose the file is: byte for byte what an import wrote, `changed` since (or of a time when imports did not say what
 * they wrote), or the author's own.
 */
export type CopyFile = 'as-added' | 'changed' | 'own';

/** A document that is in the corpus already. */
export interface EarlierCopy {
  readonly uri: string;
  readonly path: string;
  /** What is the same: all that was received, or only where it is from. */
  readonly same: 'content' | 'address' | 'file';
  /** ISO 8601 date on which it was added; undefined where the file does not say. */
  readonly retrieved: string | undefined;
  readonly file: CopyFile;
}

/** Where copies are looked for. */
export interface CopySurroundings {
  readonly files: FileSystem;
  readonly folder: CorpusFolder;
  readonly documents: readonly KnownDocument[];
}

/** What is being added. */
export interface NewDocument {
  /** The name that its file would get. */
  readonly name: string;
  /** SHA-256 of what was received. */
  readonly sha256: string;
  /** As the front matter says it: `address`, `file Harbour card.pdf`. */
  readonly from: string;
  readonly address: string | undefined;
}

/** The document from this address, whatever is there now. */
export async function copyFromAddress(
  address: string,
  {files, documents}: CopySurroundings,
): Promise<EarlierCopy | undefined> {
  const known = documents.find(({url}) => url !== undefined && isSameAddress(url, address));
  if (known === undefined) return undefined;
  return described(await noted(files, known), 'address');
}

/** The same document as it was added before: by its content, else by its address, else by the name of its file. */
export async function earlierCopy(
  {name, sha256, from, address}: NewDocument,
  around: CopySurroundings,
): Promise<EarlierCopy | undefined> {
  const {files, documents} = around;
  const itself = documents.find(({hash}) => hash === sha256);
  const alike = [...(itself === undefined ? [] : [itself]), ...(await ofSameName(name, around))];
  const copies = await Promise.all(alike.map((place) => noted(files, place)));
  const equal = copies.find(({uri, note}) => uri === itself?.uri || note?.sha256 === sha256);
  if (equal !== undefined) return described(equal, 'content');
  const fromAddress = address === undefined ? undefined : await copyFromAddress(address, around);
  if (fromAddress !== undefined) return fromAddress;
  const ofFile = from.startsWith('file ') ? copies.find(({note}) => note?.from === from) : undefined;
  return ofFile && described(ofFile, 'file');
}

function described({note, ...place}: NotedPlace, same: EarlierCopy['same']): EarlierCopy {
  return {...place, same, retrieved: note?.retrieved};
}

interface Place {
  readonly uri: string;
  readonly path: string;
}

interface NotedPlace extends Place {
  readonly note: ImportNote | undefined;
  readonly file: CopyFile;
}

const MOST_COPIES = 50;

/** "harbour.md", "harbour-2.md": what earlier imports of a document are called. */
async function ofSameName(name: string, {files, folder}: CopySurroundings): Promise<readonly Place[]> {
  const stem = name.replace(/\.md$/, '').toLowerCase();
  const isCopy = (other: string) =>
    other.startsWith(stem) && /^(?:-\d+)?\.md$/.test(other.slice(stem.length));
  const names = await namesIn(files, folder.uri);
  return names
    .filter((other) => isCopy(other.toLowerCase()))
    .slice(0, MOST_COPIES)
    .map((other) => ({uri: childUri(folder.uri, other), path: `${folder.name}/${other}`}));
}

/** The names in a folder; none while there is no such folder, which the first document makes. */
export async function namesIn(files: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    return (await files.readFolder(folder)).map(({name}) => name);
  } catch (error) {
    if (error instanceof FileMissingError) return [];
    throw error;
  }
}

async function noted(files: FileSystem, {uri, path}: Place): Promise<NotedPlace> {
  const bytes = await readIfThere(files, uri);
  const note = bytes && importNote(new TextDecoder().decode(bytes.subarray(0, 20_000)));
  const isOwn = bytes === undefined || note === undefined;
  return {uri, path, note, file: isOwn ? 'own' : (await isAsWritten(bytes)) ? 'as-added' : 'changed'};
}

import type {Pause} from '../../core/corpus/corpus.ts';
import {freeFileName} from '../../core/corpus/import/file-name.ts';
import {type ImportedBytes, importDocument} from '../../core/corpus/import/import-document.ts';
import {contentHash, formatOf, sizeProblem} from '../../core/corpus/readers/document-file.ts';
import {type CorpusFolder, reasonOf} from '../corpus/corpus-files.ts';
import {childUri, FileMissingError, type FileSystem} from '../corpus/file-system.ts';
import {asUtf8, mediaType} from './content-type.ts';
import {type FetchLimits, fetchSource} from './fetch-source.ts';
import type {Transport} from './transport.ts';

export type Addition =
  | {readonly from: 'address'; readonly address: string}
  | {readonly from: 'file'; readonly uri: string}
  | {readonly from: 'clipboard'; readonly text: string};

/** The file that was written, or why there is none, as a sentence for the author. */
export type Added =
  | {readonly kind: 'added'; readonly uri: string; readonly path: string}
  | {readonly kind: 'problem'; readonly problem: string};

export interface ImportSurroundings {
  readonly files: FileSystem;
  /** Where imported documents go; undefined when no folder is open. */
  readonly folder: CorpusFolder | undefined;
  /** Undefined where nothing can be downloaded, as in a browser. */
  readonly transport: Transport | undefined;
  readonly allowPrivateAddresses: boolean;
  /** ISO 8601 date of today. */
  readonly today: string;
  readonly pause: Pause;
  readonly signal: AbortSignal;
  readonly limits?: FetchLimits;
}

type Received = ImportedBytes | {readonly kind: 'problem'; readonly problem: string};

const problem = (text: string) => ({kind: 'problem', problem: text}) as const;

/** Writes a document into the first corpus folder, as Markdown that says where it came from. Overwrites nothing. */
export async function addToCorpus(addition: Addition, around: ImportSurroundings): Promise<Added> {
  const {files, folder, pause} = around;
  if (folder === undefined)
    return problem(
      'Open a folder first, or name one in the setting “briefcheck.corpus.folders”: the document is stored there.',
    );
  const received = await receive(addition, around);
  if ('kind' in received) return received;
  const imported = await importDocument(received, pause);
  if (imported.kind === 'problem') return imported;
  try {
    const name = freeFileName(imported.name, await takenNames(files, folder.uri));
    const uri = childUri(folder.uri, name);
    await files.replaceFile(uri, async (write) => {
      await write(new TextEncoder().encode(imported.text));
      return true;
    });
    return {kind: 'added', uri, path: `${folder.name}/${name}`};
  } catch (error) {
    return problem(`The document could not be stored in “${folder.name}”: ${reasonOf(error)}.`);
  }
}

function receive(addition: Addition, around: ImportSurroundings): Promise<Received> | Received {
  if (addition.from === 'address') return download(addition.address, around);
  if (addition.from === 'file') return readFile(addition.uri, around);
  const bytes = new TextEncoder().encode(addition.text);
  if (addition.text.trim() === '') return problem('The clipboard holds no text.');
  return {bytes, name: 'page.txt', origin: {kind: 'clipboard'}, retrieved: around.today};
}

async function readFile(uri: string, {files, today}: ImportSurroundings): Promise<Received> {
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  const format = formatOf(name);
  if (format === undefined)
    return problem(`“${name}” cannot be read: sources are Markdown, plain text, HTML, PDF or DOCX.`);
  try {
    const tooLarge = sizeProblem(format, await files.size(uri));
    if (tooLarge !== undefined) return problem(tooLarge);
    const ending = name.slice(name.lastIndexOf('.'));
    const bytes = await files.readFile(uri);
    return {bytes, name: `page${ending}`, origin: {kind: 'file', name}, retrieved: today};
  } catch (error) {
    return problem(`“${name}” cannot be read: ${reasonOf(error)}.`);
  }
}

async function download(address: string, around: ImportSurroundings): Promise<Received> {
  const {transport, today} = around;
  if (transport === undefined)
    return problem('Nothing can be downloaded in the browser. Save the page as a file and add that.');
  const fetched = await fetchSource(address, {...around, transport});
  if (fetched.kind === 'problem') return fetched;
  const type = mediaType(fetched.contentType, fetched.address);
  if (type === undefined)
    return problem(
      `The address leads to ${fetched.contentType.slice(0, 60) || 'data of an unknown kind'} and not to a page, text, PDF or DOCX.`,
    );
  const {bytes} = fetched;
  const sha256 = await contentHash(bytes);
  const isText = type.ending !== 'pdf' && type.ending !== 'docx';
  const recoded = isText && type.charset !== undefined ? asUtf8(bytes, type.charset) : undefined;
  const origin = {kind: 'address', address: fetched.address} as const;
  return {bytes: recoded ?? bytes, name: `page.${type.ending}`, origin, retrieved: today, sha256};
}

/** The names in a folder, in small letters. */
async function takenNames(files: FileSystem, folder: string): Promise<(name: string) => boolean> {
  try {
    const names = new Set((await files.readFolder(folder)).map(({name}) => name.toLowerCase()));
    return (name) => names.has(name);
  } catch (error) {
    // the first document makes the folder
    if (error instanceof FileMissingError) return () => false;
    throw error;
  }
}

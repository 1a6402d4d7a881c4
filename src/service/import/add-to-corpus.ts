import type {Pause} from '../../core/corpus/corpus.ts';
import {freeFileName} from '../../core/corpus/import/file-name.ts';
import {type ImportedBytes, importDocument} from '../../core/corpus/import/import-document.ts';
import {contentHash, formatOf, sizeProblem} from '../../core/corpus/readers/document-file.ts';
import type {ReadDocument} from '../../core/corpus/readers/read-document.ts';
import {type CorpusFolder, reasonOf} from '../corpus/corpus-files.ts';
import {childUri, type FileSystem} from '../corpus/file-system.ts';
import {asUtf8, mediaType} from './content-type.ts';
import {
  type CopySurroundings,
  copyFromAddress,
  type EarlierCopy,
  earlierCopy,
  type KnownDocument,
  type NewDocument,
  namesIn,
} from './earlier-copy.ts';
import {type FetchLimits, fetchSource} from './fetch-source.ts';
import type {Transport} from './transport.ts';

export type Addition =
  | {readonly from: 'address'; readonly address: string}
  | {readonly from: 'file'; readonly uri: string}
  | {readonly from: 'clipboard'; readonly text: string};

/** What is done with a document that is in the corpus already. */
export type WhenKnown = 'ask' | 'replace' | 'keep-both';

/** The file that was written; what is there already; or why there is none, as a sentence for the author. */
export type Added =
  | {readonly kind: 'added'; readonly uri: string; readonly path: string}
  | ({readonly kind: 'known'} & EarlierCopy)
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
  /** Reads a document; in the midst of other work where nothing else is handed in. */
  readonly read?: ReadDocument | undefined;
  /** What the corpus has. */
  readonly documents: readonly KnownDocument[];
  /** `ask` by default: nothing is written, and the answer says what is there. */
  readonly whenKnown?: WhenKnown;
}

type Received = ImportedBytes | {readonly kind: 'problem'; readonly problem: string};

const problem = (text: string) => ({kind: 'problem', problem: text}) as const;

/**
 * Writes a document into the first corpus folder, as Markdown that says where it came from. What is there already is
 * written again only when the author says so, and nothing but an earlier import is overwritten.
 */
export async function addToCorpus(addition: Addition, around: ImportSurroundings): Promise<Added> {
  const {files, folder, pause, documents, whenKnown = 'ask'} = around;
  if (folder === undefined)
    return problem(
      'Open a folder first, or name one in the setting “briefcheck.corpus.folders”: the document is stored there.',
    );
  if (addition.from === 'address' && whenKnown === 'ask') {
    // the network is not asked for what the author may not want
    const copy = await copyFromAddress(addition.address, {files, folder, documents});
    if (copy !== undefined) return {kind: 'known', ...copy};
  }
  const received = await receive(addition, around);
  if ('kind' in received) return received;
  const imported = await importDocument(received, pause, around.read);
  if (imported.kind === 'problem') return imported;
  const address = received.origin.kind === 'address' ? received.origin.address : undefined;
  try {
    return await store({...imported, address}, {files, folder, documents, whenKnown});
  } catch (error) {
    return problem(`The document could not be stored in “${folder.name}”: ${reasonOf(error)}.`);
  }
}

/** Writes the file under a name that is free or, when the author wants it, over the earlier import. */
async function store(
  imported: NewDocument & {readonly text: string},
  {whenKnown, ...around}: CopySurroundings & {readonly whenKnown: WhenKnown},
): Promise<Added> {
  const copy = whenKnown === 'keep-both' ? undefined : await earlierCopy(imported, around);
  const isReplaced = whenKnown === 'replace' && copy?.same !== 'content' && copy?.mayReplace === true;
  if (copy !== undefined && !isReplaced) return {kind: 'known', ...copy};
  const {uri, path} = copy ?? (await freePlace(imported.name, around));
  await around.files.replaceFile(uri, async (write) => {
    await write(new TextEncoder().encode(imported.text));
    return true;
  });
  return {kind: 'added', uri, path};
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

async function freePlace(wanted: string, {files, folder}: CopySurroundings) {
  const taken = new Set((await namesIn(files, folder.uri)).map((name) => name.toLowerCase()));
  const name = freeFileName(wanted, (candidate) => taken.has(candidate));
  return {uri: childUri(folder.uri, name), path: `${folder.name}/${name}`};
}

import type {ImportedBytes} from '../../core/corpus/import/import-document.ts';
import {contentHash, formatOf, sizeProblem} from '../../core/corpus/readers/document-file.ts';
import {reasonOf} from '../corpus/corpus-files.ts';
import {type FileSystem, lastName} from '../corpus/file-system.ts';
import {asUtf8, mediaType} from './content-type.ts';
import {type FetchLimits, fetchSource} from './fetch-source.ts';
import type {Transport} from './transport.ts';

export type Addition =
  | {readonly from: 'address'; readonly address: string}
  | {readonly from: 'file'; readonly uri: string}
  | {readonly from: 'clipboard'; readonly text: string};

/** Where documents come from. */
export interface Origins {
  readonly files: FileSystem;
  /** Undefined where nothing can be downloaded, as in a browser. */
  readonly transport: Transport | undefined;
  readonly allowPrivateAddresses: boolean;
  /** ISO 8601 date of today. */
  readonly today: string;
  readonly signal: AbortSignal;
  readonly limits?: FetchLimits;
}

type Received = ImportedBytes | {readonly kind: 'problem'; readonly problem: string};

const problem = (text: string) => ({kind: 'problem', problem: text}) as const;

/** The bytes of what is to be added, or why there are none, as a sentence for the author. */
export function receive(addition: Addition, around: Origins): Promise<Received> | Received {
  if (addition.from === 'address') return download(addition.address, around);
  if (addition.from === 'file') return readFile(addition.uri, around);
  const bytes = new TextEncoder().encode(addition.text);
  if (addition.text.trim() === '') return problem('The clipboard holds no text.');
  return {bytes, name: 'page.txt', origin: {kind: 'clipboard'}, retrieved: around.today};
}

// "%" of "100%.md", and not of "100%25.md"
const BARE_PERCENT = /%(?![\dA-Fa-f]{2})/g;

async function readFile(given: string, {files, today}: Origins): Promise<Received> {
  const uri = given.replace(BARE_PERCENT, '%25');
  const name = lastName(uri);
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

async function download(address: string, around: Origins): Promise<Received> {
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

import {stringify} from 'yaml';
import type {Pause, SourceDocument} from '../corpus.ts';
import {contentHash} from '../readers/document-file.ts';
import {type ReadDocument, readDocument} from '../readers/read-document.ts';
import {fileNameFor} from './file-name.ts';
import {markdownBody} from './markdown-body.ts';
import {withWrittenHash} from './written-hash.ts';

/** Where a document comes from. */
export type ImportOrigin =
  | {readonly kind: 'address'; readonly address: string}
  | {readonly kind: 'file'; readonly name: string}
  | {readonly kind: 'clipboard'};

export interface ImportedBytes {
  readonly bytes: Uint8Array;
  /** A name with the ending that says how they are read: `page.html`. */
  readonly name: string;
  readonly origin: ImportOrigin;
  /** ISO 8601 date of today. */
  readonly retrieved: string;
  /** SHA-256 of what was received, where `bytes` are not that any more; theirs otherwise. */
  readonly sha256?: string;
}

/** A Markdown file for the corpus, or why there is none, as a sentence for the author. */
export type ImportedFile =
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly text: string;
      /** SHA-256 of what was received. */
      readonly sha256: string;
      /** Where it is from, as its front matter says it. */
      readonly from: string;
    }
  | {readonly kind: 'problem'; readonly problem: string};

/**
 * Reads a document and writes it as Markdown with front matter that says where and when it came from. Nothing in it
 * is run, and nothing of its text is markup in the file. Only a rejection of `pause` is passed on.
 */
export async function importDocument(
  imported: ImportedBytes,
  pause: Pause,
  read: ReadDocument = readDocument,
): Promise<ImportedFile> {
  const {bytes, name, origin, retrieved} = imported;
  const hash = await contentHash(bytes);
  const source = await read({path: name, bytes, hash}, pause);
  if (source.problem !== undefined) return {kind: 'problem', problem: source.problem};
  const body = markdownBody(source);
  if (body.trim() === '') return {kind: 'problem', problem: 'There is no text in it that could be cited.'};
  const title = titleOf(source, origin);
  const from = fromWhere(origin);
  const sha256 = imported.sha256 ?? hash;
  const fields = {
    title,
    ...known('date', source.date),
    ...known('publisher', oneLine(source.publisher) ?? hostOf(origin)),
    ...known('byline', oneLine(source.byline)),
    ...known('url', addressOf(source, origin)),
    retrieved,
    'retrieved-from': from,
    sha256,
  };
  const frontMatter = stringify(fields, {lineWidth: 0});
  const text = await withWrittenHash(`---\n${frontMatter}---\n\n${body}\n`);
  return {kind: 'file', name: fileNameFor(title, source.date), text, sha256, from};
}

function titleOf({title, path}: SourceDocument, origin: ImportOrigin): string {
  // without a title of its own a document is called by its name, which here is only "page"
  const own = path.startsWith(`${title}.`) ? undefined : oneLine(title);
  return own ?? (origin.kind === 'file' ? oneLine(origin.name) : hostOf(origin)) ?? 'Clipboard text';
}

/** What a page says of its own address is not to be trusted where the address is known. */
function addressOf({url}: SourceDocument, origin: ImportOrigin): string | undefined {
  return origin.kind === 'address' ? origin.address : oneLine(url);
}

function fromWhere(origin: ImportOrigin): string {
  return origin.kind === 'file' ? `file ${oneLine(origin.name) ?? ''}`.trim() : origin.kind;
}

/** "https://www.example.org/a" -> "example.org" */
function hostOf(origin: ImportOrigin): string | undefined {
  if (origin.kind !== 'address') return undefined;
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(origin.address)?.[1];
}

function known(key: string, value: string | undefined): {readonly [key: string]: string} {
  return value === undefined ? {} : {[key]: value};
}

const LONGEST_FIELD = 300;

/** A line break or an invisible character would let a page write front matter of its own. */
function oneLine(text: string | undefined): string | undefined {
  const line = text?.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim();
  return line?.slice(0, LONGEST_FIELD) || undefined;
}

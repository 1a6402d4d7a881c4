import type {DocumentFormat, SourceDocument} from '../corpus.ts';

/** A file of the corpus as its owner hands it in. */
export interface DocumentFile {
  /** Relative to the corpus folder, with `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes in hexadecimal: {@link contentHash}. */
  readonly hash: string;
}

const FORMATS: Readonly<Record<string, DocumentFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'plaintext',
  text: 'plaintext',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
};

/** The most bytes that are read of each format. Larger files are listed with the reason, and not read. */
const LARGEST_FILE: Readonly<Record<DocumentFormat, number>> = {
  markdown: 10_000_000,
  plaintext: 10_000_000,
  html: 10_000_000,
  pdf: 50_000_000,
  docx: 50_000_000,
};

/** How a file is read, by its name; undefined when it is no document. */
export function formatOf(path: string): DocumentFormat | undefined {
  const extension = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase();
  return extension === undefined || !Object.hasOwn(FORMATS, extension) ? undefined : FORMATS[extension];
}

/** Why a file of this size is not read, or undefined when it may be: ask before reading 200 MB. */
export function sizeProblem(format: DocumentFormat, bytes: number): string | undefined {
  const most = LARGEST_FILE[format];
  if (bytes <= most) return undefined;
  const megabytes = (size: number): string => `${Math.round(size / 1e6)} MB`;
  return `The file has ${megabytes(bytes)}; at most ${megabytes(most)} are read. Split it, or keep it outside the corpus.`;
}

/** An entry for a document that cannot be used, with the reason as a sentence for its author. */
export function unreadableDocument(path: string, problem: string, hash = ''): SourceDocument {
  const format = formatOf(path) ?? 'plaintext';
  return {
    path,
    format,
    origin: format === 'markdown' || format === 'plaintext' ? 'file' : 'extracted',
    hash,
    byteOrderMark: 0,
    problem,
    title: titleFromPath(path),
    date: undefined,
    publisher: undefined,
    byline: undefined,
    url: undefined,
    text: '',
    passages: [],
    sections: [],
    sources: [],
  };
}

/** `sources/2026-05-29-black_sea.md` -> `2026-05-29 black sea` */
export function titleFromPath(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/iu, '');
  return name.replace(/(?<!\d)-|-(?!\d)|_/gu, ' ').trim() || path;
}

/** SHA-256 of the bytes, in hexadecimal. */
export async function contentHash(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

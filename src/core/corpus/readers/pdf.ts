import {getDocumentProxy} from 'unpdf';
import {isoDate} from '../../text/draft-date.ts';
import type {Pause, SourceDocument} from '../corpus.ts';
import {type DocumentFile, unreadableDocument} from './document-file.ts';
import {documentFromParts, type ExtractedPart} from './extracted-text.ts';
import type {StatedMetadata} from './front-matter.ts';
import {inflatesTooFar} from './pdf-streams.ts';
import {linesOfPage, paragraphsOf} from './pdf-text.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Pages read: beyond this it is a library, not a source. */
const MOST_PAGES = 2_000;

/**
 * The text of a PDF, page by page, the first `mostPages` of them. Scripts, forms and attachments are left alone;
 * nothing is fetched.
 */
export async function readPdf(
  file: DocumentFile,
  pause: Pause,
  mostPages = MOST_PAGES,
): Promise<SourceDocument> {
  if (inflatesTooFar(file.bytes)) {
    const problem = 'The PDF unpacks to far more than a document can hold; it is not read.';
    return unreadableDocument(file.path, problem, file.hash);
  }
  const opened = await open(file.bytes);
  if (typeof opened === 'string') return unreadableDocument(file.path, opened, file.hash);
  try {
    const parts: ExtractedPart[] = [];
    for (let page = 1; page <= Math.min(opened.numPages, mostPages); page += 1) {
      await pause();
      parts.push(...(await partsOfPage(opened, page)));
    }
    const note = opened.numPages > mostPages ? pagesNote(opened.numPages, mostPages) : undefined;
    return await documentFromParts(file, await propertiesOf(opened), parts, pause, {note});
  } finally {
    await opened.loadingTask.destroy();
  }
}

function pagesNote(pages: number, read: number): string {
  const [all, some] = [pages, read].map((count) => count.toLocaleString('en-GB'));
  return `Only the first ${some} of its ${all} pages were read; split the file to search the rest.`;
}

/** The opened file, or why it does not open. */
async function open(bytes: Uint8Array): Promise<Pdf | string> {
  try {
    // pdf.js keeps the bytes that it is given for itself, and takes no Buffer of Node's, whose `slice` copies nothing
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      verbosity: 0,
      stopAtErrors: false,
    });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') return 'The PDF is encrypted; save a copy without a password.';
    return 'The PDF is damaged or cut off; fetch it again.';
  }
}

/** A page that does not read is left out: one bad font must not cost the other pages. */
async function partsOfPage(pdf: Pdf, number: number): Promise<ExtractedPart[]> {
  const content = await pdf.getPage(number).then(
    (page) => page.getTextContent(),
    () => undefined,
  );
  const items = (content?.items ?? []).flatMap((item) => ('str' in item ? [item] : []));
  return paragraphsOf(linesOfPage(items)).map((text) => ({kind: undefined, text, page: number}));
}

async function propertiesOf(pdf: Pdf): Promise<StatedMetadata> {
  const properties = await pdf.getMetadata().then(
    ({info}) => info as Readonly<Record<string, unknown>>,
    () => undefined,
  );
  const property = (name: string): string | undefined => {
    const value = properties?.[name];
    return typeof value === 'string' ? value.trim() || undefined : undefined;
  };
  return {title: property('Title'), byline: property('Author'), date: pdfDate(property('CreationDate'))};
}

/** `D:20260529081500+02'00'` -> `2026-05-29` (ISO 32000-1, 7.9.4) */
function pdfDate(written: string | undefined): string | undefined {
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/u.exec(written ?? '') ?? [];
  return year === undefined ? undefined : isoDate(`${year}-${month}-${day}`);
}

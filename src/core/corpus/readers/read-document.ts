import type {Pause, SourceDocument} from '../corpus.ts';
import {type DocumentFile, formatOf, sizeProblem, unreadableDocument} from './document-file.ts';
import {readTextFile} from './text-file.ts';

/** Reads one file; what is wrong with it becomes the document's `problem`. */
export type ReadDocument = (file: DocumentFile, pause: Pause) => Promise<SourceDocument>;

/**
 * Reads a file of the corpus. What cannot be read comes back as a document whose `problem` says why; only a
 * rejection of `pause` (the work was cancelled) is passed on. The readers of HTML, PDF and DOCX are large and
 * loaded when the first such file is met.
 */
export async function readDocument(file: DocumentFile, pause: Pause): Promise<SourceDocument> {
  const format = formatOf(file.path);
  if (format === undefined) {
    return unreadableDocument(file.path, 'This kind of file cannot be read as a source.', file.hash);
  }
  const tooLarge = sizeProblem(format, file.bytes.byteLength);
  if (tooLarge !== undefined) return unreadableDocument(file.path, tooLarge, file.hash);
  switch (format) {
    case 'markdown':
    case 'plaintext':
      return await readTextFile(file, format, pause);
    case 'html': {
      const {readHtml} = await import('./html.ts');
      return await readHtml(file, pause);
    }
    case 'docx': {
      const {readDocx} = await import('./docx.ts');
      return await readDocx(file, pause);
    }
    case 'pdf': {
      const {readPdf} = await import('./pdf.ts');
      return await readPdf(file, pause);
    }
  }
}

// Mammoth's build for browsers carries all that it needs; the one for Node asks for `fs` and `path`.
import mammoth from 'mammoth/mammoth.browser.js';

/** The document as HTML: paragraphs, headings, lists and tables, nothing of its looks. */
export const convertToHtml: (input: {
  readonly arrayBuffer: ArrayBuffer;
}) => Promise<{readonly value: string}> = mammoth.convertToHtml;

import type {CorpusDocument} from '../corpus/corpus.ts';

/** What a draft can say of a source; each part is absent when the document does not give it. All on one line. */
export interface CitedSource {
  readonly title: string;
  readonly publisher: string | undefined;
  /** ISO 8601 calendar date. */
  readonly date: string | undefined;
  /** An http(s) address, or else the document's path as the draft can reach it: `../corpus/note.md`. */
  readonly address: string;
}

// no blanks, brackets or quotation marks, which end an address in a text
const SAFE_ADDRESS = /^https?:\/\/[^\s<>"“”‘’()[\]{}\\^`|*]{1,2000}$/i;
/** Longer titles are cut at a word: what is longer is a paragraph that a page calls its title. */
const LONGEST = 200;

/** The document as a source to cite; `path` leads from the draft to its file, for documents without an address. */
export function citedSource(document: CorpusDocument, path = document.path): CitedSource {
  const publisher = oneLine(document.publisher ?? document.byline ?? '');
  return {
    title: oneLine(document.title) || oneLine(document.path),
    publisher: publisher === '' ? undefined : publisher,
    date: document.date,
    address: document.url !== undefined && SAFE_ADDRESS.test(document.url) ? document.url : oneLine(path),
  };
}

/** Control characters and line breaks of an untrusted document would break out of the entry. */
function oneLine(text: string): string {
  const line = text.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim();
  if (line.length <= LONGEST) return line;
  const cut = line.lastIndexOf(' ', LONGEST);
  return `${line.slice(0, cut > 0 ? cut : LONGEST)}…`;
}

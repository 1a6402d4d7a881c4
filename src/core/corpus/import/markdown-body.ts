import type {SourceDocument} from '../corpus.ts';

// addresses stay as they are; the rest means something in Markdown: "*", "[", "<", "`", "&amp;", "_so-called_"
const MARKUP =
  /https?:\/\/[^\s<>[\]()`*"“”\\|]{1,2000}|[\\`*[\]<>|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w{1,31};)/gu;
// "# …", "> …", "---", "===", ":::", "+ …" at the beginning of a line
const LINE_MARKUP = /^(?:#{1,6}(?=\s|$)|-{2,}\s*$|={1,}\s*$|[-+](?=\s*$)|:{3,})/;
/** Lines longer than this were not wrapped by hand: each is a paragraph of its own. */
const WRAP_COLUMN = 100;

/** The text of a document as Markdown: a Markdown file's own, without its front matter; all other text as words alone. */
export function markdownBody({format, text, sections}: SourceDocument): string {
  if (format === 'markdown') return withoutFrontMatter(text).trim();
  const headings = new Set(format === 'plaintext' ? [] : sections.map(({start}) => start));
  const parts: string[] = [];
  for (const {0: paragraph, index} of text.matchAll(/\S[^\n\r]*(?:(?:\r\n|\n|\r)[ \t]*[^\s][^\n\r]*)*/g)) {
    const lines = paragraph.split(/\r\n|\n|\r/).map((line) => line.trim());
    if (headings.has(index)) parts.push(`## ${lines.map(asWords).join(' ')}`);
    else parts.push(lines.map(asLine).join(lines.some(({length}) => length > WRAP_COLUMN) ? '\n\n' : '\n'));
  }
  return parts.join('\n\n');
}

/** Words of which none is markup; control characters and runs of blanks, which indent code, are one blank. */
function asWords(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(MARKUP, (found) => (found.startsWith('http') ? found : `\\${found}`));
}

function asLine(line: string): string {
  const words = asWords(line);
  return LINE_MARKUP.test(words) ? `\\${words}` : words;
}

function withoutFrontMatter(text: string): string {
  const fenced = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (fenced === null) return text;
  const closing = /^---[ \t]*$/m.exec(text.slice(fenced[0].length));
  return closing === null ? text : text.slice(fenced[0].length + closing.index + closing[0].length);
}

import type {DraftLanguage} from './draft.ts';
import type {Span} from './span.ts';

/**
 * A stretch of a draft that can be parsed on its own: what stands between blank lines, except that fenced code,
 * HTML comments and indented continuations (of list items, of footnotes) stay in one piece.
 */
export interface Chunk extends Span {
  readonly kind: 'front-matter' | 'text';
}

// "```json", "~~~"; "```code``` and more" is code within a line
const OPENING_FENCE = /^ {0,3}(?:(`{3,})[^`]*$|(~{3,}))/;
const CLOSING_FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;
// "---" alone on a line opens and closes front matter
const FRONT_MATTER_FENCE = /^---[ \t]*$/;
const HTML_SPANNING_BLANK_LINES: readonly {readonly open: RegExp; readonly close: string}[] = [
  {open: /^ {0,3}<!--/, close: '-->'},
  {open: /^ {0,3}<script\b/i, close: '</script>'},
  {open: /^ {0,3}<style\b/i, close: '</style>'},
  {open: /^ {0,3}<pre\b/i, close: '</pre>'},
];

interface Line extends Span {
  readonly text: string;
}

/** Lines with their offsets; `\n`, `\r\n` and a lone `\r` end a line, as in Markdown. The end excludes the break. */
export function* linesOf(text: string): Generator<Line> {
  let start = 0;
  while (start < text.length) {
    let end = start;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    yield {start, end, text: text.slice(start, end)};
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
}

/** The draft cut into chunks, in order; blank lines belong to none. Linear in the length of the text. */
export function chunksOf(text: string, language: DraftLanguage): readonly Chunk[] {
  const lines = [...linesOf(text)];
  const chunks: Chunk[] = [];
  let next = frontMatterLines(lines);
  if (next > 0) chunks.push({kind: 'front-matter', start: 0, end: lines[next - 1]?.end ?? 0});

  const lastOfVerbatim = language === 'markdown' ? verbatimReader(lines) : (index: number) => index;
  let open: {start: number; end: number} | undefined;
  const close = () => {
    if (open) chunks.push({kind: 'text', ...open});
    open = undefined;
  };
  while (next < lines.length) {
    const line = lines[next];
    if (line === undefined) break;
    if (line.text.trim() === '') {
      while (lines[next]?.text.trim() === '') next++;
      if (!isContinuation(lines[next], language)) close();
      continue;
    }
    const last = lastOfVerbatim(next);
    open = {start: open?.start ?? line.start, end: lines[last]?.end ?? line.end};
    next = last + 1;
  }
  close();
  return chunks;
}

/** Number of lines that front matter takes at the top; 0 when there is none or it is never closed. */
function frontMatterLines(lines: readonly Line[]): number {
  if (!FRONT_MATTER_FENCE.test((lines[0]?.text ?? '').replace(/^\uFEFF/, ''))) return 0;
  const closing = lines.findIndex((line, index) => index > 0 && FRONT_MATTER_FENCE.test(line.text));
  return closing + 1;
}

/** "- item⏎⏎  more of it": an indented line after a blank one goes on with what stood before. */
function isContinuation(line: Line | undefined, language: DraftLanguage): boolean {
  return language === 'markdown' && /^(?: {2,}|\t)\S/.test(line?.text ?? '');
}

/** Gives the index of the last line of the code or HTML that opens on a line; that line itself when none does. */
function verbatimReader(lines: readonly Line[]): (index: number) => number {
  // looked up once for each closing tag: an opening one behind the last of them is never closed
  const lastClosing = new Map<string, number>();
  return (index) => {
    const text = lines[index]?.text ?? '';
    const [, backticks, tildes] = OPENING_FENCE.exec(text) ?? [];
    const fence = backticks ?? tildes;
    if (fence !== undefined) return lastLineOfCode(lines, index, fence);
    const html = HTML_SPANNING_BLANK_LINES.find(({open}) => open.test(text));
    if (html === undefined) return index;
    const closes = (line: Line | undefined) => line?.text.toLowerCase().includes(html.close) === true;
    const last = lastClosing.get(html.close) ?? lines.findLastIndex(closes);
    lastClosing.set(html.close, last);
    let at = index;
    while (at < last && !closes(lines[at])) at++;
    return at <= last ? at : index;
  };
}

/** Code that is never closed runs to the end of the draft. */
function lastLineOfCode(lines: readonly Line[], opening: number, fence: string): number {
  for (let at = opening + 1; at < lines.length; at++) {
    const closing = CLOSING_FENCE.exec(lines[at]?.text ?? '')?.[1];
    if (closing?.startsWith(fence)) return at;
  }
  return lines.length - 1;
}

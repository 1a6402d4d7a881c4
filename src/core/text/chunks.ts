import type {DraftLanguage} from './draft.ts';
import type {Span} from './span.ts';

/**
 * A stretch of a draft that can be parsed on its own: what stands between blank lines, except that fenced code,
 * HTML comments and indented continuations (of list items, of footnotes) stay in one piece.
 */
export interface Chunk extends Span {
  readonly kind: 'front-matter' | 'text';
}

// "```json", "~~~"
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
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

  let open: {start: number; end: number} | undefined;
  const close = () => {
    if (open) chunks.push({kind: 'text', ...open});
    open = undefined;
  };
  while (next < lines.length) {
    const line = lines[next];
    if (line === undefined) break;
    if (line.text.trim() === '') {
      if (!continuesAfterBlank(lines, next, language)) close();
      next++;
      continue;
    }
    const last = language === 'markdown' ? lastLineOfVerbatim(lines, next) : next;
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
function continuesAfterBlank(lines: readonly Line[], blank: number, language: DraftLanguage): boolean {
  if (language === 'plaintext') return false;
  return /^(?: {2,}|\t)\S/.test(lines[blank + 1]?.text ?? '');
}

/** The index of the last line of the code or HTML that opens on this line; this line itself when none does. */
function lastLineOfVerbatim(lines: readonly Line[], index: number): number {
  const text = lines[index]?.text ?? '';
  const fence = FENCE.exec(text)?.[1];
  if (fence !== undefined) {
    const closing = lines.findIndex((line, at) => at > index && line.text.trim().startsWith(fence));
    return closing < 0 ? lines.length - 1 : closing;
  }
  const html = HTML_SPANNING_BLANK_LINES.find(({open}) => open.test(text));
  if (html === undefined) return index;
  const closing = lines.findIndex((line, at) => at >= index && line.text.toLowerCase().includes(html.close));
  return closing < 0 ? index : closing;
}

import type {BlockKind} from './block.ts';
import {linesOf} from './chunks.ts';
import {blankOut} from './prose-mask.ts';
import type {LinkTarget, RawBlock} from './raw-block.ts';
import type {Span} from './span.ts';

// "  • NATO said …", "- item", "3. item", "(b) item"
const BULLET = /^\s*(?:[•‣◦▪–*-]|\d{1,3}[.)]|\([a-z\d]\))\s+/;
// "> They said …"
const QUOTED_LINE = /^\s*>\s?/;
// "https://example.org/report?id=3"; the brackets and quotation marks that commonly enclose an address end it
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>()[\]"“”‘’]+/g;
// "// briefcheck-disable-next-line unsourced-claim: …" is for the linter and no prose
const DIRECTIVE_LINE = /^\s*\/\/\s*briefcheck-/;
/** Text wrapped by hand stays within this column; a longer line was never wrapped. */
const WRAP_COLUMN = 100;
const LEAST_WRAPPED_LINE = 40;

/** The blocks of one chunk of plain text; offsets relative to the chunk. Hard-wrapped lines make one paragraph. */
export function plainBlocks(chunk: string): readonly RawBlock[] {
  const lines = [...linesOf(chunk)].filter((line) => line.text.trim() !== '');
  const wrapped = lines.every((line) => line.text.length <= WRAP_COLUMN);
  const blocks: {kind: BlockKind; start: number; end: number}[] = [];
  let lastLine = 0;
  for (const line of lines) {
    if (DIRECTIVE_LINE.test(line.text)) {
      lastLine = 0;
      continue;
    }
    const kind = kindOfLine(line.text);
    const open = blocks.at(-1);
    const joins = open !== undefined && wrapped && lastLine >= LEAST_WRAPPED_LINE && kind !== 'list-item';
    if (open !== undefined && (joins || (kind === 'block-quotation' && open.kind === kind)))
      open.end = line.end;
    else blocks.push({kind, start: line.start, end: line.end});
    lastLine = line.text.length;
  }
  return blocks.map((block) => rawBlock(block.kind, chunk, block));
}

function kindOfLine(line: string): BlockKind {
  if (QUOTED_LINE.test(line)) return 'block-quotation';
  return BULLET.test(line) ? 'list-item' : 'paragraph';
}

function rawBlock(kind: BlockKind, chunk: string, span: Span): RawBlock {
  const text = chunk.slice(span.start, span.end);
  const links = addressesIn(text);
  const notProse = [...marginsOf(kind, text), ...links].sort((a, b) => a.start - b.start);
  return {kind, ...span, prose: blankOut(text, notProse), links};
}

/** Bullets and "> " at the start of a line are not prose. */
function marginsOf(kind: BlockKind, text: string): readonly Span[] {
  const margin = kind === 'list-item' ? BULLET : kind === 'block-quotation' ? QUOTED_LINE : undefined;
  if (margin === undefined) return [];
  const lines = kind === 'list-item' ? [{start: 0, text}] : linesOf(text);
  return [...lines].flatMap((line) => {
    const width = margin.exec(line.text)?.[0].length ?? 0;
    return width > 0 ? [{start: line.start, end: line.start + width}] : [];
  });
}

/** Bare addresses, without the punctuation that ends the sentence they stand in. */
function addressesIn(text: string): readonly LinkTarget[] {
  return Array.from(text.matchAll(ADDRESS), (match) => {
    const url = withoutClosingPunctuation(match[0]);
    return {start: match.index, end: match.index + url.length, url, form: 'url' as const};
  });
}

function withoutClosingPunctuation(url: string): string {
  let end = url.length;
  while (end > 0 && ".,;:!?'*_".includes(url.charAt(end - 1))) end--;
  return url.slice(0, end);
}

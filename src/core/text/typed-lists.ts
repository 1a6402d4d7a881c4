import {linesOf} from './chunks.ts';
import {blankOut} from './prose-mask.ts';
import type {RawBlock} from './raw-block.ts';
import {type Span, shift} from './span.ts';

// list markers that Markdown reads as prose: "• item", "(a) item", "a. item", "1.2 item", "Q1. item"
const TYPED_MARKER =
  /^\s*[*_]{0,3}(?:[•‣◦▪]|\([a-z\d]{1,2}\)|[a-h][.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=[*_]{0,3}\s+\p{Lu})|[QA]\d{0,2}[.:])[*_]{0,3}\s+(?=\S)/u;

/**
 * A paragraph of Markdown cut at the lines that open with a typed list marker: for the author they are items,
 * for Markdown one paragraph, and a sentence must not cross them. The marker itself is no prose.
 */
export function splitTypedList(block: RawBlock, chunk: string): readonly RawBlock[] {
  if (block.kind !== 'paragraph' && block.kind !== 'list-item') return [block];
  const lines = [...linesOf(chunk.slice(block.start, block.end))];
  const items = lines.flatMap((line) => {
    const width = TYPED_MARKER.exec(line.text)?.[0].length ?? 0;
    return width > 0 ? [{start: line.start, width}] : [];
  });
  if (items.length === 0) return [block];
  const parts = items[0]?.start === 0 ? items : [{start: 0, width: 0}, ...items];
  return parts.flatMap(({start, width}, index) => {
    const part = partOf(block, {start, end: (parts[index + 1]?.start ?? block.end - block.start + 1) - 1});
    const prose = blankOut(part.prose, [{start: 0, end: width}]);
    if (prose.trim() === '') return [];
    return [width > 0 ? {...part, kind: 'list-item' as const, prose} : part];
  });
}

/** The part of a block at `span`, which is relative to the block. */
export function partOf(block: RawBlock, span: Span): RawBlock {
  return {
    ...block,
    start: block.start + span.start,
    end: block.start + span.end,
    prose: block.prose.slice(span.start, span.end),
    links: block.links
      .filter((link) => link.start >= span.start && link.end <= span.end)
      .map((link) => shift(link, -span.start)),
  };
}

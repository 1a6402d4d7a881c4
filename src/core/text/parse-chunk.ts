import type {Block, BlockKind} from './block.ts';
import {linesOf} from './chunks.ts';
import {blankedBy, citationsIn} from './citations.ts';
import type {DraftLanguage} from './draft.ts';
import {markdownBlocks} from './markdown-blocks.ts';
import {kindOfParagraph} from './page-parts.ts';
import {plainBlocks} from './plain-blocks.ts';
import {blankOut} from './prose-mask.ts';
import {quotationsIn} from './quotations.ts';
import type {RawBlock} from './raw-block.ts';
import {sentencesOf} from './sentences.ts';
import {entryMarker, type SourceEntry, sourceEntry, sourceHeading} from './source-list.ts';
import {type Span, shift} from './span.ts';
import {partOf, splitTypedList} from './typed-lists.ts';

// "[^a]: …", "[3]: …", "[@yan2015]: …", whatever heading they stand under
const DEFINITION = /^\s*\[(?:\d{1,3}|[\^@][^\]\s[]{1,80})\]:/;

/** Where the reader is with regard to the source list. */
export type SourceListState = 'outside' | 'any-entries' | 'marked-entries';

/** What a chunk must know of its surroundings; with its text it decides the result, so it is part of the cache's key. */
export interface ChunkContext {
  readonly language: DraftLanguage;
  readonly sourceList: SourceListState;
  /** True when the next chunk opens with a quotation mark. */
  readonly quotationGoesOn: boolean;
}

/** A chunk as parsed; offsets relative to the chunk. */
export interface ParsedChunk {
  readonly blocks: readonly (Span & {readonly block: Block})[];
  readonly sources: readonly SourceEntry[];
  readonly sourceList: SourceListState;
}

/** Parses one chunk: its blocks with sentences, quotations and citations, and the entries of the source list in it. */
export function parseChunk(text: string, context: ChunkContext): ParsedChunk {
  const raw = blocksOf(text, context);
  const blocks: (Span & {readonly block: Block})[] = [];
  const sources: SourceEntry[] = [];
  let sourceList = context.sourceList;
  for (const block of raw) {
    const words = text.slice(block.start, block.end);
    const kind = block.kind === 'paragraph' ? kindOfParagraph(words) : block.kind;
    const heading =
      kind === 'heading' &&
      (block.kind === 'heading' ||
        (sourceList === 'outside' && !DEFINITION.test(words)) ||
        !mayBeEntry(words));
    const entries = heading ? undefined : entriesOf(block, text, sourceList);
    if (heading) sourceList = sourceHeading(words) ?? 'outside';
    else if (entries === undefined) sourceList = 'outside';
    for (const entry of entries ?? []) sources.push(entry);
    const placed = entries === undefined ? kind : 'source-entry';
    blocks.push({
      start: block.start,
      end: block.end,
      block: parseBlock(placed, words, block, context.quotationGoesOn),
    });
  }
  return {blocks, sources, sourceList};
}

/** A block quotation of several paragraphs is one, with one line at its end that says whose it is. */
function joinBlockQuotations(blocks: readonly RawBlock[], chunk: string): readonly RawBlock[] {
  const joined: RawBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.kind !== 'block-quotation' || block.kind !== 'block-quotation') {
      joined.push(block);
      continue;
    }
    const offset = block.start - last.start;
    const gap = ' '.repeat(chunk.slice(last.end, block.start).length);
    const links = [...last.links, ...block.links.map((link) => shift(link, offset))];
    joined[joined.length - 1] = {...last, end: block.end, prose: last.prose + gap + block.prose, links};
  }
  return joined;
}

/** "[1] Own estimate" below "Sources" looks like a heading and is none; "Annexes" ends the list. */
function mayBeEntry(line: string): boolean {
  return sourceHeading(line) === undefined && (entryMarker(line) !== undefined || /[,\d]|:\/\//.test(line));
}

function blocksOf(text: string, {language, sourceList}: ChunkContext): readonly RawBlock[] {
  if (language === 'plaintext') return plainBlocks(text);
  const blocks = joinBlockQuotations(markdownBlocks(text), text).flatMap((block) =>
    splitAtSourceHeading(block, text),
  );
  // in a source list "• …" and "1.2 …" open entries, which are cut below
  return sourceList === 'outside' ? blocks.flatMap((block) => splitTypedList(block, text)) : blocks;
}

/** "Sources:⏎[1] …" without a blank line between is a heading and a list. */
function splitAtSourceHeading(block: RawBlock, chunk: string): readonly RawBlock[] {
  if (block.kind !== 'paragraph') return [block];
  const text = chunk.slice(block.start, block.end);
  const [first, second] = linesOf(text);
  if (first === undefined || second === undefined || sourceHeading(first.text) === undefined) return [block];
  return [{...partOf(block, first), kind: 'heading'}, partOf(block, {start: second.start, end: text.length})];
}

/** The entries that a block holds, or undefined when it is no part of a source list. */
function entriesOf(
  block: RawBlock,
  chunk: string,
  state: SourceListState,
): readonly SourceEntry[] | undefined {
  // a list item or a footnote begins before its text, at the marker
  const start =
    block.kind === 'list-item' || block.kind === 'source-entry' ? lineStart(chunk, block.start) : block.start;
  const text = chunk.slice(start, block.end);
  const lines = [...linesOf(text)].filter((line) => line.text.trim() !== '');
  const marked = lines.map((line) => entryMarker(line.text)?.key !== undefined);
  const everyLineMarked = marked.every(Boolean) && /^\s*\[/.test(text);
  if (block.kind === 'source-entry' || everyLineMarked) return cutEntries(lines, start, chunk);
  if (state === 'outside') return undefined;
  if (state === 'marked-entries' && !marked[0]) return undefined;
  return cutEntries(lines, start, chunk);
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !/[\n\r]/.test(text.charAt(start - 1))) start--;
  return start;
}

/** One entry for each line that opens with a marker; lines without one go on with the entry before. */
function cutEntries(lines: readonly Span[], offset: number, chunk: string): readonly SourceEntry[] {
  const spans: {start: number; end: number}[] = [];
  for (const line of lines) {
    const [start, end] = [line.start + offset, line.end + offset];
    const open = spans.at(-1);
    const goesOn =
      open &&
      entryMarker(chunk.slice(start, end)) === undefined &&
      entryMarker(chunk.slice(open.start, open.end));
    if (open && goesOn) open.end = end;
    else spans.push({start, end});
  }
  return spans.map((span) => sourceEntry(chunk, span));
}

function parseBlock(kind: BlockKind, text: string, raw: RawBlock, quotationGoesOn: boolean): Block {
  if (kind === 'source-entry' || kind === 'furniture')
    return {kind, text, prose: raw.prose, sentences: [], quotations: [], citations: []};
  const readable = readableText(text, raw);
  const citations = citationsIn(readable, raw.links);
  const prose = blankOut(
    // retext-english takes the old "next line" character for white space, as JavaScript does not
    raw.prose.replaceAll('\u0085', ' '),
    citations.map((citation) => blankedBy(citation, readable)),
  );
  const quotations = quotationsIn(kind, prose, quotationGoesOn);
  return {
    kind,
    text,
    prose,
    citations,
    quotations,
    sentences: sentencesOf(text, prose, citations, quotations),
  };
}

/** The text without code, whose brackets are no markers; brackets and links stay. */
function readableText(text: string, {prose}: RawBlock): string {
  if (!text.includes('`') || prose.includes('`')) return text;
  return text.replace(/(`+)[^`]{0,2000}\1/g, (code) => ' '.repeat(code.length));
}

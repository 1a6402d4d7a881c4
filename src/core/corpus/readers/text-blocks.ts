import type {Block} from '../../text/block.ts';
import {chunksOf} from '../../text/chunks.ts';
import type {DraftLanguage} from '../../text/draft.ts';
import {parseChunk, type SourceListState} from '../../text/parse-chunk.ts';
import {type Span, shift} from '../../text/span.ts';
import type {Pause} from '../corpus.ts';

/** A block at its place in a document. */
export interface DocumentBlock extends Span {
  readonly block: Block;
}

/** An entry of the document's own source list. */
export interface ListedSource extends Span {
  readonly text: string;
}

/** A document's text as parsed; offsets are into the text. */
export interface ParsedText {
  readonly blocks: readonly DocumentBlock[];
  readonly sources: readonly ListedSource[];
  readonly frontMatter: Span | undefined;
}

/** Characters parsed before other work may run: some five milliseconds. */
const STEP = 2_000;
/** A paragraph longer than this is cut at a blank: nobody wrote it, and its parse would hold everything up. */
const LONGEST_CHUNK = 4_000;

/**
 * The blocks of a text, as a draft's are, but in steps with a pause between them: a book takes seconds.
 * A quotation that runs on into the next paragraph is taken to end with its own.
 */
export async function parseText(text: string, language: DraftLanguage, pause: Pause): Promise<ParsedText> {
  const chunks = chunksOf(text, language);
  const blocks: DocumentBlock[] = [];
  const sources: ListedSource[] = [];
  let sourceList: SourceListState = 'outside';
  let sincePause = 0;
  for (const chunk of chunks) {
    if (chunk.kind === 'front-matter') continue;
    for (const piece of piecesOf(text, chunk)) {
      const words = text.slice(piece.start, piece.end);
      const parsed = parseChunk(words, {language, sourceList, quotationGoesOn: false});
      sourceList = parsed.sourceList;
      blocks.push(...parsed.blocks.map((block) => shift(block, piece.start)));
      sources.push(...parsed.sources.map((entry) => shift(entry, piece.start)));
      sincePause += words.length;
      if (sincePause < STEP) continue;
      sincePause = 0;
      await pause();
    }
  }
  return {blocks, sources, frontMatter: chunks.find(({kind}) => kind === 'front-matter')};
}

function* piecesOf(text: string, chunk: Span): Generator<Span> {
  let start = chunk.start;
  while (chunk.end - start > LONGEST_CHUNK) {
    const blank = text.lastIndexOf(' ', start + LONGEST_CHUNK);
    let end = blank > start ? blank + 1 : start + LONGEST_CHUNK;
    // never between the two halves of a surrogate pair
    if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end += 1;
    yield {start, end};
    start = end;
  }
  yield {start, end: chunk.end};
}

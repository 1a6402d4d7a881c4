import type {Block, PlacedBlock} from './block.ts';
import {holdsProse} from './block.ts';
import {type Chunk, chunksOf} from './chunks.ts';
import type {Draft, DraftLanguage} from './draft.ts';
import {type DateFallbacks, draftDate} from './draft-date.ts';
import {type ChunkContext, type ParsedChunk, parseChunk, type SourceListState} from './parse-chunk.ts';
import {shift} from './span.ts';

/** Parses the versions of one draft one after the other; a chunk that did not change is not parsed again. */
export interface DraftParser {
  /** The draft as parsed. The same text and settings give an equal result, whatever was parsed before. */
  parse(text: string, language: DraftLanguage, dates: DateFallbacks): Draft;
}

const OPENS_WITH_QUOTATION = /^\s*["“«„]/;

/** A parser with a cache of its own, which holds the chunks of the last version alone. */
export function createDraftParser(): DraftParser {
  let cache = new Map<string, ParsedChunk>();
  return {
    parse(text, language, dates) {
      const used = new Map<string, ParsedChunk>();
      const parsed = parseChunks(text, language, (chunk, context) => {
        const key = `${context.language}|${context.sourceList}|${context.quotationGoesOn}|${chunk}`;
        const result = used.get(key) ?? cache.get(key) ?? parseChunk(chunk, context);
        used.set(key, result);
        return result;
      });
      cache = used;
      return {...parsed, text, language, date: draftDate(text, parsed.frontMatter, dates)};
    },
  };
}

/** The draft as parsed, without a cache. */
export function parseDraft(text: string, language: DraftLanguage, dates: DateFallbacks): Draft {
  return createDraftParser().parse(text, language, dates);
}

function parseChunks(
  text: string,
  language: DraftLanguage,
  parse: (chunk: string, context: ChunkContext) => ParsedChunk,
): Pick<Draft, 'blocks' | 'sources' | 'frontMatter'> {
  const chunks = chunksOf(text, language);
  const blocks: PlacedBlock[] = [];
  const sources: Draft['sources'][number][] = [];
  let sourceList: SourceListState = 'outside';
  let previous: Block | undefined;
  for (const [index, chunk] of chunks.entries()) {
    if (chunk.kind === 'front-matter') continue;
    const context = {language, sourceList, quotationGoesOn: opensWithQuotation(text, chunks[index + 1])};
    const parsed = parse(text.slice(chunk.start, chunk.end), context);
    for (const {block, start, end} of parsed.blocks) {
      blocks.push({block, previous, start: start + chunk.start, end: end + chunk.start});
      if (holdsProse(block.kind)) previous = block;
    }
    for (const {marker, ...entry} of parsed.sources)
      sources.push({...shift(entry, chunk.start), marker: marker && shift(marker, chunk.start)});
    sourceList = parsed.sourceList;
  }
  return {blocks, sources, frontMatter: chunks.find(({kind}) => kind === 'front-matter')};
}

function opensWithQuotation(text: string, chunk: Chunk | undefined): boolean {
  return chunk !== undefined && OPENS_WITH_QUOTATION.test(text.slice(chunk.start, chunk.start + 40));
}

import {parse, postprocess, preprocess} from 'micromark';
import {gfm} from 'micromark-extension-gfm';
import type {Event, ParseContext, Token} from 'micromark-util-types';
import type {BlockKind} from './block.ts';
import {plainBlocks} from './plain-blocks.ts';
import {keepOnly} from './prose-mask.ts';
import type {LinkTarget, RawBlock} from './raw-block.ts';
import type {Span} from './span.ts';

/**
 * Emphasis is found by its marks below and not by micromark, whose resolution of "_a*_a*_a*…" is quadratic; for the
 * same reason a chunk with more of these marks or deeper nesting than any author writes is read as plain text.
 */
const EXTENSIONS = [gfm(), {disable: {null: ['attention', 'strikethrough']}}];
const MOST_LENGTH = 50_000;
const MOST_MARKS: readonly {readonly mark: RegExp; readonly most: number}[] = [
  {mark: /\[/g, most: 1_000},
  {mark: />/g, most: 1_000},
  // underlines of headings
  {mark: /^ {0,3}(?:=+|-+)[ \t]*$/gm, most: 100},
];
// "- - - - a", "1. 1. 1. a": lists and quotations within each other, opened on one line
const DEEP_NESTING = /^(?:[ \t]{0,3}(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){30}/m;

const BLOCK_TOKENS: Readonly<Record<string, BlockKind>> = {
  paragraph: 'paragraph',
  atxHeading: 'heading',
  setextHeading: 'heading',
  tableHeader: 'heading',
  tableData: 'table-cell',
};
const CONTAINERS: Readonly<Record<string, BlockKind>> = {
  blockQuote: 'block-quotation',
  listOrdered: 'list-item',
  listUnordered: 'list-item',
  gfmFootnoteDefinition: 'source-entry',
};
/** Tokens whose `data` is not prose: destinations, titles, alternative texts, labels of footnotes. */
const NOT_PROSE = new Set([
  'resource',
  'reference',
  'image',
  'codeText',
  'htmlText',
  'autolink',
  'literalAutolink',
  'gfmFootnoteCall',
  'taskListCheck',
  'setextHeadingLine',
  'tableDelimiterRow',
]);

/** The blocks of one chunk of Markdown; offsets relative to the chunk. */
export function markdownBlocks(chunk: string): readonly RawBlock[] {
  if (isExcessive(chunk)) return plainBlocks(chunk);
  const reader = new EventReader(chunk);
  for (const [phase, token] of events(chunk)) reader.read(phase, token);
  return reader.blocks;
}

function events(chunk: string): readonly Event[] {
  // NUL and BOM are dropped or replaced by the preprocessor; a space of the same width keeps the offsets.
  const text = chunk.replace(/[\0\uFEFF]/g, ' ');
  forgetDefinitions(PARSER);
  return postprocess(PARSER.document().write(preprocess()(text, undefined, true)));
}

/** Putting micromark's extensions together costs more than most paragraphs, so one parser reads all chunks. */
const PARSER = parse({extensions: EXTENSIONS});

/** What the parser has seen defined in one chunk must not count in the next, which may be read alone. */
function forgetDefinitions(parser: ParseContext): void {
  parser.defined.length = 0;
  parser.lazy = {};
  delete (parser as {gfmFootnotes?: string[]}).gfmFootnotes;
}

function isExcessive(chunk: string): boolean {
  if (chunk.length > MOST_LENGTH || DEEP_NESTING.test(chunk)) return true;
  return MOST_MARKS.some(({mark, most}) => {
    let count = 0;
    for (const _ of chunk.matchAll(mark)) if (++count > most) return true;
    return false;
  });
}

/** Collects blocks from micromark's stream of enter and exit events. */
class EventReader {
  readonly blocks: RawBlock[] = [];
  readonly #chunk: string;
  readonly #containers: BlockKind[] = [];
  #notProse = 0;
  #open: {kind: BlockKind; start: number; end: number; kept: Span[]; links: LinkTarget[]} | undefined;
  #link: {start: number; end: number; url: string | undefined} | undefined;

  constructor(chunk: string) {
    this.#chunk = chunk;
  }

  read(phase: 'enter' | 'exit', token: Token): void {
    const container = CONTAINERS[token.type];
    if (container !== undefined) {
      if (phase === 'enter') this.#containers.push(container);
      else this.#containers.pop();
    } else if (NOT_PROSE.has(token.type)) {
      this.#notProse += phase === 'enter' ? 1 : -1;
      if (phase === 'enter' && token.type.endsWith('utolink')) this.#addLink(token);
    } else if (token.type === 'link') {
      this.#readLink(phase, token);
    } else if (token.type === 'definition') {
      if (phase === 'enter') this.#readDefinition(token);
    } else if (BLOCK_TOKENS[token.type] !== undefined) {
      if (phase === 'enter') this.#openBlock(BLOCK_TOKENS[token.type] ?? 'paragraph', token);
      else this.#closeBlock();
    } else if (phase === 'enter') {
      this.#readText(token);
    }
  }

  /** "[1]: https://example.org" defines a link for Markdown and is an entry of the source list for the author. */
  #readDefinition(token: Token): void {
    const [start, end] = [token.start.offset, token.end.offset];
    if (/^\[\d{1,3}\]:/.test(this.#chunk.slice(start, start + 6)))
      this.blocks.push({kind: 'source-entry', start, end, prose: ' '.repeat(end - start), links: []});
  }

  #openBlock(kind: BlockKind, token: Token): void {
    const inner = this.#containers.at(-1);
    const [start, end] = [token.start.offset, token.end.offset];
    this.#open = {kind: kind === 'paragraph' && inner ? inner : kind, start, end, kept: [], links: []};
  }

  #closeBlock(): void {
    const open = this.#open;
    this.#open = undefined;
    // a bare address is no prose and still a source: "- https://example.org" in a source list
    if (open === undefined || open.kept.length + open.links.length === 0) return;
    const {kind, start, end, links} = open;
    const text = this.#chunk.slice(start, end);
    const kept = open.kept.map((span) => ({start: span.start - start, end: span.end - start}));
    this.blocks.push({kind, start, end, prose: withoutEmphasisMarks(keepOnly(text, kept)), links});
  }

  #readText(token: Token): void {
    const span = {start: token.start.offset, end: token.end.offset};
    if (token.type === 'resourceDestinationString' && this.#link)
      this.#link.url = this.#chunk.slice(span.start, span.end);
    if (this.#open === undefined || this.#notProse > 0) return;
    if (token.type === 'data' || token.type === 'characterEscapeValue') this.#open.kept.push(span);
  }

  #readLink(phase: 'enter' | 'exit', token: Token): void {
    if (phase === 'enter') {
      this.#link = {start: token.start.offset, end: token.end.offset, url: undefined};
    } else {
      const link = this.#link;
      this.#link = undefined;
      if (this.#open && link?.url)
        this.#open.links.push(relativeTo(this.#open, {...link, url: link.url, form: 'link'}));
    }
  }

  #addLink(token: Token): void {
    if (this.#open === undefined || this.#link !== undefined) return;
    const [start, end] = [token.start.offset, token.end.offset];
    const url = this.#chunk.slice(start, end).replace(/^<|>$/g, '');
    this.#open.links.push(relativeTo(this.#open, {start, end, url, form: 'url'}));
  }
}

function relativeTo(block: Span, link: LinkTarget): LinkTarget {
  return {...link, start: link.start - block.start, end: link.end - block.start};
}

// "**Quick take**", "_so-called_", "~~old~~", but not the underscore in "file_name"
const EMPHASIS_MARKS = /[*~]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}_])/gu;

function withoutEmphasisMarks(prose: string): string {
  return prose.replace(EMPHASIS_MARKS, (marks) => ' '.repeat(marks.length));
}

import type {BlockKind, Sentence} from '../text/block.ts';
import {holdsProse} from '../text/block.ts';
import {overlaps, type Span} from '../text/span.ts';
import type {Passage, Pause, SpokenQuotation} from './corpus.ts';
import {type Name, namesIn, settlePeople} from './names.ts';
import {passageIds} from './passage-ids.ts';
import type {DocumentBlock} from './readers/text-blocks.ts';
import {speakersIn} from './speakers.ts';

/** A paragraph longer than this is cut into several passages, at the ends of sentences. In UTF-16 units. */
const LONGEST = 1_000;
const AIM = 600;
/** A stretch of fewer words is a label, a cell or a cross-reference, and nothing to cite. */
const FEWEST_WORDS = 4;

/** Where a page begins in the text of a PDF. */
export interface PageStart {
  readonly start: number;
  readonly page: number;
}

/** Blocks looked at before other work may run. */
const STEP = 40;

/**
 * The passages of a document: its paragraphs, list items and table rows, long ones cut at the ends of sentences.
 * Headings, bylines, captions, furniture and source lists are none.
 */
export async function passagesOf(
  path: string,
  text: string,
  blocks: readonly DocumentBlock[],
  pause: Pause,
  pages: readonly PageStart[] = [],
): Promise<readonly Passage[]> {
  const stretches: Stretch[] = [];
  let heading: string | undefined;
  let steps = 0;
  for (const row of rowsOf(text, blocks)) {
    const [first] = row;
    if (first?.block.kind === 'heading') heading = headingText(first.block.prose);
    for (const piece of piecesOfRow(text, row)) stretches.push({...piece, heading});
    steps += 1;
    if (steps % STEP === 0) await pause();
  }
  const names = settlePeople(stretches.map((stretch) => stretch.names));
  const ids = passageIds(stretches.map(({prose}) => prose));
  const pageAt = pageFinder(pages);
  return stretches.map(({start, end, prose, heading, quotations}, index): Passage => {
    const found = names[index] ?? [];
    return {
      id: ids[index] ?? '',
      document: path,
      start,
      end,
      text: text.slice(start, end),
      prose,
      heading,
      page: pageAt(start),
      quotations,
      people: found.filter(({kind}) => kind === 'person').map((name) => name.text),
      organisations: found.filter(({kind}) => kind === 'other').map((name) => name.text),
    };
  });
}

/** The page of each place in turn; places must be asked for in order. */
function pageFinder(pages: readonly PageStart[]): (place: number) => number | undefined {
  let next = 0;
  return (place) => {
    while ((pages[next]?.start ?? Number.POSITIVE_INFINITY) <= place) next += 1;
    return pages[next - 1]?.page;
  };
}

/** A passage before names are settled over the whole document. */
interface Stretch extends Span {
  readonly prose: string;
  readonly heading: string | undefined;
  readonly quotations: readonly SpokenQuotation[];
  readonly names: readonly Name[];
}

function piecesOfRow(text: string, row: readonly DocumentBlock[]): Piece[] {
  const [first] = row;
  if (first === undefined || !holdsProse(first.block.kind)) return [];
  const pieces = row.length > 1 ? [wholeRow(text, row)] : piecesOf(first);
  return pieces.filter(({prose}) => (prose.match(WORD)?.length ?? 0) >= FEWEST_WORDS);
}

const WORD = /[\p{L}\p{N}]+/gu;

/** A heading's words on one line. */
export function headingText(prose: string): string {
  return prose.replace(/\s+/gu, ' ').trim();
}

/** Blocks one by one, but the cells of a table's row together: "2024" alone says nothing. */
function* rowsOf(text: string, blocks: readonly DocumentBlock[]): Generator<readonly DocumentBlock[]> {
  let row: DocumentBlock[] = [];
  const isCell = (kind: BlockKind | undefined): boolean => kind === 'table-cell';
  for (const block of blocks) {
    const last = row.at(-1);
    const joins =
      last !== undefined &&
      isCell(last.block.kind) &&
      isCell(block.block.kind) &&
      !/[\n\r]/u.test(text.slice(last.end, block.start));
    if (!joins && row.length > 0) {
      yield row;
      row = [];
    }
    row.push(block);
  }
  if (row.length > 0) yield row;
}

type Piece = Omit<Stretch, 'heading'>;

function wholeRow(text: string, row: readonly DocumentBlock[]): Piece {
  const start = row[0]?.start ?? 0;
  const end = row.at(-1)?.end ?? start;
  let prose = '';
  for (const cell of row) prose = prose.padEnd(cell.start - start) + cell.block.prose;
  return {
    start,
    end,
    prose: prose.padEnd(text.slice(start, end).length),
    quotations: [],
    names: row.flatMap(({block}) => namesIn(block)),
  };
}

/** A block as one passage, or as several when it is long. White space around the words is left out. */
function piecesOf({block, start}: DocumentBlock): Piece[] {
  const speakers = speakersIn(block);
  const names = namesIn(block);
  const spans =
    block.text.length <= LONGEST ? [{start: 0, end: block.text.length}] : cutAtSentences(block.sentences);
  return spans.flatMap((span) => {
    const {start: from, end: to} = trimmed(block.text, span);
    if (to <= from) return [];
    const prose = block.prose.slice(from, to);
    const quotations = block.quotations
      .filter((quotation) => quotation.kind === 'direct' && overlaps(quotation, {start: from, end: to}))
      .map(
        (quotation): SpokenQuotation => ({
          start: start + Math.max(from, quotation.start),
          end: start + Math.min(to, quotation.end),
          words: block.text.slice(Math.max(from, quotation.inner.start), Math.min(to, quotation.inner.end)),
          speaker: speakers.get(quotation),
        }),
      );
    const here = spans.length === 1 ? names : names.filter((name) => prose.includes(name.text));
    return [{start: start + from, end: start + to, prose, quotations, names: here}];
  });
}

/** Sentences gathered until there is enough for a passage; a sentence is never cut. */
function cutAtSentences(sentences: readonly Sentence[]): Span[] {
  const spans: {start: number; end: number}[] = [];
  for (const {start, end} of sentences) {
    const last = spans.at(-1);
    if (last !== undefined && end - last.start <= AIM) last.end = end;
    else spans.push({start, end});
  }
  return spans;
}

function trimmed(text: string, {start, end}: Span): Span {
  const words = text.slice(start, end);
  return {start: start + (words.length - words.trimStart().length), end: start + words.trimEnd().length};
}

import type {Citation} from './block.ts';
import type {Draft} from './draft.ts';
import type {SourceEntry} from './source-list.ts';
import type {Span} from './span.ts';

/** A marker or entry and what should stand in its place. */
export interface Renumbered extends Span {
  readonly text: string;
}

interface PlacedCitation extends Span {
  readonly citation: Citation;
}

const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * The changes that number the citations in order of first use and put the source list in that order; empty when
 * they are. Undefined when that cannot be done safely: no numbered list, a number twice, a marker without an entry.
 */
export function renumberCitations(draft: Draft): readonly Renumbered[] | undefined {
  const entries = draft.sources.filter(({form}) => form === 'numbered');
  const keys = entries.map(({key}) => key ?? '');
  if (entries.length === 0 || new Set(keys).size < keys.length) return undefined;
  const citations = numberedCitations(draft);
  const used = [...new Set(citations.flatMap(({citation}) => citation.targets))];
  if (used.some((target) => !keys.includes(target))) return undefined;
  const order = [...used, ...keys.filter((key) => !used.includes(key))];
  const newNumber = new Map(order.map((key, index) => [key, index + 1]));
  const markers = citations.map((placed) => ({...spanOf(placed), text: marker(placed.citation, newNumber)}));
  const list = entries.map((place, index) => ({
    ...spanOf(place),
    text: entryAt(index, entries, order, draft.text),
  }));
  return [...markers, ...list].filter(({start, end, text}) => draft.text.slice(start, end) !== text);
}

function spanOf({start, end}: Span): Span {
  return {start, end};
}

function numberedCitations({blocks}: Draft): readonly PlacedCitation[] {
  return blocks.flatMap(({block, start}) =>
    block.citations
      .filter(({form}) => form === 'numbered' || form === 'superscript')
      .map((citation) => ({citation, start: citation.start + start, end: citation.end + start})),
  );
}

/** "[3, 1]" with 3 now 1 and 1 now 2 is "[1, 2]"; three or more in a row are "[1–3]". */
function marker({form, targets}: Citation, newNumber: ReadonlyMap<string, number>): string {
  const numbers = targets.map((target) => newNumber.get(target) ?? 0).sort((a, b) => a - b);
  if (form === 'superscript') return numbers.map(superscript).join(',');
  return `[${runsOf(numbers).map(writtenRun).join(', ')}]`;
}

function superscript(number: number): string {
  return Array.from(String(number), (digit) => SUPERSCRIPT_DIGITS.charAt(Number(digit))).join('');
}

function runsOf(numbers: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs;
}

function writtenRun(run: readonly number[]): string {
  return run.length >= 3 ? `${run[0]}–${run.at(-1)}` : run.join(', ');
}

/** The words of the entry that comes `index`-th in the new order, with the marker that this place calls for. */
function entryAt(
  index: number,
  entries: readonly SourceEntry[],
  order: readonly string[],
  text: string,
): string {
  const entry = entries.find(({key}) => key === order[index]);
  if (entry?.marker === undefined) throw new Error(`the source list has no entry ${order[index]}`);
  const written = text.slice(entry.marker.start, entry.marker.end);
  const number = /[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(written) ? superscript(index + 1) : String(index + 1);
  return written.replace(/\d+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+/, number) + text.slice(entry.marker.end, entry.end);
}

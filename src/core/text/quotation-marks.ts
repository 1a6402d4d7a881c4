import type {Span} from './span.ts';

/** A pair of quotation marks that belong together; `end` is behind the closing mark. */
export interface MarkedStretch extends Span {
  readonly inner: Span;
  readonly mark: 'double' | 'single' | 'guillemet';
  readonly depth: number;
  /** True when no closing mark follows and the stretch runs to the end of the text. */
  readonly unclosed: boolean;
}

interface OpenMark {
  readonly at: number;
  readonly mark: MarkedStretch['mark'];
  readonly closers: string;
}

const MARK = /["“”„‟'‘’‚‛«»]/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
// what may stand before an opening mark: white space, an opening bracket, a dash, another opening mark
const BEFORE_OPENING = /[\s([{—–\-/“‘"'«„‚]/;
// "’90s", "’tis", "’em": an apostrophe at the start of a word
const ELISION = /^(?:\d0s\b|\d\d\b|tis\b|twas\b|em\b|til\b|cause\b|n[’'])/i;

/**
 * Pairs the quotation marks of one paragraph: curly and straight, double, single and guillemets, nested.
 * An apostrophe ("drivers’", "’90s") never opens a stretch, an inch mark (5") neither. Marks that find no partner
 * are left alone, except that of a paragraph whose quotation goes on in the next one (`goesOn`) the first double mark
 * that stays open is given as `unclosed`. Linear time.
 */
export function pairQuotationMarks(prose: string, goesOn: boolean): readonly MarkedStretch[] {
  const lastSingleClosing = lastClosingSingle(prose);
  const open: OpenMark[] = [];
  const pairs: MarkedStretch[] = [];
  let doubles = 0;
  for (const {index: at} of prose.matchAll(MARK)) {
    const closed = closes(prose, at, open);
    const mark = open[closed];
    if (mark) {
      pairs.push(stretch(mark, at, closed));
      doubles -= open.splice(closed).filter(isDouble).length;
      continue;
    }
    const opened = opens(prose, at, doubles > 0, lastSingleClosing);
    if (opened) open.push(opened);
    if (opened && isDouble(opened)) doubles++;
  }
  const unclosed = goesOn ? open.find(isDouble) : undefined;
  if (unclosed) pairs.push({...stretch(unclosed, prose.length, 0), end: prose.length, unclosed: true});
  return nested(pairs);
}

function isDouble({mark}: OpenMark): boolean {
  return mark === 'double';
}

function stretch(open: OpenMark, closing: number, depth: number): MarkedStretch {
  return {
    start: open.at,
    end: closing + 1,
    inner: {start: open.at + 1, end: closing},
    mark: open.mark,
    depth,
    unclosed: false,
  };
}

/** In order, outer before inner, depth counted anew, empty ones left out. */
function nested(pairs: readonly MarkedStretch[]): readonly MarkedStretch[] {
  const sorted = pairs
    .filter(({inner}) => inner.end > inner.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const around: MarkedStretch[] = [];
  return sorted.map((pair) => {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= pair.start) around.pop();
    const placed = {...pair, depth: around.length};
    around.push(placed);
    return placed;
  });
}

/** The index in the stack of the mark that the character at `at` closes, or -1. */
function closes(prose: string, at: number, open: readonly OpenMark[]): number {
  const character = prose.charAt(at);
  // only the innermost two can be meant; a deeper one was never closed
  for (let index = open.length - 1; index >= Math.max(0, open.length - 2); index--) {
    const mark = open[index];
    if (mark?.closers.includes(character) && mayClose(prose, at, mark)) return index;
  }
  return -1;
}

function mayClose(prose: string, at: number, mark: OpenMark): boolean {
  if (at === mark.at + 1 && mark.mark === 'single') return false;
  const [before, after] = [prose.charAt(at - 1), prose.charAt(at + 1)];
  if (mark.mark === 'single')
    return !LETTER_OR_DIGIT.test(after) && !/\s/.test(before) && !isPossessive(prose, at);
  // a straight mark between a space and a word opens; "word "word" closes nothing
  const straight = prose.charAt(at) === '"';
  return !(straight && /\s/.test(before) && LETTER_OR_DIGIT.test(after));
}

/** "the ‘drivers’ strike’": an s, the mark, a word in lower case, and another closing mark further on. */
function isPossessive(prose: string, at: number): boolean {
  if (prose.charAt(at - 1) !== 's' || !/^ \p{Ll}/u.test(prose.slice(at + 1, at + 3))) return false;
  const ahead = prose.slice(at + 1, at + 200);
  const opening = ahead.search(/(?<![\p{L}\p{N}])['‘]\p{L}/u);
  const closing = ahead.search(/(?<=[\p{L}\p{N}.,!?])['’](?![\p{L}\p{N}])/u);
  return closing >= 0 && (opening < 0 || closing < opening);
}

function opens(
  prose: string,
  at: number,
  insideDouble: boolean,
  lastSingleClosing: number,
): OpenMark | undefined {
  const character = prose.charAt(at);
  const [before, after] = [prose.charAt(at - 1), prose.charAt(at + 1)];
  const atOpening = (before === '' || BEFORE_OPENING.test(before)) && after !== '' && !/\s/.test(after);
  if (character === '«') return {at, mark: 'guillemet', closers: '»'};
  if (character === '„' || character === '‟') return {at, mark: 'double', closers: '“”"'};
  if (character === '“') return {at, mark: 'double', closers: '”"“'};
  if (character === '”' || character === '»') return undefined;
  if (character === '"') return atOpening && !insideDouble ? {at, mark: 'double', closers: '"”'} : undefined;
  return opensSingle(prose, at, atOpening && lastSingleClosing > at);
}

function opensSingle(prose: string, at: number, plausible: boolean): OpenMark | undefined {
  const character = prose.charAt(at);
  if (!plausible || character === '’' || ELISION.test(prose.slice(at + 1, at + 7))) return undefined;
  return {at, mark: 'single', closers: character === "'" ? "'’" : "’'"};
}

/** Where the last mark stands that could close a single quotation; -1 when there is none. */
function lastClosingSingle(prose: string): number {
  for (let at = prose.length - 1; at > 0; at--) {
    const character = prose.charAt(at);
    if (
      (character === "'" || character === '’') &&
      !LETTER_OR_DIGIT.test(prose.charAt(at + 1)) &&
      !/\s/.test(prose.charAt(at - 1))
    )
      return at;
  }
  return -1;
}

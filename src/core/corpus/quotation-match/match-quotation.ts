import {overlaps, type Span} from '../../text/span.ts';
import type {Passage, QuotationMatch, QuotedPlace, SpokenQuotation} from '../corpus.ts';
import negations from '../data/negations.json' with {type: 'json'};
import {isFunctionWord} from '../function-words.ts';
import {type Alignment, align} from './align.ts';
import {type Gap, type QuotedWord, quotedPieces, sourceWords} from './quoted-words.ts';
import {isSame, wordDiff} from './word-diff.ts';

/** A passage to look in. */
export interface Candidate {
  readonly document: QuotedPlace['document'];
  readonly passage: Passage;
  /** The passage with the ones before and after it: a long quotation may run over their borders. */
  around(): readonly Passage[];
}

/** Where the words may stand, by the index. */
export interface CandidateSource {
  /** Passages with these words one after the other, accents and case aside. */
  withPhrase(words: readonly string[]): Iterable<Candidate>;
  /** Passages that have many of these words, the best first. */
  withSome(words: readonly string[]): Iterable<Candidate>;
}

const NEGATIONS: ReadonlySet<string> = new Set(negations.words);

/** A quotation of fewer words is compared only word for word: two words differ from all the others. */
const SHORTEST = 3;
/** From this length on the source may have the words anywhere; below, only between its own quotation marks. */
const LONG = 6;
/** Longer ones are compared by their first words. */
const LONGEST = 250;

/** Compares a draft's quotation with the candidates. The contract stands on the page of the rule `misquote`. */
export function matchQuotation(words: string, candidates: CandidateSource): QuotationMatch {
  const pieces = quotedPieces(words).slice(0, LONGEST);
  const own = pieces.filter((piece) => piece.kind === 'word');
  if (own.length === 0) return {grade: 'too-short'};
  const whole = wholeStretches(pieces, candidates);
  if (whole.length === 0 && own.length < SHORTEST) return {grade: 'too-short'};
  const near = whole.length > 0 ? [] : nearStretches(pieces, own, candidates);
  const [first, ...others] = samePlaces([...whole, ...near], words.trim());
  if (first !== undefined) {
    return {grade: first.words === words.trim() ? 'exact' : 'typographic', places: [first, ...others]};
  }
  const [closest] = near.sort(byCloseness);
  if (closest === undefined) return {grade: 'not-in-corpus'};
  return {
    grade: 'altered',
    place: closest.place,
    diff: wordDiff(closest.alignment.steps, words, closest.text),
  };
}

/** The stretches that have all the words of the quotation's longest fragment in a row, and all the others. */
function wholeStretches(pieces: readonly (QuotedWord | Gap)[], candidates: CandidateSource): Stretch[] {
  return Array.from(candidates.withPhrase(longestFragment(pieces)), (candidate) =>
    wholeStretch(candidate, pieces),
  ).filter((stretch) => stretch !== undefined);
}

/** The stretches that the quotation can only have come from, altered or over a border of two passages. */
function nearStretches(
  pieces: readonly (QuotedWord | Gap)[],
  own: readonly QuotedWord[],
  candidates: CandidateSource,
): Stretch[] {
  return Array.from(candidates.withSome(own.map(({key}) => key)), (candidate) =>
    stretchOf(candidate, candidate.around(), pieces),
  ).filter((stretch) => stretch !== undefined && isTakenFrom(stretch, own.length)) as Stretch[];
}

/** The places that have the words, each once, those with the very same characters first. */
function samePlaces(stretches: readonly Stretch[], words: string): QuotedPlace[] {
  const same = stretches.filter(({alignment}) => alignment.differences === 0);
  const byPlace = new Map(same.map(({place}) => [`${place.start} ${place.document.path}`, place]));
  return [...byPlace.values()].sort((a, b) => Number(b.words === words) - Number(a.words === words));
}

/** The fewest differences first; of equals one that the source itself gives as somebody's words. */
function byCloseness(a: Stretch, b: Stretch): number {
  const quoted = (stretch: Stretch): number => (stretch.quotation === undefined ? 0 : 1);
  return a.alignment.differences - b.alignment.differences || quoted(b) - quoted(a);
}

/** Where a quotation lies best in a stretch of a document. */
interface Stretch {
  readonly place: QuotedPlace;
  readonly alignment: Alignment;
  /** The source's own quotation that it lies in. */
  readonly quotation: SpokenQuotation | undefined;
  /** The source's text, which the alignment's offsets count in. */
  readonly text: string;
}

/** The place in the candidate, or over its borders, where all the words stand; undefined when they do not. */
function wholeStretch(candidate: Candidate, pieces: readonly (QuotedWord | Gap)[]): Stretch | undefined {
  const inside = stretchOf(candidate, [candidate.passage], pieces);
  if (inside?.alignment.differences === 0) return inside;
  const around = stretchOf(candidate, candidate.around(), pieces);
  return around?.alignment.differences === 0 ? around : undefined;
}

function stretchOf(
  {document, passage}: Candidate,
  passages: readonly Passage[],
  pieces: readonly (QuotedWord | Gap)[],
): Stretch | undefined {
  const text = textOf(passages);
  const alignment = align(pieces, sourceWords(text));
  const matched = alignment.steps.flatMap((step) => step.source ?? []);
  const [first, last] = [matched[0], matched.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const from = passages[0]?.start ?? 0;
  const span = {start: from + first.start, end: from + last.end};
  const quotation = passages.flatMap(({quotations}) => quotations).find((one) => holdsHalf(one, span));
  const place: QuotedPlace = {
    ...span,
    document,
    passage: passages.find((one) => overlaps(one, span)) ?? passage,
    words: text.slice(first.start, last.end).replace(/\s+/gu, ' '),
    speaker: quotation?.speaker,
  };
  return {place, alignment, quotation, text};
}

/** True when at least half of `span` lies in `holder`: the source may quote two words of it alone. */
function holdsHalf(holder: Span, span: Span): boolean {
  return 2 * (Math.min(holder.end, span.end) - Math.max(holder.start, span.start)) >= span.end - span.start;
}

/** The passages' prose as one text whose places are the document's, from the first passage's start. */
function textOf(passages: readonly Passage[]): string {
  let text = '';
  const start = passages[0]?.start ?? 0;
  for (const passage of passages) text = text.padEnd(passage.start - start) + passage.prose;
  return text;
}

/**
 * True when so much is the same that the quotation can only have come from there. Six words or more: three in five
 * the same (three in four outside the source's own quotation marks), three of them in a row, two of them words that
 * say something. Fewer: all but one the same, and the source has them between quotation marks.
 */
function isTakenFrom(stretch: Stretch, length: number): boolean {
  const {alignment, quotation} = stretch;
  if (alignment.differences > 0 && !differsWithin(stretch)) return false;
  const quoted = quotation !== undefined;
  const same = alignment.steps.filter(isSame).flatMap((step) => step.draft ?? []);
  const telling = same.filter(({key}) => !isFunctionWord(key.toLowerCase())).length;
  if (length < LONG) return quoted && alignment.differences <= 1 && telling >= 2;
  if (same.length < (quoted ? 0.6 : 0.75) * length || longestRun(alignment) < 3) return false;
  return telling >= 2 || (quoted && same.length >= 0.8 * length);
}

/**
 * True when there is a difference that the source can be held to. At either end of the quotation it cannot where the
 * source has nothing (its own quotation of the speech may be shorter), nor in prose of its own, which may only
 * happen to go the same way ("pledged to defend every inch"), unless the word is a number, a negation or a name.
 */
function differsWithin({alignment: {steps}, quotation, text}: Stretch): boolean {
  const first = steps.findIndex(isSame);
  const last = steps.findLastIndex(isSame);
  return steps.some((step, at) => {
    if (isSame(step)) return false;
    if (at > first && at < last) return true;
    return step.source !== undefined && (quotation !== undefined || isStrict(step.source, text));
  });
}

/** True for a number, a negation and a word with a capital. */
function isStrict({key, start}: QuotedWord, text: string): boolean {
  return /\p{N}/u.test(key) || NEGATIONS.has(key) || /\p{Lu}/u.test(text.charAt(start));
}

function longestRun({steps}: Alignment): number {
  let longest = 0;
  let run = 0;
  for (const step of steps) {
    run = isSame(step) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** The most words in a row without a gap: what the index is asked for. */
function longestFragment(pieces: readonly (QuotedWord | Gap)[]): string[] {
  const fragments: string[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'word') fragments.at(-1)?.push(piece.key);
    else fragments.push([]);
  }
  return fragments.reduce((longest, fragment) => (fragment.length > longest.length ? fragment : longest));
}

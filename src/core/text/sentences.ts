import type {Paragraph, Root, Sentence as SentenceNode} from 'nlcst';
import {retext} from 'retext';
import retextEnglish from 'retext-english';
import {endsInAbbreviation, endsSentence} from './abbreviations.ts';
import type {Citation, Sentence, Word} from './block.ts';
import type {Span} from './span.ts';

const english = retext().use(retextEnglish);

/** parse-english grows faster than the text beyond this many UTF-16 units, so longer blocks are read in pieces. */
const LONGEST_PIECE = 10_000;

/**
 * The sentences of a block. `prose` is as long as `text`, with everything that is not prose blank; since markers
 * are blank too, retext-english cannot give "[1]" to the following sentence: what is blank after a sentence and
 * was something in the text (a marker, closing markup) stays with the sentence that it follows.
 * The sentences are in order and apart, and every unit of prose lies in exactly one.
 */
export function sentencesOf(
  text: string,
  prose: string,
  citations: readonly Citation[],
  quotations: readonly Span[],
): readonly Sentence[] {
  const found = piecesOf(prose).flatMap((piece) => parsePiece(prose, piece));
  const joined = join(found, (previous, next) => goesOn(previous, next, prose));
  const split = joined.flatMap((sentence) => splitAtFullStops(sentence, prose));
  const whole = join(split, partsWithin(wholeStretches(prose, citations, quotations)));
  return withMarkers(whole, text, prose, citations);
}

interface DraftSentence extends Span {
  readonly words: readonly Word[];
}

/** Cuts behind a full stop near the limit, else at a space, never inside a surrogate pair. */
function piecesOf(prose: string): readonly Span[] {
  const pieces: Span[] = [];
  let start = 0;
  while (prose.length - start > LONGEST_PIECE) {
    const end = start + cutWithin(prose.slice(start, start + LONGEST_PIECE));
    pieces.push({start, end});
    start = end;
  }
  pieces.push({start, end: prose.length});
  return pieces;
}

function cutWithin(stretch: string): number {
  const half = stretch.length / 2;
  const [stop, space] = [stretch.lastIndexOf('. ') + 2, stretch.lastIndexOf(' ') + 1];
  if (stop > half) return stop;
  if (space > half) return space;
  return /[\uD800-\uDBFF]$/.test(stretch) ? stretch.length - 1 : stretch.length;
}

function parsePiece(prose: string, piece: Span): readonly DraftSentence[] {
  const text = prose.slice(piece.start, piece.end);
  if (text.trim() === '') return [];
  const root: Root = english.parse(text);
  return root.children
    .filter((node): node is Paragraph => node.type === 'ParagraphNode')
    .flatMap((paragraph) => paragraph.children)
    .filter((node): node is SentenceNode => node.type === 'SentenceNode')
    .map((node) => fromNode(node, text, piece.start));
}

function fromNode(node: SentenceNode, text: string, offset: number): DraftSentence {
  const words = node.children.flatMap((child): Word[] => {
    if (child.type !== 'WordNode') return [];
    const span = spanOf(child);
    return [{start: span.start + offset, end: span.end + offset, text: text.slice(span.start, span.end)}];
  });
  const span = spanOf(node);
  return {start: span.start + offset, end: span.end + offset, words};
}

function spanOf(node: SentenceNode | SentenceNode['children'][number]): Span {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined)
    throw new Error('retext-english gave a node without a position');
  return {start, end};
}

// a word with a full stop, closing marks, white space, then a capital: "exceed 40,000. All", "on Rete 4.” It"
const FULL_STOP =
  /(?<![^\s("“‘'])([^\s"“‘'(]{1,40})\.["”’)\]]{0,3}\s+(?=["“‘'([]{0,2}(\p{Lu}[\p{L}’']{0,20}))/gu;

/** "… to 2,500. The press …": where retext-english takes a full stop for an ordinal's or an abbreviation's. */
function splitAtFullStops(sentence: DraftSentence, prose: string): readonly DraftSentence[] {
  const text = prose.slice(sentence.start, sentence.end);
  const cuts: number[] = [];
  let before = '';
  for (const match of text.matchAll(FULL_STOP)) {
    const [whole, word = '', next = ''] = match;
    before = /(\S+)\s+$/.exec(text.slice(Math.max(0, match.index - 24), match.index))?.[1] ?? '';
    // "1. Romania" at the start is the number of an item
    if (match.index > 0 && endsSentence(word, before, next))
      cuts.push(sentence.start + match.index + whole.length);
  }
  if (cuts.length === 0) return [sentence];
  let nextWord = 0;
  return [...cuts, sentence.end].map((end, index) => {
    const start = cuts[index - 1] ?? sentence.start;
    const firstWord = nextWord;
    while ((sentence.words[nextWord]?.start ?? end) < end) nextWord++;
    const trimmed = start + prose.slice(start, end).trimEnd().length;
    return {start, end: trimmed, words: sentence.words.slice(firstWord, nextWord)};
  });
}

/**
 * Stretches that no sentence ends in, in order and apart: “We failed them. They feel abandoned,” he said (he says
 * both), and the words of a link, whose address is the source of all of them.
 */
function wholeStretches(
  prose: string,
  citations: readonly Citation[],
  quotations: readonly Span[],
): readonly Span[] {
  const spoken = quotations.filter(({end}) => /,["”’]$/.test(prose.slice(end - 2, end)));
  const links = citations.filter(({form}) => form === 'link');
  const stretches = [...spoken, ...links].sort((a, b) => a.start - b.start);
  const joined: {start: number; end: number}[] = [];
  for (const {start, end} of stretches) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({start, end});
  }
  return joined;
}

/** Puts sentences together that `belongTogether` says are one. */
function join(
  sentences: readonly DraftSentence[],
  belongTogether: (previous: DraftSentence, next: DraftSentence) => boolean,
): readonly DraftSentence[] {
  const joined: {start: number; end: number; words: Word[]}[] = [];
  for (const sentence of sentences) {
    const previous = joined.at(-1);
    if (previous && belongTogether(previous, sentence)) {
      previous.end = sentence.end;
      for (const word of sentence.words) previous.words.push(word);
    } else {
      joined.push({...sentence, words: [...sentence.words]});
    }
  }
  return joined;
}

/** "at No. | 10", "He said so.” | ”": an abbreviation's full stop, closing marks on their own. */
function goesOn(previous: DraftSentence, {words: [first]}: DraftSentence, prose: string): boolean {
  return first === undefined || endsInAbbreviation(tailOf(prose, previous), first.text);
}

/** Tells of neighbouring sentences, asked for in order, whether one of the stretches reaches from one into the other. */
function partsWithin(stretches: readonly Span[]): (previous: Span, next: Span) => boolean {
  let at = 0;
  return (previous, next) => {
    while ((stretches[at]?.end ?? next.end) <= next.start) at++;
    return (stretches[at]?.start ?? previous.end) < previous.end;
  };
}

/** Enough of a sentence's end to hold any abbreviation. */
function tailOf(prose: string, sentence: Span): string {
  return prose.slice(Math.max(sentence.start, sentence.end - 32), sentence.end);
}

/**
 * Lets each sentence reach over the markers that follow it; markers before the first belong to the first. A link
 * has prose of its own, so it belongs to the sentence that its words stand in.
 */
function withMarkers(
  sentences: readonly DraftSentence[],
  text: string,
  prose: string,
  citations: readonly Citation[],
): readonly Sentence[] {
  const [first, last] = [citations[0], citations.at(-1)];
  const spans =
    sentences.length === 0 && first && last ? [{start: first.start, end: last.end, words: []}] : sentences;
  let next = 0;
  return spans.map((sentence, index) => {
    const limit = spans[index + 1]?.start ?? text.length;
    let {start, end} = sentence;
    for (let marker = citations[next]; marker && marker.start < limit; marker = citations[++next]) {
      if (marker.form === 'link' && marker.end > limit) break;
      start = Math.min(start, marker.start);
      end = Math.max(end, marker.end);
    }
    return {start, end, text: text.slice(start, end), prose: prose.slice(start, end), words: sentence.words};
  });
}

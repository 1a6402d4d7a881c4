import type {Paragraph, Root, Sentence as SentenceNode} from 'nlcst';
import {retext} from 'retext';
import retextEnglish from 'retext-english';
import type {Sentence, Word} from './block.ts';
import {endsInAbbreviation} from './abbreviations.ts';
import type {Span} from './span.ts';

const english = retext().use(retextEnglish);

/** parse-english grows faster than the text beyond this many UTF-16 units, so longer blocks are read in pieces. */
const LONGEST_PIECE = 20_000;

/**
 * The sentences of a block. `prose` is as long as `text`, with everything that is not prose blank; since markers
 * are blank too, retext-english cannot give "[1]" to the following sentence: what is blank after a sentence and
 * was something in the text (a marker, closing markup) stays with the sentence that it follows.
 * The sentences are in order and apart, and every unit of prose lies in exactly one.
 */
export function sentencesOf(text: string, prose: string, markers: readonly Span[]): readonly Sentence[] {
  const drafts = piecesOf(prose).flatMap((piece) => parsePiece(prose, piece));
  const merged = mergeAtAbbreviations(drafts, prose);
  return withMarkers(merged, text, prose, markers);
}

interface DraftSentence extends Span {
  readonly words: readonly Word[];
}

/** Cuts at white space near the limit, never inside a surrogate pair. */
function piecesOf(prose: string): readonly Span[] {
  const pieces: Span[] = [];
  let start = 0;
  while (prose.length - start > LONGEST_PIECE) {
    const cut = prose.lastIndexOf(' ', start + LONGEST_PIECE);
    let end = cut > start + LONGEST_PIECE / 2 ? cut : start + LONGEST_PIECE;
    if (/[\uDC00-\uDFFF]/.test(prose.charAt(end))) end--;
    pieces.push({start, end});
    start = end;
  }
  pieces.push({start, end: prose.length});
  return pieces;
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
  if (start === undefined || end === undefined) throw new Error('retext-english gave a node without a position');
  return {start, end};
}

/** "… met at No. | 10 Downing Street": a sentence that ends in an abbreviation goes on with the next. */
function mergeAtAbbreviations(sentences: readonly DraftSentence[], prose: string): readonly DraftSentence[] {
  const merged: {start: number; end: number; words: Word[]}[] = [];
  for (const {start, end, words} of sentences) {
    const previous = merged.at(-1);
    // "He said so.” | ”": closing marks on their own belong to what they close
    const goesOn = previous && (words.length === 0 || endsInAbbreviation(tailOf(prose, previous), words[0]?.text ?? ''));
    if (previous && goesOn) {
      previous.end = end;
      previous.words.push(...words);
    } else {
      merged.push({start, end, words: [...words]});
    }
  }
  return merged;
}

/** Enough of a sentence's end to hold any abbreviation. */
function tailOf(prose: string, sentence: Span): string {
  return prose.slice(Math.max(sentence.start, sentence.end - 32), sentence.end);
}

/** Lets each sentence reach over the markers that follow it; markers before the first belong to the first. */
function withMarkers(
  sentences: readonly DraftSentence[],
  text: string,
  prose: string,
  markers: readonly Span[],
): readonly Sentence[] {
  const [firstMarker, lastMarker] = [markers[0], markers.at(-1)];
  const bare = sentences.length === 0 && firstMarker && lastMarker;
  const spans = bare ? [{start: firstMarker.start, end: lastMarker.end, words: []}] : sentences;
  let next = 0;
  return spans.map((sentence, index) => {
    const limit = spans[index + 1]?.start ?? text.length;
    let {start, end} = sentence;
    for (let marker = markers[next]; marker && marker.start < limit; marker = markers[++next]) {
      if (index === 0) start = Math.min(start, marker.start);
      end = Math.max(end, marker.end);
    }
    return {start, end, text: text.slice(start, end), prose: prose.slice(start, end), words: sentence.words};
  });
}

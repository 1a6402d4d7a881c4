import type {Span} from '../../text/span.ts';

/** A word of a quotation or of a source as it is compared. Offsets are into the text that it came from. */
export interface QuotedWord extends Span {
  readonly kind: 'word';
  /** Two words are the same when their keys are. */
  readonly key: string;
}

/** A place where the quotation says that it leaves words out (`…`) or puts in its own (`[the drone]`). */
export interface Gap extends Span {
  readonly kind: 'ellipsis' | 'insertion';
}

// What can stand in a quotation: an ellipsis, a bracketed insertion, a number ("1,200", "-3.5"), initials ("U.S."), a
// word with its apostrophes ("Russia’s"), or a sign that says something ("%", "€").
const PIECE =
  /\[\s?(?:…|\.{3})\s?\]|…|\.\s?\.\s?\.(?:\s?\.)?|(?<![\p{L}\p{N}])\[[^[\]]{0,200}\](?![\p{L}\p{N}])|(?:(?<![\p{L}\p{N}])[-−–])?\p{N}(?:[\p{N}.,](?=\p{N})|\p{N})*|(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}|[\p{L}\p{M}](?:[\p{L}\p{M}]|['’ʼ`´](?=\p{L}))*|[%‰°+=<>]|\p{Sc}/gu;
const ELLIPSIS = /^(?:…|\.|\[\s?(?:…|\.{3})\s?\]$)/u;
const NUMBER = /^[-−–]?\p{N}/u;

/** Soft hyphens, characters without width and the marks of emphasis stand inside words and say nothing. */
const INVISIBLE = /[*_\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
/** Of "[r]eady" the brackets are the quoter's; the word is the source's. */
const BRACKET_IN_WORD = /\[(\p{L}{1,20})\](?=\p{L})|(?<=\p{L})\[(\p{L}{1,20})\]/gu;
/** Ligatures that PDF files have for "ff", "fi", "fl", "ffi", "ffl", "st". */
const LIGATURE = /[\uFB00-\uFB06]/gu;

/**
 * The words of a quotation, and its gaps, in order. Quotation marks, dashes, commas and full stops, white space,
 * emphasis, soft hyphens and ligatures are no part of them; digits, signs and letters with their accents are.
 */
export function quotedPieces(text: string): (QuotedWord | Gap)[] {
  const {folded, places} = withoutInvisible(text);
  return Array.from(folded.matchAll(PIECE), (match): QuotedWord | Gap => {
    const written = match[0];
    const span = {start: places(match.index), end: places(match.index + written.length - 1) + 1};
    if (ELLIPSIS.test(written)) return {kind: 'ellipsis', ...span};
    if (written.startsWith('[')) return {kind: 'insertion', ...span};
    const key = NUMBER.test(written) ? written.replace(/[−–]/u, '-') : wordKey(written);
    return {kind: 'word', key, ...span};
  });
}

/** The words of a source; what looks like a gap there is a gap of the source's own, and only separates. */
export function sourceWords(text: string): QuotedWord[] {
  return quotedPieces(text).filter((piece) => piece.kind === 'word');
}

/** Most words, and no more is to be done about them. */
const PLAIN_WORD = /^[a-z]+$/;

/**
 * Letters are compared without regard to case, since a quotation may open in the middle of a sentence; but "US" is
 * not "us".
 */
function wordKey(written: string): string {
  if (PLAIN_WORD.test(written)) return written;
  const word = written
    .normalize('NFC')
    .replaceAll('.', '')
    .replace(LIGATURE, (ligature) => ligature.normalize('NFKC'))
    .replace(/['’ʼ`´]/gu, '’');
  const isAcronym = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
  return isAcronym ? word : word.toLowerCase();
}

/** The text without what has no width, and a way back to where each character stood. */
function withoutInvisible(text: string): {folded: string; places: (at: number) => number} {
  const removed: number[] = [];
  const note = (start: number, length: number): void => {
    for (let at = 0; at < length; at += 1) removed.push(start + at);
  };
  for (const match of text.matchAll(INVISIBLE)) note(match.index, 1);
  for (const match of text.matchAll(BRACKET_IN_WORD)) {
    note(match.index, 1);
    note(match.index + match[0].length - 1, 1);
  }
  if (removed.length === 0) return {folded: text, places: (at) => at};
  const gone = new Set(removed);
  const kept: number[] = [];
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    if (gone.has(at)) continue;
    kept.push(at);
    folded += text.charAt(at);
  }
  return {folded, places: (at) => kept[at] ?? text.length};
}

import type {Span} from '../../text/span.ts';

/**
 * What FTS5's `unicode61` takes for one token: letters, digits and private use, with the accents that stand after
 * their letter (`é` written as two characters). Other marks end a token, as they do in the index.
 */
const TOKEN =
  /[\p{L}\p{N}\p{Co}][\u0300-\u0304\u0306-\u030c\u030f\u0311\u031b\u0323-\u0328\u032d\u032e\u0330\u0331\p{L}\p{N}\p{Co}]*/uy;

/** A token folded as the index folds it, and where it stands. */
export interface Token extends Span {
  readonly folded: string;
}

/**
 * The tokens of a text with their places, as FTS5 would make them. Most are plain ASCII, for which looking at the
 * codes takes a quarter of the time that {@link TOKEN} takes.
 *
 * @param initials where only tokens that begin with one of these letters matter: the others have '' for `folded`
 */
export function tokenise(text: string, initials?: Initials): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const plainEnd = endOfPlain(text, at);
    const plain = !(text.charCodeAt(plainEnd) > LAST_ASCII);
    // "Gala" of "Galați" is no token: the expression reads on from its beginning
    const end = plain ? plainEnd : endOfToken(text, at);
    if (end > at) {
      const matters = initials === undefined || mayBegin(text.charCodeAt(at), initials);
      tokens.push({folded: matters ? foldedSlice(text, at, end, plain) : '', start: at, end});
    }
    at = end > at ? end : at + 1;
  }
  return tokens;
}

/** Codes of the characters that some folded tokens begin with. */
export type Initials = ReadonlySet<number>;

export function initialsOf(tokens: Iterable<string>): Initials {
  return new Set(Array.from(tokens, (token) => token.charCodeAt(0)));
}

/** False when no token that begins so can fold to one with such an initial; beyond ASCII that is not looked into. */
function mayBegin(code: number, initials: Initials): boolean {
  return !isPlain(code) || initials.has(code) || initials.has(code | 0x20);
}

/** The folded tokens alone: `Galați, 3.5` -> `galati`, `3`, `5`. */
export function tokensOf(text: string): string[] {
  return tokenise(text).map((token) => token.folded);
}

/**
 * Lower case without accents, as `unicode61 remove_diacritics 2` folds: `Galați` -> `galati`. Accents are taken off
 * the letters a to z alone: `й` and `ή` are letters of their own, in the index too; `ς` is a `σ` there.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  // Most words are plain ASCII, and normalising is what costs here.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is "all of ASCII"
  if (/^[\x00-\x7f]*$/u.test(lower)) return lower;
  return lower
    .replace(/[\u0300-\u0331]/gu, '')
    .replace(LATIN, withoutAccent)
    .replaceAll('ς', 'σ');
}

/** The Latin letters beyond a to z. */
const LATIN = /[\u00e0-\u024f\u1e00-\u1ef9]/gu;

function withoutAccent(letter: string): string {
  const [base = letter] = letter.normalize('NFD');
  return isPlain(base.charCodeAt(0)) ? base : letter;
}

const LAST_ASCII = 0x7f;

/** Where the ASCII letters and digits end that stand from `at` on. */
function endOfPlain(text: string, at: number): number {
  let end = at;
  while (isPlain(text.charCodeAt(end))) end += 1;
  return end;
}

/** True for `0` to `9`, `A` to `Z` and `a` to `z`; false for the NaN after the end of a text. */
function isPlain(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** Where the token ends that begins at `at`; `at` itself where none does. */
function endOfToken(text: string, at: number): number {
  TOKEN.lastIndex = at;
  return TOKEN.test(text) ? TOKEN.lastIndex : at;
}

function foldedSlice(text: string, start: number, end: number, plain: boolean): string {
  const word = text.slice(start, end);
  return plain ? word.toLowerCase() : fold(word);
}

import type {Span} from '../../text/span.ts';

/** What FTS5's `unicode61` takes for one token: letters, digits, private use, with the marks that combine with them. */
const TOKEN = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

/** A token folded as the index folds it, and where it stands. */
export interface Token extends Span {
  readonly folded: string;
}

/** The tokens of a text with their places, as FTS5 would make them. */
export function* tokenise(text: string): Generator<Token> {
  for (const match of text.matchAll(TOKEN)) {
    yield {folded: fold(match[0]), start: match.index, end: match.index + match[0].length};
  }
}

/** The folded tokens alone: `Galați, 3.5` -> `galati`, `3`, `5`. */
export function tokensOf(text: string): string[] {
  return Array.from(text.matchAll(TOKEN), (match) => fold(match[0]));
}

/** Lower case without accents, as `unicode61 remove_diacritics 2` does: `Galați` -> `galati`. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  // Most words are plain ASCII, and normalising is what costs here.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is "all of ASCII"
  return /^[\x00-\x7f]*$/u.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}+/gu, '');
}

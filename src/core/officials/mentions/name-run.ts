import type {Span} from '../../text/span.ts';
import {isHyphen, joins, joinsName, type Token} from './token.ts';
import {honorifics, hyphenSuffixes, particles} from './word-lists.ts';

/** A name as written: capitalised words in a row with particles between them. Indexes are into the tokens. */
export interface NameRun extends Span {
  readonly first: number;
  /** Where the honorifics before the name start, or the name itself. */
  readonly honorificStart: number;
  /** One past the last token. */
  readonly last: number;
  /** Folded, without honorifics and nicknames in quotation marks. */
  readonly words: readonly string[];
}

const longestName = 8;
const nickname = /^\s*["“'‘(]$/;
const nicknameEnd = /^["”'’)]\s+$/;

/** The name that begins at the token, honorifics and ranks before it left out: "General Sir Nick Carter". */
export function nameFrom(tokens: readonly Token[], index: number): NameRun | undefined {
  const first = skipHonorifics(tokens, index);
  if (first === undefined) return undefined;
  const words: string[] = [];
  let last = first;
  for (let next = first; next < first + longestName; next++) {
    const token = tokens[next];
    if (!token) break;
    if (next > first && !joinsName(tokens[next - 1], token)) {
      // Ferdinand "Bongbong" Marcos, Jioji (George) Konrote
      if (nickname.test(token.gap) && nicknameEnd.test(tokens[next + 1]?.gap ?? '')) continue;
      if (!nicknameEnd.test(token.gap)) break;
    }
    if (!isNameWord(tokens, next)) break;
    words.push(token.word);
    last = next + 1;
    if (token.possessive) break;
  }
  return words.length === 0 ? undefined : run(tokens, first, last, words, index);
}

/** The name that ends with the token: "Captain Ibrahim Traoré" of "Captain Ibrahim Traoré, Burkina Faso's president". */
export function nameUpTo(tokens: readonly Token[], index: number): NameRun | undefined {
  let first = index + 1;
  while (first > 0 && index + 1 - first < longestName) {
    const token = tokens[first - 1];
    const next = tokens[first];
    if (!token || (first <= index && !joinsName(token, next))) break;
    if (
      (token.possessive && first <= index) ||
      !(token.capital || isHyphen(token.gap) || (first <= index && particles.has(token.word)))
    )
      break;
    first--;
  }
  const honorific = first;
  while (first < index && (honorifics.has(tokens[first]?.word ?? '') || !tokens[first]?.capital)) first++;
  if (first > index) return undefined;
  return run(
    tokens,
    first,
    index + 1,
    tokens.slice(first, index + 1).map(({word}) => word),
    honorific,
  );
}

function run(
  tokens: readonly Token[],
  first: number,
  last: number,
  words: readonly string[],
  honorific: number,
): NameRun {
  const honorificStart = tokens[honorific]?.start ?? 0;
  return {
    first,
    last,
    words,
    honorificStart,
    start: tokens[first]?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
  };
}

function isNameWord(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.capital) return true;
  // the "in" of "Moon Jae-in", but not the "led" of "Sunak-led"
  if (token && isHyphen(token.gap)) return !hyphenSuffixes.has(token.word);
  // "de" of "Ursula von der Leyen" counts only when a capital follows within the particles.
  if (!token || !particles.has(token.word)) return false;
  const next = tokens[index + 1];
  return (
    joinsName(token, next) &&
    (next?.capital || (particles.has(next?.word ?? '') && (tokens[index + 2]?.capital ?? false)))
  );
}

/** "Prime Minister Major" is a name, "Field Marshal Asim Munir" a rank and a name. */
function skipHonorifics(tokens: readonly Token[], index: number): number | undefined {
  let first = index;
  while (
    honorifics.has(tokens[first]?.word ?? '') &&
    tokens[first + 1]?.capital &&
    joinsName(tokens[first], tokens[first + 1])
  ) {
    first++;
  }
  const token = tokens[first];
  if (!token) return undefined;
  if (token.capital) return first;
  // "President al-Assad", "President von der Leyen"
  return particles.has(token.word) && isNameWord(tokens, first) && (joins(token) || first === index)
    ? first
    : undefined;
}

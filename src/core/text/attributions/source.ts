import type {AttributionSource, SourceKind} from './attribution.ts';
import {
  authorPronouns,
  closedClass,
  definites,
  documents,
  indefinites,
  institutions,
  outlets,
  prepositions,
  thirdPersons,
  unnamedPeople,
  unnamedPerson,
} from './lexicon.ts';
import type {Token} from './tokens.ts';

/** "hydrologists", "exporters", "hard-liners": a plural that names a trade or camp, not anybody in it. */
const TRADE_PLURAL = /(?:[eo]rs|ists|ians|ants|ents|ees|smen|men)$/u;

/**
 * The source that a noun phrase names, or undefined when it can be none ("the price", "rain").
 * `opensSentence` tells whether the phrase's first capital is only the sentence's.
 */
export function sourceOf(phrase: readonly Token[], opensSentence: boolean): AttributionSource | undefined {
  const words = withoutOpeningPhrase(phrase.filter((token) => token.kind !== 'mark'));
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const head = headOf(words);
  const kind = kindOf(words, head, opensSentence && first === phrase[0]);
  if (kind === undefined) return undefined;
  return {
    start: first.start,
    end: last.end,
    kind,
    text: words.map((word) => word.text).join(' '),
    published:
      words.some((word) => (word.capitalised ? outlets.has(word.lower) : false)) ||
      documents.has(head.at(-1)?.lower ?? ''),
  };
}

function kindOf(
  words: readonly Token[],
  head: readonly Token[],
  opensSentence: boolean,
): SourceKind | undefined {
  const first = words[0];
  const last = head.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (authorPronouns.has(first.lower)) return 'author';
  if (thirdPersons.has(first.lower) && head.length === 1) return 'resolved';
  const lastIsName = isName(last, opensSentence && last === first);
  if (!lastIsName && isUnnamedHead(head)) return 'unnamed';
  // "Defence Secretary Teodoro", "Uzbekistan's water ministry", "UN officials" has been caught above.
  if (head.some((word, index) => isName(word, opensSentence && index === 0))) return 'named';
  if (indefinites.has(first.lower)) return 'unnamed';
  const common = institutions.has(last.lower) || documents.has(last.lower);
  if (common && definites.has(first.lower)) return 'resolved';
  if (words.some((word, index) => index > 0 && isName(word, false)) && common) return 'named';
  return common ? 'unnamed' : undefined;
}

function isUnnamedHead(head: readonly Token[]): boolean {
  const last = head.at(-1);
  const first = head[0];
  if (last === undefined || first === undefined) return false;
  if (unnamedPeople.has(last.lower)) return true;
  if (unnamedPerson.has(last.lower) && !definites.has(first.lower))
    return !head.some((word) => word.possessive && word.capitalised);
  return !definites.has(first.lower) && TRADE_PLURAL.test(last.lower) && !outlets.has(last.lower);
}

/** A capital that the start of the sentence does not explain. */
function isName(token: Token, opensSentence: boolean): boolean {
  if (!token.capitalised || token.kind !== 'word') return false;
  if (!opensSentence) return token.lower !== 'i';
  return !closedClass.has(token.lower) && !unnamedPeople.has(token.lower) && !TRADE_PLURAL.test(token.lower);
}

/** The phrase without "On Tuesday", "In Berlin": a preposition and the capitals or figures after it. */
function withoutOpeningPhrase(words: readonly Token[]): readonly Token[] {
  let start = 0;
  while (prepositions.has(words[start]?.lower ?? '')) {
    let next = start + 1;
    while (next < words.length - 1 && isDateOrPlace(words[next])) next++;
    if (next === start + 1) return words.slice(next);
    start = next;
  }
  return words.slice(start);
}

function isDateOrPlace(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || PLACE_OR_DAY.test(token.text));
}

// Days and months; a place ("In Berlin officials said") is a capital followed by a small letter, left to the head.
const PLACE_OR_DAY =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|last|next|week|month|year|night)$/u;

/** The words before the first preposition: of "traders in Dar es Salaam" only "traders". */
function headOf(words: readonly Token[]): readonly Token[] {
  const cut = words.findIndex((word, index) => index > 0 && prepositions.has(word.lower));
  return cut < 0 ? words : words.slice(0, cut);
}

import {ANY_MONTH} from '../months.ts';
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

/** "hydrologists", "exporters", "Kenyans": a plural that names a trade or camp, not anybody in it. */
const TRADE_PLURAL = /(?:[eo]rs|ists|ians|ants|ents|ees|[a-z]men|women)$/u;
const POSSESSIVE_PRONOUN = /^(?:his|her|their|its)$/u;

/**
 * The source that a noun phrase names, or undefined when it can be none ("the price", "rain").
 * `atStart` says that the phrase opens the sentence, so that its first capital means nothing.
 * `speaks` says that the verb is one that only speakers can have ("said", "warned"): then any noun will do.
 */
export function sourceOf(
  phrase: readonly Token[],
  atStart: boolean,
  speaks = false,
): AttributionSource | undefined {
  const words = withoutOpeningPhrase(phrase.filter((token) => token.kind !== 'mark'));
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const head = headOf(words);
  const kind = kindOf(words, head, atStart && first === phrase[0], speaks);
  if (kind === undefined) return undefined;
  return {start: first.start, end: last.end, kind, text: written(words), published: isPublished(words, head)};
}

/** The source behind "his", "her", "their": whoever the sentence before names. */
export function pronounSource(token: Token | undefined): AttributionSource | undefined {
  if (token === undefined || !POSSESSIVE_PRONOUN.test(token.lower)) return undefined;
  return {start: token.start, end: token.end, kind: 'resolved', text: token.text, published: false};
}

function kindOf(
  words: readonly Token[],
  head: readonly Token[],
  atStart: boolean,
  speaks: boolean,
): SourceKind | undefined {
  const first = words[0];
  const last = head.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (authorPronouns.has(first.lower) && !isAcronym(first)) return 'author';
  if (thirdPersons.has(first.lower) && head.length === 1) return 'resolved';
  return kindByName(words, head, last, atStart) ?? kindByNoun(words, first, last, speaks);
}

/** By the names in it: "Rena Lee, the president", "Canh Tran a security expert", "White House officials". */
function kindByName(
  words: readonly Token[],
  head: readonly Token[],
  last: Token,
  atStart: boolean,
): SourceKind | undefined {
  const first = words[0];
  // two capitals in a row are a name, whatever follows
  if (opensWithName(words, atStart) || closesWithName(words)) return 'named';
  const lastIsName = isName(last, atStart && last === first);
  if (speaksForHouse(words, head))
    return head.some((word) => word.possessive && word.capitalised) ? 'named' : 'resolved';
  if (!lastIsName && isUnnamedHead(head)) return hasNamedHouse(words, head.length) ? 'named' : 'unnamed';
  // "Humanitarian groups fear": a lone first capital before a small noun is no name, unless "Moscow's"
  const lone = atStart && head.length > 1 && first !== undefined && !first.possessive && !isAcronym(first);
  const named = head.some((word, index) => (index > 0 || !lone) && isName(word, atStart && index === 0));
  return named ? 'named' : undefined;
}

/** By its noun: "the ministry", "a report", and with a verb that only speakers can have any noun at all. */
function kindByNoun(
  words: readonly Token[],
  first: Token,
  last: Token,
  speaks: boolean,
): SourceKind | undefined {
  if (indefinites.has(first.lower)) return 'unnamed';
  const common = institutions.has(last.lower) || documents.has(last.lower);
  if (common && words.some((word, index) => index > 0 && isName(word, false))) return 'named';
  if (common || speaks) return definites.has(first.lower) ? 'resolved' : 'unnamed';
  return undefined;
}

const SPOKESPERSON = /^spokes(?:man|woman|person|men|women|people)$/u;

/** "a ministry spokesman", "a spokeswoman for the port": the voice of a house, which can be asked. */
function speaksForHouse(words: readonly Token[], head: readonly Token[]): boolean {
  const last = head.at(-1);
  if (last === undefined || !SPOKESPERSON.test(last.lower)) return false;
  return head.length > 2 || /^(?:for|of|at)$/u.test(words[head.length]?.lower ?? '');
}

function opensWithName(words: readonly Token[], atStart: boolean): boolean {
  let run = 0;
  while (run < words.length && isName(words[run] as Token, atStart && run === 0)) run++;
  const next = words[run];
  if (run < 2) return false;
  // "White House officials", "New York traders" are still nobody
  return next === undefined || !(isTrade(next) || unnamedPerson.has(next.lower));
}

/** "economists at the Bank of Kenya", "analysts with Kpler": nobody by name, but a house that can be looked up. */
function hasNamedHouse(words: readonly Token[], headLength: number): boolean {
  if (!/^(?:at|with|for)$/u.test(words[headLength]?.lower ?? '')) return false;
  return words.slice(headLength + 1, headLength + 3).some((word) => isName(word, false));
}

/** "Less than a fortnight earlier Secretary Teodoro": a name of several words right before the verb, in no "in …". */
function closesWithName(words: readonly Token[]): boolean {
  let start = words.length;
  while (start > 0 && isName(words[start - 1] as Token, start === 1)) start--;
  return words.length - start >= 2 && start > 0 && !prepositions.has(words[start - 1]?.lower ?? '');
}

function isUnnamedHead(head: readonly Token[]): boolean {
  const last = head.at(-1);
  const first = head[0];
  if (last === undefined || first === undefined) return false;
  if (unnamedPeople.has(last.lower)) return true;
  if (unnamedPerson.has(last.lower) && !definites.has(first.lower))
    return !head.some((word) => word.possessive && word.capitalised);
  return !definites.has(first.lower) && isTrade(last);
}

function isTrade(token: Token): boolean {
  return unnamedPeople.has(token.lower) || (TRADE_PLURAL.test(token.lower) && !outlets.has(token.lower));
}

/** A capital that the start of the sentence does not explain. */
function isName(token: Token, opensSentence: boolean): boolean {
  if (!token.capitalised || token.kind !== 'word') return false;
  if (isAcronym(token)) return true;
  if (!opensSentence) return token.lower !== 'i';
  if (token.possessive) return !closedClass.has(token.lower);
  return (
    !closedClass.has(token.lower) &&
    !isTrade(token) &&
    !unnamedPerson.has(token.lower) &&
    !institutions.has(token.lower)
  );
}

/** "WHO", "NATO", "IAEA". */
function isAcronym({text}: Token): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}

// "On Tuesday", "In March 2024", "Last week": what may stand between an opening preposition and the subject
const TIME = new RegExp(
  `^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|${ANY_MONTH}|last|next|week|month|year|night|morning|evening)$`,
  'u',
);

/** The phrase without "On Tuesday", "In March 2024". */
function withoutOpeningPhrase(words: readonly Token[]): readonly Token[] {
  let start = 0;
  while (prepositions.has(words[start]?.lower ?? '')) {
    let next = start + 1;
    while (next < words.length - 1 && isTime(words[next])) next++;
    if (next === start + 1) return words.slice(next);
    start = next;
  }
  return words.slice(start);
}

function isTime(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || TIME.test(token.text));
}

/** The words before the first preposition: of "traders in Dar es Salaam" only "traders". */
function headOf(words: readonly Token[]): readonly Token[] {
  const cut = words.findIndex((word, index) => index > 0 && prepositions.has(word.lower));
  return cut < 0 ? words : words.slice(0, cut);
}

/** Something in which a reader could find the words: "the IAEA's November report", "Reuters". */
function isPublished(words: readonly Token[], head: readonly Token[]): boolean {
  return (
    words.some((word) => word.capitalised && outlets.has(word.lower)) ||
    documents.has(head.at(-1)?.lower ?? '')
  );
}

function written(words: readonly Token[]): string {
  return words
    .map((word, index) => (word.possessive && index < words.length - 1 ? `${word.text}'s` : word.text))
    .join(' ');
}

import {fold, foldedWords} from '../fold.ts';
import {nicknames, particles} from '../mentions/word-lists.ts';
import type {OfficialsRegister, Person} from '../register.ts';
import {type NameIndex, nameIndexOf} from './name-index.ts';
import {soundKey} from './sound-key.ts';

/**
 * How well a written name fits a person's: `full` a spelling word for word; `near` two or more words in order, as
 * "Bola Ahmed Tinubu" for "Bola Tinubu", or another transliteration; `surname`; `part` any other single word.
 */
export type NameFit = 'full' | 'near' | 'surname' | 'part';

export interface NameMatch {
  readonly person: Person;
  readonly fit: NameFit;
}

const rank: {readonly [fit in NameFit]: number} = {full: 3, near: 2, surname: 1, part: 0};
const cache = new WeakMap<OfficialsRegister, Map<string, readonly NameMatch[]>>();
const cacheLimit = 10_000;

/** The people whom the folded words may name, the best fits first. */
export function matchName(words: readonly string[], register: OfficialsRegister): readonly NameMatch[] {
  const known = cache.get(register) ?? new Map<string, readonly NameMatch[]>();
  cache.set(register, known);
  const key = words.join(' ');
  const matches = known.get(key) ?? search(words, register);
  if (known.size >= cacheLimit) known.clear();
  known.set(key, matches);
  return matches;
}

function search(words: readonly string[], register: OfficialsRegister): NameMatch[] {
  const nickname = nicknames[words.join(' ')];
  const sought = nickname ? foldedWords(nickname) : words;
  const index = nameIndexOf(register);
  const candidates = peopleWithTellingWord(sought, index);
  const matches: NameMatch[] = [];
  for (const person of candidates) {
    const fit = bestFit(sought, person, index.spelled(person));
    if (fit) matches.push({person, fit});
  }
  matches.sort((a, b) => rank[b.fit] - rank[a.fit]);
  return matches;
}

/** People who share the first or the last telling word of the name. */
function peopleWithTellingWord(words: readonly string[], index: NameIndex): Iterable<Person> {
  const telling = words.filter((word) => !particles.has(word) && word.length > 1);
  const people = new Set<Person>();
  for (const word of new Set([telling.at(-1), telling.at(-2), telling[0]])) {
    if (word) for (const person of index.withWord(word)) people.add(person);
  }
  return people;
}

function bestFit(
  words: readonly string[],
  person: Person,
  spellings: readonly (readonly string[])[],
): NameFit | undefined {
  let best: NameFit | undefined;
  for (const spelling of spellings) {
    const fit = fitOf(words, spelling, person, spelling === spellings[0]);
    if (fit && (!best || rank[fit] > rank[best]) && initialsFit(words, person)) best = fit;
    if (best === 'full') break;
  }
  return best;
}

function fitOf(
  words: readonly string[],
  spelled: readonly string[],
  person: Person,
  isUsual: boolean,
): NameFit | undefined {
  if (words.length === spelled.length && words.every((word, index) => word === spelled[index])) {
    return tellingWords(spelled) > 1 ? 'full' : 'surname';
  }
  if (isReversed(words, spelled) && person.terms.some(({seat}) => eitherOrder.has(seat.of))) return 'near';
  const a = words.map(comparable);
  const b = spelled.map(comparable);
  if (tellingWords(words) > 1) {
    const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
    if (tellingWords(a.length <= b.length ? words : spelled) < 2) return undefined;
    return isSubsequence(shorter, longer) && shorter.at(-1) !== undefined && sharesEnd(shorter, longer)
      ? 'near'
      : undefined;
  }
  return fitOfOneWord(words, a, spelled, b, person, isUsual);
}

/** Short sound keys say too little: "Leyen" and "León" share theirs. */
function comparable(word: string): string {
  const key = soundKey(word);
  return key.length < 4 && !particles.has(word) ? word : key;
}

/** "Kishida Fumio" for "Fumio Kishida". */
function isReversed(words: readonly string[], spelled: readonly string[]): boolean {
  return words.length === 2 && spelled.length === 2 && words[0] === spelled[1] && words[1] === spelled[0];
}

const eitherOrder = new Set(['JP', 'HU', 'CN', 'KP', 'KR', 'TW', 'VN', 'KH', 'HK', 'SG']);

function fitOfOneWord(
  words: readonly string[],
  keys: readonly string[],
  spelled: readonly string[],
  spelledKeys: readonly string[],
  person: Person,
  isUsual: boolean,
): NameFit | undefined {
  const ending = spelledKeys.slice(-keys.length);
  if (keys.every((key, index) => key === ending[index])) return 'surname';
  const word = tellingOnes(words).at(-1) ?? '';
  const telling = tellingOnes(spelled);
  if (comparable(telling.at(-1) ?? '') === comparable(word)) return 'surname';
  if (familyNameFirst(person) && fold(spelled[0] ?? '') === word && spelled.length > 1) return 'surname';
  if (telling.length >= 3 && hasTwoFamilyNames(person) && telling.at(-2) === word) return 'surname';
  // Only of the usual spelling: Pope Leo was born a Francis, but nobody calls him that.
  return isUsual && spelledKeys.includes(comparable(word)) ? 'part' : undefined;
}

/** The words that tell people apart: no particles, no "Jr", no number of a king or pope at the end. */
function tellingOnes(words: readonly string[]): string[] {
  return words.filter(
    (word, index) => !particles.has(word) && !suffix.test(word) && !(index > 0 && numeral.test(word)),
  );
}

/** "George H.W. Bush" is not George W. Bush: an initial must begin a word of one of the person's spellings. */
function initialsFit(words: readonly string[], person: Person): boolean {
  const short = words.slice(1, -1).filter((word) => word.length <= 2 && !particles.has(word));
  if (short.length === 0) return true;
  const spellings = person.spellings.map(foldedWords);
  // Of somebody known by two names alone, an initial says nothing: "Elaine L. Chao".
  if (spellings.every((spelling) => tellingWords(spelling) <= 2)) return true;
  const spelled = spellings.flat();
  // The "Yo" of "Kim Yo-jong" is a name.
  const initials = short.filter((word) => !spelled.includes(word));
  return [...initials.join('')].every((letter) => spelled.some((word) => word.startsWith(letter)));
}

const tellingWords = (words: readonly string[]) => tellingOnes(words).length;
const suffix = /^[js]r$/;
const numeral = /^(?:i{1,3}|iv|vi{0,3}|ix|xi{1,3}|xiv|xvi)$/; // "Charles III", but not the "Xi" of "Xi Jinping"

const familyFirst = new Set(['CN', 'KP', 'KR', 'TW', 'VN', 'HK', 'SG', 'KH']);
const twoFamilyNames = new Set('ES MX AR CL CO PE VE BO EC PY UY CU GT HN SV NI CR PA DO GQ'.split(' '));
const familyNameFirst = (person: Person) => person.terms.some(({seat}) => familyFirst.has(seat.of));
const hasTwoFamilyNames = (person: Person) => person.terms.some(({seat}) => twoFamilyNames.has(seat.of));

function isSubsequence(shorter: readonly string[], longer: readonly string[]): boolean {
  let next = 0;
  for (const key of longer) if (next < shorter.length && key === shorter[next]) next++;
  return next === shorter.length;
}

/** The family name must be among what is shared: the first or the last word of the longer name. */
function sharesEnd(shorter: readonly string[], longer: readonly string[]): boolean {
  return shorter.at(-1) === longer.at(-1) || shorter[0] === longer[0];
}

/** States whose people are written family name first even without a hyphen: "Xi Jinping", but "Joseph Wu" of Taiwan. */
const alwaysFamilyFirst = new Set(['CN', 'KP', 'KR', 'VN', 'KH']);
const nameSuffix = /^(?:Jr\.?|Sr\.?|[IVX]+)$/;

/** The name that a second mention uses: "Sunak", "von der Leyen", "Xi". */
export function familyNameOf(person: Person): string {
  const parts = person.name.split(' ');
  const [first = person.name] = parts;
  const states = person.terms.map(({seat}) => seat.of);
  if (states.some((of) => alwaysFamilyFirst.has(of) || (familyFirst.has(of) && person.name.includes('-'))))
    return first;
  const last = nameSuffix.test(parts.at(-1) ?? '') ? parts.length - 1 : parts.length;
  let start = last - 1;
  while (start > 1 && particles.has(fold(parts[start - 1] ?? ''))) start--;
  return parts.slice(Math.max(start, 0), last).join(' ');
}

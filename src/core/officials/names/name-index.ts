import {foldedWords} from '../fold.ts';
import type {OfficialsRegister, Person} from '../register.ts';
import {soundKey} from './sound-key.ts';

/** Finds people by any word of any spelling of their name, however it is transliterated. */
export interface NameIndex {
  /** People one of whose name words sounds like the given one. */
  withWord(word: string): readonly Person[];
  /** People one of whose name words is at most one letter away from sounding like the given one. */
  near(word: string): readonly Person[];
  /** The folded words of each of the person's spellings. */
  spelled(person: Person): readonly (readonly string[])[];
}

const indexes = new WeakMap<OfficialsRegister, NameIndex>();

/** The index of the register's names, built on first need. */
export function nameIndexOf(register: OfficialsRegister): NameIndex {
  const known = indexes.get(register);
  if (known) return known;
  const index = buildIndex(register);
  indexes.set(register, index);
  return index;
}

function buildIndex(register: OfficialsRegister): NameIndex {
  const people = new Map<string, Person[]>();
  const spelled = new Map<Person, string[][]>();
  for (const person of register.people) {
    const spellings = person.spellings.map(foldedWords);
    spelled.set(person, spellings);
    for (const words of spellings) for (const word of words) addBearer(people, soundKey(word), person);
  }
  return {
    withWord: (word) => people.get(soundKey(word)) ?? [],
    near: (word) =>
      Array.from(people).flatMap(([key, bearers]) => (isOneLetterAway(key, soundKey(word)) ? bearers : [])),
    spelled: (person) => spelled.get(person) ?? [],
  };
}

function addBearer(people: Map<string, Person[]>, key: string, person: Person): void {
  const bearers = people.get(key);
  if (!bearers) people.set(key, [person]);
  else if (bearers.at(-1) !== person) bearers.push(person);
}

/** True when one letter changed, added or left out makes one word of the other. */
function isOneLetterAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

import {foldedWords} from '../fold.ts';
import type {OfficialsRegister, Person} from '../register.ts';
import {soundKey} from './sound-key.ts';

/** Finds people by any word of any spelling of their name, however it is transliterated. */
export interface NameIndex {
  /** People one of whose name words sounds like the given one. */
  withWord(word: string): readonly Person[];
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
    for (const words of spellings) {
      for (const word of words) {
        const key = soundKey(word);
        const bearers = people.get(key);
        if (!bearers) people.set(key, [person]);
        else if (bearers.at(-1) !== person) bearers.push(person);
      }
    }
  }
  return {
    withWord: (word) => people.get(soundKey(word)) ?? [],
    spelled: (person) => spelled.get(person) ?? [],
  };
}

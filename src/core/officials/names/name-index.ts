import {foldedWords} from '../fold.ts';
import type {OfficialsRegister, Person} from '../register.ts';
import {soundKey} from './sound-key.ts';

/** Finds people by any word of any spelling of their name, however it is transliterated. */
export interface NameIndex {
  /** People one of whose name words sounds like the given one. */
  withWord(word: string): readonly Person[];
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
  const people = new Map<string, Set<Person>>();
  for (const person of register.people) {
    for (const spelling of person.spellings) {
      for (const word of foldedWords(spelling)) {
        const key = soundKey(word);
        const bearers = people.get(key);
        if (bearers) bearers.add(person);
        else people.set(key, new Set([person]));
      }
    }
  }
  return {withWord: (word) => Array.from(people.get(soundKey(word)) ?? [])};
}

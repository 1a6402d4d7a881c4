import {foldedWords} from '../../src/core/officials/fold.ts';
import {ownerOf, type SourceTerm} from './source-term.ts';

const nameKey = (name: string) => foldedWords(name).join(' ');

/**
 * Gives each term the number of its person. Two terms are one person's when they share the Wikidata id, or the
 * name within a country, or the name where one of them heads an organisation ("Mark Rutte" of NL and of NATO).
 */
export function numberPeople(terms: readonly SourceTerm[]): {personOf: number[]; people: string[][]} {
  const keys = new Map<string, number>();
  const people: string[][] = [];
  const personOf: number[] = [];
  const byFullName = new Map<string, number>();
  // Terms with an id come first, so that those without one can join them whatever the order of the file.
  const order = terms
    .map((_, index) => index)
    .sort((a, b) => Number(!terms[a]?.qid) - Number(!terms[b]?.qid) || a - b);
  for (const index of order) {
    const term = terms[index];
    if (term === undefined) continue;
    const names = [term.person, ...term.personVariants];
    const person = knownPerson(term, names, keys, byFullName) ?? people.push([]) - 1;
    personOf[index] = person;
    const spellings = people[person] ?? [];
    for (const name of names) if (!spellings.includes(name)) spellings.push(name);
    if (term.qid) keys.set(term.qid, person);
    for (const name of names) {
      keys.set(`${ownerOf(term)}|${nameKey(name)}`, person);
      if (name.includes(' ')) byFullName.set(nameKey(name), person);
    }
  }
  return {personOf, people};
}

function knownPerson(
  term: SourceTerm,
  names: readonly string[],
  keys: ReadonlyMap<string, number>,
  byFullName: ReadonlyMap<string, number>,
): number | undefined {
  if (term.qid) return keys.get(term.qid);
  for (const name of names) {
    const sameCountry = keys.get(`${ownerOf(term)}|${nameKey(name)}`);
    if (sameCountry !== undefined) return sameCountry;
    const anywhere = term.organisation && name.includes(' ') ? byFullName.get(nameKey(name)) : undefined;
    if (anywhere !== undefined) return anywhere;
  }
  return undefined;
}

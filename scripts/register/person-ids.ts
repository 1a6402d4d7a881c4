import type {RegisterFile} from '../../src/core/officials/register-file.ts';
import {ownerOf, type SourceTerm} from './source-term.ts';

/**
 * The Wikidata ids of the register's people, in its order, null for those without: what a refresh asks by. Kept
 * apart from the register because nothing else needs them.
 */
export function personIds(terms: readonly SourceTerm[], register: RegisterFile): readonly (string | null)[] {
  const ids: (string | null)[] = register.people.map(() => null);
  const holders = new Map<string, number[]>();
  for (const {of, title, terms: rows} of register.offices) {
    for (const [person, start] of rows) {
      const key = `${of}|${title}|${start}`;
      holders.set(key, [...(holders.get(key) ?? []), person]);
    }
  }
  for (const term of terms) {
    if (term.qid === undefined) continue;
    const there = holders.get(`${ownerOf(term)}|${term.office}|${term.start}`) ?? [];
    const person = there.find((index) => register.people[index]?.includes(term.person));
    if (person !== undefined) ids[person] ??= term.qid;
  }
  return ids;
}

/** The text of `person-ids.json`. */
export function writePersonIds(ids: readonly (string | null)[]): string {
  const lines: string[] = [];
  for (let at = 0; at < ids.length; at += 12) lines.push(JSON.stringify(ids.slice(at, at + 12)).slice(1, -1));
  return `{"ids":[\n${lines.join(',\n')}\n]}\n`;
}

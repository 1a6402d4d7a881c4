import {foldedWords} from '../fold.ts';
import {ownerCode, ownerName} from '../owners.ts';
import type {OfficialsRegister} from '../register.ts';
import {ownEntry} from './own-entry.ts';

/** Something that can be written at a place of `officials.yaml`. */
export interface OwnRegisterCompletion {
  readonly label: string;
  readonly text: string;
  readonly detail: string;
}

export interface OwnRegisterCompletions {
  /** Where the word that is completed begins, in UTF-16 units. */
  readonly start: number;
  readonly items: readonly OwnRegisterCompletion[];
}

const NOTHING: OwnRegisterCompletions = {start: 0, items: []};
const mostItems = 200;

// "  - pers", "    off", "offi"
const KEY = /^(\s*)(- +)?([A-Za-z]*)$/;
// "    of: Rom", "  - person: 'Ri"
const VALUE = /^\s*(?:- +)?(office|of|person):\s+["']?(.*)$/;

/** What fits at the offset of an `officials.yaml`: the keys of an entry, offices, countries, people in office. */
export function completeOwnRegister(
  text: string,
  offset: number,
  register: OfficialsRegister,
): OwnRegisterCompletions {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  const key = KEY.exec(line);
  if (key) {
    const [, indent = '', dash, word = ''] = key;
    const start = offset - word.length;
    if (indent === '' && dash === undefined)
      return {start, items: /^officials:/m.test(text) ? [] : [topLevel]};
    const present = entryAround(text, lineStart);
    return {start, items: entryKeys.filter(({label}) => !present.has(label) || label === word)};
  }
  const value = VALUE.exec(line);
  if (!value) return NOTHING;
  const [, name = '', begun = ''] = value;
  return {
    start: offset - begun.length,
    items: valuesFor(name, begun, entryAround(text, lineStart), register),
  };
}

const topLevel: OwnRegisterCompletion = {
  label: 'officials',
  text: 'officials:\n  - person: ',
  detail: 'Terms of office that add to the register or override it.',
};

const entryKeys: readonly OwnRegisterCompletion[] = Object.entries(ownEntry.shape).map(([label, schema]) => ({
  label,
  text: `${label}: `,
  detail: schema.description ?? '',
}));

const mostEntryLines = 60;
const PAIR = /^\s*(?:- +)?([A-Za-z]+):\s*(.*?)\s*(?:#.*)?$/;

/** The keys of the entry that the line belongs to, with their values as written. */
function entryAround(text: string, lineStart: number): ReadonlyMap<string, string> {
  const before = text.slice(0, lineStart).split('\n').slice(-mostEntryLines, -1);
  const first = before.findLastIndex((line) => /^\s*- /.test(line));
  const [current = '', ...after] = text.slice(lineStart).split('\n', mostEntryLines);
  const own = /^\s*- /.test(current) ? [] : before.slice(Math.max(0, first));
  const next = after.findIndex((line) => /^\s*- |^\S/.test(line));
  const lines = [...own, current, ...(next < 0 ? after : after.slice(0, next))];
  return new Map(
    lines.flatMap((line) => {
      const [, key, value = ''] = PAIR.exec(line) ?? [];
      return key === undefined ? [] : [[key, value.replace(/^["']|["']$/g, '')] as const];
    }),
  );
}

function valuesFor(
  key: string,
  begun: string,
  entry: ReadonlyMap<string, string>,
  register: OfficialsRegister,
): readonly OwnRegisterCompletion[] {
  const of = ownerCode(entry.get('of') ?? '');
  const values =
    key === 'of' ? owners(register) : key === 'office' ? titles(register, of) : people(register, of, begun);
  const typed = foldedWords(begun);
  return values
    .filter(({label}) => {
      const words = foldedWords(label);
      return typed.every((start) => words.some((word) => word.startsWith(start)));
    })
    .slice(0, mostItems);
}

function owners(register: OfficialsRegister): readonly OwnRegisterCompletion[] {
  const codes = new Set(Array.from(register.seats.values(), ({of}) => of));
  return Array.from(codes, (code) => {
    const name = ownerName(code).replace(/^the /, '');
    return plainItem(ownerCode(name) === code ? name : code, '');
  }).sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** The titles that the register has for the country, or, without one, for most countries first. */
function titles(register: OfficialsRegister, of: string | undefined): readonly OwnRegisterCompletion[] {
  const counts = new Map<string, number>();
  for (const seat of register.seats.values()) {
    if (of !== undefined && seat.of !== of) continue;
    for (const title of new Set(seat.terms.map((term) => term.title)))
      counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([title]) => plainItem(title, ''));
}

/** People of the country; without one, only once a name is begun. */
function people(
  register: OfficialsRegister,
  of: string | undefined,
  begun: string,
): readonly OwnRegisterCompletion[] {
  if (of === undefined && begun.trim() === '') return [];
  return register.people
    .filter(({terms}) => terms.length > 0 && (of === undefined || terms.some(({seat}) => seat.of === of)))
    .map(({name, terms}) => plainItem(name, terms.at(-1)?.title ?? ''));
}

/** A value as YAML takes it: quoted where it would not be read as text. */
function plainItem(label: string, detail: string): OwnRegisterCompletion {
  const text = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,'’()/&-]*$/u.test(label) ? label : JSON.stringify(label);
  return {label, text, detail};
}

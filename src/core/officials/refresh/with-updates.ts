import {latestDay} from '../calendar.ts';
import {foldedWords} from '../fold.ts';
import type {OfficeRow, RegisterFile, TermRow} from '../register-file.ts';
import type {RegisterChange, RegisterUpdate} from './change.ts';

/** The name of the source that refreshed terms are shown with. */
function updateSource(made: string): string {
  return `Wikidata, asked on ${made}`;
}

/**
 * The register with the updates on top. A change that finds nothing to change, because a newer register has it
 * already or no longer has the office, does nothing.
 */
export function withUpdates(shipped: RegisterFile, updates: readonly RegisterUpdate[]): RegisterFile {
  if (updates.every(({changes}) => changes.length === 0)) return shipped;
  const offices = shipped.offices.map((office) => ({...office, terms: [...office.terms]}));
  const file = {...shipped, offices, people: [...shipped.people], sources: [...shipped.sources]};
  const rows = new Map<string, OfficeRow[]>();
  for (const office of offices) rows.set(office.seat, [...(rows.get(office.seat) ?? []), office]);
  const newcomers = new Map<string, number>();
  for (const {made, changes} of updates) {
    const source = file.sources.push({name: updateSource(made), licence: 'CC0-1.0', documented: true}) - 1;
    for (const change of changes) apply(change, file, rows.get(change.seat) ?? [], source, newcomers);
    if (made > file.newestEvidence) file.newestEvidence = made;
  }
  return file;
}

type Began = Extract<RegisterChange, {kind: 'began'}>;

const nameKey = (name: string) => foldedWords(name).join(' ');

function apply(
  change: RegisterChange,
  file: RegisterFile,
  offices: readonly OfficeRow[],
  source: number,
  newcomers: Map<string, number>,
): void {
  const own = termsOf(change.person, file, offices);
  const term = own.find(({term: [, start]}) => start === change.start);
  if (change.kind === 'began') {
    // Somebody whom the register shows in the office at that start or in an open term is no newcomer to it.
    if (
      own.some(({term: [, start, end]}) => start === change.start || (end === null && start <= change.start))
    )
      return;
    const office = offices.find(({title}) => title === change.title) ?? offices[0];
    const person = own[0]?.term[0] ?? personOf(change, file, newcomers);
    const seen = change.end === undefined ? (change.seen ?? change.start) : null;
    office?.terms.push([person, change.start, change.end ?? null, seen, source, '']);
    return;
  }
  if (term === undefined || term.term[2] !== null) return;
  const [person, start, , seen, , marks] = term.term;
  // What was general knowledge is now stated somewhere.
  const withoutDoubt = marks.replace('g', '');
  const place = term.office.terms.indexOf(term.term);
  if (change.kind === 'ended') {
    term.office.terms[place] = [person, start, change.end, null, source, withoutDoubt];
  } else if (seen === null || latestDay(seen) < change.seen) {
    term.office.terms[place] = [person, start, null, change.seen, source, withoutDoubt];
  }
}

interface OwnTerm {
  readonly office: OfficeRow;
  readonly term: TermRow;
}

/** The terms of the person in the offices; by the very name, else by one that is written alike. */
function termsOf(name: string, {people}: RegisterFile, offices: readonly OfficeRow[]): readonly OwnTerm[] {
  const terms = offices.flatMap((office) => office.terms.map((term) => ({office, term})));
  const exact = terms.filter(({term: [person]}) => people[person]?.includes(name));
  if (exact.length > 0) return exact;
  const key = nameKey(name);
  return terms.filter(({term: [person]}) => people[person]?.some((spelling) => nameKey(spelling) === key));
}

/** The person in the register, or a new row for a newcomer. */
function personOf({person, id, newcomer}: Began, file: RegisterFile, newcomers: Map<string, number>): number {
  const known = newcomers.get(id) ?? (newcomer ? -1 : file.people.findIndex(([name]) => name === person));
  const index = known >= 0 ? known : file.people.push([person]) - 1;
  newcomers.set(id, index);
  return index;
}

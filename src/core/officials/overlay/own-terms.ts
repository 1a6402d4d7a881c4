import {earliestDay, latestDay} from '../calendar.ts';
import {foldedWords} from '../fold.ts';
import {ownerCode} from '../owners.ts';
import type {OfficeRow, RegisterFile, TermRow} from '../register-file.ts';
import {isTitleOf} from '../title-of-office.ts';
import type {OwnEntry} from './own-entry.ts';

/** What an open entry without `confirmed` counts as seen until: the author keeps the file. */
export const untilChanged = '9000-12-31';

/**
 * The register with the author's entries on top. An entry takes the place of what the shipped register has of that
 * person in that office at the time, and ends the term of whoever else was in office when it starts.
 */
export function withOwnEntries(shipped: RegisterFile, entries: readonly OwnEntry[]): RegisterFile {
  if (entries.length === 0) return shipped;
  const file = {
    ...shipped,
    people: [...shipped.people],
    sources: [...shipped.sources],
    offices: [...shipped.offices],
  };
  const books = new Books(file);
  for (const entry of entries) books.enter(entry);
  return {...file, ownOwners: books.ownOwners};
}

/** The rows of a register by what entries name them by. */
class Books {
  readonly #file: RegisterFile;
  readonly #people = new Map<string, number>();
  readonly #seats = new Map<string, OfficeRow[]>();
  readonly #sources = new Map<string, number>();
  readonly #own = new Map<string, OfficeRow>();
  readonly #ownOwners = new Set<string>();

  constructor(file: RegisterFile) {
    this.#file = file;
    file.people.forEach((spellings, person) => {
      for (const spelling of spellings) this.#people.set(nameKey(spelling), person);
    });
    for (const office of file.offices) {
      const rows = this.#seats.get(office.of);
      if (rows) rows.push(office);
      else this.#seats.set(office.of, [office]);
    }
  }

  get ownOwners(): readonly string[] {
    return [...this.#ownOwners];
  }

  enter(entry: OwnEntry): void {
    const known = ownerCode(entry.of);
    if (known === undefined) this.#ownOwners.add(entry.of);
    const office = this.#ownOffice(known ?? entry.of, entry);
    const seen = entry.end == null ? (entry.confirmed ?? untilChanged) : null;
    const row: TermRow = [
      this.#personOf(entry),
      entry.start,
      entry.end ?? null,
      seen,
      this.#sourceOf(entry),
      'h',
    ];
    for (const other of this.#seats.get(office.of) ?? []) {
      if (other.seat === office.seat && other !== office)
        this.#replace(
          other,
          other.terms.flatMap((term) => yieldTo(row, term, other)),
        );
    }
    office.terms.push(row);
    office.alsoCalled = [...(office.alsoCalled ?? []), ...entry.titles];
  }

  /** The row that holds the author's terms of the office, in the shipped seat where there is one. */
  #ownOffice(of: string, {office: title}: OwnEntry): OfficeRow {
    const key = `${of}|${nameKey(title)}`;
    const known = this.#own.get(key);
    if (known) return known;
    const shipped = (this.#seats.get(of) ?? []).find((office) => isTitleOf(title, office));
    const office: OfficeRow = {
      of,
      title: shipped?.title ?? title,
      kind: shipped?.kind ?? 'own',
      seat: shipped?.seat ?? key,
      terms: [],
    };
    this.#own.set(key, office);
    this.#file.offices.push(office);
    return office;
  }

  #replace(office: OfficeRow, terms: TermRow[]): void {
    const changed = {...office, terms};
    const rows = this.#seats.get(office.of) ?? [];
    rows[rows.indexOf(office)] = changed;
    this.#file.offices[this.#file.offices.indexOf(office)] = changed;
  }

  #personOf({person, spellings}: OwnEntry): number {
    const known = this.#people.get(nameKey(person));
    const index = known ?? this.#file.people.push([]) - 1;
    this.#file.people[index] = [...new Set([person, ...(this.#file.people[index] ?? []), ...spellings])];
    for (const spelling of [person, ...spellings]) this.#people.set(nameKey(spelling), index);
    return index;
  }

  #sourceOf({source = 'officials.yaml'}: OwnEntry): number {
    const known = this.#sources.get(source);
    if (known !== undefined) return known;
    const index =
      this.#file.sources.push({name: source, licence: 'own entry', documented: true, own: true}) - 1;
    this.#sources.set(source, index);
    return index;
  }
}

const nameKey = (name: string) => foldedWords(name).join(' ');
const lastDay = (row: TermRow) => (row[2] === null ? untilChanged : latestDay(row[2]));

/** What is left of a shipped term beside an own one: nothing, the part before it, or all of it. */
function yieldTo(own: TermRow, shipped: TermRow, {shared}: OfficeRow): TermRow[] {
  const [ownStart, ownEnd, start, end] = [
    earliestDay(own[1]),
    lastDay(own),
    earliestDay(shipped[1]),
    lastDay(shipped),
  ];
  if (end <= ownStart || start >= ownEnd) return [shipped];
  if (shipped[0] === own[0]) return [];
  if (shared) return [shipped];
  return start < ownStart
    ? [[shipped[0], shipped[1], own[1], null, shipped[4], shipped[5].replace('e', '')]]
    : [];
}

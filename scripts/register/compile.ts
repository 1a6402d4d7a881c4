import {
  type OfficeRow,
  type RegisterFile,
  registerFormat,
  type TermRow,
} from '../../src/core/officials/register-file.ts';
import {confirmerOf, generalKnowledge} from './confirmer.ts';
import {numberPeople} from './people.ts';
import {listSources} from './readable-sources.ts';
import {seatOf} from './seats.ts';
import {ownerOf, type SourceTerm} from './source-term.ts';

/** The register of the given source terms. The same terms give the same register, in whatever order they come. */
export function compileRegister(unsorted: readonly SourceTerm[], made: string): RegisterFile {
  const terms = [...unsorted].sort((a, b) => compareKeys(sortKey(a), sortKey(b)));
  const {personOf, people} = numberPeople(terms);
  const {sources, placeOf} = listSources(terms.flatMap((term) => [term.sourceName, confirmerOf(term)]));
  const offices = new Map<string, OfficeRow>();
  terms.forEach((term, index) => {
    const key = `${ownerOf(term)}|${term.officeKind}|${term.office}`;
    const office: OfficeRow = offices.get(key) ?? {
      of: ownerOf(term),
      title: term.office,
      kind: term.officeKind,
      seat: seatOf(term),
      terms: [],
    };
    offices.set(key, office);
    const source = placeOf(term.sourceName);
    const confirmer = placeOf(confirmerOf(term));
    office.terms.push([
      personOf[index] ?? 0,
      term.start,
      term.end,
      term.openAsOf ?? null,
      source,
      marksOf(term),
      ...confirmation(term, source, confirmer),
    ]);
  });
  for (const office of offices.values()) if (isShared(office.terms)) office.shared = true;
  const newestEvidence = terms.reduce(
    (newest, {openAsOf = ''}) => (openAsOf > newest ? openAsOf : newest),
    '',
  );
  return {format: registerFormat, made, newestEvidence, sources, people, offices: [...offices.values()]};
}

const sortKey = (term: SourceTerm) =>
  [ownerOf(term), term.officeKind, term.office, term.start, term.person].join('|');
const compareKeys = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The end of a row: nothing where its own source confirmed it, and until when documents reach where knowledge goes on. */
function confirmation(term: SourceTerm, source: number, confirmer: number): [] | [number] | [number, string] {
  const documentedTo = term.documentedTo ?? ownDateOf(term);
  if (documentedTo !== undefined) return [confirmer, documentedTo];
  return confirmer === source ? [] : [confirmer];
}

/** The date of a documented source of a term that knowledge, and not the source, confirms for later. */
function ownDateOf(term: SourceTerm): string | undefined {
  const isConfirmed = term.end === null && confirmerOf(term).startsWith(generalKnowledge);
  return isConfirmed && !term.sourceName.startsWith(generalKnowledge) ? term.sourceAsOf : undefined;
}

function marksOf(term: SourceTerm): string {
  const marks = [
    term.confidence === 'high' && 'h',
    term.confidence === 'low' && 'l',
    term.conflicts.some((conflict) => !conflict.startsWith('end')) && 's',
    (term.conflicts.some((conflict) => conflict.startsWith('end')) || term.endRule === 'last-seen-month') &&
      'e',
    isGeneralKnowledge(term) && 'g',
    /\b(?:acting|interim|caretaker|transitional)\b/i.test(term.office) && 'a',
  ];
  return marks.filter(Boolean).join('');
}

/** True where a step of the build, or the person who compiled the data, closed or confirmed the term without a document. */
function isGeneralKnowledge(term: SourceTerm): boolean {
  return term.generalKnowledge ?? confirmerOf(term).startsWith(generalKnowledge);
}

/** True when a third of the terms run for two months or more beside another person's. */
function isShared(terms: readonly TermRow[]): boolean {
  const beside = terms.filter((term) =>
    terms.some((other) => other[0] !== term[0] && monthsTogether(term, other) >= 2),
  );
  return terms.length > 2 && beside.length * 3 >= terms.length;
}

function monthsTogether(a: TermRow, b: TermRow): number {
  const from = Math.max(monthOf(a[1]), monthOf(b[1]));
  return Math.min(monthOf(a[2] ?? a[3] ?? a[1]), monthOf(b[2] ?? b[3] ?? b[1])) - from;
}

function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 1);
}

/** The file's text: one line for each source, person and office, so that a change shows as a few lines in a diff. */
export function writeRegisterText(register: RegisterFile): string {
  const {sources, people, offices, ...head} = register;
  const lines = (rows: readonly unknown[]) => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  const start = JSON.stringify(head).slice(0, -1);
  return `${start},\n"sources": ${lines(sources)},\n"people": ${lines(people)},\n"offices": ${lines(offices)}}\n`;
}

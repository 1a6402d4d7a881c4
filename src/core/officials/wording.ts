import type {DraftDate} from '../text/draft-date.ts';
import {formatDate, type IsoDay} from './calendar.ts';
import {officeName} from './office-name.ts';
import type {OfficialsRegister, Person, Term} from './register.ts';
import type {EndEvidence} from './verdict/evidence.ts';

const origins: {readonly [from in DraftDate['from']]: string} = {
  'front-matter': 'the draft’s front matter',
  dateline: 'the dateline',
  filename: 'the file’s name',
  option: 'the date set',
  today: 'today',
};

/** "20 November 2026 (today)" */
export function describeDate({iso, from}: DraftDate): string {
  return `${formatDate(iso)} (${origins[from]})`;
}

/** What an outdated mention is told: until when the person held the office, and who holds it at the draft's date. */
export function describeOutdated(
  term: Term,
  end: IsoDay,
  holder: Term | undefined,
  evidence: EndEvidence,
  date: DraftDate,
): string {
  const held = `${term.person.name} was ${officeName(term)} until ${formatDate(term.end ?? end)}`;
  const doubt = evidence === 'undocumented' ? ' by an entry of the register that no document supports' : '';
  return `${held}${doubt}; on ${describeDate(date)} ${describeHolder(holder, date)}.`;
}

/** What a mention with an office that somebody else held is told. */
export function describeWrongOffice(
  person: Person,
  posts: readonly Term[],
  holder: Term,
  date: DraftDate,
): string {
  const own = posts.map(officeName).join(' and ');
  const known = own === '' ? '' : `, who was ${own} then,`;
  return `The register does not have ${person.name}${known} as ${officeName(holder)}; on ${describeDate(date)} ${describeHolder(holder, date)}.`;
}

function describeHolder(holder: Term | undefined, {from}: DraftDate): string {
  const verb = from === 'today' ? 'is' : 'was';
  if (!holder) return 'the register is not sure who held the office';
  const acting = holder.acting ? ' (acting)' : '';
  return `the office ${verb} held by ${holder.person.name}${acting}, ${describeEvidence(holder)}`;
}

/** "as confirmed on 8 October 2026" for terms that go on, the dates of those that are over. */
export function describeEvidence(term: Term): string {
  if (term.source.own) return `as ${term.source.name} says`;
  if (term.end !== undefined) return `from ${formatDate(term.start)} to ${formatDate(term.end)}`;
  return `as confirmed ${term.seen?.length === 10 ? 'on' : 'in'} ${formatDate(term.seen ?? term.start)}`;
}

/** One line on how old the register is, for the report and the hover. */
export function describeRegister(register: OfficialsRegister): string {
  return `Register of officials: newest evidence of ${formatDate(register.newestEvidence)}.`;
}

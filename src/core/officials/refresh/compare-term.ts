import {addDays, earliestDay, formatDate, type IsoDay, latestDay} from '../calendar.ts';
import {foldedWords} from '../fold.ts';
import {officeName} from '../office-name.ts';
import type {Person, Seat, Term} from '../register.ts';
import type {HeldPosition} from './answer.ts';
import type {RegisterChange} from './change.ts';
import type {KnownPeople} from './known-people.ts';
import {isSameStart} from './learn-offices.ts';
import {handOver, isPast} from './rivals.ts';

/** Days by which the starts of one term may differ in two sources. */
const SAME_TERM = 45;
/**
 * Offices whose holders are watched closely enough in Wikidata for a statement without an end to confirm that the
 * person is in office. Elsewhere an end is often never entered.
 */
const WATCHED: ReadonlySet<string> = new Set([
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'international-organisation',
]);

const nameKey = (name: string) => foldedWords(name).join(' ');

/** The person of the statement as the register has them: by their id, or by their name in that very office. */
export function personIn(seat: Seat, {person, name}: HeldPosition, known: KnownPeople): Person | undefined {
  const byId = known.personOf.get(person);
  if (byId !== undefined) return byId;
  const key = nameKey(name);
  const holders = seat.terms.map((term) => term.person).filter((holder) => !known.idOf.has(holder));
  return holders.find(({spellings}) => spellings.some((spelling) => nameKey(spelling) === key));
}

/** The register's own record of the term that the statement is about. */
export function sameTerm(seat: Seat, person: Person, {start}: HeldPosition): Term | undefined {
  const terms = seat.terms.filter((term) => term.person === person);
  return (
    terms.find((term) => isSameStart(term.start, start, SAME_TERM)) ??
    terms.find((term) => term.end === undefined && latestDay(start) <= latestDay(term.seen ?? term.start))
  );
}

/** What the statement changes in a term that the register has; a sentence where it contradicts it. */
export function changeOfTerm(
  term: Term,
  {person: id, end}: HeldPosition,
  seat: Seat,
  isRival: boolean,
  today: IsoDay,
): RegisterChange | string | undefined {
  // A term that the register has as over was looked at by its makers.
  if (term.end !== undefined) return undefined;
  const common = {seat: seat.key, person: term.person.name, id, start: term.start};
  if (end === undefined) {
    const isSure = WATCHED.has(seat.kind) && !seat.shared && !isRival;
    const isNews = latestDay(term.seen ?? term.start) < today;
    return isSure && isNews ? {kind: 'confirmed', ...common, seen: today} : undefined;
  }
  const seen = term.seen ?? term.start;
  if (latestDay(end) < addDays(earliestDay(seen), -handOver)) {
    return `Wikidata ends the term of ${term.person.name} as ${nameOf(seat)} on ${formatDate(end)}; ${term.source.name} showed them in office on ${formatDate(seen)}.`;
  }
  return end < term.start.slice(0, end.length) ? undefined : {kind: 'ended', ...common, end};
}

/** What the statement adds to the register; a sentence where it contradicts it. */
export function changeByNewTerm(
  position: HeldPosition,
  person: Person | undefined,
  seat: Seat,
  positions: readonly HeldPosition[],
  isRival: boolean,
  today: IsoDay,
): RegisterChange | string | undefined {
  const {start, end} = position;
  if (isPast(position, seat)) {
    return end === undefined && latestDay(start) > addDays(seat.lastEvidence, -365)
      ? `Wikidata shows ${position.name} as ${nameOf(seat)} since ${formatDate(start)}; the register has somebody else until ${formatDate(seat.lastEvidence)}.`
      : undefined;
  }
  if (isRival || (!seat.shared && overlapsOther(position, positions))) return undefined;
  const isSure = WATCHED.has(seat.kind) && !seat.shared;
  return {
    kind: 'began',
    seat: seat.key,
    person: person?.name ?? position.name,
    id: position.person,
    title: seat.terms.at(-1)?.title ?? position.title,
    start,
    newcomer: person === undefined,
    ...(end === undefined ? {seen: isSure ? today : start} : {end}),
  };
}

/** True where another statement on the office runs beside this one for longer than a hand-over takes. */
function overlapsOther(position: HeldPosition, positions: readonly HeldPosition[]): boolean {
  const last = ({end}: HeldPosition) => (end === undefined ? '9999-12-31' : latestDay(end));
  return positions.some(
    (other) =>
      other.person !== position.person &&
      other.end !== undefined &&
      addDays(earliestDay(other.start), handOver) < last(position) &&
      addDays(earliestDay(position.start), handOver) < last(other),
  );
}

/** The office as it is called now. */
export function nameOf(seat: Seat): string {
  return officeName({title: seat.terms.at(-1)?.title ?? '', seat});
}

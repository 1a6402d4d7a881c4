import {addDays, earliestDay, latestDay, type PartialDate} from '../calendar.ts';
import notedOffices from '../data/office-ids.json' with {type: 'json'};
import {ownerCode} from '../owners.ts';
import {portfolioOf} from '../portfolio.ts';
import type {OfficialsRegister, Seat, Term} from '../register.ts';
import {isTitleOf} from '../title-of-office.ts';
import type {HeldPosition} from './answer.ts';
import type {KnownPeople} from './known-people.ts';
import type {ItemId} from './query.ts';

/** Days by which one start may differ from another and still be the same. */
const SAME_START = 7;
/** Nobody holds more positions than that; who is said to is left out. */
const MOST_POSITIONS = 200;
// these are other offices than the ones that their words contain
const OTHER_OFFICE =
  /\b(?:acting|interim|caretaker|deputy|vice|designate|elect|shadow|candidate|first lady|spouse)\b/i;

/**
 * Which seat of the register each office of Wikidata is. The register has no ids of offices, and labels alone
 * mislead, so an office is known only by its holders: somebody whom the register has in one seat holds it, under the
 * same title, or from the same day with a title on the same subject. An office that would be two seats is none.
 */
export function learnOffices(
  positions: readonly HeldPosition[],
  {personOf}: KnownPeople,
): ReadonlyMap<ItemId, Seat> {
  const votes = new Map<ItemId, Set<Seat>>();
  const ofPerson = byPerson(positions);
  for (const position of positions) {
    const all = ofPerson.get(position.person) ?? [];
    if (all.length > MOST_POSITIONS) continue;
    const terms = personOf.get(position.person)?.terms ?? [];
    const seats = new Set(terms.map(({seat}) => seat));
    const byTitle = [...seats].filter((seat) => isSeatCalled(position.title, seat, terms));
    const seen = byTitle.length > 0 ? byTitle : seatsFrom(position, terms, all);
    const voted = votes.get(position.office) ?? new Set();
    for (const seat of seen) voted.add(seat);
    votes.set(position.office, voted);
  }
  const learnt = new Map<ItemId, Seat>();
  for (const [office, seats] of votes) {
    const [seat, ...others] = seats;
    if (seat !== undefined && others.length === 0) learnt.set(office, seat);
  }
  return learnt;
}

/** Offices whose holders have no ids in the register, by the key of their seat. */
const noted: {readonly [seat: string]: ItemId} = notedOffices;

function byPerson(positions: readonly HeldPosition[]): ReadonlyMap<ItemId, readonly HeldPosition[]> {
  const found = new Map<ItemId, HeldPosition[]>();
  for (const position of positions) {
    const others = found.get(position.person);
    if (others) others.push(position);
    else found.set(position.person, [position]);
  }
  return found;
}

/** The ids that are noted for offices of the register; they count only where {@link confirmNoted} finds their title. */
export function notedOfficesOf(register: OfficialsRegister): ReadonlyMap<ItemId, Seat> {
  const found = new Map<ItemId, Seat>();
  for (const [key, id] of Object.entries(noted)) {
    const seat = register.seats.get(key);
    if (seat !== undefined) found.set(id, seat);
  }
  return found;
}

/** Those of the noted offices that have the title of their seat in the answers. */
export function confirmNoted(
  offices: ReadonlyMap<ItemId, Seat>,
  positions: readonly HeldPosition[],
): ReadonlyMap<ItemId, Seat> {
  return new Map(
    [...offices].filter(([id, seat]) =>
      positions.some(({office, title}) => office === id && isSeatCalled(title, seat, seat.terms)),
    ),
  );
}

/** "Prime Minister of Romania" for the seat of Romania's prime minister. */
function isSeatCalled(label: string, seat: Seat, terms: readonly Term[]): boolean {
  const {title, of} = partedLabel(label);
  if (of !== undefined && of !== seat.of) return false;
  return terms
    .filter((term) => term.seat === seat)
    .map((term) => ({title: term.title, kind: seat.kind, seat: seat.key}))
    .some((office) => isTitleOf(title, office) || isTitleOf(label, office));
}

/** Title and owner of a label: "Minister of Defence of Estonia", "French Minister of the Interior". */
function partedLabel(label: string): {readonly title: string; readonly of: string | undefined} {
  for (let at = label.lastIndexOf(' of '); at > 0; at = label.lastIndexOf(' of ', at - 1)) {
    const of = ownerCode(label.slice(at + 4));
    if (of !== undefined) return {title: label.slice(0, at), of};
  }
  const [first = '', ...rest] = label.split(' ');
  const of = rest.length > 0 ? ownerCode(first) : undefined;
  return of === undefined ? {title: label, of} : {title: rest.join(' '), of};
}

/** The one seat that the person came into on the day of the statement, with a title on the same subject. */
function seatsFrom(
  position: HeldPosition,
  terms: readonly Term[],
  ofPerson: readonly HeldPosition[],
): Seat[] {
  if (OTHER_OFFICE.test(position.title) || position.start.length < 10) return [];
  const begun = terms.filter(({start}) => isSameStart(start, position.start, SAME_START));
  const [term, ...others] = begun;
  const elsewhere = ofPerson.some(
    (other) => other.office !== position.office && isSameStart(other.start, position.start, SAME_START),
  );
  if (term === undefined || others.length > 0 || elsewhere) return [];
  const {title, of} = partedLabel(position.title);
  const subjects = portfolioOf(title);
  const isSameSubject = portfolioOf(term.title).some((subject) => subjects.includes(subject));
  return isSameSubject && (of === undefined || of === term.seat.of) ? [term.seat] : [];
}

/** True when the two dates may be that close to each other. */
export function isSameStart(one: PartialDate, other: PartialDate, days: number): boolean {
  return (
    earliestDay(one) <= addDays(latestDay(other), days) && earliestDay(other) <= addDays(latestDay(one), days)
  );
}

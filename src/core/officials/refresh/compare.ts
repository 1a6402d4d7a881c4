import {addDays, earliestDay, formatDate, type IsoDay, latestDay} from '../calendar.ts';
import {foldedWords} from '../fold.ts';
import {officeName} from '../office-name.ts';
import type {Person, Seat, Term} from '../register.ts';
import type {HeldPosition} from './answer.ts';
import type {RegisterChange} from './change.ts';
import type {KnownPeople} from './known-people.ts';
import {isSameStart} from './learn-offices.ts';
import type {ItemId} from './query.ts';

/** Something on which the register and the query service differ in a way that nobody but the author can settle. */
export interface Conflict {
  readonly seat: Seat;
  /** One sentence that says who says what. */
  readonly message: string;
}

export interface Comparison {
  readonly changes: readonly RegisterChange[];
  readonly conflicts: readonly Conflict[];
}

/** Days by which the starts of one term may differ in two sources. */
const SAME_TERM = 45;
/** Days for which two holders may overlap at a hand-over. */
const HAND_OVER = 31;

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

/** What the positions that were found in the offices would change in the register, and where they contradict it. */
export function compare(
  positions: readonly HeldPosition[],
  offices: ReadonlyMap<ItemId, Seat>,
  known: KnownPeople,
  today: IsoDay,
): Comparison {
  const bySeat = new Map<Seat, HeldPosition[]>();
  for (const position of positions) {
    const seat = offices.get(position.office);
    if (seat === undefined) continue;
    const found = bySeat.get(seat);
    if (found) found.push(position);
    else bySeat.set(seat, [position]);
  }
  const changes: RegisterChange[] = [];
  const conflicts: Conflict[] = [];
  for (const [seat, found] of bySeat) {
    const compared = compareSeat(seat, onePerTerm(found), known, today);
    changes.push(...compared.changes);
    conflicts.push(...compared.conflicts.map((message) => ({seat, message})));
  }
  return {changes, conflicts};
}

/** Of one person's statements on one office that start about the same day, the one that says most. */
function onePerTerm(positions: readonly HeldPosition[]): HeldPosition[] {
  const kept: HeldPosition[] = [];
  const inOrder = [...positions].sort(
    (a, b) =>
      b.start.length - a.start.length || (a.end === undefined ? 1 : 0) - (b.end === undefined ? 1 : 0),
  );
  for (const position of inOrder) {
    const isKnown = kept.some(
      ({person, start}) => person === position.person && isSameStart(start, position.start, HAND_OVER),
    );
    if (!isKnown) kept.push(position);
  }
  return kept.sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** A statement on a seat, with what the register has of it. */
interface Matched {
  readonly position: HeldPosition;
  readonly person: Person | undefined;
  /** The register's own record of the term. */
  readonly term: Term | undefined;
}

function compareSeat(
  seat: Seat,
  positions: readonly HeldPosition[],
  known: KnownPeople,
  today: IsoDay,
): {readonly changes: readonly RegisterChange[]; readonly conflicts: readonly string[]} {
  const matched = positions.map((position): Matched => {
    const person = personIn(seat, position, known);
    return {position, person, term: person && sameTerm(seat, person, position)};
  });
  const live = matched.filter((one) => isLive(one, seat)).map(({position}) => position);
  const rivals = seat.shared ? [] : rivalsAmong(live);
  const changes: RegisterChange[] = [];
  const conflicts: string[] = [];
  for (const {position, person, term} of matched) {
    const isRival = rivals.includes(position);
    const end = position.end ?? followerOf(position, live)?.start;
    const settled = {...position, end};
    const outcome = term
      ? changeOfTerm(term, settled, seat, isRival, today)
      : changeByNewTerm(settled, person, seat, positions, isRival, today);
    if (typeof outcome === 'string') conflicts.push(outcome);
    else if (outcome !== undefined) changes.push(outcome);
  }
  const [first, second] = rivals;
  if (first && second)
    conflicts.push(
      `Wikidata shows ${first.name} and ${second.name} as ${nameOf(seat)} at the same time; neither is taken over.`,
    );
  return {changes, conflicts};
}

/** False for a term that the register has as over, though nobody has ended it in Wikidata, and for what lies before. */
function isLive({position, term}: Matched, seat: Seat): boolean {
  if (position.end !== undefined) return false;
  return term ? term.end === undefined : !isPast(position, seat);
}

/** True for a start within the time that the register knows: its makers have looked at that. */
function isPast({start}: HeldPosition, {lastEvidence}: Seat): boolean {
  return latestDay(start) < addDays(lastEvidence, -HAND_OVER);
}

/** Those shown in office beside each other, unless one is said to follow the other. */
function rivalsAmong(live: readonly HeldPosition[]): readonly HeldPosition[] {
  const left = live.filter((position) => followerOf(position, live) === undefined);
  return new Set(left.map(({person}) => person)).size > 1 ? left : [];
}

function followerOf(one: HeldPosition, live: readonly HeldPosition[]): HeldPosition | undefined {
  if (one.end !== undefined) return undefined;
  return live.find(
    (next) =>
      next.person !== one.person &&
      next.start > one.start &&
      (next.replaces.includes(one.person) || one.replacedBy.includes(next.person)),
  );
}

const nameKey = (name: string) => foldedWords(name).join(' ');

/** The person of the statement as the register has them: by their id, or by their name in that very office. */
function personIn(seat: Seat, {person, name}: HeldPosition, known: KnownPeople): Person | undefined {
  const byId = known.personOf.get(person);
  if (byId !== undefined) return byId;
  const key = nameKey(name);
  const holders = seat.terms.map((term) => term.person).filter((holder) => !known.idOf.has(holder));
  return holders.find(({spellings}) => spellings.some((spelling) => nameKey(spelling) === key));
}

/** The register's own record of the term that the statement is about. */
function sameTerm(seat: Seat, person: Person, {start}: HeldPosition): Term | undefined {
  const terms = seat.terms.filter((term) => term.person === person);
  return (
    terms.find((term) => isSameStart(term.start, start, SAME_TERM)) ??
    terms.find((term) => term.end === undefined && latestDay(start) <= latestDay(term.seen ?? term.start))
  );
}

/** What the statement changes in a term that the register has; a sentence where it contradicts it. */
function changeOfTerm(
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
  if (latestDay(end) < addDays(earliestDay(seen), -HAND_OVER)) {
    return `Wikidata ends the term of ${term.person.name} as ${nameOf(seat)} on ${formatDate(end)}; ${term.source.name} showed them in office on ${formatDate(seen)}.`;
  }
  return end < term.start.slice(0, end.length) ? undefined : {kind: 'ended', ...common, end};
}

function changeByNewTerm(
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
      addDays(earliestDay(other.start), HAND_OVER) < last(position) &&
      addDays(earliestDay(position.start), HAND_OVER) < last(other),
  );
}

function nameOf(seat: Seat): string {
  return officeName({title: seat.terms.at(-1)?.title ?? '', seat});
}

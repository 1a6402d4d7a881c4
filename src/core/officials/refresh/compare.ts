import type {IsoDay} from '../calendar.ts';
import type {Seat} from '../register.ts';
import type {HeldPosition} from './answer.ts';
import type {RegisterChange} from './change.ts';
import {changeByNewTerm, changeOfTerm, nameOf, personIn, sameTerm} from './compare-term.ts';
import type {KnownPeople} from './known-people.ts';
import {isSameStart} from './learn-offices.ts';
import type {ItemId} from './query.ts';
import {followerOf, handOver, isLive, type Matched, rivalsAmong} from './rivals.ts';

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

/** More statements on one office in the years asked about are no succession of holders. */
const MOST_STATEMENTS = 400;

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
    if (found.length > MOST_STATEMENTS) {
      const message = `Wikidata has ${found.length} statements on ${nameOf(seat)}, more than can be true; it is left as it is.`;
      conflicts.push({seat, message});
      continue;
    }
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
      ({person, start}) => person === position.person && isSameStart(start, position.start, handOver),
    );
    if (!isKnown) kept.push(position);
  }
  return kept.sort((a, b) => (a.start < b.start ? -1 : 1));
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

import {addDays, latestDay} from '../calendar.ts';
import type {Person, Seat, Term} from '../register.ts';
import type {HeldPosition} from './answer.ts';

/** Days for which two holders may overlap at a hand-over. */
export const handOver = 31;

/** A statement on a seat, with what the register has of it. */
export interface Matched {
  readonly position: HeldPosition;
  readonly person: Person | undefined;
  /** The register's own record of the term. */
  readonly term: Term | undefined;
}

/** False for a term that the register has as over, though nobody has ended it in Wikidata, and for what lies before. */
export function isLive({position, term}: Matched, seat: Seat): boolean {
  if (position.end !== undefined) return false;
  return term ? term.end === undefined : !isPast(position, seat);
}

/** True for a start within the time that the register knows: its makers have looked at that. */
export function isPast({start}: HeldPosition, {lastEvidence}: Seat): boolean {
  return latestDay(start) < addDays(lastEvidence, -handOver);
}

/** Those shown in office beside each other, unless one is said to follow the other. */
export function rivalsAmong(live: readonly HeldPosition[]): readonly HeldPosition[] {
  const left = live.filter((position) => followerOf(position, live) === undefined);
  return new Set(left.map(({person}) => person)).size > 1 ? left : [];
}

/** The one who is said to have followed somebody whose end nobody has entered. */
export function followerOf(one: HeldPosition, live: readonly HeldPosition[]): HeldPosition | undefined {
  if (one.end !== undefined) return undefined;
  return live.find(
    (next) =>
      next.person !== one.person &&
      next.start > one.start &&
      (next.replaces.includes(one.person) || one.replacedBy.includes(next.person)),
  );
}

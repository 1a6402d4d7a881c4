import {addDays, earliestDay, type IsoDay, latestDay} from './calendar.ts';
import type {Person, Seat, Term} from './register.ts';

/** Days for which a last confirmation is taken to hold. */
export const defaultStaleAfter = 180;

/**
 * How a term stands to a day: `unknown` where the source gives no end and last showed the person in office more
 * than `staleAfter` days before.
 */
export type TermStanding = 'before' | 'in-office' | 'over' | 'unknown';

export function standingOn(term: Term, day: IsoDay, staleAfter = defaultStaleAfter): TermStanding {
  if (day < earliestDay(term.start)) return 'before';
  if (term.end !== undefined) return day > latestDay(term.end) ? 'over' : 'in-office';
  const seen = latestDay(term.seen ?? term.start);
  return day <= addDays(seen, staleAfter) ? 'in-office' : 'unknown';
}

/** The terms that run on the day. On a day of handing over, that is the old holder's and the new one's. */
export function holdersOn(seat: Seat, day: IsoDay, staleAfter = defaultStaleAfter): Term[] {
  return seat.terms.filter((term) => standingOn(term, day, staleAfter) === 'in-office');
}

/** The one term that the register is sure of on the day; undefined where nobody, or several people, are shown. */
export function soleHolderOn(seat: Seat, day: IsoDay, staleAfter = defaultStaleAfter): Term | undefined {
  const holders = holdersOn(seat, day, staleAfter);
  // On 5 July 2024 the term that began that day counts, not the one that ended.
  const staying = holders.filter((term) => term.end === undefined || earliestDay(term.end) > day);
  const named = staying.length > 0 ? staying : holders;
  return new Set(named.map(({person}) => person)).size === 1 ? named.at(-1) : undefined;
}

/** The posts that the person holds on the day, those of a party or an agency after the offices of state. */
export function postsOn(person: Person, day: IsoDay, staleAfter = defaultStaleAfter): Term[] {
  return person.terms
    .filter((term) => standingOn(term, day, staleAfter) === 'in-office')
    .sort((a, b) => Number(a.seat.kind === 'other') - Number(b.seat.kind === 'other'));
}

/** The next person's term in the same seat, if the register has one. */
export function successorOf(term: Term): Term | undefined {
  return term.seat.terms.find((other) => other.person !== term.person && other.start >= (term.end ?? '9999'));
}

/** The term of the person before, in the same seat, if the register has one. */
export function predecessorOf(term: Term): Term | undefined {
  return term.seat.terms.findLast((other) => other.person !== term.person && other.start < term.start);
}

/** True while the newest evidence on the seat is not older than the day by more than `staleAfter` days. */
export function isFresh(seat: Seat, day: IsoDay, staleAfter = defaultStaleAfter): boolean {
  return day <= addDays(seat.lastEvidence, staleAfter);
}

import {addDays, daysBetween, earliestDay, type IsoDay, latestDay} from '../calendar.ts';
import {isFresh, postsOn, soleHolderOn} from '../holders.ts';
import type {Mention} from '../mentions/mention.ts';
import type {NameMatch} from '../names/match-name.ts';
import type {OfficialsRegister, Person, Seat, Term} from '../register.ts';
import {endOf, holdsForCertain, isOpen} from './evidence.ts';
import {daysSpokenOf} from './sentence-dates.ts';
import {type Setting, unsettled, type Verdict} from './verdict.ts';

/** Kinds whose title names one post of the country, so that "somebody else held it" can be said. */
const singlePost: ReadonlySet<string> = new Set([
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'international-organisation',
  'central-bank',
]);

/** Titles too common to be somebody's state office unless the country is named. */
const commonTitles: ReadonlySet<string> = new Set([
  'president',
  'chancellor',
  'secretary general',
  'governor',
  'chairman',
  'leader',
  'king',
  'queen',
]);

/** The person must have held some office within these years of the day, else it may be somebody of the same name. */
const activeYears = 5;
/** Nothing is said within these days of a change of the holder. */
const daysAroundChange = 7;

/** Judges somebody whom the register knows, but not in this office. Needs high confidence in the one who had it. */
export function judgeNeverHeld(
  mention: Mention,
  matches: readonly NameMatch[],
  register: OfficialsRegister,
  setting: Setting,
): Verdict {
  const {date, staleAfter, clause} = setting;
  const [person, ...others] = matches
    .filter(({fit}) => fit === 'full' || fit === 'near')
    .map((match) => match.person);
  if (!person || others.length > 0 || mention.acting || mention.form === 'government')
    return unsettled('unknown-person');
  const seat = wasActive(person, date) ? seatMeant(mention, person, register) : undefined;
  const holder = seat && soleHolderOn(seat, date, staleAfter);
  if (!seat || !holder || holder.person === person) return unsettled('unsure');
  if (!isSettled(holder, date) || !isFresh(seat, date, staleAfter)) return unsettled('unsure');
  if (daysSpokenOf(clause, date).some(({to}) => to < holder.start)) return unsettled('dated');
  return {kind: 'wrong-office', person, posts: postsOn(person, date, staleAfter), holder};
}

function isSettled(holder: Term, date: IsoDay): boolean {
  if (holder.confidence !== 'high' || !holdsForCertain(holder, date)) return false;
  const fromStart = daysBetween(earliestDay(holder.start), date);
  const toEnd =
    holder.end === undefined ? Number.POSITIVE_INFINITY : daysBetween(date, latestDay(holder.end));
  return Math.min(fromStart, toEnd) > daysAroundChange;
}

function wasActive({terms}: Person, date: IsoDay): boolean {
  return terms.some((term) => {
    const last = isOpen(term) ? latestDay(term.seen ?? term.start) : endOf(term);
    return (
      addDays(earliestDay(term.start), -activeYears * 365) <= date && date <= addDays(last, activeYears * 365)
    );
  });
}

/** The one seat that the title means: by its country or organisation, else by the person's own country. */
function seatMeant({owner, title}: Mention, person: Person, register: OfficialsRegister): Seat | undefined {
  if (owner?.loose) return undefined;
  const {meaning, words} = title.match;
  const own = commonTitles.has(words) ? [] : person.terms.map(({seat}) => seat.of);
  const owners = new Set(owner?.owner.codes ?? own);
  const isUnique = !owner && meaning.seats.size === 1 && meaning.kinds.size === 0;
  const seats = Array.from(register.seats.values()).filter((seat) => {
    if (seat.shared || !singlePost.has(seat.kind) || !(owners.has(seat.of) || isUnique)) return false;
    return meaning.kinds.has(seat.kind) || meaning.seats.has(seat.key);
  });
  return seats.length === 1 ? seats[0] : undefined;
}

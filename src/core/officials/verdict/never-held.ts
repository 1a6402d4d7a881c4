import {addDays, daysBetween, earliestDay, type IsoDay, latestDay, type PartialDate} from '../calendar.ts';
import {isFresh, postsOn, soleHolderOn} from '../holders.ts';
import type {Mention} from '../mentions/mention.ts';
import type {NameMatch} from '../names/match-name.ts';
import type {OfficialsRegister, Person, Seat, Term} from '../register.ts';
import {endOf, holdsForCertain, isOpen} from './evidence.ts';
import {seatMeant, singlePost} from './seat-meant.ts';
import {daysSpokenOf} from './sentence-dates.ts';
import {type Setting, unsettled, type Verdict} from './verdict.ts';

/** The person must have held some office within these years of the day, else it may be somebody of the same name. */
const activeYears = 5;
/** Nothing is said within these days of a change of the holder. */
const daysAroundChange = 7;

/**
 * Judges somebody whom the register knows, but not in this office. Needs high confidence in the one who had it: that
 * of the row itself, or of documented rows that agree.
 */
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
  const seat = wasActive(person, date) ? seatMeant(mention, person, register, date) : undefined;
  const holder = seat && soleHolderOn(seat, date, staleAfter);
  if (!seat || !holder || holder.person === person) return unsettled('unsure');
  if (isLooselyChief(mention, person, seat)) return unsettled('unsure');
  if (!isSettled(holder, date) || !isFresh(seat, date, staleAfter)) return unsettled('unsure');
  if (!isCertain(holder, person, setting)) return unsettled('unsure');
  if (daysSpokenOf(clause, date).some(({to}) => to < holder.start)) return unsettled('dated');
  return {kind: 'wrong-office', person, posts: postsOn(person, date, staleAfter), holder};
}

/** "The UN chief in Mali" heads a part of the organisation in which the person serves. */
function isLooselyChief({title}: Mention, person: Person, {of}: Seat): boolean {
  return looseTitle.test(title.match.words) && person.terms.some(({seat}) => seat.of === of);
}

const looseTitle = /\b(?:chief|head|boss)\b/;

/** True unless the holder changes within days of the date, or the register is not sure who it is. */
function isSettled(holder: Term, date: IsoDay): boolean {
  if (!holdsForCertain(holder, date)) return false;
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

/**
 * True where a row of high confidence has the holder, or two documented rows agree: the one before or after in an
 * unbroken row of holders of one of the highest posts, or the one on what the person held meanwhile. Where nothing shows the holder after the day, what shows the person
 * elsewhere must be of high confidence.
 */
function isCertain(holder: Term, person: Person, {date, staleAfter}: Setting): boolean {
  const highest = singlePost.has(holder.seat.kind);
  if (highest && (holder.confidence === 'high' || isUnbrokenRow(holder))) return true;
  if (lastsPast(holder, date)) return person.terms.some((term) => isSureOf(term, date, staleAfter));
  return person.terms.some((term) => term.confidence === 'high' && isSureOf(term, date, 0));
}

/**
 * True where the register, by documents, has the person in the post before and after the day; for a post that goes
 * on, it is enough that documents reach to `within` days before it.
 */
function isSureOf(term: Term, date: IsoDay, within: number): boolean {
  if (earliestDay(term.start) >= date) return false;
  if (term.end !== undefined) return holdsForCertain(term, date) && lastsPast(term, date);
  const shownTo = latestDay(term.documentedTo ?? term.seen ?? term.start);
  return holdsForCertain(term, shownTo < date ? shownTo : date) && date <= addDays(shownTo, within);
}

/** True where something shows the person in the post after the day. */
function lastsPast({end, seen, endDisputed}: Term, date: IsoDay): boolean {
  return end === undefined ? earliestDay(seen ?? date) > date : !endDisputed && earliestDay(end) > date;
}

/** How many days a handing over may take for a row of holders to be unbroken. */
const daysOfHandover = 31;

/** True where the holder began as another ended, or ended as another began, by documents on both sides. */
function isUnbrokenRow(holder: Term): boolean {
  if (holder.startDisputed || holder.endDisputed) return false;
  return holder.seat.terms.some(
    (other) =>
      other.person !== holder.person &&
      other.documented &&
      other.confidence !== 'low' &&
      (meets(other.end, holder.start) || meets(holder.end, other.start)),
  );
}

function meets(end: PartialDate | undefined, start: PartialDate): boolean {
  return end !== undefined && Math.abs(daysBetween(earliestDay(end), earliestDay(start))) <= daysOfHandover;
}

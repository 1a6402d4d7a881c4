import {addDays, earliestDay, type IsoDay, latestDay} from '../calendar.ts';
import {defaultStaleAfter, holdersOn, soleHolderOn} from '../holders.ts';
import type {Term} from '../register.ts';

/** How far days may be off in the sources: nobody is reported within that time of a hand-over. */
const daysOfGrace = 7;
const daysOfGraceWhenCertain = 1;
const disputeDays = 60;

/** True when the term's end alone may accuse: set, undisputed, from a document. */
function endIsDocumented(term: Term): boolean {
  return term.end !== undefined && term.documented && term.confidence !== 'low' && !term.endDisputed;
}

/**
 * Days after the end of the term in which nothing is said: few where the successor is certain or two sources agree
 * on the very day, else more, since about one end in twenty is off by some days.
 */
export function graceAfter(term: Term, day: IsoDay): number {
  const certain = holdersOn(term.seat, day).some(
    (other) => other.person !== term.person && holdsForCertain(other, day),
  );
  return certain || isExactEnd(term) ? daysOfGraceWhenCertain : daysOfGrace;
}

function isExactEnd(term: Term): boolean {
  return endIsDocumented(term) && term.confidence === 'high' && term.end?.length === 10;
}

/**
 * True when the term shows for certain who held the office on the day. A document counts for some months after its
 * date, whether general knowledge has the person in office for longer or nothing has.
 */
export function holdsForCertain(term: Term, day: IsoDay): boolean {
  const {documentedTo} = term;
  const isDocumented =
    term.documented ||
    (documentedTo !== undefined && day <= addDays(latestDay(documentedTo), defaultStaleAfter));
  if (!isDocumented || term.confidence === 'low') return false;
  return !term.startDisputed || day > addDays(earliestDay(term.start), disputeDays);
}

/**
 * The end of the term where the source gives none but somebody else is shown in the seat later: the start of the
 * first such term. Undefined for seats that several people share.
 */
function impliedEnd(term: Term): IsoDay | undefined {
  if (term.end !== undefined || term.seat.shared) return undefined;
  const seen = latestDay(term.seen ?? term.start);
  const next = term.seat.terms.find(
    (other) =>
      other.person !== term.person &&
      earliestDay(other.start) > seen &&
      holdsForCertain(other, latestDay(other.start)),
  );
  return next && earliestDay(next.start);
}

/** True for a term whose end neither its source nor a successor shows. */
export function isOpen(term: Term): boolean {
  return term.end === undefined && impliedEnd(term) === undefined;
}

/** The last day of the term, by its source or by its successor; far ahead for an open one. */
export function endOf(term: Term): IsoDay {
  return term.end === undefined ? (impliedEnd(term) ?? '9999-12-31') : latestDay(term.end);
}

/** Evidence that somebody no longer holds an office; `undocumented` rows agree with each other but no document is behind them. */
export type EndEvidence = 'documented' | 'undocumented';

/**
 * What supports that the term was over on the day. General knowledge and doubtful rows never do by themselves:
 * they count with another holder on the day, whose term goes on from theirs.
 */
export function evidenceOfEnd(term: Term, day: IsoDay): EndEvidence | undefined {
  const others = holdersOn(term.seat, day).filter(({person}) => person !== term.person);
  const certain = !term.seat.shared && others.some((other) => holdsForCertain(other, day));
  if (certain || (endIsDocumented(term) && !endsInGap(term, day))) return 'documented';
  const holder = soleHolderOn(term.seat, day);
  const plain = term.confidence !== 'low' && holder !== undefined && holder.confidence !== 'low';
  return plain && holder.person !== term.person ? 'undocumented' : undefined;
}

/** True where the register knows nobody in the seat on the day though it does later: the end may be set too early. */
function endsInGap(term: Term, day: IsoDay): boolean {
  if (term.confidence === 'high' || holdersOn(term.seat, day).length > 0) return false;
  return term.seat.terms.some((other) => other.start > day);
}

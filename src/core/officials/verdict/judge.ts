import {addDays, earliestDay, type IsoDay, latestDay} from '../calendar.ts';
import {foldedWords} from '../fold.ts';
import {holdersOn, isFresh, soleHolderOn, standingOn} from '../holders.ts';
import {fits} from '../mentions/fits.ts';
import type {Mention} from '../mentions/mention.ts';
import {pastPhrases} from '../mentions/word-lists.ts';
import {matchName, type NameMatch} from '../names/match-name.ts';
import type {OfficialsRegister, Person, Seat, Term} from '../register.ts';
import {type EndEvidence, evidenceOfEnd, graceAfter, holdsForCertain, impliedEnd} from './evidence.ts';
import {type Days, daysSpokenOf} from './sentence-dates.ts';

/** Why nothing is said against a mention. */
export type Reason =
  | 'marked'
  | 'dated'
  | 'long-past'
  | 'stale'
  | 'unsure'
  | 'other-office'
  | 'unknown-person';

/** What the register says of a person named with an office, on a day. */
export type Verdict =
  | {readonly kind: 'held'; readonly term: Term}
  | {
      readonly kind: 'outdated';
      readonly term: Term;
      readonly end: IsoDay;
      readonly holder: Term | undefined;
      readonly evidence: EndEvidence;
    }
  | {
      readonly kind: 'wrong-office';
      readonly person: Person;
      readonly posts: readonly Term[];
      readonly holder: Term;
    }
  | {readonly kind: 'unsettled'; readonly reason: Reason; readonly term?: Term};

/** The draft's day, and the words around the mention that may date it. */
export interface Setting {
  readonly date: IsoDay;
  /** The sentence's prose, with the date that its block begins with, if any. */
  readonly sentence: string;
  /** Days after the newest evidence on an office in which it is still trusted. */
  readonly staleAfter: number;
  /** The whole name that earlier text gave the bearer of a surname; only asked where somebody would be reported. */
  readonly introduced: () => readonly string[] | undefined;
}

/** Nobody names an official of so long ago as the present one; told in the past tense, that is plain sooner. */
const longPastYears = 10;
const longPastYearsInPastTense = 7;
const daysBeforeStart = 60;

/** Judges a mention at the day. */
export function judge(mention: Mention, register: OfficialsRegister, setting: Setting): Verdict {
  if (mention.stance === 'unknown-office') return unsettled('other-office');
  const matches = candidates(mention, register);
  if (matches.length === 0) return unsettled('unknown-person');
  const terms = matches.flatMap(({person}) => person.terms).filter((term) => fits(mention, term));
  const held = terms.find((term) => mayHold(term, setting));
  if (held) return {kind: 'held', term: held};
  if (mention.stance !== 'current') return unsettled('marked', terms.at(-1));
  const strong = new Set(matches.filter(({fit}) => fit !== 'part').map(({person}) => person));
  const over = terms.filter((term) => strong.has(term.person) && earliestDay(term.start) <= setting.date);
  const latest = over.reduce<Term | undefined>(
    (a, b) => (a && (endOf(a) > endOf(b) || (endOf(a) === endOf(b) && !isChiefRealm(b))) ? a : b),
    undefined,
  );
  if (latest)
    return isIntroducedAs(latest.person, matches, setting, register)
      ? judgeFormer(mention, latest, over, setting)
      : unsettled('unknown-person');
  if (terms.length > 0) return unsettled('unsure', terms[0]);
  return judgeNeverHeld(mention, matches, register, setting);
}

/** Of the realms that share a monarch, the one that the monarch is usually named by. */
const isChiefRealm = (term: Term) => term.seat.of === 'GB';

/** False where the draft gave the bearer of the bare surname a name that is not the person's. */
function isIntroducedAs(
  person: Person,
  matches: readonly NameMatch[],
  {introduced}: Setting,
  register: OfficialsRegister,
): boolean {
  if (matches.some(({fit}) => fit === 'full' || fit === 'near')) return true;
  const words = introduced();
  return words === undefined || matchName(words, register).some((match) => match.person === person);
}

function unsettled(reason: Reason, term?: Term): Verdict {
  return term ? {kind: 'unsettled', reason, term} : {kind: 'unsettled', reason};
}

/** The people the name may mean: those with the whole name, else those with the surname or a part of it. */
function candidates(mention: Mention, register: OfficialsRegister): readonly NameMatch[] {
  const matches = matchName(mention.name.words, register);
  const whole = matches.filter(({fit}) => fit === 'full' || fit === 'near');
  return whole.length > 0 ? whole : mention.name.words.length <= 3 ? matches : [];
}

const endOf = (term: Term): IsoDay =>
  term.end === undefined ? (impliedEnd(term) ?? '9999-12-31') : latestDay(term.end);

/** True unless the register shows that the person was not in office on the day, or close to it. */
function mayHold(term: Term, {date, staleAfter}: Setting): boolean {
  const standing = standingOn(term, date, staleAfter);
  if (standing === 'in-office' && (term.end !== undefined || endOf(term) > date)) return true;
  if (standing === 'before') return earliestDay(term.start) <= addDays(date, daysBeforeStart);
  return date <= (endOf(term) > '9999' ? date : addDays(endOf(term), graceAfter(term, date)));
}

function judgeFormer(
  mention: Mention,
  term: Term,
  terms: readonly Term[],
  {date, sentence, staleAfter}: Setting,
): Verdict {
  const end = endOf(term);
  if (daysSpokenOf(sentence, date).some((days) => terms.some((held) => liesIn(days, held))))
    return unsettled('dated', term);
  if (pastPhrase(sentence)) return unsettled('marked', term);
  const years = mention.pastTense ? longPastYearsInPastTense : longPastYears;
  if (addDays(end, years * 365) < date) return unsettled('long-past', term);
  if (!isFresh(term.seat, date, staleAfter)) return unsettled('stale', term);
  const evidence = evidenceOfEnd(term, date);
  if (!evidence) return unsettled('unsure', term);
  const holder = soleHolderOn(term.seat, date, staleAfter);
  if (needsHolder(term.seat) && holdersOn(term.seat, date, staleAfter).length === 0)
    return unsettled('unsure', term);
  return {
    kind: 'outdated',
    term,
    end,
    evidence,
    holder: holder && holder.confidence !== 'low' ? holder : undefined,
  };
}

/** True for a clause with words such as "during his premiership" or "left office". */
function pastPhrase(clause: string): boolean {
  const words = ` ${foldedWords(clause).join(' ')} `;
  return pastPhrases.some((phrase) => words.includes(` ${phrase} `));
}

/** Ministries are cut anew with each government, so an ended term alone does not show that the person left. */
const needsHolder = (seat: Seat) => seat.kind === 'cabinet';

function liesIn(days: Days, term: Term): boolean {
  return days.from <= endOf(term) && days.to >= earliestDay(term.start);
}

/** Kinds whose title names one post of the country, so that "somebody else held it" can be said. */
const singlePost = new Set([
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'international-organisation',
  'central-bank',
]);
const activeYears = 5;
const daysAroundChange = 7;

function judgeNeverHeld(
  mention: Mention,
  matches: readonly NameMatch[],
  register: OfficialsRegister,
  setting: Setting,
): Verdict {
  const people = matches.filter(({fit}) => fit === 'full' || fit === 'near').map(({person}) => person);
  const [person] = people;
  if (!person || people.length > 1 || mention.acting || mention.stance !== 'current')
    return unsettled('unknown-person');
  const seat = seatMeant(mention, person, register, setting);
  const holder = seat && soleHolderOn(seat, setting.date, setting.staleAfter);
  if (!seat || !holder || holder.person === person) return unsettled('unsure');
  const sure =
    holder.confidence === 'high' &&
    holdsForCertain(holder, setting.date) &&
    daysFromChange(holder, setting.date) > daysAroundChange;
  if (!sure || !isFresh(seat, setting.date, setting.staleAfter)) return unsettled('unsure');
  if (daysSpokenOf(setting.sentence, setting.date).some(({to}) => to < holder.start))
    return unsettled('dated');
  const posts = person.terms.filter(
    (term) => standingOn(term, setting.date, setting.staleAfter) === 'in-office',
  );
  return {kind: 'wrong-office', person, posts, holder};
}

/** The one seat that the title means: by its country or organisation, else by the person's own country. */
function seatMeant(
  mention: Mention,
  person: Person,
  register: OfficialsRegister,
  {date}: Setting,
): Seat | undefined {
  const active = person.terms.filter(
    (term) =>
      addDays(earliestDay(term.start), -activeYears * 365) <= date &&
      date <=
        addDays(endOf(term) > '9999' ? latestDay(term.seen ?? term.start) : endOf(term), activeYears * 365),
  );
  if (active.length === 0) return undefined;
  const {meaning, words} = mention.title.match;
  const owners =
    mention.owner?.owner.codes ??
    (ownerless.has(words) ? [] : [...new Set(person.terms.map(({seat}) => seat.of))]);
  if (mention.owner?.loose) return undefined;
  const seats = [...register.seats.values()].filter(
    (seat) =>
      singlePost.has(seat.kind) &&
      !seat.shared &&
      (meaning.kinds.has(seat.kind) || meaning.seats.has(seat.key)) &&
      (owners.includes(seat.of) ||
        (mention.owner === undefined && meaning.seats.size === 1 && meaning.kinds.size === 0)),
  );
  return seats.length === 1 ? seats[0] : undefined;
}

/** Titles too common to be somebody's state office unless the country is named. */
const ownerless = new Set([
  'president',
  'chancellor',
  'secretary general',
  'governor',
  'chairman',
  'leader',
  'king',
  'queen',
]);

function daysFromChange(term: Term, date: IsoDay): number {
  const from = (Date.parse(date) - Date.parse(earliestDay(term.start))) / 86_400_000;
  const to =
    term.end === undefined
      ? Number.POSITIVE_INFINITY
      : (Date.parse(latestDay(term.end)) - Date.parse(date)) / 86_400_000;
  return Math.min(from, to);
}

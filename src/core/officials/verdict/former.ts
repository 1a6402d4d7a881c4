import {addDays, earliestDay} from '../calendar.ts';
import {foldedWords} from '../fold.ts';
import {holdersOn, isFresh, soleHolderOn} from '../holders.ts';
import type {Mention} from '../mentions/mention.ts';
import {pastPhrases} from '../mentions/word-lists.ts';
import type {Term} from '../register.ts';
import {endOf, evidenceOfEnd} from './evidence.ts';
import {type Days, daysSpokenOf} from './sentence-dates.ts';
import {type Setting, unsettled, type Verdict} from './verdict.ts';

/** Nobody names an official of so long ago as the present one; told in the past tense, that is plain sooner. */
const longPastYears = 10;
const longPastYearsInPastTense = 7;
/** A bare surname before "government" is somebody else's too soon. */
const longPastYearsOfGovernment = 3;

/** Judges somebody who held the office before the day: `term` is the last time, `terms` are all of them. */
export function judgeFormer(mention: Mention, term: Term, terms: readonly Term[], setting: Setting): Verdict {
  const {date, clause, staleAfter} = setting;
  if (isBareMonarch(mention)) return unsettled('unsure', term);
  const isOfTheTime = (days: Days) =>
    terms.some((held) => days.from <= endOf(held) && days.to >= earliestDay(held.start));
  if (daysSpokenOf(clause, date).some(isOfTheTime)) return unsettled('dated', term);
  if (hasPastPhrase(clause)) return unsettled('marked', term);
  const end = endOf(term);
  const years = longPastAfter(mention);
  if (addDays(end, years * 365) < date) return unsettled('long-past', term);
  if (!isFresh(term.seat, date, staleAfter)) return unsettled('stale', term);
  const evidence = evidenceOfEnd(term, date);
  if (!evidence || (isMinistryPost(term) && holdersOn(term.seat, date, staleAfter).length === 0)) {
    return unsettled('unsure', term);
  }
  const holder = soleHolderOn(term.seat, date, staleAfter);
  return {kind: 'outdated', term, end, evidence, holder: holder?.confidence === 'low' ? undefined : holder};
}

const monarch = /^(?:king|queen|emperor|sultan|prince)$/;

/** "Queen Elizabeth" is a ship, a class of ships and a hospital too. */
function isBareMonarch({title, name, owner}: Mention): boolean {
  return monarch.test(title.match.words) && name.words.length === 1 && owner === undefined;
}

function longPastAfter({form, pastTense}: Mention): number {
  if (form === 'government') return longPastYearsOfGovernment;
  return pastTense ? longPastYearsInPastTense : longPastYears;
}

/** True for a clause with words such as "during his premiership" or "left office". */
function hasPastPhrase(clause: string): boolean {
  const words = ` ${foldedWords(clause).join(' ')} `;
  return pastPhrases.some((phrase) => words.includes(` ${phrase} `));
}

/** Ministries are cut anew with each government, so an ended term alone does not show that the person left. */
const isMinistryPost = (term: Term) => term.seat.kind === 'cabinet';

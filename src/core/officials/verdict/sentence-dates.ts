import {ANY_MONTH} from '../../text/months.ts';
import {addDays, earliestDay, type IsoDay, latestDay} from '../calendar.ts';

/** A stretch of days, both ends included. */
export interface Days {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

const monthName = `(${ANY_MONTH}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?`;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** "12 May 2021", "12 May", "12-14 May 2021" */
const dayMonth = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?:[-–]\\d{1,2})?(?: of)? ${monthName},?(?: (\\d{4}))?\\b`,
  'gi',
);
/** "May 12, 2021", "May 12", "May 2021" */
const monthFirst = new RegExp(
  `\\b${monthName},? (?:of )?(\\d{1,2}(?!\\d))?(?:st|nd|rd|th)?,? ?(\\d{4})?`,
  'gi',
);
/** "in May", "last December" */
const monthAlone = new RegExp(
  `\\b(?:[Ii]n|[Ll]ast|[Bb]y|[Dd]uring|since|[Ee]arly|[Ll]ate|of|until) (${ANY_MONTH})\\b(?! \\d)`,
  'g',
);
const isoDate = /\b(\d{4})-(\d\d)-(\d\d)\b/g;
/** "2011-12", "2011", "the 2010s" */
const yearSpan = /\b((?:19|20)\d\d)(?:[-–/](\d\d(?:\d\d)?)\b|(s)\b)?(?![-–]\d\d-)/g;
const yearsAgo =
  /\b(a|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|\d{1,2}) years? (?:ago|earlier|before)\b/gi;
const counts: {readonly [word: string]: number} = {
  a: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
};
/** "10 March 2022" is read as a day, not as a month too. */
const dayNumber = /\d(?:st|nd|rd|th)?(?: of)? $/;
const lastYear = /\blast (?:year|spring|summer|autumn|winter|fall)\b/gi;
/**
 * In a sentence about what is to come, a date without a year is the next one: "will host the ministers on 4 February",
 * "expects the ferry by August".
 */
const ahead =
  /\b(?:will|due|upcoming|plans? to|set to|expected to|scheduled|is to|are to|next|expects?|hopes?|intends?|promises|pledges|vows)\b/i;
const since = /\bsince(?: \w+){0,3} $/i;
/** "seventy more than last year", "up from 3% in 2023": what something is compared with. */
const comparedWith =
  /\b(?:than|compared (?:with|to)|versus|(?:up|down) from)(?: (?:[\d.,]+%?|in|on|at|the|of|end|those|that))*(?: |$)$/i;
/** How far before a date the words that may keep it from dating the sentence are looked for, in UTF-16 units. */
const lead = 30;

/**
 * The days that a sentence written on `today` speaks of: dates, months and years, those without a year taken as
 * the last ones before `today`. What follows "since" still goes on, and what follows "than" is another time, so
 * these date nothing.
 */
export function daysSpokenOf(sentence: string, today: IsoDay): Days[] {
  const days: Days[] = [];
  const yearless = ahead.test(sentence) ? addDays(today, 300) : today;
  const add = (index: number, date: string) => {
    if (datesSentence(sentence, index)) days.push({from: earliestDay(date), to: latestDay(date)});
  };
  for (const {1: year, 2: month, 3: day, index} of sentence.matchAll(isoDate))
    add(index, `${year}-${month}-${day}`);
  for (const {1: day, 2: month, 3: year, index} of sentence.matchAll(dayMonth)) {
    add(index, dated(Number(day), monthNumber(month), year, yearless));
  }
  for (const {1: month, 2: day, 3: year, index} of sentence.matchAll(monthFirst)) {
    const dayBefore = dayNumber.test(sentence.slice(Math.max(0, index - 8), index));
    if ((day ?? year) && !dayBefore)
      add(index, dated(day ? Number(day) : undefined, monthNumber(month), year, yearless));
  }
  for (const {1: month, index} of sentence.matchAll(monthAlone))
    add(index, dated(undefined, monthNumber(month), undefined, yearless));
  for (const match of sentence.matchAll(yearSpan)) addYears(match, sentence, days);
  for (const {1: count = '', index} of sentence.matchAll(yearsAgo)) {
    if (!datesSentence(sentence, index)) continue;
    const back = counts[count.toLowerCase()] ?? Number(count);
    days.push({from: addDays(today, -366 * back - 100), to: addDays(today, -365 * back + 100)});
  }
  for (const {index} of sentence.matchAll(lastYear)) add(index, String(Number(today.slice(0, 4)) - 1));
  return days;
}

/** False for the date at the index when the words before it make it a start or a comparison. */
function datesSentence(sentence: string, index: number): boolean {
  const before = sentence.slice(Math.max(0, index - lead), index);
  return !since.test(before) && !comparedWith.test(before);
}

function addYears(match: RegExpMatchArray, sentence: string, days: Days[]): void {
  const [, first = '', last, decade] = match;
  const index = match.index ?? 0;
  if (!datesSentence(sentence, index)) return;
  const to = decade
    ? String(Number(first) + 9)
    : last?.length === 4
      ? last
      : last
        ? first.slice(0, 2) + last
        : first;
  // A month before the year has narrowed it already: "August 2012".
  if (
    !last &&
    !decade &&
    new RegExp(`${monthName},? (?:\\d{1,2},? )?$`, 'i').test(sentence.slice(Math.max(0, index - 18), index))
  )
    return;
  days.push({from: earliestDay(first), to: latestDay(to)});
}

function monthNumber(name = ''): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function dated(day: number | undefined, month: number, year: string | undefined, today: IsoDay): string {
  const rest = `-${String(month).padStart(2, '0')}${day ? `-${String(Math.min(day, 31)).padStart(2, '0')}` : ''}`;
  const thisYear = today.slice(0, 4);
  if (year) return year + rest;
  return earliestDay(thisYear + rest) <= today ? thisYear + rest : String(Number(thisYear) - 1) + rest;
}

import * as chrono from 'chrono-node/en';
import {MONTHS} from '../months.ts';
import type {RelativeDate} from './find-relative-dates.ts';

const SEASON_STARTS: Readonly<Record<string, number>> = {
  spring: 2,
  summer: 5,
  autumn: 8,
  fall: 8,
  winter: 11,
};
const DAY = 86_400_000;

/** How dates are written: "29 May 2026" or "May 29, 2026". */
export type DateStyle = 'day-month' | 'month-day';

/**
 * The absolute date, as it would stand in the expression's place ("on 28 May 2026", "in April 2026"), or undefined
 * where it cannot be worked out. `iso` is the day of writing (ISO 8601); `ahead` says that the sentence speaks of
 * the future, which decides what "on Friday" means.
 */
export function resolveRelativeDate(
  date: RelativeDate,
  iso: string,
  ahead: boolean,
  style: DateStyle,
): string | undefined {
  const today = new Date(`${iso}T12:00:00Z`);
  const step = stepOf(date.words);
  switch (date.unit) {
    case 'week':
      return `in the week of ${day(monday(today, /fortnight/i.test(date.words) ? step * 2 : step), style)}`;
    case 'month':
      return month(date.words, today, step);
    case 'quarter':
      return quarter(today, step);
    case 'season':
      return season(date.words, today, step);
    case 'year':
      return `in ${today.getUTCFullYear() + step}`;
    case 'weekend':
      return weekend(today, step, ahead, style);
    case 'weekdays':
      return weekdays(date.words, today, ahead, style);
    default:
      return onDay(date, today, ahead, style);
  }
}

/** -1 for "last", 1 for "next", else 0. */
function stepOf(words: string): number {
  if (/\blast\b/i.test(words)) return -1;
  return /\bnext\b/i.test(words) ? 1 : 0;
}

function day(date: Date, style: DateStyle): string {
  const [number, name, year] = [date.getUTCDate(), MONTHS[date.getUTCMonth()], date.getUTCFullYear()];
  return style === 'day-month' ? `${number} ${name} ${year}` : `${name} ${number}, ${year}`;
}

function later(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY);
}

function monday(today: Date, weeks: number): Date {
  return later(today, weeks * 7 - ((today.getUTCDay() + 6) % 7));
}

/** "last month", "next September": the nearest such month before or after today. */
function month(words: string, today: Date, step: number): string {
  const named = MONTHS.findIndex((name) => new RegExp(`\\b${name}\\b`, 'i').test(words));
  const months = today.getUTCFullYear() * 12 + today.getUTCMonth();
  let target = months + step;
  if (named >= 0) {
    target = today.getUTCFullYear() * 12 + named;
    if (step < 0 && target >= months) target -= 12;
    if (step > 0 && target <= months) target += 12;
  }
  return `in ${MONTHS[target % 12]} ${Math.floor(target / 12)}`;
}

function quarter(today: Date, step: number): string {
  const target = today.getUTCFullYear() * 4 + Math.floor(today.getUTCMonth() / 3) + step;
  return `in the ${['first', 'second', 'third', 'fourth'][target % 4]} quarter of ${Math.floor(target / 4)}`;
}

/** Seasons of the northern half; a winter is named by both its years. */
function season(words: string, today: Date, step: number): string | undefined {
  const name = /(spring|summer|autumn|fall|winter)/i.exec(words)?.[1]?.toLowerCase();
  const start = name === undefined ? undefined : SEASON_STARTS[name];
  if (name === undefined || start === undefined) return undefined;
  const now = today.getUTCMonth();
  let year = today.getUTCFullYear();
  // January belongs to the winter that began the year before
  if (name === 'winter' && now < 2) year -= 1;
  const begun = name === 'winter' ? now === 11 || now < 2 : now >= start;
  if (step < 0 && (!begun || (now < start + 3 && name !== 'winter'))) year -= 1;
  else if (step < 0 && name === 'winter') year -= 1;
  if (step > 0 && begun) year += 1;
  return name === 'winter'
    ? `in winter ${year}–${String((year + 1) % 100).padStart(2, '0')}`
    : `in ${name} ${year}`;
}

function weekend(today: Date, step: number, ahead: boolean, style: DateStyle): string {
  const past = step < 0 || (step === 0 && !ahead && today.getUTCDay() !== 6 && today.getUTCDay() !== 0);
  const saturday = later(monday(today, past ? -1 : Math.max(step, 0)), 5);
  return `on the weekend of ${day(saturday, style)}`;
}

/** Numbers that chrono reads in figures alone. */
const IN_DIGITS: Readonly<Record<string, string>> = {
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
};

function inDigits(words: string): string {
  return words.replace(/\p{L}+/u, (first) => IN_DIGITS[first.toLowerCase()] ?? first);
}

/** "from Monday to Friday": the second day is the first such one behind the first. */
function weekdays(words: string, today: Date, ahead: boolean, style: DateStyle): string | undefined {
  const [from, to] = words.split(/ (?:to|until|till) /i);
  const first = weekday(from ?? '', today, ahead);
  const wanted = first && weekday(to ?? '', first, true);
  return first && wanted && `from ${day(first, style)} to ${day(wanted, style)}`;
}

function onDay(date: RelativeDate, today: Date, ahead: boolean, style: DateStyle): string | undefined {
  // "in the past 24 hours" and "by the end of the year" span days; no single date says the same
  if (date.unit === 'period' && !/\bago$/i.test(date.words)) return endOfPeriod(date.words, today, style);
  if (/ week$/i.test(date.words)) return undefined;
  const words = inDigits(date.words.replace(/fortnight/i, 'two weeks').replace(/^a two/i, 'two'));
  if (/^overnight$/i.test(words)) return `on the night of ${day(later(today, -1), style)}`;
  const found = date.unit === 'weekday' ? weekday(words, today, ahead) : parsed(words, today);
  if (found === undefined) return undefined;
  if (/ (?:months?) ago$/i.test(words)) return `in ${MONTHS[found.getUTCMonth()]} ${found.getUTCFullYear()}`;
  if (/ years? ago$/i.test(words)) return `in ${found.getUTCFullYear()}`;
  const part =
    /\b(morning|afternoon|evening|night)\b/i.exec(words)?.[1]?.toLowerCase() ??
    (/tonight/i.test(words) ? 'evening' : undefined);
  const preposition = /^(by|until|till|since|from|before|after)\b/i.exec(words)?.[1]?.toLowerCase() ?? 'on';
  return `${preposition} ${part ? `the ${part} of ` : ''}${day(found, style)}`;
}

/** "by the end of the month" */
function endOfPeriod(words: string, today: Date, style: DateStyle): string | undefined {
  const match = /(\w+ )?the end of (the|this|next) (month|year)$/i.exec(words);
  if (match === null) return undefined;
  const step = match[2]?.toLowerCase() === 'next' ? 1 : 0;
  const year = today.getUTCFullYear();
  const end =
    match[3]?.toLowerCase() === 'year'
      ? new Date(Date.UTC(year + step, 11, 31))
      : new Date(Date.UTC(year, today.getUTCMonth() + 1 + step, 0));
  return `${match[1]?.trim().toLowerCase() ?? 'on'} ${day(end, style)}`;
}

function weekday(words: string, today: Date, ahead: boolean): Date | undefined {
  const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
  const wanted = names.findIndex((name) => words.toLowerCase().includes(name));
  if (wanted < 0) return undefined;
  const since = (today.getUTCDay() - wanted + 7) % 7;
  const step = stepOf(words);
  if (step > 0 || ahead || /^by\b/i.test(words))
    return later(today, since === 0 ? (step > 0 ? 7 : 0) : 7 - since);
  return later(today, since === 0 && step < 0 ? -7 : -since);
}

function parsed(words: string, today: Date): Date | undefined {
  const start = chrono.parse(words, {instant: today, timezone: 0})[0]?.start;
  if (start === undefined) return undefined;
  const [year, monthNumber, dayOfMonth] = [start.get('year'), start.get('month'), start.get('day')];
  if (year === null || monthNumber === null || dayOfMonth === null) return undefined;
  return new Date(Date.UTC(year, monthNumber - 1, dayOfMonth, 12));
}

import type {Draft} from '../text/draft.ts';
import {sourceDetails} from '../text/source-details.ts';
import type {SourceEntry} from '../text/source-list.ts';
import type {CitedSource} from './cited-source.ts';
import {literal} from './literal.ts';

/** How the entries of a draft's source list are written. */
export interface EntryHabits {
  /** What stands around a title. */
  readonly titleMarks: readonly [opening: string, closing: string];
  readonly order: 'publisher-first' | 'title-first';
  readonly date: 'day-month' | 'month-day' | 'iso';
  readonly endsWithFullStop: boolean;
}

const TITLE_MARKS = [
  ['*', '*'],
  ['_', '_'],
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
] as const;

/** What most entries of the draft do; where there are none, `Publisher, *Title*, 4 May 2026, address`. */
export function entryHabits({sources, language}: Draft): EntryHabits {
  const details = sources.map((entry) => ({entry, ...sourceDetails(entry)}));
  const titled = details.flatMap(({entry, title}) => (title === undefined ? [] : [{entry, title}]));
  const days = details.flatMap(({day}) => (day === undefined ? [] : [day]));
  const marks = mostCommon(titled.map(({entry, title}) => marksAround(entry, title)));
  return {
    titleMarks: marks ?? (language === 'markdown' ? TITLE_MARKS[0] : TITLE_MARKS[2]),
    order:
      mostCommon(
        titled.map(({entry, title}) => (startsWith(entry, title) ? 'title-first' : 'publisher-first')),
      ) ?? 'publisher-first',
    date: mostCommon(days.map(dateHabit)) ?? 'day-month',
    endsWithFullStop: mostCommon(details.map(({entry}) => entry.text.endsWith('.'))) ?? false,
  };
}

/** "Example Times, *Minister at home*, 29 May 2026, https://example.org/minister", or what is known of it. */
export function entryText(source: CitedSource, habits: EntryHabits, language: Draft['language']): string {
  const [opening, closing] = habits.titleMarks;
  const title = `${opening}${literal(withoutMarks(source.title, habits.titleMarks), language)}${closing}`;
  const publisher = source.publisher === undefined ? [] : [literal(source.publisher, language)];
  const named = habits.order === 'title-first' ? [title, ...publisher] : [...publisher, title];
  const date = source.date === undefined ? [] : [writtenDate(source.date, habits.date)];
  return [...named, ...date, source.address].join(', ') + (habits.endsWithFullStop ? '.' : '');
}

/** "4 May 2026", "May 4, 2026", "2026-05-04" */
export function writtenDate(iso: string, habit: EntryHabits['date']): string {
  if (habit === 'iso') return iso;
  const locale = habit === 'day-month' ? 'en-GB' : 'en-US';
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

function marksAround({text}: SourceEntry, title: string): EntryHabits['titleMarks'] {
  const before = text.charAt(text.indexOf(title) - 1);
  return TITLE_MARKS.find(([opening]) => opening === before) ?? TITLE_MARKS[0];
}

function startsWith({text}: SourceEntry, title: string): boolean {
  return text.indexOf(title) <= 2;
}

function dateHabit(day: string): EntryHabits['date'] {
  if (/^\d{4}/.test(day)) return 'iso';
  return /^\d/.test(day) ? 'day-month' : 'month-day';
}

/** A title in quotation marks must hold none that end it: “The “new” line” becomes “The ‘new’ line”. */
function withoutMarks(title: string, [opening]: EntryHabits['titleMarks']): string {
  if (opening === '*' || opening === '_') return title;
  return title.replace(/[“«„]/g, '‘').replace(/[”»]/g, '’').replace(/"/g, "'");
}

/** The value that is there most often, the first of those; undefined for an empty list. */
function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

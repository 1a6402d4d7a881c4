/** A day of the calendar, `2026-05-29`; days compare as strings. */
export type IsoDay = string;
/** A day, month or year: `2026-05-29`, `2026-05`, `2026`. */
export type PartialDate = string;

const dayLength = 10;
const monthLength = 7;
const millisecondsPerDay = 86_400_000;
const monthNames =
  'January February March April May June July August September October November December'.split(' ');
const partialDateForm = /^\d{4}(?:-(\d\d)(?:-(\d\d))?)?$/;

/** True for a date that the calendar has: `2023-02-30` is none. */
export function isPartialDate(text: string): boolean {
  const parts = partialDateForm.exec(text);
  if (!parts) return false;
  const month = Number(parts[1] ?? 1);
  return month >= 1 && month <= 12 && Number(parts[2] ?? 1) >= 1 && Number(parts[2] ?? 1) <= daysIn(text);
}

/** The first day that the date may mean. */
export function earliestDay(date: PartialDate): IsoDay {
  return date.length === dayLength ? date : date.length === monthLength ? `${date}-01` : `${date}-01-01`;
}

/** The last day that the date may mean. */
export function latestDay(date: PartialDate): IsoDay {
  if (date.length === dayLength) return date;
  return date.length === monthLength ? `${date}-${daysIn(date)}` : `${date}-12-31`;
}

/** The day so many days later (earlier, when negative). */
export function addDays(day: IsoDay, days: number): IsoDay {
  return new Date(Date.parse(day) + days * millisecondsPerDay).toISOString().slice(0, dayLength);
}

/** Days from the first day to the second; negative when that is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay);
}

/** The date in British English: "5 July 2024", "July 2024", "2024". */
export function formatDate(date: PartialDate): string {
  const [year, month, day] = date.split('-');
  const name = month && monthNames[Number(month) - 1];
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
}

function daysIn(date: PartialDate): number {
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7) || 12), 0)).getUTCDate();
}

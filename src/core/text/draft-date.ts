import * as chrono from 'chrono-node/en';
import {linesOf} from './chunks.ts';
import type {Span} from './span.ts';

export type DraftDateOrigin = 'front-matter' | 'dateline' | 'filename' | 'option' | 'today';

/** The day that the draft is judged at. */
export interface DraftDate {
  /** ISO 8601 calendar date, `2026-05-29`. */
  readonly iso: string;
  readonly from: DraftDateOrigin;
  /** Where the draft says it, for front matter and dateline. */
  readonly span: Span | undefined;
}

/** What the draft's date falls back to, in this order: its file's name, the setting, the clock. */
export interface DateFallbacks {
  /** The file's name or path, for "2026-05-29-brief.md". */
  readonly path?: string | undefined;
  /** ISO 8601 date of the setting or of `--date`. */
  readonly option?: string | undefined;
  /** ISO 8601 date of today. */
  readonly today: string;
}

/** Lines at the top in which a dateline is looked for, and how far into a line it may stand. */
const DATELINE_LINES = 12;
const LONGEST_DATELINE = 160;

// "date: 2026-05-29", "date: '29 May 2026'"
const FRONT_MATTER_DATE = /^date:[ \t]*(["']?)([^"'\n\r#]{4,40})\1/im;
// "2026-05-29", "20260529" in a file's name
const NAME_DATE = /(?<!\d)((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/;
// "BUCHAREST, 29 May 2026 — The …": capitals, perhaps an agency, then the date
const PLACE_AND_DATE = /^[\p{Lu}][\p{Lu}\p{M} .,'’/()-]{2,60}[,:–—-]\s*/u;
// what makes a date of a top line: a day, a month and a year, or the ISO form
const FULL_DATE =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{Lu}\p{L}{2,8}\.?,? (?:19|20)\d{2}|\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})\b/u;

/** The draft's date and where it comes from. `frontMatter` is its span in `text`, when there is any. */
export function draftDate(text: string, frontMatter: Span | undefined, fallbacks: DateFallbacks): DraftDate {
  return (
    (frontMatter && dateOfFrontMatter(text, frontMatter)) ??
    dateline(text, frontMatter?.end ?? 0) ??
    dateOfName(fallbacks.path ?? '') ??
    (fallbacks.option === undefined
      ? undefined
      : {iso: fallbacks.option, from: 'option', span: undefined}) ?? {
      iso: fallbacks.today,
      from: 'today',
      span: undefined,
    }
  );
}

function dateOfFrontMatter(text: string, frontMatter: Span): DraftDate | undefined {
  const match = FRONT_MATTER_DATE.exec(text.slice(frontMatter.start, frontMatter.end));
  const iso = match?.[2] === undefined ? undefined : isoDate(match[2].trim());
  if (match === null || iso === undefined) return undefined;
  const start = frontMatter.start + match.index;
  return {iso, from: 'front-matter', span: {start, end: start + match[0].trimEnd().length}};
}

/**
 * A date on a short line of its own at the top, or "PLACE, date —" at the head of the first paragraph. Of several
 * the one that is said to be the draft's ("Paper dated …") or that stands alone with a place, else the first:
 * "Meeting of 27 November" above it is the date of something else.
 */
function dateline(text: string, from: number): DraftDate | undefined {
  const found = datedLines(text, from);
  return (found.find(({own}) => own) ?? found[0])?.date;
}

// "Paper dated", "Issued", "as of", "Date:" before the date; or no more than a place: "Lilongwe, 18 September 2025"
const SAID_TO_BE_THE_DATE = /(?:dated|issued|updated|published|as of|date:?|prepared|circulated)[ *_]*$/i;
const PLACE_ALONE = /^(?:\p{Lu}[\p{L} .’'-]{0,30},|[\p{Lu} .’'-]{0,30})$/u;

function datedLines(
  text: string,
  from: number,
): readonly {readonly date: DraftDate; readonly own: boolean}[] {
  const found: {date: DraftDate; own: boolean}[] = [];
  let seen = 0;
  for (const line of linesOf(text.slice(from, from + DATELINE_LINES * 1_000))) {
    if (line.text.trim() === '') continue;
    if (++seen > DATELINE_LINES) break;
    const match = FULL_DATE.exec(line.text.slice(0, LONGEST_DATELINE));
    const iso = match && isDateline(line.text, match) ? isoDate(match[0]) : undefined;
    if (match && iso) {
      const start = from + line.start + match.index;
      const before = line.text.slice(0, match.index).replace(/[*_#>|]/g, '');
      const own = SAID_TO_BE_THE_DATE.test(before) || PLACE_ALONE.test(before.trim());
      found.push({date: {iso, from: 'dateline', span: {start, end: start + match[0].length}}, own});
    }
    // the first line of running text ends the search: "On 3 March 2022 …" is no dateline
    if (line.text.length > LONGEST_DATELINE) break;
  }
  return found;
}

function isDateline(line: string, date: RegExpExecArray): boolean {
  const before = line
    .slice(0, date.index)
    .replace(/[*_#>|]/g, '')
    .trim();
  const after = line
    .slice(date.index + date[0].length)
    .replace(/[*_|]/g, '')
    .trim();
  if (PLACE_AND_DATE.test(`${before} `) && before === before.toUpperCase()) return true;
  // "*By A. Author, 27 November 2024*", "As of 18:00 local, 13 February 2023"
  return (
    after.length <= 40 && !/[.!?]$/.test(after) && !/[.!?] /.test(before) && before.split(' ').length <= 14
  );
}

function dateOfName(path: string): DraftDate | undefined {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  const [, year = '', month = '', day = ''] = NAME_DATE.exec(name) ?? [];
  const iso = year === '' ? undefined : isoDate(`${year}-${month}-${day}`);
  return iso === undefined ? undefined : {iso, from: 'filename', span: undefined};
}

/** ISO 8601 date of a written one that has day, month and year; undefined when it is no date ("31 June 2026"). */
export function isoDate(written: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?![\d])/.exec(written);
  if (iso) return isCalendarDate(iso[0]) ? iso[0] : undefined;
  const date = chrono.strict.parse(written)[0]?.start;
  if (!date?.isCertain('day') || !date.isCertain('month') || !date.isCertain('year')) return undefined;
  return [date.get('year'), date.get('month'), date.get('day')]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** True for `2026-02-28`, false for `2026-02-30` and anything not in that form. */
export function isCalendarDate(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) && iso.length === 10;
}

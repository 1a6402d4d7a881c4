import {ANY_MONTH} from '../months.ts';
import type {Span} from '../span.ts';

/** What an expression counts in, which decides how its absolute date is written. */
export type DateUnit =
  | 'day'
  | 'part-of-day'
  | 'weekday'
  | 'weekdays'
  | 'weekend'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'year'
  | 'period';

/** An expression whose meaning depends on the day of writing; the span leaves out "’s". */
export interface RelativeDate extends Span {
  readonly unit: DateUnit;
  readonly words: string;
}

const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const MONTH = `(?:${ANY_MONTH})`;
const SEASON = '(?:spring|summer|autumn|fall|winter)';
const PART = '(?:morning|afternoon|evening|night|lunchtime)';
const COUNT =
  '(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|several|a few|a couple of|\\d{1,3})';
const UNIT = '(?:hours?|days?|weeks?|fortnights?|months?|years?)';

/** Cheap to ask before the patterns are tried: every expression holds one of these words. */
const TRIGGER =
  /overnight|yesterday|today|tonight|tomorrow|\bthis |\blast |\bnext |\bpast |\bago\b|day\b|weekend|fortnight|end of the /i;

const PATTERNS: readonly {readonly unit: DateUnit; readonly pattern: RegExp}[] = [
  // "yesterday", "late yesterday", "tomorrow morning"
  {unit: 'day', pattern: new RegExp(`\\b(?:yesterday|tomorrow)(?: ${PART})?\\b`, 'gi')},
  {unit: 'day', pattern: /\b(?:today|tonight)\b/gi},
  // "last night", "this morning"
  {unit: 'part-of-day', pattern: new RegExp(`\\b(?:last (?:night|evening)|this ${PART})\\b`, 'gi')},
  // "three days ago", "a fortnight ago", "ten years ago"
  {unit: 'period', pattern: new RegExp(`\\b${COUNT} ${UNIT} ago\\b`, 'gi')},
  // "in the past 24 hours", "over the last three weeks", "the past week"
  {
    unit: 'period',
    pattern: new RegExp(
      `\\b(?:(?:in|over|during|within|for) )?the (?:past|last) ${COUNT} (?:hours|days|weeks|months)\\b`,
      'gi',
    ),
  },
  {unit: 'period', pattern: /\b(?:(?:in|over|during|within) )?the past (?:day|week|fortnight|month)\b/gi},
  {
    unit: 'period',
    pattern: /\bin a fortnight\b|\b(?:in|within) the next (?:\w+ )?(?:hours|days|weeks|months)\b/gi,
  },
  // "from Monday to Friday"
  {unit: 'weekdays', pattern: new RegExp(`\\bfrom ${WEEKDAY} (?:to|until|till) ${WEEKDAY}\\b`, 'gi')},
  // "last Thursday", "next Friday", "Sunday week", "on Monday night", "by Wednesday", "said Tuesday"
  {
    unit: 'weekday',
    pattern: new RegExp(
      `\\b(?:(?:on|by|until|till|since|from|before|after|late on|early on) )?(?:(?:last|next|this|this coming|this past) )?${WEEKDAY}(?: ${PART}| week)?\\b`,
      'gi',
    ),
  },
  {
    unit: 'weekend',
    pattern: /\b(?:(?:at|over|on|by|until|before|after|for) the|(?:over )?(?:last|next|this)) weekend\b/gi,
  },
  // "fell overnight", "an overnight attack", but not the money market's "overnight rate"
  {
    unit: 'part-of-day',
    pattern:
      /\bovernight\b(?! (?:rates?|index|deposits?|funding|lending|loans?|swaps?|stays?|trains?|bags?|success))/gi,
  },
  {unit: 'week', pattern: /\b(?:last|next|this) (?:week|fortnight)\b/gi},
  {unit: 'month', pattern: new RegExp(`\\b(?:last|next|this) (?:month|${MONTH})\\b`, 'gi')},
  {unit: 'season', pattern: new RegExp(`\\b(?:last|next|this) ${SEASON}\\b`, 'gi')},
  {unit: 'quarter', pattern: /\b(?:last|next|this) quarter\b/gi},
  {unit: 'year', pattern: /\b(?:last|next|this) year\b/gi},
  // "by the end of the year", but not "by the end of the year 2024"
  {
    unit: 'period',
    pattern:
      /\b(?:(?:by|before|until|at|towards?) )?the end of (?:the|this|next) (?:week|month|quarter|year)\b/gi,
  },
];

// what makes an expression part of a story: "the weekend after the vote", "that Friday", "every Tuesday"
const STORY_AFTER = new RegExp(
  `^ of (?:\\d|${MONTH}|last|the\\b)|^ (?:after|before|following)\\b|^s\\b`,
  'i',
);
// … or absolute: "on Friday 29 May", "on Friday (29 May)", but not "on Sunday 3.3 million voters"
const DATE_AFTER = new RegExp(
  `${STORY_AFTER.source}|^,? \\(?(?:the )?(?:${MONTH}\\b|\\d{1,2}(?:st|nd|rd|th)?(?:[),;:]|[–/-]|\\.?$|\\. | (?:of )?${MONTH}\\b| (?:at|in|and|to|or)\\b))`,
  'i',
);
const STORY_BEFORE =
  /\b(?:that|the|a|an|every|each|one|the following|good|black|bloody|ash|palm|easter|super|per|the very|very|same)\s+$/i;

/** The relative dates of a stretch of prose, in order and apart; offsets are into `prose`. */
export function findRelativeDates(prose: string): readonly RelativeDate[] {
  if (!TRIGGER.test(prose)) return [];
  const found = PATTERNS.flatMap(({unit, pattern}) =>
    Array.from(prose.matchAll(pattern), (match): RelativeDate => {
      const words = match[0];
      return {start: match.index, end: match.index + words.length, unit, words};
    }),
  );
  const kept: RelativeDate[] = [];
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0) && dependsOnToday(one, prose)) kept.push(one);
  return kept;
}

function dependsOnToday({start, end, unit, words}: RelativeDate, prose: string): boolean {
  // "Last year 249 complaints": a number behind a year or a month is no date
  const countsDays =
    unit === 'weekday' ||
    unit === 'weekdays' ||
    unit === 'weekend' ||
    unit === 'day' ||
    unit === 'part-of-day';
  if ((countsDays ? DATE_AFTER : STORY_AFTER).test(prose.slice(end, end + 24))) return false;
  // "the BBC's Today programme": a capital within a sentence makes a name of it
  if (unit === 'day' && /^T/.test(words) && /[\p{L}\p{N},;’'s*_]\s*$/u.test(prose.slice(0, start)))
    return false;
  // a weekday is written with a capital; "may" and "march" after "this" or "last" are no months without one
  if ((unit === 'weekday' || unit === 'weekdays') && !/\p{Lu}\p{Ll}+day/u.test(words)) return false;
  if (unit === 'month' && !/month$/i.test(words) && !/ \p{Lu}/u.test(words)) return false;
  // "an overnight attack" depends on the day of writing with its article and all
  const startsWithArticle = /\bthe\b|^overnight$/i.test(words);
  return startsWithArticle || !STORY_BEFORE.test(prose.slice(Math.max(0, start - 14), start));
}

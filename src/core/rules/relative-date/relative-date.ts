import {z} from 'zod';
import {describeDate} from '../../officials/wording.ts';
import {type Block, holdsArgument, type Sentence} from '../../text/block.ts';
import type {DraftDate} from '../../text/draft-date.ts';
import {findRelativeDates, type RelativeDate} from '../../text/relative-dates/find-relative-dates.ts';
import {type DateStyle, resolveRelativeDate} from '../../text/relative-dates/resolve-relative-date.ts';
import {contains} from '../../text/span.ts';
import type {Report} from '../finding.ts';
import {defineBlockRule} from '../rule.ts';

const options = z.object({
  dateStyle: z
    .enum(['day-month', 'month-day'])
    .default('day-month')
    .describe('How the fix writes dates: "29 May 2026" (day-month) or "May 29, 2026" (month-day).'),
});

// "will meet on Friday", "is due on Thursday", "the vote is to be held next week"
const AHEAD =
  /\b(?:will|would|shall|due|to be|is to|are to|plans?|planned|expects?|expected|scheduled|ahead of|before|until|by|opens|begins|starts|tomorrow|next)\b|[’']ll\b/i;

/** Dates in the author's voice that mean another day to whoever reads them later. */
export const relativeDate = defineBlockRule({
  id: 'relative-date',
  summary: 'A date that depends on the day of writing, such as “last night” or “on Friday”.',
  severity: 'information',
  options,
  *check(block, _previous, {options: {dateStyle}, date}) {
    if (!holdsArgument(block.kind)) return;
    for (const found of findRelativeDates(block.prose)) {
      // somebody else's words, or a word spoken of as a word: “on Friday” means nothing to a later reader
      if (block.quotations.some((quotation) => contains(quotation, found))) continue;
      yield report(found, block, date, dateStyle);
    }
  },
});

function report(found: RelativeDate, block: Block, date: DraftDate, style: DateStyle): Report {
  const sentence = block.sentences.find((one) => contains(one, found));
  const absolute = resolveRelativeDate(found, date.iso, speaksOfTheFuture(found, sentence), style);
  const written = absolute === undefined ? undefined : fitted(absolute, found, block.prose);
  const {start, end, words} = found;
  return {
    start,
    end,
    message:
      absolute === undefined
        ? `“${words}” means another time to a later reader.`
        : `“${words}” means another time to a later reader; counted from ${describeDate(date)}, it is ${absolute.replace(/^(?:on|in) /, '')}.`,
    data: {absolute: absolute ?? null, countedFrom: date.iso},
    fixes:
      written === undefined
        ? []
        : [{title: `Write “${written}”`, safe: false, edits: [{start, end, text: written}]}],
  };
}

function speaksOfTheFuture(found: RelativeDate, sentence: Sentence | undefined): boolean {
  if (sentence === undefined) return false;
  return AHEAD.test(sentence.prose.slice(0, found.start - sentence.start));
}

/** The date as it fits the place: "last year’s" takes "2025", a capital stays one. Undefined where it does not fit. */
function fitted(absolute: string, found: RelativeDate, prose: string): string | undefined {
  const possessive = /^[’']s\b/.test(prose.slice(found.end, found.end + 3));
  // "late on Monday", "since last week": one preposition is enough
  const before = /\b(?:since|until|till|by|from|before|after|of|for|than|late|early)\s+$/i.test(
    prose.slice(Math.max(0, found.start - 9), found.start),
  );
  const bare = possessive || before ? absolute.replace(/^(?:on|in) (?:the )?/, '') : absolute;
  if (possessive && !/^\d{4}$/.test(bare)) return undefined;
  return /^\p{Lu}/u.test(found.words) &&
    /^\p{Ll}/u.test(bare) &&
    !/day/i.test(found.words.split(' ')[0] ?? '')
    ? bare.charAt(0).toUpperCase() + bare.slice(1)
    : bare;
}

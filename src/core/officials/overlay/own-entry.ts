import {z} from 'zod';
import {isPartialDate} from '../calendar.ts';

const date = z.string().refine(isPartialDate, {error: 'write the date as 2026-05-29, 2026-05 or 2026'});
const name = z.string().trim().min(1).max(200);

/** One holding of an office in the author's `officials.yaml`. */
export const ownEntry = z
  .strictObject({
    person: name.describe('The name as it should be written.'),
    spellings: z.array(name).max(30).default([]).describe('Other ways of writing the name.'),
    office: name.describe('The title of the office: "Chief Executive", "Minister of Defence".'),
    of: name.describe('The country, organisation or company: "GB", "Romania", "NATO", "Example Holdings".'),
    titles: z.array(name).max(30).default([]).describe('Other ways of writing the title: "CEO".'),
    start: date.describe('The first day in office, perhaps only the month or year.'),
    end: date.nullish().describe('The last day in office; leave it out for somebody who is in office.'),
    confirmed: date
      .optional()
      .describe(
        'The last day on which the person was seen in office; without it the entry holds until changed.',
      ),
    source: z.string().trim().max(2_000).optional().describe('Where that is from.'),
  })
  .refine(({start, end}) => end == null || end >= start.slice(0, end.length), {
    error: 'the term ends before it starts',
    path: ['end'],
  });

export type OwnEntry = z.infer<typeof ownEntry>;

/** The whole `officials.yaml`; the JSON schema for completion is made of it. */
export const ownRegisterSchema = z.strictObject({
  officials: z
    .array(ownEntry)

    .default([])
    .describe('Terms of office that add to the register or override it.'),
});

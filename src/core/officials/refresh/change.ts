/** Changes to the register that a refresh brings, as they are kept in the author's own overlay. */
import {z} from 'zod';
import {isPartialDate} from '../calendar.ts';

const date = z.string().max(10).refine(isPartialDate);
const name = z.string().min(1).max(200);
const common = {seat: name, person: name, id: z.string().max(20), start: date};

const change = z.discriminatedUnion('kind', [
  /** A term that the register has as open is over. */
  z.strictObject({kind: z.literal('ended'), ...common, end: date}),
  /** A term that the register does not have; without an end it was open when `seen`. */
  z.strictObject({
    kind: z.literal('began'),
    ...common,
    title: name,
    end: date.optional(),
    seen: date.optional(),
    /** True for somebody whom the register does not have, though it may have a namesake. */
    newcomer: z.boolean(),
  }),
  /** A term that the register has as open was still open then. */
  z.strictObject({kind: z.literal('confirmed'), ...common, seen: date}),
]);

/**
 * One change. `seat` is the key of the register's seat, `person` the name, `id` the person's id in Wikidata, `start`
 * the term's start; all dates ISO 8601, perhaps partial.
 */
export type RegisterChange = z.infer<typeof change>;

const update = z.strictObject({
  /** The day of the update, ISO 8601. */
  made: date,
  /** The address of the query service. */
  from: z.string().max(2_000),
  changes: z.array(change).max(20_000),
});

/** What one update brought. */
export type RegisterUpdate = z.infer<typeof update>;

/** The version of the overlay's form that this code writes and reads; a newer one is refused with a message. */
export const updatesFormat = 1;

const overlay = z.strictObject({format: z.literal(updatesFormat), updates: z.array(update).max(1_000)});

/** Reads the text of an overlay; what is wrong with it becomes a problem for the author. */
export function readUpdates(text: string): readonly RegisterUpdate[] | {readonly problem: string} {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return {
      problem: 'The updates of the officials register are damaged: undo the last update and update again.',
    };
  }
  const {format} = z.object({format: z.number()}).safeParse(json).data ?? {};
  if (format !== undefined && format > updatesFormat) {
    return {
      problem: `The updates of the officials register are of the newer form ${format}, this Briefcheck reads form ${updatesFormat}: update Briefcheck.`,
    };
  }
  const read = overlay.safeParse(json);
  return read.success
    ? read.data.updates
    : {
        problem:
          'The updates of the officials register cannot be read: undo the last update and update again.',
      };
}

/** The text of an overlay: one line for each change, so that it can be read. */
export function writeUpdates(updates: readonly RegisterUpdate[]): string {
  const parts = updates.map(({changes, ...head}) => {
    const lines = changes.map((one) => `    ${JSON.stringify(one)}`).join(',\n');
    return `  ${JSON.stringify(head).slice(0, -1)},"changes":[\n${lines}\n  ]}`;
  });
  return `{"format":${updatesFormat},"updates":[\n${parts.join(',\n')}\n]}\n`;
}

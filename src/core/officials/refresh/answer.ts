/** Reads the answers of the query service (application/sparql-results+json) and believes nothing in them unseen. */
import {z} from 'zod';
import {earliestDay, type IsoDay, isPartialDate, type PartialDate} from '../calendar.ts';
import {type ItemId, isItemId} from './query.ts';

/** One statement "position held", each value checked. */
export interface HeldPosition {
  /** The id of the statement: the same one may come in several answers. */
  readonly statement: string;
  readonly person: ItemId;
  readonly name: string;
  readonly office: ItemId;
  readonly title: string;
  readonly start: PartialDate;
  readonly end: PartialDate | undefined;
  readonly replaces: readonly ItemId[];
  readonly replacedBy: readonly ItemId[];
}

export interface Answer {
  readonly positions: readonly HeldPosition[];
  /** How many statements were left out, by the reason, in words. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** Why an answer cannot be used as a whole. */
export interface AnswerProblem {
  readonly problem: string;
}

/** More rows than this in one answer are no answer to what was asked. */
export const mostRows = 50_000;

const answerForm = z.object({results: z.object({bindings: z.array(z.unknown())})});
const value = z.object({type: z.string(), value: z.string().max(1_000)});
const rowForm = z.object({
  statement: value,
  person: value,
  personLabel: value,
  office: value,
  officeLabel: value,
  start: value,
  startPrecision: value,
  end: value.optional(),
  endPrecision: value.optional(),
  replaces: value.optional(),
  replacedBy: value.optional(),
});
type Row = z.infer<typeof rowForm>;

/** The statements in an answer, as of today. Never throws: what cannot be used is counted or named. */
export function readAnswer(text: string, today: IsoDay): Answer | AnswerProblem {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return {problem: 'The answer of the query service is not whole, or not JSON.'};
  }
  const form = answerForm.safeParse(json);
  if (!form.success) return {problem: 'The answer of the query service is not a list of results.'};
  const {bindings} = form.data.results;
  if (bindings.length > mostRows)
    return {
      problem: `The answer of the query service has ${bindings.length} rows, more than were asked for.`,
    };
  const leftOut = new Map<string, number>();
  const found = new Map<string, HeldPosition | undefined>();
  for (const binding of bindings) {
    const read = readRow(binding, today);
    if (typeof read === 'string') {
      leftOut.set(read, (leftOut.get(read) ?? 0) + 1);
      continue;
    }
    const known = found.get(read.statement);
    found.set(read.statement, found.has(read.statement) ? joined(known, read) : read);
  }
  const positions = Array.from(found.values()).filter((position) => position !== undefined);
  const unclear = found.size - positions.length;
  if (unclear > 0) leftOut.set('with several starts or ends', unclear);
  return {positions, leftOut};
}

/** A statement with two predecessors comes as two rows; with two starts or ends it cannot be used. */
function joined(known: HeldPosition | undefined, row: HeldPosition): HeldPosition | undefined {
  if (known === undefined || known.start !== row.start || known.end !== row.end) return undefined;
  return {
    ...known,
    replaces: [...new Set([...known.replaces, ...row.replaces])],
    replacedBy: [...new Set([...known.replacedBy, ...row.replacedBy])],
  };
}

const ITEM_URI = /^https?:\/\/www\.wikidata\.org\/entity\/(Q\d+)$/;
const STATEMENT_URI = /^https?:\/\/www\.wikidata\.org\/entity\/statement\/([Qq]\d+-[\w-]{1,80})$/;
// letters, marks and what stands in names and titles: "Ursula von der Leyen", "Minister of Trade (acting)"
const PLAIN_NAME = /^[\p{L}\p{M}\p{N} .,'’ʻʼ()&/–-]{1,200}$/u;
const HAS_LETTER = /\p{L}/u;

/** The statement of a row, or why it is left out. */
function readRow(binding: unknown, today: IsoDay): HeldPosition | string {
  const row = rowForm.safeParse(binding);
  if (!row.success) return 'without a person, an office or a start';
  const {statement, person, office} = ids(row.data);
  if (!statement || !person || !office) return 'with ids that are none of Wikidata';
  const name = row.data.personLabel.value.trim();
  const title = row.data.officeLabel.value.trim();
  // Where Wikidata has no English label, the service gives the id.
  if (isItemId(name) || isItemId(title)) return 'without an English name';
  if (![name, title].every((label) => PLAIN_NAME.test(label) && HAS_LETTER.test(label)))
    return 'with a name that is none';
  const dates = readDates(row.data, today);
  if (typeof dates === 'string') return dates;
  const replaces = itemOf(row.data.replaces);
  const replacedBy = itemOf(row.data.replacedBy);
  return {
    ...{statement, person, name, office, title, ...dates},
    replaces: replaces === undefined ? [] : [replaces],
    replacedBy: replacedBy === undefined ? [] : [replacedBy],
  };
}

function ids(row: Row) {
  const statement = row.statement.type === 'uri' ? STATEMENT_URI.exec(row.statement.value)?.[1] : undefined;
  return {statement, person: itemOf(row.person), office: itemOf(row.office)};
}

function itemOf(given: Row['person'] | undefined): ItemId | undefined {
  const id = given?.type === 'uri' ? ITEM_URI.exec(given.value)?.[1] : undefined;
  return id !== undefined && isItemId(id) ? id : undefined;
}

function readDates(row: Row, today: IsoDay): Pick<HeldPosition, 'start' | 'end'> | string {
  const start = dateOf(row.start.value, row.startPrecision.value);
  const end = row.end && dateOf(row.end.value, row.endPrecision?.value ?? '');
  if (start === undefined || (row.end !== undefined && end === undefined)) return 'with impossible dates';
  if (earliestDay(start) > today || (end !== undefined && earliestDay(end) > today)) return 'in the future';
  if (end !== undefined && end < start.slice(0, end.length)) return 'that end before they start';
  return {start, end};
}

/** Precisions of Wikidata: 9 is a year, 10 a month, 11 a day. */
const LENGTHS: Readonly<Record<string, number>> = {'9': 4, '10': 7, '11': 10};
const TIME = /^(\d{4}-\d\d-\d\d)T00:00:00Z$/;

/** "2024-07-05T00:00:00Z" with precision 10 is "2024-07". */
function dateOf(time: string, precision: string): PartialDate | undefined {
  const day = TIME.exec(time)?.[1];
  const length = LENGTHS[precision];
  if (day === undefined || length === undefined) return undefined;
  const date = day.slice(0, length);
  return isPartialDate(day) && date >= '1900' ? date : undefined;
}

import type {Passage, SpokenQuotation} from '../corpus.ts';
import type {IndexedColumns} from './schema.ts';
import type {SqlValue} from './sqlite.ts';

/** A row of the table `passage`, as {@link PASSAGE_COLUMNS} selects it. */
export type PassageRow = readonly SqlValue[];

/** What `passageFromRow` expects, in this order. */
export const PASSAGE_COLUMNS =
  'passage.id, passage.document, passage.start, passage.text, passage.prose, passage.details';

/** A passage found; `relevance` is BM25 turned round: more is better, and never below 0. */
export interface FoundRow {
  readonly row: PassageRow;
  readonly relevance: number;
}

/** Everything of a passage that is shown but not asked for by SQL; quotations as [start, end, speaker], from the passage's start. */
interface Details {
  readonly id: string;
  readonly heading?: string;
  readonly page?: number;
  readonly people?: readonly string[];
  readonly organisations?: readonly string[];
  readonly quotations?: readonly (readonly [number, number, string?])[];
}

/** The details of a passage as stored; what is empty is left out, which is most of it. */
export function detailsOf(passage: Passage): string {
  const quotations = passage.quotations.map((quotation) => {
    const start = quotation.start - passage.start;
    const end = quotation.end - passage.start;
    return quotation.speaker === undefined ? [start, end] : [start, end, quotation.speaker];
  });
  return JSON.stringify({
    id: passage.id,
    heading: passage.heading,
    page: passage.page,
    people: passage.people.length > 0 ? passage.people : undefined,
    organisations: passage.organisations.length > 0 ? passage.organisations : undefined,
    quotations: quotations.length > 0 ? quotations : undefined,
  });
}

/** The passage of a row; `path` is that of its document. */
export function passageFromRow(row: PassageRow, path: string): Passage {
  const [, , start, text, prose, json] = row as readonly [
    number,
    number,
    number,
    string,
    string | null,
    string,
  ];
  const details = JSON.parse(json) as Details;
  return {
    id: details.id,
    document: path,
    start,
    end: start + text.length,
    text,
    prose: prose ?? text,
    heading: details.heading,
    page: details.page,
    people: details.people ?? [],
    organisations: details.organisations ?? [],
    quotations: (details.quotations ?? []).map(
      ([from, to, speaker]): SpokenQuotation => ({
        start: start + from,
        end: start + to,
        words: withoutMarks(text.slice(from, to)),
        speaker,
      }),
    ),
  };
}

/** What FTS5 indexes of a passage. */
export function indexedColumns(passage: Passage, title: string): IndexedColumns {
  const speakers = passage.quotations.flatMap((quotation) => quotation.speaker ?? []);
  return {
    text: passage.prose,
    title,
    quotations: passage.quotations.map((quotation) => quotation.words).join('\n'),
    people: passage.people.join('\n'),
    organisations: passage.organisations.join('\n'),
    speakers: [...new Set(speakers)].join('\n'),
  };
}

/** `“every inch”` -> `every inch`; a quotation that goes on in the next paragraph has no closing mark. */
export function withoutMarks(quotation: string): string {
  return quotation.replace(/^["“”„‟‘‚‛'«‹»›]+/u, '').replace(/["“”‟’'»›«‹]+$/u, '');
}

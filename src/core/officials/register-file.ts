/** The version of the file's form that this code writes and reads; a newer one is refused with a message. */
export const registerFormat = 1;

/**
 * One holding of an office: person (index into `people`), start, end (null: open in the source), the last date on
 * which a source showed the person in office (null for closed terms), source (index into `sources`), and marks:
 * `h` high and `l` low confidence (else medium), `s` sources disagree on the start, `e` on the end, `a` acting,
 * `g` closed or confirmed by general knowledge. Last, the source that showed the end or the last date in office, where
 * it is another one, and until when documents show the person in office where general knowledge goes on.
 * Dates are ISO 8601, perhaps partial: `2026-04`, `2013`.
 */
export type TermRow = [
  person: number,
  start: string,
  end: string | null,
  seen: string | null,
  source: number,
  marks: string,
  confirmedBy?: number,
  documentedTo?: string,
];

export interface OfficeRow {
  /** Country code (ISO 3166-1 alpha-2, XK for Kosovo) or the name of an organisation. */
  of: string;
  title: string;
  kind: string;
  /** Offices with the same seat are one post under several names ("Prime Minister", "Interim Prime Minister"). */
  seat: string;
  /** True where several people hold the office at once, as deputy prime ministers do. */
  shared?: boolean;
  /** Other ways of writing the title; only in the author's own register. */
  alsoCalled?: readonly string[];
  terms: TermRow[];
}

/** The shipped register: people with their spellings, offices with their terms. */
export interface RegisterFile {
  format: number;
  /** The day that the register was made. */
  made: string;
  /** The newest dated evidence in it. */
  newestEvidence: string;
  /** `documented` is false for what was written down from general knowledge. */
  sources: {name: string; licence: string; documented: boolean; own?: boolean}[];
  /** The usual English spelling of each name first. */
  people: string[][];
  offices: OfficeRow[];
  /** Names of bodies that only the author's own register has. */
  ownOwners?: readonly string[];
}

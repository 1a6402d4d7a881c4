/** What the front matter of an imported document says of its import. */
export interface ImportNote {
  /** `address`, `clipboard`, or `file Harbour card.pdf`. */
  readonly from: string;
  /** ISO 8601 date. */
  readonly retrieved: string | undefined;
  /** SHA-256 of what was received. */
  readonly sha256: string | undefined;
}

/** Front matter is a few lines; what is longer was not written here. */
const LONGEST = 5_000;

/** The note on a document's import, or undefined for a file that the author wrote or put there. */
export function importNote(text: string): ImportNote | undefined {
  const frontMatter = /^\uFEFF?---\r?\n([\s\S]*?)\n---/u.exec(text.slice(0, LONGEST))?.[1];
  const field = (name: string) =>
    new RegExp(`^${name}: *"?([^"\\r\\n]*)`, 'mu').exec(frontMatter ?? '')?.[1]?.trimEnd();
  const from = field('retrieved-from');
  return from === undefined ? undefined : {from, retrieved: field('retrieved'), sha256: field('sha256')};
}

import {tokensOf} from './tokens.ts';

/** Words that must stand one after the other, folded; a single word is a phrase of one. */
export type Phrase = readonly string[];

/** A query as understood; the words are folded as the index folds them. */
export interface Query {
  /** Words outside quotation marks, in order; `F-16` is a phrase of two tokens. */
  readonly words: readonly Phrase[];
  /** True when the last word may still be unfinished: nothing follows it. */
  readonly typing: boolean;
  readonly phrases: readonly Phrase[];
  /** `-word`, `-"a phrase"`. */
  readonly excluded: readonly Phrase[];
  /** `who:rutte`: a person, organisation or speaker. */
  readonly who: readonly Phrase[];
  /** `quote:inch`: words inside a quotation; `quote:` alone asks for any quotation. */
  readonly quote: readonly Phrase[];
  readonly quoted: boolean;
  /** `doc:reuters`: words of a document's path or title. */
  readonly doc: readonly Phrase[];
  /** ISO 8601 dates, both exclusive. */
  readonly after: string | undefined;
  readonly before: string | undefined;
  /** What could not be used, one sentence each. */
  readonly problems: readonly string[];
}

type Filter = 'who' | 'quote' | 'doc' | 'after' | 'before';

interface Part {
  readonly excluded: boolean;
  readonly filter: Filter | undefined;
  readonly exact: boolean;
  readonly value: string;
}

/** One part of a query: `-`, `who:`, then a "phrase" (closed or not), or characters up to the next blank. */
const PART = /(-?)(?:(who|quote|doc|after|before):)?(?:["“”„]([^"“”„]*)(?:["“”„]|$)|([^\s"“”„]+)|(?<=:))/giu;

/** More words than this say nothing more, and cost time. */
const MOST_PARTS = 32;

/** Reads a query as the author types it. Never throws; what cannot be used is said in `problems`. */
export function parseQuery(text: string): Query {
  const parts = partsOf(text);
  const problems: string[] = [];
  const phrasesOf = (filter: Filter | undefined, excluded = false): Phrase[] =>
    parts
      .filter((part) => part.filter === filter && part.excluded === excluded)
      .map((part) => tokensOf(part.value))
      .filter((phrase) => phrase.length > 0);
  const plain = parts.filter((part) => part.filter === undefined && !part.excluded);
  const ofPlain = (exact: boolean): Phrase[] =>
    plain
      .filter((part) => part.exact === exact)
      .map((part) => tokensOf(part.value))
      .filter((phrase) => phrase.length > 0);
  return {
    words: ofPlain(false),
    typing: /[\p{L}\p{N}]$/u.test(text) && parts.at(-1)?.filter === undefined,
    phrases: ofPlain(true),
    excluded: phrasesOf(undefined, true),
    who: phrasesOf('who'),
    quote: phrasesOf('quote'),
    quoted: parts.some((part) => part.filter === 'quote' && !part.excluded),
    doc: phrasesOf('doc'),
    after: dateOf(parts, 'after', problems),
    before: dateOf(parts, 'before', problems),
    problems,
  };
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const match of text.matchAll(PART)) {
    if (parts.length === MOST_PARTS) break;
    const [, minus, filter, phrase, word] = match;
    parts.push({
      excluded: minus === '-',
      filter: filter?.toLowerCase() as Filter | undefined,
      exact: phrase !== undefined,
      value: phrase ?? word ?? '',
    });
  }
  return parts;
}

/** `2026`, `2026-05` or `2026-05-01`. */
const PARTIAL_DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u;

function dateOf(parts: readonly Part[], filter: 'after' | 'before', problems: string[]): string | undefined {
  const value = parts.findLast((part) => part.filter === filter)?.value;
  if (value === undefined || value === '') return undefined;
  const [, year, month, day] = PARTIAL_DATE.exec(value) ?? [];
  if (year === undefined) {
    problems.push(`“${filter}:${value}” is not a date; write ${filter}:2026-05-01.`);
    return undefined;
  }
  // after:2026-05 leaves May out, before:2026-05 too
  const fill = filter === 'after' ? ['12', '31'] : ['01', '01'];
  return `${year}-${month ?? fill[0]}-${day ?? fill[1]}`;
}

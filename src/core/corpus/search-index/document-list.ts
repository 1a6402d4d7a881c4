import type {CorpusDocument} from '../corpus.ts';
import type {Phrase, Query} from './query.ts';
import {tokensOf} from './tokens.ts';

/** A document and its number in the database. */
export interface ListedDocument {
  readonly number: number;
  readonly document: CorpusDocument;
}

/** The document of a record written with `JSON.stringify`, which leaves out what is undefined. */
export function documentFromRecord(record: string): CorpusDocument {
  const unstated = {
    date: undefined,
    publisher: undefined,
    byline: undefined,
    url: undefined,
    problem: undefined,
  };
  return {...unstated, ...(JSON.parse(record) as CorpusDocument)};
}

/** All documents without their texts: small enough to hold, and what filters by document and date need. */
export class DocumentList {
  readonly #byPath = new Map<string, ListedDocument>();
  readonly #byNumber = new Map<number, CorpusDocument>();
  #sorted: readonly CorpusDocument[] | undefined;

  set(listed: ListedDocument): void {
    this.delete(listed.document.path);
    this.#byPath.set(listed.document.path, listed);
    this.#byNumber.set(listed.number, listed.document);
  }

  delete(path: string): void {
    const listed = this.#byPath.get(path);
    if (listed !== undefined) this.#byNumber.delete(listed.number);
    this.#byPath.delete(path);
    this.#sorted = undefined;
  }

  get(path: string): ListedDocument | undefined {
    return this.#byPath.get(path);
  }

  byNumber(number: number): CorpusDocument | undefined {
    return this.#byNumber.get(number);
  }

  all(): readonly CorpusDocument[] {
    this.#sorted ??= [...this.#byPath.values()]
      .map(({document}) => document)
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    return this.#sorted;
  }

  /** Passages of all documents together. */
  passageCount(): number {
    let count = 0;
    for (const {passages} of this.#byNumber.values()) count += passages;
    return count;
  }

  /** The numbers of the documents that the query's filters leave; undefined when it has no such filter. */
  numbersFor(query: Query): readonly number[] | undefined {
    const {doc, after, before} = query;
    if (doc.length === 0 && after === undefined && before === undefined) return undefined;
    return [...this.#byPath.values()]
      .filter(({document}) => doc.every((phrase) => isNamed(document, phrase)))
      .filter(({document: {date}}) => after === undefined || (date !== undefined && date > after))
      .filter(({document: {date}}) => before === undefined || (date !== undefined && date < before))
      .map(({number}) => number);
  }
}

/** `doc:reut` finds `sources/reuters-2026.md`: the words stand somewhere in path or title, the last perhaps unfinished. */
function isNamed(document: CorpusDocument, phrase: Phrase): boolean {
  const named = ` ${tokensOf(`${document.path} ${document.title}`).join(' ')}`;
  return named.includes(` ${phrase.join(' ')}`);
}

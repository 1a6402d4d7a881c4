import {differsWidely, EditDistance, lettersOf} from './edit-distance.ts';

/** The terms of one length, and the letters of each: side by side, because all are looked through at every misspelling. */
interface SameLength {
  readonly terms: string[];
  readonly letters: number[];
}

/** Terms shorter than this are not put right: of "nato" and "net" nobody can tell what was meant. */
const SHORTEST = 4;
/** At most so many terms stand in for a misspelt one, the nearest and then the most frequent. */
const MOST = 8;

/** Finds the terms that a misspelt word is near to. */
export class NearTerms {
  readonly #byLength = new Map<number, SameLength>();
  readonly #distance = new EditDistance();

  constructor(terms: Iterable<string>) {
    for (const term of terms) this.add(term);
  }

  /** Adds a term, which must be a new one. */
  add(term: string): void {
    let group = this.#byLength.get(term.length);
    if (group === undefined) {
      group = {terms: [], letters: []};
      this.#byLength.set(term.length, group);
    }
    group.terms.push(term);
    group.letters.push(lettersOf(term));
  }

  /** The terms that `word` may have been meant for, nearest first: one edit off, or two in a word of eight letters. */
  to(word: string, frequency: (term: string) => number): readonly string[] {
    // A misspelt figure is another figure: 2024 does not stand for 2014.
    if (word.length < SHORTEST || /\p{N}/u.test(word)) return [];
    const edits = word.length >= 8 ? 2 : 1;
    const found: {term: string; distance: number; count: number}[] = [];
    for (let length = word.length - edits; length <= word.length + edits; length += 1) {
      for (const term of this.#resembling(word, length, edits)) {
        const distance = this.#distance.within(word, term, edits);
        if (distance !== undefined && distance > 0) found.push({term, distance, count: frequency(term)});
      }
    }
    found.sort((a, b) => a.distance - b.distance || b.count - a.count);
    return found.slice(0, MOST).map(({term}) => term);
  }

  /** The terms of a length that have nearly the letters of `word`. */
  #resembling(word: string, length: number, edits: number): string[] {
    const found: string[] = [];
    const group = this.#byLength.get(length);
    if (group === undefined) return found;
    const letters = lettersOf(word);
    for (let at = 0; at < group.terms.length; at += 1) {
      if (!differsWidely(letters ^ (group.letters[at] ?? 0), edits)) found.push(group.terms[at] ?? '');
    }
    return found;
  }
}

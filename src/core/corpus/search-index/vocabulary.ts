import {differsWidely, lettersOf, withinEdits} from './edit-distance.ts';
import type {TermCount} from './passage-store.ts';

/** The terms of one length, and the letters of each: side by side, because all are looked through at every misspelling. */
interface SameLength {
  readonly terms: TermCount[];
  readonly letters: number[];
}

/** Terms shorter than this are not put right: of "nato" and "net" nobody can tell what was meant. */
const SHORTEST = 4;
/** At most so many terms stand in for a misspelt one, the nearest and then the most frequent. */
const MOST = 8;

/** The terms of the index: to finish a word that is being typed, and to find what a misspelt one was meant for. */
export class Vocabulary {
  readonly #terms = new Map<string, TermCount>();
  #byLength: ReadonlyMap<number, SameLength> | undefined;
  #sorted: readonly string[] | undefined;

  get size(): number {
    return this.#terms.size;
  }

  terms(): Iterable<TermCount> {
    return this.#terms.values();
  }

  add(counted: TermCount): void {
    const {term} = counted;
    if (this.#terms.has(term)) return;
    this.#terms.set(term, counted);
    this.#sorted = undefined;
    this.#byLength = undefined;
  }

  /** In how many passages a term (folded) occurs; 0 when it is not known. */
  frequency(term: string): number {
    return this.#terms.get(term)?.passages ?? 0;
  }

  /** The terms that begin with `prefix` (folded), the most frequent first, at most `most`. */
  completions(prefix: string, most: number): readonly string[] {
    this.#sorted ??= [...this.#terms.keys()].sort();
    const sorted = this.#sorted;
    const first = firstAtLeast(sorted, prefix);
    let end = first;
    while (sorted[end]?.startsWith(prefix)) end += 1;
    const found = sorted.slice(first, end);
    if (found.length <= most) return found;
    return found.sort((a, b) => this.frequency(b) - this.frequency(a)).slice(0, most);
  }

  /** The terms that `word` may have been meant for, nearest first: one edit off, or two in a word of eight letters. */
  near(word: string): readonly string[] {
    // A misspelt figure is another figure: 2024 does not stand for 2014.
    if (word.length < SHORTEST || /\p{N}/u.test(word)) return [];
    const edits = word.length >= 8 ? 2 : 1;
    const found: {counted: TermCount; distance: number}[] = [];
    for (let length = word.length - edits; length <= word.length + edits; length += 1) {
      for (const counted of this.#resembling(word, length, edits)) {
        const distance = withinEdits(word, counted.term, edits);
        if (distance !== undefined && distance > 0) found.push({counted, distance});
      }
    }
    found.sort((a, b) => a.distance - b.distance || b.counted.passages - a.counted.passages);
    return found.slice(0, MOST).map(({counted}) => counted.term);
  }

  /** The terms of a length that have nearly the letters of `word`. */
  #resembling(word: string, length: number, edits: number): TermCount[] {
    const letters = lettersOf(word);
    this.#byLength ??= groupByLength(this.#terms.values());
    const {terms, letters: others} = this.#byLength.get(length) ?? {terms: [], letters: []};
    return terms.filter((_, index) => !differsWidely(letters ^ (others[index] ?? 0), edits));
  }
}

function groupByLength(terms: Iterable<TermCount>): ReadonlyMap<number, SameLength> {
  const groups = new Map<number, SameLength>();
  for (const counted of terms) {
    const group = groups.get(counted.term.length) ?? {terms: [], letters: []};
    groups.set(counted.term.length, group);
    group.terms.push(counted);
    group.letters.push(lettersOf(counted.term));
  }
  return groups;
}

/** Where in a sorted list the first element stands that is not below `value`. */
function firstAtLeast(sorted: readonly string[], value: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

import {lettersOf, withinEdits} from './edit-distance.ts';
import type {TermCount} from './passage-store.ts';

interface Entry extends TermCount {
  readonly letters: number;
}

/** Terms shorter than this are not put right: of "nato" and "net" nobody can tell what was meant. */
const SHORTEST = 4;
/** At most so many terms stand in for a misspelt one, the nearest and then the most frequent. */
const MOST = 8;

/** The terms of the index: to finish a word that is being typed, and to find what a misspelt one was meant for. */
export class Vocabulary {
  readonly #byLength = new Map<number, Entry[]>();
  readonly #terms = new Map<string, Entry>();
  #sorted: readonly string[] | undefined;

  get size(): number {
    return this.#terms.size;
  }

  terms(): Iterable<TermCount> {
    return this.#terms.values();
  }

  add({term, passages}: TermCount): void {
    if (this.#terms.has(term)) return;
    const entry = {term, passages, letters: lettersOf(term)};
    this.#terms.set(term, entry);
    this.#sorted = undefined;
    const entries = this.#byLength.get(term.length);
    if (entries === undefined) this.#byLength.set(term.length, [entry]);
    else entries.push(entry);
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
    const letters = lettersOf(word);
    const found: {entry: Entry; distance: number}[] = [];
    for (let length = word.length - edits; length <= word.length + edits; length += 1) {
      for (const entry of this.#byLength.get(length) ?? []) {
        const distance = withinEdits(word, entry.term, edits, letters ^ entry.letters);
        if (distance !== undefined && distance > 0) found.push({entry, distance});
      }
    }
    found.sort((a, b) => a.distance - b.distance || b.entry.passages - a.entry.passages);
    return found.slice(0, MOST).map(({entry}) => entry.term);
  }
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

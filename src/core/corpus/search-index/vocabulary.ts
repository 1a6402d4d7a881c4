import {NearTerms} from './near-terms.ts';

/** Terms and how many passages have each, side by side: a hundred thousand small objects would cost more than they say. */
export interface CountedTerms {
  readonly terms: readonly string[];
  readonly counts: readonly number[];
}

/** Brings terms into the order that a {@link Vocabulary} expects: by UTF-16 units, each once. */
export function inOrder({terms, counts}: CountedTerms): CountedTerms {
  // SQLite has them by their UTF-8 bytes, which differs for few characters, but differs.
  const isOrdered = terms.every((term, index) => index === 0 || (terms[index - 1] ?? '') < term);
  if (isOrdered) return {terms, counts};
  const order = terms.map((_, index) => index);
  order.sort((a, b) => ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1));
  return {terms: order.map((index) => terms[index] ?? ''), counts: order.map((index) => counts[index] ?? 0)};
}

/** The terms of the index: to finish a word that is being typed, and to find what a misspelt one was meant for. */
export class Vocabulary {
  readonly #known: CountedTerms;
  /** Terms of documents that were added later: few, so that they need no order. */
  readonly #added = new Set<string>();
  #near: NearTerms | undefined;

  /** Takes the terms as {@link inOrder} gives them. */
  constructor(known: CountedTerms = {terms: [], counts: []}) {
    this.#known = known;
  }

  get size(): number {
    return this.#known.terms.length + this.#added.size;
  }

  /** Adds a term that one passage has, if it is new. */
  add(term: string): void {
    if (this.#knownFrequency(term) > 0 || this.#added.has(term)) return;
    this.#added.add(term);
    this.#near?.add(term);
  }

  /** In how many passages a term (folded) occurs; 0 when it is not known. */
  frequency(term: string): number {
    return this.#knownFrequency(term) || (this.#added.has(term) ? 1 : 0);
  }

  /** The terms that begin with `prefix` (folded), the most frequent first, at most `most`. */
  completions(prefix: string, most: number): readonly string[] {
    const {terms} = this.#known;
    const first = firstAtLeast(terms, prefix);
    let end = first;
    while (terms[end]?.startsWith(prefix)) end += 1;
    const found = terms.slice(first, end);
    for (const term of this.#added) if (term.startsWith(prefix)) found.push(term);
    if (found.length <= most) return found;
    return this.#mostFrequent(found).slice(0, most);
  }

  /** The terms that `word` may have been meant for, nearest first: one edit off, or two in a word of eight letters. */
  near(word: string): readonly string[] {
    this.#near ??= new NearTerms([...this.#known.terms, ...this.#added]);
    return this.#near.to(word, (term) => this.frequency(term));
  }

  #knownFrequency(term: string): number {
    const at = firstAtLeast(this.#known.terms, term);
    return this.#known.terms[at] === term ? (this.#known.counts[at] ?? 0) : 0;
  }

  #mostFrequent(terms: readonly string[]): string[] {
    const counted = terms.map((term) => ({term, count: this.frequency(term)}));
    return counted.sort((a, b) => b.count - a.count).map(({term}) => term);
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

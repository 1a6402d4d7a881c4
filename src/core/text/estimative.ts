import data from './data/estimative.json' with {type: 'json'};
import type {Span} from './span.ts';

/** A term of likelihood or confidence; `standard` ones are on some yardstick, `loose` ones on none. */
export interface EstimativeTerm extends Span {
  /** In lower case. */
  readonly term: string;
  readonly kind: 'standard' | 'loose' | 'confidence';
  /** For a loose term the standard one nearest to it. */
  readonly instead: string | undefined;
}

/** A published list of standard terms of likelihood. */
export interface Yardstick {
  readonly name: string;
  /** Each term with the range of probability that it stands for, as the standard gives it. */
  readonly terms: ReadonlyMap<string, string>;
}

export type YardstickId = keyof typeof data.yardsticks;

const INSTEAD = new Map(data.loose.map(({term, instead}) => [term, instead]));
const CONFIDENCE = new Set(data.confidence);
const STANDARD = Object.values(data.yardsticks).flatMap(({terms}) => terms.flatMap((step) => step.terms));

// longest first, so that "very unlikely" is not read as "unlikely"
const TERMS = [...new Set([...STANDARD, ...INSTEAD.keys(), ...CONFIDENCE])].sort(
  (a, b) => b.length - a.length,
);
const PATTERN = new RegExp(`(?<![\\p{L}-])(?:${TERMS.join('|')})(?![\\p{L}-])`, 'giu');

/** The standard terms of a yardstick. */
export function yardstick(id: YardstickId): Yardstick {
  const {name, terms} = data.yardsticks[id];
  return {name, terms: new Map(terms.flatMap((step) => step.terms.map((term) => [term, step.range])))};
}

/** The terms of likelihood and confidence in a stretch of prose, in order; offsets are into `prose`. */
export function findEstimativeTerms(prose: string): readonly EstimativeTerm[] {
  return Array.from(prose.matchAll(PATTERN)).flatMap((match) => {
    const term = match[0].toLowerCase();
    // "remote villages" and "a probable cause" say nothing of likelihood
    if (
      term === 'remote' &&
      !/\b(?:is|are|seems?|remains?|chances? (?:is|are)) $/i.test(
        prose.slice(Math.max(0, match.index - 16), match.index),
      )
    )
      return [];
    const kind = CONFIDENCE.has(term) ? 'confidence' : INSTEAD.has(term) ? 'loose' : 'standard';
    return [
      {start: match.index, end: match.index + term.length, term, kind, instead: INSTEAD.get(term)} as const,
    ];
  });
}

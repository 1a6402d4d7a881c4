import type {Span} from '../text/span.ts';

/** A number with what it counts: "3.5 million euros", "two people", "15 %". Offsets into the text it was found in. */
export interface Figure extends Span {
  /** As written, the unit included where there is one. */
  readonly words: string;
}

// "3.5", "1,200", "2026"
const NUMBER = /\d(?:[\d.,]*\d)?/g;
// " million", "%", " per cent", " km" right after it
const UNIT = /^\s?(?:%|per cent\b|percent\b|thousand\b|million\b|billion\b|trillion\b|km\b|miles\b)/i;

/** The figures of a text written in digits; citation numbers are not prose and so not among them. */
export function figuresIn(prose: string): Figure[] {
  return Array.from(prose.matchAll(NUMBER), (match) => {
    const start = '€$£¥'.includes(prose.charAt(match.index - 1)) ? match.index - 1 : match.index;
    const after = match.index + match[0].length;
    const end = after + (UNIT.exec(prose.slice(after, after + 12))?.[0].length ?? 0);
    return {words: prose.slice(Math.max(0, start), end), start: Math.max(0, start), end};
  });
}

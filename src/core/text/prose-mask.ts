import type {Span} from './span.ts';

/** A string of the same length in which everything outside `kept` is a space, so that offsets stay the author's. */
export function keepOnly(text: string, kept: readonly Span[]): string {
  let mask = '';
  for (const {start, end} of kept) {
    if (start < mask.length) continue;
    mask += ' '.repeat(start - mask.length) + text.slice(start, end);
  }
  return mask + ' '.repeat(text.length - mask.length);
}

/** A string of the same length in which the given spans, in order and apart, are spaces. */
export function blankOut(text: string, blanked: readonly Span[]): string {
  let mask = '';
  for (const {start, end} of blanked) {
    if (start < mask.length) continue;
    mask += text.slice(mask.length, start) + ' '.repeat(end - start);
  }
  return mask + text.slice(mask.length);
}

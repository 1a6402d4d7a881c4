import type {Span} from '../text/span.ts';

// the blank behind "… dead." and "… dead.”", before a capital or a number
const SENTENCE_END = /(?<=[.!?]["”’)\]]?)\s+(?=["“([]?[\p{Lu}\p{N}])/gu;

/** The sentences of a passage's prose, roughly: they part the prose without gaps, and "Gen. Ruiz" is parted, too. */
export function proseSentences(prose: string): Span[] {
  const ends = [...Array.from(prose.matchAll(SENTENCE_END), ({index}) => index), prose.length];
  return ends.map((end, at) => ({start: at === 0 ? 0 : (ends[at - 1] ?? 0), end}));
}

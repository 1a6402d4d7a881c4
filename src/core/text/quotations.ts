import type {BlockKind, Quotation, QuotationKind} from './block.ts';
import cues from './data/quotation-cues.json' with {type: 'json'};
import {type MarkedStretch, pairQuotationMarks} from './quotation-marks.ts';

const NAMING = new Set(cues.naming);
const TITLES = new Set(cues.titles);
const SAYING = new Set(cues.saying);

/** How far around a quotation its cues are looked for, in UTF-16 units. */
const REACH = 160;
/** A quoted stretch of this many words is somebody's sentence and no label. */
const LEAST_SENTENCE = 6;

/**
 * The quotations of a block, outer before inner. `continued` says that the next paragraph opens with a quotation
 * mark: only then does a mark that this paragraph leaves open count, as a quotation over several paragraphs does.
 */
export function quotationsIn(kind: BlockKind, prose: string, continued: boolean): readonly Quotation[] {
  if (kind === 'block-quotation') return blockQuotation(prose);
  return pairQuotationMarks(prose)
    .filter(({unclosed}) => !unclosed || continued)
    .map(({unclosed, ...pair}) => ({...pair, continues: unclosed, kind: kindOf(pair, prose)}));
}

function blockQuotation(prose: string): readonly Quotation[] {
  const start = prose.length - prose.trimStart().length;
  const end = prose.trimEnd().length;
  if (end <= start) return [];
  return [{start, end, inner: {start, end}, kind: 'direct', mark: 'block', depth: 0, continues: false}];
}

/** Direct speech, a word held at arm's length (scare), or a name, title or word spoken of as a word (term). */
function kindOf(pair: Omit<MarkedStretch, 'unclosed'>, prose: string): QuotationKind {
  const inner = prose.slice(pair.inner.start, pair.inner.end).trim();
  const words = inner.split(/\s+/);
  const before = wordsOf(prose.slice(Math.max(0, pair.start - REACH), pair.start));
  const after = wordsOf(prose.slice(pair.end, pair.end + REACH));
  const last = before.slice(-3);
  if (words.length < LEAST_SENTENCE && last.some((word) => NAMING.has(word) || TITLES.has(word))) return 'term';
  if (words.length >= LEAST_SENTENCE || /[.,!?…]$/.test(inner)) return 'direct';
  if (isName(words)) return 'term';
  if (before.some((word) => SAYING.has(word)) || after.slice(0, 6).some((word) => SAYING.has(word))) return 'direct';
  return words.length >= 4 ? 'direct' : 'scare';
}

/** "Kill Chain", "Operation Sunrise": every word that counts has a capital. */
function isName(words: readonly string[]): boolean {
  const counting = words.filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  return counting.length > 0 && counting.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/** The words in lower case, cut at the sentence that the stretch next to the quotation belongs to. */
function wordsOf(stretch: string): readonly string[] {
  return stretch.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}

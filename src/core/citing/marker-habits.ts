import type {Block, Citation} from '../text/block.ts';
import type {Draft} from '../text/draft.ts';
import {type CitationStyle, isOfStyle} from './citation-style.ts';

/** Where the markers of a draft stand: "Romania.[1]" (after, no space), "Romania [@nato2026]." (before, space). */
export interface MarkerHabits {
  readonly side: 'before-punctuation' | 'after-punctuation';
  readonly space: boolean;
  /** Numbers are written as "¹". */
  readonly superscript: boolean;
}

/** What is usual for a style where the draft shows nothing: pandoc's manual puts keys before the full stop. */
const USUAL: {readonly [style in CitationStyle]: Omit<MarkerHabits, 'superscript'>} = {
  numbered: {side: 'after-punctuation', space: false},
  footnotes: {side: 'after-punctuation', space: false},
  keys: {side: 'before-punctuation', space: true},
  links: {side: 'before-punctuation', space: true},
};

/** Characters that end a sentence. */
export const ENDS = '.!?…';
const CLOSES = '"”’»)*_';

/** What most markers of the style do in the draft. */
export function markerHabits({blocks}: Draft, style: CitationStyle): MarkerHabits {
  // behind the full stop the words of a link would open the next sentence
  if (style === 'links') return {...USUAL.links, superscript: false};
  const tally = {before: 0, after: 0, spaced: 0, hugging: 0, superscript: 0, plain: 0};
  for (const {block} of blocks) {
    for (const citation of block.citations) {
      if (!isOfStyle(citation.form, style)) continue;
      tally[citation.form === 'superscript' ? 'superscript' : 'plain'] += 1;
      const side = sideOf(citation, block);
      if (side === undefined) continue;
      tally[side] += 1;
      tally[/\s/.test(block.text.charAt(outer(citation, block).start - 1)) ? 'spaced' : 'hugging'] += 1;
    }
  }
  const isSuperscript = style === 'numbered' && tally.superscript > tally.plain;
  if (tally.before + tally.after === 0) return {...USUAL[style], superscript: isSuperscript};
  return {
    side: tally.before > tally.after ? 'before-punctuation' : 'after-punctuation',
    space: tally.spaced > tally.hugging,
    superscript: isSuperscript,
  };
}

/** On which side of the sentence's last mark the citation stands; undefined for one inside the sentence. */
function sideOf(citation: Citation, block: Block): 'before' | 'after' | undefined {
  const {text} = block;
  const {start, end} = outer(citation, block);
  if (ENDS.includes(text.charAt(end)) && end < text.length) return 'before';
  const before = text.slice(Math.max(0, start - 8), start).trimEnd();
  let at = before.length;
  while (at > 0 && CLOSES.includes(before.charAt(at - 1))) at--;
  return at > 0 && ENDS.includes(before.charAt(at - 1)) ? 'after' : undefined;
}

/** A link in parentheses of its own stands where they stand: "([Reuters](…))". */
function outer({start, end, form}: Citation, {text}: Block): {readonly start: number; readonly end: number} {
  const isEnclosed = form !== 'parenthetical' && text.charAt(start - 1) === '(' && text.charAt(end) === ')';
  return isEnclosed ? {start: start - 1, end: end + 1} : {start, end};
}

/** Short ways to what a test looks at in a parsed draft. */
import type {Block} from '../../../src/core/text/block.ts';
import type {Draft, DraftLanguage} from '../../../src/core/text/draft.ts';
import {parseDraft} from '../../../src/core/text/parse-draft.ts';

export function parsed(text: string, language: DraftLanguage = 'markdown'): Draft {
  return parseDraft(text, language, {today: '2026-11-20'});
}

export function blocksOf(text: string, language: DraftLanguage = 'markdown'): readonly Block[] {
  return parsed(text, language).blocks.map(({block}) => block);
}

export function sentencesOf(text: string, language: DraftLanguage = 'markdown'): readonly string[] {
  return blocksOf(text, language).flatMap(({sentences}) => sentences.map((sentence) => sentence.text));
}

/** Each quotation with its marks, outer before inner. */
export function quotationsOf(text: string, language: DraftLanguage = 'markdown'): readonly string[] {
  return blocksOf(text, language).flatMap((block) =>
    block.quotations.map(({start, end}) => block.text.slice(start, end)),
  );
}

/** Each citation as its form and targets. */
export function citationsOf(text: string, language: DraftLanguage = 'markdown'): readonly string[] {
  return blocksOf(text, language).flatMap(({citations}) =>
    citations.map(({form, targets}) => `${form} ${targets.join(' ')}`),
  );
}

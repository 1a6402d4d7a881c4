import {z} from 'zod';
import type {Draft} from '../../text/draft.ts';
import {renumberCitations} from '../../text/renumber-citations.ts';
import {comparableWords} from '../../text/source-details.ts';
import {defineDraftRule} from '../rule.ts';

const options = z.object({});

/** Numbered citations that do not run in the order of their first use. */
export const citationOrder = defineDraftRule({
  id: 'citation-order',
  summary: 'Numbered citations that do not run in the order in which the draft first uses them.',
  severity: 'hint',
  options,
  *check(draft) {
    if (isAlphabetical(draft)) return;
    const edits = renumberCitations(draft);
    const [first] = edits ?? [];
    if (edits === undefined || first === undefined) return;
    yield {
      start: first.start,
      end: first.end,
      message: `By order of first use this would be ${first.text.slice(0, 40)}.`,
      data: {changes: edits.length},
      fixes: [{title: 'Renumber citations in order of first use', safe: true, edits}],
    };
  },
});

/** A list sorted by its authors is numbered by them and not by first use. */
function isAlphabetical({sources}: Draft): boolean {
  const first = sources
    .filter(({form}) => form === 'numbered')
    .map(({text}) => comparableWords(text)[0] ?? '');
  return first.length > 3 && first.every((word, index) => index === 0 || (first[index - 1] ?? '') <= word);
}

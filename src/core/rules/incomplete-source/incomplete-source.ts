import {z} from 'zod';
import {sourceDetails} from '../../text/source-details.ts';
import {defineDraftRule} from '../rule.ts';

const options = z.object({});

/** Entries of the source list by which a reader could not find the source. */
export const incompleteSource = defineDraftRule({
  id: 'incomplete-source',
  summary:
    'An entry of the source list with neither a link nor both publisher and date, or with a title cut off.',
  severity: 'information',
  options,
  *check(draft) {
    for (const entry of draft.sources) {
      const {url, year, publisher, truncated} = sourceDetails(entry);
      const missing =
        url === undefined ? [year === undefined && 'date', publisher === undefined && 'publisher'] : [];
      const parts = missing.filter((part) => part !== false);
      if (!truncated && parts.length === 0) continue;
      const {start, end} = entry;
      // an author who starts an entry has not written it yet
      if (end <= start) continue;
      const placeholder = parts.map((part) => ` [${part} needed]`).join('');
      yield {
        start,
        end,
        message: truncated
          ? 'The title of this source is cut off, so a reader cannot look it up.'
          : `This source has neither a link nor a ${parts.join(' and a ')}.`,
        data: {missing: parts, truncated},
        fixes: parts.length === 0 ? [] : [insertion(end, placeholder)],
      };
    }
  },
});

function insertion(at: number, placeholder: string) {
  return {
    title: `Add “${placeholder.trim()}”`,
    safe: false,
    edits: [{start: at, end: at, text: placeholder}],
  };
}

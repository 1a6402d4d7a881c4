import {z} from 'zod';
import type {CitationForm} from '../../text/block.ts';
import type {Draft} from '../../text/draft.ts';
import type {SourceEntry} from '../../text/source-list.ts';
import type {Fix} from '../finding.ts';
import {defineDraftRule} from '../rule.ts';

const options = z.object({});

/** Entries of the source list that no marker points to. */
export const unusedSource = defineDraftRule({
  id: 'unused-source',
  summary: 'An entry of the source list that nothing in the draft cites.',
  severity: 'information',
  options,
  *check(draft) {
    const cited = new Set<string>();
    const forms = new Set<CitationForm>();
    for (const {block} of draft.blocks) {
      for (const {form, targets} of block.citations) {
        forms.add(form);
        for (const target of targets) cited.add(target);
      }
    }
    for (const entry of draft.sources) {
      if (entry.key === undefined || cited.has(entry.key) || !isCitable(entry, draft, forms)) continue;
      yield {
        start: entry.start,
        end: entry.end,
        message: `Nothing in the draft cites ${draft.text.slice(entry.marker?.start, entry.marker?.end).trim()}.`,
        data: {key: entry.key},
        fixes: [removal(entry, draft)],
      };
    }
  },
});

/** "1. …" below "Sources" is a plain list until some marker has a number. */
function isCitable(entry: SourceEntry, {text}: Draft, forms: ReadonlySet<CitationForm>): boolean {
  if (entry.form !== 'numbered') return true;
  return text.charAt(entry.start) === '[' || forms.has('numbered') || forms.has('superscript');
}

/** Takes the entry out together with its line break. */
function removal(entry: SourceEntry, {text}: Draft): Fix {
  let end = entry.end;
  while (text.charAt(end) === ' ' || text.charAt(end) === '\t') end++;
  if (text.startsWith('\r\n', end)) end += 2;
  else if (text.charAt(end) === '\n') end++;
  return {title: 'Delete the entry', safe: false, edits: [{start: entry.start, end, text: ''}]};
}

import {z} from 'zod';
import type {Citation} from '../../text/block.ts';
import type {Draft} from '../../text/draft.ts';
import type {SourceEntry} from '../../text/source-list.ts';
import type {Fix, Report} from '../finding.ts';
import {defineDraftRule} from '../rule.ts';

const options = z.object({});

/** Markers that point to no entry of the source list. */
export const undefinedCitation = defineDraftRule({
  id: 'undefined-citation',
  summary: 'A citation marker that no entry of the source list answers to.',
  severity: 'warning',
  options,
  *check(draft) {
    const defined = new Set(draft.sources.map(({key}) => key));
    const forms = new Set(draft.sources.map(({form}) => form));
    for (const {block, start} of draft.blocks) {
      for (const citation of block.citations) {
        const missing = citation.targets.filter((target) => !defined.has(target));
        if (missing.length === 0 || !pointsIntoTheDraft(citation, forms)) continue;
        yield report(citation, start, missing, draft);
      }
    }
  },
});

/** Keys may live in a bibliography elsewhere, and "10²" in a draft without a list is a power and no marker. */
function pointsIntoTheDraft({form}: Citation, forms: ReadonlySet<SourceEntry['form']>): boolean {
  if (form === 'numbered' || form === 'footnote') return true;
  if (form === 'superscript') return forms.has('numbered');
  return form === 'key' && forms.has('key');
}

function report(citation: Citation, offset: number, missing: readonly string[], draft: Draft): Report {
  const [start, end] = [citation.start + offset, citation.end + offset];
  const marker = draft.text.slice(start, end);
  const entries = missing.map((target) => entryFor(target, citation)).join('\n');
  const fixes: Fix[] = [
    {
      title: `Add an entry for ${marker} to the source list`,
      safe: false,
      edits: [insertEntries(draft, citation, entries)],
    },
    {title: `Remove ${marker}`, safe: false, edits: [{start, end, text: ''}]},
  ];
  const looked =
    draft.sources.length === 0 ? 'the draft has no source list' : 'the source list has no such entry';
  return {start, end, message: `${marker} leads nowhere: ${looked}.`, data: {missing}, fixes};
}

function entryFor(target: string, {form}: Citation): string {
  if (form === 'footnote') return `[^${target}]: [source needed]`;
  return form === 'key' ? `[@${target}]: [source needed]` : `[${target}] [source needed]`;
}

/** Behind the last entry of the list, or as a new list at the end of the draft. */
function insertEntries({text, sources}: Draft, {form}: Citation, entries: string): Fix['edits'][number] {
  // the first line break tells which kind the draft has
  const newline = text.charAt(text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
  const written = entries.replaceAll('\n', newline);
  const last = sources.at(-1);
  if (last) {
    // entries that stand apart are each followed by a blank line
    const previous = sources.at(-2);
    const apart = previous !== undefined && /\n\s*\n/.test(text.slice(previous.end, last.start));
    return {start: last.end, end: last.end, text: `${newline}${apart ? newline : ''}${written}`};
  }
  const end = text.trimEnd().length;
  const heading = form === 'footnote' ? '' : `Sources${newline}${newline}`;
  return {start: end, end, text: `${newline}${newline}${heading}${written}`};
}

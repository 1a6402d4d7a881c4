import {z} from 'zod';
import type {Draft} from '../../text/draft.ts';
import {
  comparableUrl,
  comparableWords,
  type SourceDetails,
  sourceDetails,
} from '../../text/source-details.ts';
import type {SourceEntry} from '../../text/source-list.ts';
import type {Fix, TextEdit} from '../finding.ts';
import {defineDraftRule} from '../rule.ts';

const options = z.object({});

/** Two entries of the source list for one source; the later one is reported. */
export const duplicateSource = defineDraftRule({
  id: 'duplicate-source',
  summary: 'A second entry of the source list for a source that is there already.',
  severity: 'information',
  options,
  *check(draft) {
    const first = new Map<string, SourceEntry>();
    const byDay = new Map<string, SourceEntry[]>();
    for (const entry of draft.sources) {
      const details = sourceDetails(entry);
      const identities = identitiesOf(entry, details);
      const known = identities.map((identity) => first.get(identity)).find((found) => found !== undefined);
      const earlier = known ?? ofTheSameDay(entry, details, byDay);
      for (const identity of identities) if (!first.has(identity)) first.set(identity, entry);
      if (earlier === undefined) continue;
      const name = earlier.marker
        ? draft.text.slice(earlier.marker.start, earlier.marker.end).trim()
        : 'an entry above';
      yield {
        start: entry.start,
        end: entry.end,
        message: `This source is listed already, as ${name.replace(/:$/, '')}.`,
        data: {earlier: earlier.key ?? null},
        fixes: merge(entry, earlier, draft),
      };
    }
  },
});

/**
 * By what an entry is known to be the same source: its address (not the front page of a site), its marked title
 * with the year, its document number, or all of its words.
 */
function identitiesOf(entry: SourceEntry, {url, title, year, symbol}: SourceDetails): readonly string[] {
  const address = url === undefined ? '' : comparableUrl(url);
  const titleWords = title === undefined ? [] : comparableWords(title);
  const words = comparableWords(entry.text);
  return [
    ...(address.includes('/') ? [`url ${address}`] : []),
    ...(titleWords.length >= 2 ? [`title ${titleWords.join(' ')} ${year ?? ''}`] : []),
    ...(symbol === undefined ? [] : [`symbol ${symbol}`]),
    ...(words.length >= 3 ? [`words ${words.join(' ')}`] : []),
  ];
}

/** How much of the shorter entry's words the other must share when both are of one day. */
const LEAST_SHARED = 0.6;
/** Entries of one day that are compared with each other at the most. */
const MOST_OF_ONE_DAY = 20;

/**
 * "Ministry of Defence of Norland, press release, 31 May 2026" and "Norland MoD, press release of 31 May 2026":
 * untitled entries of one day that share most words, a name among them. Adds the entry to those of its day.
 */
function ofTheSameDay(
  entry: SourceEntry,
  {day, title}: SourceDetails,
  byDay: Map<string, SourceEntry[]>,
): SourceEntry | undefined {
  if (day === undefined || title !== undefined) return undefined;
  const others = byDay.get(day) ?? [];
  const same = others.slice(0, MOST_OF_ONE_DAY).find((other) => sharesMostWords(entry, other));
  byDay.set(day, [...others, entry]);
  return same;
}

function sharesMostWords(one: SourceEntry, other: SourceEntry): boolean {
  const words = (text: string) => new Set(text.match(/\p{L}{3,}/gu) ?? []);
  const [first, second] = [words(one.text), words(other.text)];
  const shared = [...first].filter((word) => second.has(word));
  const names = shared.filter((word) => /^\p{Lu}/u.test(word));
  // the month's name is shared by the day
  return names.length >= 2 && shared.length >= LEAST_SHARED * Math.min(first.size, second.size);
}

/** Points the markers of the later entry to the earlier one and takes the later one out. */
function merge(entry: SourceEntry, earlier: SourceEntry, draft: Draft): readonly Fix[] {
  const {key, form} = entry;
  if (key === undefined || earlier.key === undefined || form !== earlier.form) return [];
  const edits: TextEdit[] = [];
  for (const {block, start} of draft.blocks) {
    for (const citation of block.citations) {
      if (!citation.targets.includes(key)) continue;
      // "[1, 4]" and "[3–5]" are left to the author
      if (citation.targets.length > 1 || citation.form === 'superscript') return [];
      const marker = block.text.slice(citation.start, citation.end).replace(key, earlier.key);
      edits.push({start: citation.start + start, end: citation.end + start, text: marker});
    }
  }
  const newline = /^[ \t]*(?:\r\n|\n)?/.exec(draft.text.slice(entry.end, entry.end + 200))?.[0].length ?? 0;
  edits.push({start: entry.start, end: entry.end + newline, text: ''});
  return [{title: `Cite [${earlier.key}] instead and delete this entry`, safe: false, edits}];
}

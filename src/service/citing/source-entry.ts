import {citedDocument} from '../../core/corpus/cited-document.ts';
import type {CorpusDocument} from '../../core/corpus/corpus.ts';
import {formatDate} from '../../core/officials/calendar.ts';
import type {TextEdit} from '../../core/rules/finding.ts';
import type {Draft} from '../../core/text/draft.ts';
import type {SourceEntry} from '../../core/text/source-list.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The entry of the draft's source list that names the document already. */
export function entryOf(draft: Draft, document: CorpusDocument): SourceEntry | undefined {
  return draft.sources.find(
    (entry) => entry.key !== undefined && citedDocument(entry.text, [document]) === document,
  );
}

/** "Example Times, “Title”, 29 May 2026, https://example.org/a"; without an address where the file is. */
export function entryText({publisher, byline, title, date, url, path}: CorpusDocument): string {
  const from = publisher ?? byline;
  const parts = [from, title === '' ? undefined : `“${title}”`, date && formatDate(date), url ?? path];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

/** The first number that neither an entry nor a marker of the draft has. */
export function nextNumber({sources, blocks}: Draft): number {
  const targets = blocks.flatMap(({block}) => block.citations.flatMap((citation) => citation.targets));
  const used = [...sources.map(({key}) => key ?? ''), ...targets].map(Number).filter(Number.isInteger);
  return Math.max(0, ...used) + 1;
}

/** A key for pandoc made of a word and a year, `times2026`, that no entry of the draft has yet. */
export function freeKey({sources}: Draft, {publisher, title, date}: CorpusDocument): string {
  const word =
    /\p{L}{3,}/u.exec((publisher ?? title).normalize('NFD').replace(/\p{M}/gu, ''))?.[0] ?? 'source';
  const stem = `${word.toLowerCase()}${date?.slice(0, 4) ?? ''}`;
  const used = new Set(sources.map(({key}) => key));
  const ends = ['', ...'bcdefghijklmnopqrstuvwxyz'];
  return `${stem}${ends.find((end) => !used.has(stem + end)) ?? String(sources.length)}`;
}

/** The digits of a number raised: 12 -> ¹² */
export function superscript(number: number): string {
  return Array.from(String(number), (digit) => SUPERSCRIPTS[Number(digit)] ?? '').join('');
}

/**
 * The edit that adds an entry behind the last one of its form, written as that one is; where there is none, under
 * a heading at the end of the draft.
 */
export function addEntry(draft: Draft, form: SourceEntry['form'], key: string, words: string): TextEdit {
  const alike = draft.sources.filter((entry) => entry.form === form && entry.marker !== undefined);
  const last = alike.at(-1);
  const newline = draft.text.includes('\r\n') ? '\r\n' : '\n';
  if (last?.marker !== undefined) {
    const marker = draft.text
      .slice(last.marker.start, last.marker.end)
      .trim()
      .replace(/[^[\]^@:.)\s]+/u, key);
    const between = isSpread(draft, alike) ? newline + newline : newline;
    return {start: last.end, end: last.end, text: `${between}${marker} ${words}`};
  }
  const end = draft.text.trimEnd().length;
  const heading = form === 'footnote' ? [] : [draft.language === 'markdown' ? '## Sources' : 'Sources', ''];
  const entry = `${newMarker(form, key)} ${words}`;
  return {start: end, end: draft.text.length, text: ['', '', ...heading, entry, ''].join(newline)};
}

function newMarker(form: SourceEntry['form'], key: string): string {
  if (form === 'footnote') return `[^${key}]:`;
  return form === 'key' ? `[@${key}]:` : `[${key}]`;
}

/** True where blank lines stand between the entries: without one the new entry would run into the last. */
function isSpread(draft: Draft, entries: readonly SourceEntry[]): boolean {
  const [beforeLast, last] = entries.slice(-2);
  if (beforeLast === undefined || last === undefined)
    return entries.length === 1 && entries[0]?.form === 'numbered';
  return /\n\s*\n/.test(draft.text.slice(beforeLast.end, last.start));
}

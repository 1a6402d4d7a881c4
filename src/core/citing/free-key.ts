import type {Draft} from '../text/draft.ts';
import {comparableWords} from '../text/source-details.ts';
import type {CitationStyle} from './citation-style.ts';
import {isOfStyle} from './citation-style.ts';
import type {CitedSource} from './cited-source.ts';

/** Markers have at most three digits. */
const HIGHEST_NUMBER = 999;

/**
 * A key that no entry has and no marker asks for: a dangling "[5]" must not get this source for its own. A number
 * behind the highest of the list, for notes and keys with names a name in their manner: `nato2026`.
 */
export function freeKey(
  draft: Draft,
  style: Exclude<CitationStyle, 'links'>,
  source: CitedSource,
): string | undefined {
  const keys = draft.sources.flatMap(({key, form}) =>
    key !== undefined && form !== 'bullet' && isOfStyle(form, style) ? [key] : [],
  );
  const asked = draft.blocks.flatMap(({block}) => block.citations.flatMap(({targets}) => targets));
  const taken = new Set([...keys, ...asked, ...draft.sources.map(({key}) => key ?? '')].map(comparable));
  const named = keys.filter((key) => !/^\d+$/.test(key)).length * 2 > keys.length;
  return style === 'keys' || (style === 'footnotes' && named)
    ? freeName(source, taken)
    : freeNumber(keys, taken);
}

function freeNumber(keys: readonly string[], taken: ReadonlySet<string>): string | undefined {
  const numbers = keys.map(Number).filter((number) => number <= HIGHEST_NUMBER);
  const highest = numbers.reduce((most, number) => Math.max(most, number), 0);
  for (let number = highest + 1; number <= HIGHEST_NUMBER; number++)
    if (!taken.has(String(number))) return String(number);
  for (let number = 1; number < highest; number++) if (!taken.has(String(number))) return String(number);
  return undefined;
}

/** "nato2026", "nato2026b" where that is taken. */
function freeName({publisher, title, date}: CitedSource, taken: ReadonlySet<string>): string {
  const words = comparableWords(publisher ?? title);
  const word = words.find((one) => one.length > 3 || one === words.at(-1)) ?? 'source';
  const name = `${/^\d/.test(word) ? 'source' : ''}${word.slice(0, 40)}${date?.slice(0, 4) ?? ''}`;
  let count = 1;
  let free = name;
  while (taken.has(comparable(free))) {
    count += 1;
    // "nato2026b", and "nato-2" where a letter would make another word of it
    free =
      date !== undefined && count <= 26 ? `${name}${String.fromCharCode(96 + count)}` : `${name}-${count}`;
  }
  return free;
}

/** Footnote labels differ by more than their capitals, for Markdown; so do ours for all. */
function comparable(key: string): string {
  return key.toLowerCase();
}

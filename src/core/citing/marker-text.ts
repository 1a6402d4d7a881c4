import type {Citation} from '../text/block.ts';
import type {Draft} from '../text/draft.ts';
import {parentheticalSources} from '../text/parenthetical-sources.ts';
import type {SourceEntry} from '../text/source-list.ts';
import type {CitedSource} from './cited-source.ts';
import {type EntryHabits, writtenDate} from './entry-habits.ts';
import {superscript} from './list-place.ts';
import {literal} from './literal.ts';
import type {MarkerHabits} from './marker-habits.ts';
import type {MarkerPlace} from './marker-place.ts';

/** The marker that points to an entry: "[5]", "⁵", "[^a]", "[@nato2026]". */
export function markerFor(
  form: SourceEntry['form'],
  key: string,
  {superscript: raised}: MarkerHabits,
): string {
  if (form === 'footnote') return `[^${key}]`;
  if (form === 'key') return `[@${key}]`;
  return raised ? superscript(key) : `[${key}]`;
}

/**
 * A citation that needs no list: "([Example Times, 4 May 2026](https://example.org/a))", in plain text the address
 * behind the words; "(Example Times, 4 May 2026)" in a draft that cites by such words alone.
 */
export function linkMarker(source: CitedSource, habits: EntryHabits, draft: Draft): string {
  const {language} = draft;
  const name = literal(source.publisher ?? source.title, language)
    .replace(/[()]/g, ' ')
    .trim();
  const date = source.date === undefined ? [] : [writtenDate(source.date, habits.date)];
  const words = [name, ...date].join(', ');
  if (citesByWordsAlone(draft) && isReadAsSource(words)) return `(${words})`;
  if (language === 'markdown') return `([${words}](${destination(source.address)}))`;
  const inside = `${words}, ${source.address.replace(/[()[\]]/g, ' ')}`;
  // "(Minister at home, ../corpus/a.md)" would not be read as a source
  return isReadAsSource(inside) || /https?:/.test(inside) ? `(${inside})` : `(source: ${inside})`;
}

// "(Harbour card, 4 May 2026, ../corpus/harbour.md)"
const NAMES_FILE = /\.\w{2,5}$/;

/** "(Reuters, 12 May)" throughout, and neither a link nor the name of a file. */
function citesByWordsAlone({blocks}: Draft): boolean {
  const citations = blocks.flatMap(({block}) => block.citations);
  const isWords = ({form, targets}: Citation) =>
    form === 'parenthetical' && !targets.some((words) => NAMES_FILE.test(words));
  return citations.length > 0 && citations.every(isWords);
}

function isReadAsSource(words: string): boolean {
  return parentheticalSources(`(${words})`).length > 0;
}

/** Blanks and brackets of a path would end the destination of a link. */
function destination(address: string): string {
  return /^https?:/i.test(address)
    ? address
    : address.replace(
        /[\s()<>\\[\]`*_%"'|^]/gu,
        (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
      );
}

/** The marker with the blanks that it needs where it goes. */
export function spaced(marker: string, {placed, offset, joins}: MarkerPlace, habits: MarkerHabits): string {
  const {text, citations} = placed.block;
  const [before, after] = [text.charAt(offset - 1), text.charAt(offset)];
  const isRaised = /^[⁰¹²³⁴-⁹]/.test(marker);
  // "¹²" for the first and the second would be the twelfth
  if (isRaised && joins && /[⁰¹²³⁴-⁹]/.test(before)) return `,${marker}`;
  const wanted =
    marker.startsWith('(') || (habits.space && !(joins && before === ']' && !marker.startsWith('[@')));
  const space =
    (wanted || isMisread(before, joins) || followsAddress(citations, offset)) && !/^\s?$/.test(before);
  // "[5](" would be a link and "[5]:" an entry
  const apart = /[\p{L}\p{N}([:]/u.test(after);
  return `${space && !isRaised ? ' ' : ''}${marker}${apart && !isRaised ? ' ' : ''}`;
}

/** "![5]" is an image, "\[5]" no marker, "[sic][5]" may be a link. */
function isMisread(before: string, joins: boolean): boolean {
  return '!\\^'.includes(before) || (before === ']' && !joins);
}

/** An address goes on until a blank: "https://example.org/a[5]". */
function followsAddress(citations: MarkerPlace['placed']['block']['citations'], offset: number): boolean {
  return citations.some(({form, end}) => form === 'url' && end === offset);
}

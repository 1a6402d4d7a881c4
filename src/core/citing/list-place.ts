import type {Draft} from '../text/draft.ts';
import {type SourceEntry, sourceHeading} from '../text/source-list.ts';
import type {CitationStyle} from './citation-style.ts';
import {isOfStyle} from './citation-style.ts';

/** Where a new entry goes, and what stands before its words. */
export interface ListPlace {
  /** An insertion, in UTF-16 units of the draft. */
  readonly at: number;
  /** Line breaks, the heading of a new list, and the marker: "\n\n[5] ". */
  readonly opening: string;
}

type ListStyle = Exclude<CitationStyle, 'links'>;

const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Behind the last entry of the style, in its form; else below the heading of the source list, else at the end. */
export function listPlace(draft: Draft, style: ListStyle, key: string): ListPlace {
  const newline = draft.text.includes('\r\n') ? '\r\n' : '\n';
  const entries = draft.sources.filter(({form}) => form !== 'bullet' && isOfStyle(form, style));
  const last = entries.at(-1);
  if (last === undefined) return newList(draft, style, key, newline);
  const between = gapBetween(draft.text, entries.at(-2), last);
  const gap = between ?? newline.repeat(standsApart(draft, last) ? 2 : 1);
  return {
    at: endOf(last, draft),
    opening: gap + indentOf(draft.text, last) + openingLike(last, key, draft.text),
  };
}

/** The white space between the last two entries, which the new one keeps. */
function gapBetween(text: string, previous: SourceEntry | undefined, last: SourceEntry): string | undefined {
  const between = previous === undefined ? '' : text.slice(previous.end, last.start);
  const breaks = /^[ \t]*((?:\r\n|\n){1,3})[ \t]*$/.exec(between)?.[1];
  return breaks;
}

/** "[1] …" lines that follow each other are one paragraph for Markdown; items and notes are not. */
function standsApart({language, text}: Draft, {marker, form}: SourceEntry): boolean {
  const written = marker === undefined ? '' : text.slice(marker.start, marker.end);
  return language === 'markdown' && form !== 'footnote' && !/^\d/.test(written);
}

/** The end of the entry with its further paragraphs, which are indented below it. */
function endOf(last: SourceEntry, {sources, text}: Draft): number {
  let end = last.end;
  for (const entry of sources.slice(sources.indexOf(last) + 1)) {
    if (entry.key !== undefined || !/[\n\r][ \t]{2,}$/.test(text.slice(0, entry.start).slice(-40))) break;
    end = entry.end;
  }
  return end;
}

/** "  " or "> " before the entry on its line. */
function indentOf(text: string, {start}: SourceEntry): string {
  return /[ \t>]*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
}

/** "[4] " -> "[5] ", "4) " -> "5) ", "[^a]: " -> "[^b]: " */
function openingLike({marker, start}: SourceEntry, key: string, text: string): string {
  if (marker === undefined) throw new Error('an entry with a key has a marker');
  const written = text.slice(marker.start, marker.end);
  const blank = /^[ \t]*/.exec(text.slice(marker.end, marker.end + 8))?.[0] || ' ';
  const number = /[⁰¹²³⁴-⁹]/.test(written) ? superscript(key) : key;
  const renamed = written.replace(/^([[(]?[\^@]?)[^\s\]:.)]+/, (_, opening: string) => opening + number);
  return text.slice(start, marker.start) + renamed + blank;
}

/** "12" -> "¹²" */
export function superscript(number: string): string {
  return Array.from(number, (digit) => SUPERSCRIPT_DIGITS.charAt(Number(digit))).join('');
}

const NEW_ENTRY: {readonly [style in ListStyle]: (key: string) => string} = {
  numbered: (key) => `[${key}] `,
  footnotes: (key) => `[^${key}]: `,
  keys: (key) => `[@${key}]: `,
};

function newList(draft: Draft, style: ListStyle, key: string, newline: string): ListPlace {
  const opening = newline + newline + NEW_ENTRY[style](key);
  const heading = draft.blocks.findLast(
    ({block}) => block.kind === 'heading' && sourceHeading(block.text) === 'any-entries',
  );
  if (style === 'footnotes' || heading === undefined) {
    const at = draft.text.trimEnd().length;
    return {at, opening: style === 'footnotes' ? opening : newline + newline + headingFor(draft) + opening};
  }
  // a list of bullets stays whole: numbers come behind it
  const below = draft.sources.filter(({start}) => start >= heading.end).at(-1);
  return {at: below?.end ?? heading.end, opening};
}

/** "## Sources" at the level of the draft's last section. */
function headingFor({blocks, language}: Draft): string {
  if (language === 'plaintext') return 'Sources';
  const levels = blocks.flatMap(
    ({block}) => /^#{2,6}(?=\s)/.exec(block.kind === 'heading' ? block.text : '')?.[0] ?? [],
  );
  return `${levels.at(-1) ?? '##'} Sources`;
}

import data from './data/source-headings.json' with {type: 'json'};
import type {Span} from './span.ts';

/** An entry of the source list or a footnote definition; the span covers the whole entry, its marker included. */
export interface SourceEntry extends Span {
  /** What a marker must say to point here: `3` of `[3] …` or `3. …`, `a` of `[^a]: …`; undefined for a bullet. */
  readonly key: string | undefined;
  readonly form: 'numbered' | 'footnote' | 'key' | 'bullet';
  /** The marker within the draft, when the entry has one. */
  readonly marker: Span | undefined;
  /** The entry's own words, without its marker. */
  readonly text: string;
}

const HEADINGS = new Set(data.headings);
const HEADINGS_OF_MARKED_ENTRIES = new Set(data['headings-of-marked-entries']);

// "[3] …", "- [3] …", "[3]: …", "3. …", "3) …", "¹² …", but no link "[3](…)" and no pair of markers "[3][4]"
const NUMBERED_ENTRY =
  /^\s*(?:(?:[•*+–—-]\s+)?\[(\d{1,3})\](?![([]):?|(\d{1,3})[.)](?=\s)|([¹²³⁰⁴-⁹]{1,3})(?=\s?\S))\s*/;
// "[^a]: …"
const FOOTNOTE_ENTRY = /^\s*\[\^([^\]\s[]{1,80})\]:\s*/;
// "[@yan2015]: …", "@yan2015: …"
const KEYED_ENTRY = /^\s*(?:\[@([^\]\s]{1,80})\]:?|@([\p{L}\p{N}_:-]{1,80}):)\s*/u;
// "- …", "• …"
const BULLETED_ENTRY = /^\s*[•‣◦▪*+–—-]\s+/;
// "[3]" behind the bullet of "- [3] …"
const KEYED_MARK = /(?<=^\s*[•*+–—-]\s+)\[/;
const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Whether a heading opens a source list, and whether only marked entries below it count as one. */
export function sourceHeading(heading: string): 'any-entries' | 'marked-entries' | undefined {
  const words = heading
    .replace(/[#*_:\s]+/g, ' ')
    .replace(/^ ?\d+\.? /, '')
    .trim()
    .toLowerCase();
  if (HEADINGS.has(words)) return 'any-entries';
  return HEADINGS_OF_MARKED_ENTRIES.has(words) ? 'marked-entries' : undefined;
}

/** The marker that a line of a source list opens with: its key, form and width in UTF-16 units. */
export function entryMarker(
  line: string,
): {key: string | undefined; form: SourceEntry['form']; width: number} | undefined {
  const numbered = NUMBERED_ENTRY.exec(line);
  if (numbered) {
    const key = numbered[1] ?? numbered[2] ?? superscriptNumber(numbered[3] ?? '');
    return {key: String(Number(key)), form: 'numbered', width: numbered[0].length};
  }
  const footnote = FOOTNOTE_ENTRY.exec(line);
  if (footnote) return {key: footnote[1], form: 'footnote', width: footnote[0].length};
  const keyed = KEYED_ENTRY.exec(line);
  if (keyed) return {key: keyed[1] ?? keyed[2], form: 'key', width: keyed[0].length};
  const bulleted = BULLETED_ENTRY.exec(line);
  return bulleted ? {key: undefined, form: 'bullet', width: bulleted[0].length} : undefined;
}

function superscriptNumber(text: string): string {
  return Array.from(text, (digit) => SUPERSCRIPT_DIGITS.indexOf(digit)).join('');
}

/** The entry that stands at `span` of `text`. */
export function sourceEntry(text: string, span: Span): SourceEntry {
  const words = text.slice(span.start, span.end);
  const marker = entryMarker(words);
  const width = marker?.width ?? 0;
  const indent = words.length - words.trimStart().length;
  const markerEnd = span.start + words.slice(0, width).trimEnd().length;
  return {
    start: span.start + indent,
    end: span.start + words.trimEnd().length,
    key: marker?.key,
    form: marker?.form ?? 'bullet',
    marker:
      marker?.key === undefined
        ? undefined
        : {start: span.start + Math.max(indent, words.search(KEYED_MARK)), end: markerEnd},
    text: words.slice(width).trim(),
  };
}

import type {Citation} from './block.ts';
import {parentheticalSources} from './parenthetical-sources.ts';
import type {LinkTarget} from './raw-block.ts';
import type {Span} from './span.ts';

// "[1]", "[1, 2]", "[3–5]"; "[2026]" is an author's insertion and no marker, "[1](…)" is a link
const NUMBERED = /\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,40}\](?![(:])/g;
// "[^a]", "[^ministry-2]"; with a colon behind it, it is the note itself
const FOOTNOTE = /\[\^([^\]\s[]{1,80})\](?!:)/g;
// pandoc: "[@nato2026]", "[see @nato2026, p. 3; @mod]"
const KEYED = /\[(?=[^\][]{0,300}@)[^\][]{1,300}\]/g;
const KEY = /(?<![\p{L}\p{N}])@([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]{0,80})/gu;
// "Galați.³", "the ministry¹²", but not "12 km²"
const SUPERSCRIPT =
  /(?=[¹²³⁰⁴⁵⁶⁷⁸⁹])(?<=[.,;:!?”’"')\]]|[\p{L}]{4})[¹²³⁰⁴⁵⁶⁷⁸⁹]{1,3}(?:[,⁻˒][¹²³⁰⁴⁵⁶⁷⁸⁹]{1,3}){0,10}/gu;
const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** The most numbers that one "[3–900]" is taken to stand for. */
const LONGEST_RANGE = 100;

/**
 * The citation markers of a block, in order and apart. They are read from the text and not from the markup:
 * "[1][2]" is a Markdown reference link as soon as somebody defines `[1]:`. `readable` is the block with code
 * blanked; `links` are the links that the markup knows.
 */
export function citationsIn(readable: string, links: readonly LinkTarget[]): readonly Citation[] {
  const found: Citation[] = [
    ...links.filter((link) => isSource(link.url)).map((link) => ({...link, targets: [link.url]})),
    ...matches(readable, NUMBERED, (text) => ({form: 'numbered', targets: numbersIn(text)})),
    ...matches(readable, FOOTNOTE, (text) => ({form: 'footnote', targets: [text.slice(2, -1)]})),
    ...matches(readable, KEYED, (text) => ({form: 'key', targets: keysIn(text)})),
    ...matches(readable, SUPERSCRIPT, (text) => ({
      form: 'superscript',
      targets: numbersIn(plainDigits(text)),
    })),
    ...parentheticalSources(readable),
  ];
  return apart(found.filter(({targets}) => targets.length > 0));
}

function matches(
  text: string,
  pattern: RegExp,
  read: (match: string) => Pick<Citation, 'form' | 'targets'>,
): readonly Citation[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    ...read(match[0]),
  }));
}

/** "[1, 3–5]" stands for 1, 3, 4 and 5. */
function numbersIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/(\d{1,3})(?:\s?[–-]\s?(\d{1,3}))?/g)).flatMap(([, from = '', to]) => {
    const [first, last] = [Number(from), Number(to ?? from)];
    const length = last >= first && last - first < LONGEST_RANGE ? last - first + 1 : 1;
    return Array.from({length}, (_, index) => String(first + index));
  });
}

function plainDigits(text: string): string {
  return Array.from(text, (digit) => {
    const value = SUPERSCRIPT_DIGITS.indexOf(digit);
    return value < 0 ? digit : String(value);
  }).join('');
}

function keysIn(text: string): readonly string[] {
  return Array.from(text.matchAll(KEY), ([, key = '']) => key.replace(/[.:,]$/, ''));
}

/** "#what-happened" leads into the draft itself and "mailto:" to nobody's document. */
function isSource(url: string): boolean {
  return !/^(?:#|mailto:|tel:|javascript:|command:|data:)/i.test(url);
}

/** In order; of two that overlap the one that starts first, or else the longer. */
function apart(citations: readonly Citation[]): readonly Citation[] {
  const sorted = [...citations].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Citation[] = [];
  for (const citation of sorted) if (citation.start >= (kept.at(-1)?.end ?? 0)) kept.push(citation);
  return kept;
}

/** The parts of markers that are not prose: of a link the address, of the others the whole. */
export function blankedBy(citation: Citation, readable: string): Span {
  if (citation.form !== 'link') return citation;
  const destination = readable.indexOf('](', citation.start);
  return {
    start: destination < 0 || destination > citation.end ? citation.end : destination,
    end: citation.end,
  };
}

import type {BlockKind} from './block.ts';
import data from './data/page-parts.json' with {type: 'json'};

const CALLS = data.calls.map((start) => start.toLowerCase());
const LABELS = data.labels.map((start) => start.toLowerCase());
const CAPTIONS = data.captions.map((start) => start.toLowerCase());
const BYLINES = data.bylines.map((start) => start.toLowerCase());

/** A heading or caption written as a plain line is at most this many words long. */
const LONGEST_HEADING = 12;
const LONGEST_CAPTION = 24;
const LONGEST_NOTE = 50;
// ends a sentence, closing marks behind it included; a colon leads into what follows
const ENDS_SENTENCE = /[.!?…:;,][”’"')\]*_\s]*$/;
// "… stayed shut.[4]", "… stayed shut [^a]": what is cited is said, and no heading
const CITED_AT_END = /\[[\^@]?[\p{L}\d][^\][]{0,80}\](?:\([^()\s]{0,300}\))?$|[¹²³⁰⁴⁵⁶⁷⁸⁹]$/u;
// "TO: Head of desk", "Date: 12 May 2026", but not "The mayor said: “We hold”"
const FIELD = /^[*_]{0,2}\p{Lu}[\p{L}/&-]{0,20}(?: [\p{L}/&-]{1,20}){0,2}:[*_]{0,2}\s+[^\s"“‘«]/u;
const DAY_AND_YEAR = /\b\d{1,2} \p{Lu}\p{L}+ (?:19|20)\d{2}\b|\b\p{Lu}\p{L}+ \d{1,2}, (?:19|20)\d{2}\b/u;
// "Reviewed 30 October 2025.", "June 11, 2025."
const DATE_ALONE =
  /^(?:(?:updated|reviewed|published|issued|posted|revised|amended|as of|as at|last updated|released|filed|prepared|compiled)[: ]{1,2})?(?:on )?(?:\d{1,2} \p{Lu}\p{L}+\.?|\p{Lu}\p{L}+\.? \d{1,2},) (?:19|20)\d{2}\.?$/iu;
// "Nordic desk, 22 July 2024. Draft for comment.": the date stands apart
const DATED_LABEL =
  /(?:^|[,|·–—]\s|issued |dated |to |of )\s?(?:\d{1,2} \p{Lu}\p{L}+|\p{Lu}\p{L}+ \d{1,2},) (?:19|20)\d{2}\b/iu;
// "Table 1. Front-month settlements", "Fig. 2: …"
const NUMBERED_CAPTION = /^(?:Table|Figure|Fig\.?|Chart|Map|Box|Graph|Exhibit|Photo)\s\d{1,3}\b[.:–—]?/i;
// "— H.W.", "– J"
const SIGN_OFF = /^[—–-]{1,2}\s?[\p{Lu}][\p{L}.' ]{0,24}$/u;
// a line in italics about the author: "*Amina Lusweti works on regional integration.*"
const NOTE_ON_AUTHOR = /^(?:\*[^*]+\*|_[^_]+_)$/;
const OF_AN_AUTHOR =
  /\b(?:writes|wrote|works|worked|is an?|was an?|is the|teaches|taught|covers|reports|edits|served|commanded|retired|directs|author|editor|correspondent|fellow|analyst)\b/;

/**
 * What a paragraph is when its markup does not say: a heading, byline or caption written as a plain line, or
 * furniture such as a call to subscribe. `paragraph` when it is running text.
 */
export function kindOfParagraph(text: string): BlockKind {
  const line = withoutComments(text).replace(/[*_#]/g, '').trim();
  const lower = line.toLowerCase();
  const words = line.split(/\s+/, LONGEST_NOTE).length;
  if (startsWithAny(lower, CALLS) && words <= LONGEST_CAPTION) return 'furniture';
  if (startsWithAny(lower, CAPTIONS)) return 'caption';
  if (NUMBERED_CAPTION.test(line) && words <= LONGEST_CAPTION) return 'caption';
  if (isFields(text) || isHeader(text) || SIGN_OFF.test(line)) return 'byline';
  if (DATE_ALONE.test(line)) return 'byline';
  if (words <= LONGEST_HEADING && DATED_LABEL.test(withoutSources(line))) return 'byline';
  if (NOTE_ON_AUTHOR.test(text.trim()) && OF_AN_AUTHOR.test(line) && words < LONGEST_NOTE) return 'byline';
  if (words > LONGEST_CAPTION || CITED_AT_END.test(line) || (ENDS_SENTENCE.test(line) && !isLabel(line)))
    return 'paragraph';
  if (startsWithAny(lower, LABELS)) return 'furniture';
  if (startsWithAny(lower, BYLINES)) return 'byline';
  if (/[\n\r]/.test(text.trim())) return 'paragraph';
  if (DAY_AND_YEAR.test(line)) return 'byline';
  return words <= LONGEST_HEADING ? 'heading' : 'caption';
}

function startsWithAny(lower: string, starts: readonly string[]): boolean {
  return starts.some((start) => lower.startsWith(start) && !/^\p{L}/u.test(lower.slice(start.length)));
}

/** "Sources:", "Key judgements:": a few words and a colon, nothing said. */
function isLabel(line: string): boolean {
  return line.endsWith(':') && line.split(/\s+/).length <= 4;
}

/** "TO: …⏎FROM: …⏎DATE: …": every line names a field and none ends a sentence. */
function isFields(text: string): boolean {
  const lines = text.trim().split(/\r\n|\n|\r/);
  return (
    lines.length <= 12 &&
    lines.every((line) => FIELD.test(line) && line.length <= 120 && !/[.!?]$/.test(line.trim()))
  );
}

/** Several short lines, most of which end no sentence: the head of a memo, an address, a letterhead. */
function isHeader(text: string): boolean {
  // "Harbour Board | Meeting of 4 May⏎From: Counsel | *For decision*": cells count as lines
  const lines = text.trim().split(/\r\n|\n|\r|\s\|\s/);
  if (lines.length < 2 || lines.length > 12) return false;
  const open = lines.filter((line) => !ENDS_SENTENCE.test(line));
  return (
    open.length * 2 >= lines.length && lines.every((line) => line.split(/\s+/).length <= LONGEST_HEADING)
  );
}

// "([Example Times, 4 May 2026](https://example.org/a))", "(Example Times, 4 May 2026)"
const LINK = /\[[^\][]{1,200}\]\([^()\s]{1,400}\)/g;
const PARENTHESIS = /\([^()]{0,300}\)/g;

/** "It rose (Example Times, 4 May 2026)." cites a dated source, and is no dated label itself. */
function withoutSources(line: string): string {
  return line.includes('(') ? line.replace(LINK, ' ').replace(PARENTHESIS, ' ') : line;
}

/** A comment behind a sentence ("… in May. <!-- briefcheck-disable-line … -->") does not make it a heading. */
function withoutComments(text: string): string {
  return text.includes('<!--') ? text.replace(/<!--[^>]{0,600}-->/g, ' ') : text;
}

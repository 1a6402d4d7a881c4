import type {Span} from '../../text/span.ts';
import type {Snippet} from '../corpus.ts';
import type {Term} from './match-expression.ts';
import {initialsOf, type Token, tokenise} from './tokens.ts';

/**
 * Where the terms stand in a text. FTS5's `highlight()` would mark them as well, but as a changed text: here the
 * places are needed, in UTF-16 units, and of the words that the author asked for alone.
 */
export function marksIn(text: string, terms: readonly Term[]): Span[] {
  const tokens = tokenise(text, initialsOf(terms.flatMap((term) => term.tokens)));
  const byFirst = groupByFirst(terms);
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at];
    const length = first?.folded === '' ? 0 : longestAt(tokens, at, byFirst);
    const last = tokens[at + length - 1];
    if (length > 0 && first !== undefined && last !== undefined)
      spans.push({start: first.start, end: last.end});
    at += Math.max(1, length);
  }
  return spans;
}

/** Terms by their first token; a beginning of a word stands under ''. */
function groupByFirst(terms: readonly Term[]): ReadonlyMap<string, readonly Term[]> {
  const groups = new Map<string, Term[]>();
  for (const term of terms) {
    const first = term.prefix && term.tokens.length === 1 ? '' : (term.tokens[0] ?? '');
    groups.set(first, [...(groups.get(first) ?? []), term]);
  }
  return groups;
}

function longestAt(
  tokens: readonly Token[],
  at: number,
  byFirst: ReadonlyMap<string, readonly Term[]>,
): number {
  const wholes = longestOf(byFirst.get(tokens[at]?.folded ?? ''), tokens, at);
  return Math.max(wholes, longestOf(byFirst.get(''), tokens, at));
}

function longestOf(terms: readonly Term[] | undefined, tokens: readonly Token[], at: number): number {
  let longest = 0;
  for (const term of terms ?? NONE) {
    if (term.tokens.length > longest && standsAt(tokens, at, term)) longest = term.tokens.length;
  }
  return longest;
}

const NONE: readonly Term[] = [];

function standsAt(tokens: readonly Token[], at: number, term: Term): boolean {
  const last = term.tokens.length - 1;
  return term.tokens.every((token, index) => {
    const found = tokens[at + index]?.folded;
    return term.prefix && index === last ? (found?.startsWith(token) ?? false) : found === token;
  });
}

/** How much of the passage the snippet shows before the first match and in all, in UTF-16 units. */
const BEFORE = 60;
const LENGTH = 180;

/** A line of the passage around its first mark; line breaks become blanks, so that offsets stay. */
export function snippetOf(text: string, marks: readonly Span[]): Snippet {
  const first = marks[0]?.start ?? 0;
  let start = first > BEFORE ? wordStart(text, first - BEFORE) : 0;
  if (first - start > LENGTH / 2) start = first;
  let end = Math.min(text.length, start + LENGTH);
  if (end < text.length) end = Math.max(wordStart(text, end - 20), start + 1);
  const open = start > 0 ? '…' : '';
  const close = end < text.length ? '…' : '';
  const by = open.length - start;
  return {
    text: open + text.slice(start, end).replace(/\s/gu, ' ') + close,
    matches: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({start: mark.start + by, end: mark.end + by})),
  };
}

/** The start of the first word at or after `from`, or `from` when there is none near. */
function wordStart(text: string, from: number): number {
  const blank = text.slice(from, from + 20).search(/\s/u);
  if (blank >= 0) return from + blank + 1;
  // Never between the two halves of a surrogate pair
  const code = text.charCodeAt(from);
  return code >= 0xdc00 && code <= 0xdfff ? from + 1 : from;
}

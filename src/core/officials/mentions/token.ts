import type {Span} from '../../text/span.ts';
import {fold} from '../fold.ts';

/** A word of the draft as mentions are read from it; offsets are relative to the block. */
export interface Token extends Span {
  readonly raw: string;
  readonly word: string;
  /** What stands between the token before and this one, a possessive `'s` left out. */
  readonly gap: string;
  readonly capital: boolean;
  /** True before `'s`, or before the bare apostrophe of "the Netherlands' prime minister". */
  readonly possessive: boolean;
}

const dottedOrWord = /(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+/gu;
/** ' or ’ */
const isApostrophe = (code: number) => code === 0x27 || code === 0x2019;
const possessiveEnding = /^['’](?:[sS](?![\p{L}\p{N}])|(?=\s))/u;
const capitalStart = /^\p{Lu}/u;

/** The tokens of a sentence's prose; `offset` is added to their spans. */
export function tokensOf(prose: string, offset: number): Token[] {
  const tokens: Token[] = [];
  let gapStart = 0;
  for (const match of prose.matchAll(dottedOrWord)) {
    const start = match.index;
    if (start < gapStart) continue; // the "s" of a possessive
    const raw = match[0];
    const end = start + raw.length;
    const ending = isApostrophe(prose.charCodeAt(end))
      ? (possessiveEnding.exec(prose.slice(end, end + 3))?.[0] ?? '')
      : '';
    tokens.push({
      start: start + offset,
      end: end + offset,
      raw,
      word: fold(raw.charAt(1) === '.' ? raw.replaceAll('.', '') : raw),
      gap: prose.slice(gapStart, start),
      capital: capitalStart.test(raw),
      possessive: ending !== '',
    });
    gapStart = end + ending.length;
  }
  return tokens;
}

const joint = /^(?:[\s\u00AD]+|[\s\u00AD]*[-\u2010\u2011])?$/u;
const jointAfterAbbreviation = /^\.?\s+$/;

/** True when the token goes on the phrase of the one before: only white space or a hyphen between them. */
export function joins(token: Token | undefined): boolean {
  return token !== undefined && joint.test(token.gap);
}

const comma = /^,\s+$/;

/** The word of the token where a comma stands before it: the "trade" of "economy, trade and industry minister". */
export function wordAfterComma(tokens: readonly Token[], index: number): string | undefined {
  const token = tokens[index];
  return token && comma.test(token.gap) ? token.word : undefined;
}

const hyphen = /^[-\u2010\u2011]$/u;

/** True for the gap within a hyphenated word. */
export function isHyphen(gap: string): boolean {
  return hyphen.test(gap);
}

/** As `joins`, with the full stop of "Gen." and "Jr." and the apostrophe of "O'Neill" let through. */
export function joinsName(previous: Token | undefined, token: Token | undefined): boolean {
  if (!previous || !token) return false;
  if (joins(token) || /^['’]$/.test(token.gap)) return true;
  return previous.raw.length <= 4 && jointAfterAbbreviation.test(token.gap);
}

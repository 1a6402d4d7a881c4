import type {Complement} from './attribution.ts';
import {isFiniteVerb} from './clause.ts';
import {prepositions} from './lexicon.ts';
import type {Token} from './tokens.ts';

/** How far behind the cue "that" or a quotation may begin: "told the BBC on Friday that", "warned on X that". */
const REACH = 8;
/** How far in front of a closing cue ("…, the ministry said") quoted words are looked for. */
const REACH_BACK = 24;
const OPENS_OBJECT =
  /^(?:the|a|an|its|his|her|their|this|these|those|no|any|all|more|some|such|both|[$€£¥])$/u;
const CLOSES = /^[,.;:!?)"”’»—–]$/u;
const OPENING_MARK = /^["“‘]$/u;
const CLOSING_MARK = /^["”’»]$/u;

/** What follows the cue made of the tokens `[from, to)`. */
export function complementOf(tokens: readonly Token[], from: number, to: number): Complement {
  const behind = complementBehind(tokens, to);
  if (behind !== undefined) return behind;
  const before = tokens[from - 1];
  const next = tokens[to];
  if (before?.quoted || CLOSING_MARK.test(before?.text ?? '')) return 'quotation';
  // "“…,” Horn wrote in a letter": the words stand before the speaker
  if (next === undefined || CLOSES.test(next.text) || prepositions.has(next.lower)) {
    const quotes = tokens.slice(Math.max(0, from - REACH_BACK), from).some(({quoted}) => quoted);
    if (quotes) return 'quotation';
    if (next === undefined || CLOSES.test(next.text)) return 'tag';
  }
  return OPENS_OBJECT.test(next.lower) || next.capitalised || next.kind === 'number' ? 'object' : 'other';
}

function complementBehind(tokens: readonly Token[], to: number): Complement | undefined {
  for (let at = to; at < Math.min(tokens.length, to + REACH); at++) {
    const token = tokens[at];
    if (token === undefined || token.text === ';' || (at > to && token.text === ',')) return undefined;
    if (token.lower === 'that' && tokens[at + 1] !== undefined) return 'that';
    if (token.quoted || OPENING_MARK.test(token.text)) return 'quotation';
    if (at > to && isFiniteVerb(token, tokens[at - 1])) return 'clause';
  }
  return undefined;
}

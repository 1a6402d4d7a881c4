import type {Span} from '../span.ts';
import type {Attribution, AttributionSource, Complement, Cue, CueKind} from './attribution.ts';
import {isFiniteVerb} from './clause.ts';
import type {Token} from './tokens.ts';

/** An attribution with its scope worked out. */
export function attribution(
  tokens: readonly Token[],
  source: AttributionSource,
  cue: Cue,
  reach: Attribution['reach'],
): Attribution {
  return {source, cue, scope: scopeOf(tokens, cue), reach};
}

/** The cue made of the tokens `[from, to)`. */
export function cueOf(tokens: readonly Token[], from: number, to: number, kind: CueKind): Cue {
  const words = tokens.slice(from, to);
  return {
    kind,
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    text: words.map((word) => word.text).join(' '),
    complement: complementOf(tokens, from, to),
  };
}

/** How far behind the cue "that" or a quotation may begin: "told the BBC on Friday that", "warned on X that". */
const COMPLEMENT_REACH = 8;
const OPENS_OBJECT = /^(?:the|a|an|its|his|her|their|this|these|those|no|any|all|more|some|such|both)$/u;

function complementOf(tokens: readonly Token[], from: number, to: number): Complement {
  for (let at = to; at < Math.min(tokens.length, to + COMPLEMENT_REACH); at++) {
    const token = tokens[at];
    if (token === undefined || token.text === ';') break;
    if (token.lower === 'that' && tokens[at + 1] !== undefined) return 'that';
    if (token.quoted || /^["“‘]$/u.test(token.text)) return 'quotation';
    if (at > to && token.text === ',') break;
    if (at > to && isFiniteVerb(token, tokens[at - 1])) return 'clause';
  }
  const next = tokens[to];
  const before = tokens[from - 1];
  if (before?.quoted || /^["”’»]$/u.test(before?.text ?? '')) return 'quotation';
  if (next === undefined || next.kind === 'mark')
    return tokens.slice(0, from).some((token) => token.quoted) ? 'quotation' : 'tag';
  return OPENS_OBJECT.test(next.lower) || next.capitalised || next.kind === 'number' ? 'object' : 'other';
}

/** The part of the sentence between the semicolons around the cue: "Filmon hopes so; | Selam says she isn't sure". */
function scopeOf(tokens: readonly Token[], cue: Cue): Span {
  let start = tokens[0]?.start ?? cue.start;
  for (const token of tokens) {
    if (token.text !== ';' || token.quoted) continue;
    if (token.start > cue.end) return {start, end: token.start};
    start = token.end;
  }
  return {start, end: tokens.at(-1)?.end ?? cue.end};
}

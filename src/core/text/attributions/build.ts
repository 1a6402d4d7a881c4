import type {Span} from '../span.ts';
import type {Attribution, AttributionSource, Cue, CueKind} from './attribution.ts';
import {complementOf} from './complement.ts';
import type {Token} from './tokens.ts';

/** An attribution with its scope worked out; `at` is the index of a token of the cue. */
export function attribution(
  tokens: readonly Token[],
  source: AttributionSource,
  cue: Cue,
  reach: Attribution['reach'],
  at: number,
): Attribution {
  return {source, cue, scope: scopeOf(tokens, cue, at), reach};
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

/** No author's clause has more tokens than this on one side of a cue; hostile text may. */
const LONGEST_SCOPE = 200;

/** The part of the sentence between the semicolons around the cue: "Filmon hopes so; | Selam says she isn't sure". */
function scopeOf(tokens: readonly Token[], cue: Cue, from: number): Span {
  let first = from;
  while (first > 0 && from - first < LONGEST_SCOPE && !isSemicolon(tokens[first - 1])) first--;
  let last = from;
  while (last + 1 < tokens.length && last - from < LONGEST_SCOPE && !isSemicolon(tokens[last + 1])) last++;
  return {start: tokens[first]?.start ?? cue.start, end: tokens[last]?.end ?? cue.end};
}

function isSemicolon(token: Token | undefined): boolean {
  return token?.text === ';' && !token.quoted;
}

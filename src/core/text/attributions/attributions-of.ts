import type {Span} from '../span.ts';
import type {Attribution, AttributionSource, Cue, CueKind} from './attribution.ts';
import {adverbs, auxiliaries, clauseBoundaries, cueVerbs, relatives} from './lexicon.ts';
import {sourceOf} from './source.ts';
import type {Token} from './tokens.ts';

/** How many tokens a source and its appositives may take up on either side of the cue. */
const REACH = 24;

const BREAK = /^[;:—–“”"()]$/u;
const BE = new Set(['is', 'are', 'was', 'were', 'been', 'be', 'being']);

/** The attributions in a sentence, in the order of their cues. Linear in the sentence's length. */
export function attributionsOf(tokens: readonly Token[]): readonly Attribution[] {
  const found: Attribution[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || token.quoted) continue;
    const attribution = phraseAt(tokens, index) ?? verbAt(tokens, index) ?? colonAt(tokens, index);
    if (attribution !== undefined) found.push(attribution);
  }
  return found;
}

/** "according to the IAEA", "in the words of Rutte", "per Bloomberg", "by her account". */
function phraseAt(tokens: readonly Token[], index: number): Attribution | undefined {
  const [first, second] = [tokens[index]?.lower, tokens[index + 1]?.lower];
  if (first === 'according' && second === 'to') {
    const source = sourceAfter(tokens, index + 2);
    return source && attribution(tokens, source, cueOf(tokens, index, index + 2, 'phrase'), 'main');
  }
  const next = tokens[index + 1];
  if (first === 'per' && next?.capitalised) {
    const source = sourceAfter(tokens, index + 1);
    return source && attribution(tokens, source, cueOf(tokens, index, index + 1, 'phrase'), 'main');
  }
  if (first === 'by' && tokens[index + 2]?.lower === 'account') {
    const source = sourceOf(tokens.slice(index + 1, index + 2), false);
    const resolved = source ?? pronounSource(tokens[index + 1]);
    return resolved && attribution(tokens, resolved, cueOf(tokens, index, index + 3, 'phrase'), 'main');
  }
  return undefined;
}

function pronounSource(token: Token | undefined): AttributionSource | undefined {
  if (token === undefined || !/^(?:his|her|their|its)$/u.test(token.lower)) return undefined;
  return {start: token.start, end: token.end, kind: 'resolved', text: token.text, published: false};
}

/** A verb of saying with its subject before it, after it ("said Rutte"), or after "by". */
function verbAt(tokens: readonly Token[], index: number): Attribution | undefined {
  const token = tokens[index];
  const kind = token && cueVerbs.get(token.lower);
  if (token === undefined || kind === undefined || token.possessive) return undefined;
  const previous = tokens[index - 1];
  // "the claims", "a report", "his fears" are nouns.
  if (previous !== undefined && DETERMINER.test(previous.lower)) return undefined;
  const verbStart = beforeAuxiliaries(tokens, index);
  if (isPassive(tokens, verbStart, index)) return passiveAt(tokens, verbStart, index);
  const subject = subjectBefore(tokens, verbStart);
  if (subject?.source !== undefined) {
    return attribution(tokens, subject.source, cueOf(tokens, index, index + 1, kind), subject.reach);
  }
  const inverted = isInverted(tokens, index) ? sourceAfter(tokens, index + 1) : undefined;
  return inverted && attribution(tokens, inverted, cueOf(tokens, index, index + 1, kind), 'main');
}

const DETERMINER =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|no|any|some|every|each|of|in|to|for|by|with|on|at)$/u;

function beforeAuxiliaries(tokens: readonly Token[], index: number): number {
  let start = index;
  while (start > 0) {
    const before = tokens[start - 1];
    if (before === undefined || before.quoted) break;
    if (!auxiliaries.has(before.lower) && !adverbs.has(before.lower) && !before.lower.endsWith('ly')) break;
    start--;
  }
  return start;
}

function isPassive(tokens: readonly Token[], verbStart: number, index: number): boolean {
  return (
    tokens.slice(verbStart, index).some((token) => BE.has(token.lower)) &&
    !tokens[index]?.lower.endsWith('ing')
  );
}

/** "was quoted by Reuters", "it is said that", "is believed to". */
function passiveAt(tokens: readonly Token[], verbStart: number, index: number): Attribution | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const cue = cueOf(tokens, verbStart, index + 1, 'passive');
  for (let at = index + 1; at < Math.min(tokens.length, index + 8); at++) {
    const word = tokens[at];
    if (word === undefined || word.kind === 'mark') break;
    if (word.lower === 'by') {
      const agent = sourceAfter(tokens, at + 1);
      return agent && attribution(tokens, agent, cue, 'main');
    }
  }
  const next = tokens[index + 1]?.lower;
  const subject = tokens[verbStart - 1]?.lower;
  const impersonal = subject === 'it' || next === 'to' || next === 'that' || next === 'likely';
  if (!impersonal) return undefined;
  const source: AttributionSource = {
    start: cue.start,
    end: cue.end,
    kind: 'unnamed',
    text: cue.text,
    published: false,
  };
  return attribution(tokens, source, cue, 'main');
}

/** The noun phrase before a verb: past appositives ("Pistorius, the minister,") and relative clauses. */
function subjectBefore(
  tokens: readonly Token[],
  verbStart: number,
): {readonly source: AttributionSource | undefined; readonly reach: 'main' | 'fragment'} | undefined {
  let start = verbStart;
  const floor = Math.max(0, verbStart - REACH);
  while (start > floor) {
    const before = tokens[start - 1];
    if (before === undefined || before.quoted || BREAK.test(before.text)) break;
    if (clauseBoundaries.has(before.lower) && !isAppositiveWord(before)) break;
    start--;
  }
  const region = tokens.slice(start, verbStart);
  const reach =
    start === 0 || BREAK.test(tokens[start - 1]?.text ?? '') || tokens[start - 1]?.lower === 'but'
      ? 'main'
      : 'fragment';
  const segments = segmentsOf(region);
  for (let at = segments.length - 1; at >= 0; at--) {
    const segment = segments[at];
    const first = segment?.[0];
    if (segment === undefined || first === undefined) continue;
    if (relatives.has(first.lower)) continue;
    const appositive = at === segments.length - 1 && segments.length > 1 && region.at(-1)?.text === ',';
    const source = sourceOf(segment, first === tokens[0]);
    // "Germany's defence minister, Boris Pistorius, said": the name or the office before it both do.
    if (appositive && source?.kind !== 'named') continue;
    if (source !== undefined) return {source, reach};
    if (at < segments.length - 1) continue;
    return undefined;
  }
  return undefined;
}

function isAppositiveWord(token: Token): boolean {
  return token.lower === 'that' || token.lower === 'as';
}

function segmentsOf(region: readonly Token[]): readonly (readonly Token[])[] {
  const segments: Token[][] = [[]];
  for (const token of region) {
    if (token.text === ',') segments.push([]);
    else segments.at(-1)?.push(token);
  }
  return segments.filter((segment) => segment.length > 0);
}

/** `"…," said Rutte` and `says Rena Lee, the president`: the cue follows a quotation, a comma or opens. */
function isInverted(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before === undefined || before.quoted || /^[,"”’'»—–?!]$/u.test(before.text);
}

function sourceAfter(tokens: readonly Token[], start: number): AttributionSource | undefined {
  let end = start;
  while (end < tokens.length && end - start < REACH) {
    const token = tokens[end];
    if (
      token === undefined ||
      token.quoted ||
      token.kind === 'mark' ||
      clauseBoundaries.has(token.lower) ||
      relatives.has(token.lower)
    )
      break;
    end++;
  }
  return sourceOf(tokens.slice(start, end), start === 0);
}

/** "Rutte: “We will hold.”": a short name, a colon, a quotation. */
function colonAt(tokens: readonly Token[], index: number): Attribution | undefined {
  if (tokens[index]?.text !== ':' || index === 0 || index > 12) return undefined;
  if (!tokens[index + 1]?.quoted && !tokens[index + 2]?.quoted) return undefined;
  const source = sourceOf(tokens.slice(0, index), true);
  return source && attribution(tokens, source, cueOf(tokens, index, index + 1, 'colon'), 'main');
}

function cueOf(tokens: readonly Token[], from: number, to: number, kind: CueKind): Cue {
  const words = tokens.slice(from, to);
  return {
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    kind,
    text: words.map((word) => word.text).join(' '),
  };
}

function attribution(
  tokens: readonly Token[],
  source: AttributionSource,
  cue: Cue,
  reach: 'main' | 'fragment',
): Attribution {
  return {source, cue, scope: scopeOf(tokens, cue), reach};
}

/** From the cue to the end of its clause; a cue that closes the sentence covers what stands before it. */
function scopeOf(tokens: readonly Token[], cue: Cue): Span {
  const first = tokens[0];
  const last = tokens.at(-1);
  const start = first?.start ?? cue.start;
  const end = last?.end ?? cue.end;
  const semicolon = tokens.findLast((token) => token.text === ';' && token.end <= cue.start);
  return {
    start: semicolon?.end ?? start,
    end: tokens.find((token) => token.text === ';' && token.start > cue.end)?.start ?? end,
  };
}

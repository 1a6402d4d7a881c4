import type {Attribution, AttributionSource} from './attribution.ts';
import {isFiniteVerb} from './clause.ts';
import {adverbs, auxiliaries, clauseBoundaries, relatives} from './lexicon.ts';
import {sourceOf} from './source.ts';
import type {Token} from './tokens.ts';

/** How many tokens a source and its appositives may take up on either side of the cue. */
const REACH = 24;

const BREAK = /^[;:—–“”"()]$/u;

/** Where the verb group that ends at `index` begins: "has | also | warned", "is | widely | thought". */
export function verbGroupStart(tokens: readonly Token[], index: number): number {
  let start = index;
  while (start > 0) {
    const before = tokens[start - 1];
    if (before === undefined || before.quoted) break;
    if (!auxiliaries.has(before.lower) && !adverbs.has(before.lower) && !before.lower.endsWith('ly')) break;
    start--;
  }
  return start;
}

const PRONOUN = /^(?:he|she|they|it|we|i)$/u;
const NOBODY = /^(?:nobody|no-one|anyone|anybody|whoever|whatever|what|you|one's)$/u;
const CONJUNCTION = /^(?:and|or|but|so|then|yet|now|thus)$/u;

export interface Subject {
  readonly source: AttributionSource;
  readonly reach: Attribution['reach'];
}

/** The source before a verb, past appositives ("Pistorius, the minister,") and relative clauses. */
export function subjectBefore(
  tokens: readonly Token[],
  verbStart: number,
  speaks: boolean,
): Subject | undefined {
  const pronoun = tokens[verbStart - 1];
  const start = clauseStart(tokens, verbStart);
  // "In a message to partners it called the reports rumours"
  if (pronoun !== undefined && PRONOUN.test(pronoun.lower) && pronoun.text !== 'IT') {
    const source = sourceOf([pronoun], verbStart === 1);
    // "The vote comes when the rains end, he added"
    const afterComma = tokens[verbStart - 2]?.text === ',';
    return source && {source, reach: reachOf(tokens, start, afterComma)};
  }
  if (pronoun !== undefined && NOBODY.test(pronoun.lower)) return undefined;
  return nounSubject(tokens, start, verbStart, speaks);
}

/** The source among the noun phrases between the start of the clause and the verb, the nearest first. */
function nounSubject(
  tokens: readonly Token[],
  start: number,
  verbStart: number,
  speaks: boolean,
): Subject | undefined {
  const region = tokens.slice(start, verbStart);
  if (CONJUNCTION.test(region.at(-1)?.lower ?? '')) return sharedSubject(tokens, start, region, speaks);
  const segments = segmentsOf(region);
  const closedByComma = region.at(-1)?.text === ',' || region.at(-1)?.text === ')';
  const inRelative = endsInRelative(region) || tokens[start]?.lower === 'what';
  for (let at = segments.length - 1; at >= 0; at--) {
    const segment = withoutEarlierVerb(segments[at] ?? []);
    const first = segment[0];
    if (first === undefined || opensRelativeClause(first)) continue;
    const innermost = at === segments.length - 1;
    const source = sourceOf(segment, first === tokens[0], speaks && innermost && !closedByComma);
    // "Germany's defence minister, Boris Pistorius, said": past an appositive that names nobody, to the name before it
    if (innermost && closedByComma && segments.length > 1 && source?.kind !== 'named') continue;
    if (source !== undefined)
      return {source, reach: inRelative ? 'fragment' : reachOf(tokens, start, at > 0)};
    if (innermost) return undefined;
  }
  return undefined;
}

/** "Lund flew to Pituffik, stayed an hour and told her hosts that …": the subject of the first of several verbs. */
function sharedSubject(
  tokens: readonly Token[],
  start: number,
  region: readonly Token[],
  speaks: boolean,
): Subject | undefined {
  const verb = region.findIndex((token, at) => at > 0 && isFiniteVerb(token, region[at - 1]));
  const phrase = verb < 0 ? region.slice(0, -1) : region.slice(0, verb);
  const source = sourceOf(phrase, start === 0, speaks);
  return source && {source, reach: reachOf(tokens, start, false)};
}

/** "Alves, who | said in May that he would go, stays on": what he said is not the main assertion. */
function endsInRelative(region: readonly Token[]): boolean {
  const last = region.at(-1);
  return last !== undefined && opensRelativeClause(last);
}

/** "who", "which", but not the organisation "WHO". */
function opensRelativeClause(token: Token): boolean {
  return relatives.has(token.lower) && token.text !== token.text.toUpperCase();
}

/** The tokens of the noun phrase that begins at `start`. */
export function nounPhraseAfter(tokens: readonly Token[], start: number): readonly Token[] {
  let end = start;
  while (end < tokens.length && end - start < REACH) {
    const token = tokens[end];
    if (token === undefined || token.quoted || token.kind === 'mark') break;
    if (clauseBoundaries.has(token.lower) || opensRelativeClause(token)) break;
    if (end > start && isFiniteVerb(token, tokens[end - 1])) break;
    end++;
  }
  return tokens.slice(start, end);
}

function clauseStart(tokens: readonly Token[], verbStart: number): number {
  let start = verbStart;
  const floor = Math.max(0, verbStart - REACH);
  while (start > floor) {
    const before = tokens[start - 1];
    // "the Joint Command (JFC) said": past what stands in brackets
    if (before?.text === ')' && start === verbStart) start = openingBracket(tokens, start - 1, floor);
    else if (before === undefined || opensClause(before)) break;
    start--;
  }
  return start;
}

function openingBracket(tokens: readonly Token[], closing: number, floor: number): number {
  for (let at = closing - 1; at > floor; at--) if (tokens[at]?.text === '(') return at + 1;
  return closing + 1;
}

function opensClause(token: Token): boolean {
  if (token.quoted || BREAK.test(token.text)) return true;
  // "that" and "as" may stand inside an appositive, the others open a clause
  return clauseBoundaries.has(token.lower) && token.lower !== 'that' && token.lower !== 'as';
}

/** A clause after "because", "when" … is a fragment, unless the attribution is tagged on: "…, the ministry said". */
function reachOf(tokens: readonly Token[], start: number, afterComma: boolean): Attribution['reach'] {
  const before = tokens[start - 1];
  if (
    before === undefined ||
    afterComma ||
    before.quoted ||
    BREAK.test(before.text) ||
    before.lower === 'but'
  )
    return 'main';
  return 'fragment';
}

function segmentsOf(region: readonly Token[]): readonly (readonly Token[])[] {
  const segments: Token[][] = [[]];
  for (const token of region) {
    if (token.text === ',' || token.text === '(' || token.text === ')') segments.push([]);
    else segments.at(-1)?.push(token);
  }
  return segments.filter((segment) => segment.length > 0);
}

/** "LDP officials said | some lawmakers wanted": the subject begins behind an earlier verb. */
function withoutEarlierVerb(segment: readonly Token[]): readonly Token[] {
  let start = CONJUNCTION.test(segment[0]?.lower ?? '') && segment[0]?.text !== 'NOW' ? 1 : 0;
  for (let at = start + 1; at < segment.length - 1; at++) {
    const token = segment[at];
    if (token !== undefined && isFiniteVerb(token, segment[at - 1])) start = at + 1;
  }
  return segment.slice(start);
}

import verbs from './data/verbs.json' with {type: 'json'};
import {adverbs, authorPronouns, definites, indefinites, thirdPersons} from './lexicon.ts';
import type {Token} from './tokens.ts';

const FINITE = new Set(verbs.finite);
const IRREGULAR_PAST = new Set(verbs.irregularPast);
const BASE = new Set(verbs.base);
const RELATIVE = new Set(['who', 'which', 'whose', 'whom']);
const SUBORDINATORS = new Set(verbs.subordinators);
const THIRD_PERSON = new Set(verbs.base.map(thirdPersonOf));

export type Tense =
  | 'be'
  | 'was'
  | 'have'
  | 'had'
  | 'do'
  | 'will'
  | 'would'
  | 'modal'
  | 'past'
  | 'present'
  | 'none';

/** What is known of a sentence's main clause without parsing it: its first finite verb and who does it. */
export interface MainClause {
  readonly tense: Tense;
  /** The finite verb, lower case; undefined for a fragment ("Winners and losers"). */
  readonly verb: string | undefined;
  /** Index of that verb among the tokens given, -1 for none. */
  readonly at: number;
  readonly subject:
    | 'author'
    | 'reader'
    | 'he'
    | 'it'
    | 'this'
    | 'there'
    | 'name'
    | 'definite'
    | 'indefinite'
    | 'bare'
    | 'none';
  /** True when the sentence opens with the bare form of a verb: "Watch the gauge at Kerki". */
  readonly imperative: boolean;
}

/** Reads the main clause of a sentence off its unquoted tokens. */
export function mainClauseOf(tokens: readonly Token[]): MainClause {
  const start = mainStart(tokens);
  const at = finiteVerbAt(tokens, start);
  const verb = tokens[at]?.lower;
  return {
    at,
    verb,
    tense: verb === undefined ? 'none' : tenseOf(verb),
    subject: subjectOf(tokens.slice(start, at < 0 ? tokens.length : at), start === 0, at < 0),
    imperative: isImperative(tokens, start, at),
  };
}

/** Past an opening clause: "If the rains fail, | the caseload …", "However, | …", "But | …". */
function mainStart(tokens: readonly Token[]): number {
  let start = 0;
  while (
    start < tokens.length &&
    (tokens[start]?.kind === 'mark' ||
      /^(?:and|but|so|yet|or|nor|then|now)$/u.test(tokens[start]?.lower ?? ''))
  )
    start++;
  const opens = tokens[start]?.lower ?? '';
  if (!SUBORDINATORS.has(opens)) return start;
  const comma = tokens.findIndex((token, index) => index > start && token.text === ',');
  return comma < 0 ? start : comma + 1;
}

function finiteVerbAt(tokens: readonly Token[], start: number): number {
  let inRelative = false;
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') continue;
    if (RELATIVE.has(token.lower)) inRelative = true;
    else if (isFiniteVerb(token, tokens[at - 1])) {
      if (!inRelative) return at;
      inRelative = false;
    }
  }
  return -1;
}

// after these a word in -ed or -s is no verb: "the proposed deal", "of wounded men", "its talks"
const BEFORE_NOUN = new Set(
  'the a an of in on at for by with from to his her its their our my your no this these those some any many most all other and more than as'.split(
    ' ',
  ),
);

/** True for a word that can only, or here most likely does, head a clause: "was", "struck", "Moscow wants". */
export function isFiniteVerb(token: Token, before: Token | undefined): boolean {
  // "14 May" has no verb
  if (FINITE.has(token.lower)) return token.text !== 'May';
  if (token.capitalised || token.possessive) return false;
  if (before !== undefined && (BEFORE_NOUN.has(before.lower) || before.possessive)) return false;
  if (IRREGULAR_PAST.has(token.lower)) return true;
  if (/[^e]ed$/u.test(token.lower) && token.lower.length > 4) return true;
  if (before === undefined) return false;
  if (THIRD_PERSON.has(token.lower)) return true;
  return BASE.has(token.lower) && (/^(?:we|i|you|they)$/u.test(before.lower) || /[^s]s$/u.test(before.lower));
}

function tenseOf(verb: string): Tense {
  if (/^(?:was|were|wasn't|weren't)$/u.test(verb)) return 'was';
  if (
    /^(?:is|are|am|isn't|aren't|(?:i|we|you|they|it|that|there|he|she|what|who|here)'(?:m|re|s))$/u.test(verb)
  )
    return 'be';
  if (/^(?:has|have|hasn't|haven't|\w+'ve)$/u.test(verb)) return 'have';
  if (/^(?:had|hadn't|\w+'d)$/u.test(verb)) return 'had';
  if (/^(?:do|does|don't|doesn't)$/u.test(verb)) return 'do';
  if (/^(?:will|won't|\w+'ll)$/u.test(verb)) return 'will';
  if (/^wouldn?'?t?$/u.test(verb)) return 'would';
  if (
    /^(?:can|can't|cannot|could|couldn't|may|might|must|mustn't|should|shouldn't|shall|ought|needn't|mightn't)$/u.test(
      verb,
    )
  )
    return 'modal';
  if (verb === 'did' || verb === "didn't" || IRREGULAR_PAST.has(verb) || verb.endsWith('ed')) return 'past';
  return 'present';
}

function subjectOf(
  words: readonly Token[],
  opensSentence: boolean,
  fragment: boolean,
): MainClause['subject'] {
  const subject = words.filter((token) => token.kind !== 'mark' && !adverbs.has(token.lower));
  const first = subject[0];
  if (first === undefined) return 'none';
  if (authorPronouns.has(first.lower)) return 'author';
  if (first.lower === 'you') return 'reader';
  if (first.lower === 'it') return 'it';
  if (thirdPersons.has(first.lower)) return 'he';
  if (first.lower === 'there') return 'there';
  if (/^(?:this|that|these|those|which|such)$/u.test(first.lower) && subject.length < 3) return 'this';
  if (
    subject.some(
      (token, index) => token.capitalised && token.kind === 'word' && (index > 0 || !opensSentence),
    )
  )
    return 'name';
  if (definites.has(first.lower)) return 'definite';
  if (indefinites.has(first.lower) || /^(?:a|an|no|any|every|each)$/u.test(first.lower)) return 'indefinite';
  if (first.capitalised && subject.length === 1 && !fragment && !/s$/u.test(first.lower)) return 'name';
  return 'bare';
}

function isImperative(tokens: readonly Token[], start: number, at: number): boolean {
  const first = tokens[start];
  const second = tokens[start + 1];
  if (first === undefined || second === undefined || first.kind !== 'word') return false;
  if (/^(?:don't|let|let's|please|never)$/u.test(first.lower)) return true;
  if (first.lower === 'do') return second.lower === 'not';
  if (!BASE.has(first.lower) || second.lower === 'of') return false;
  // "Fuel queues: two days" and "Trade fell" have a verb soon after; "Watch whether it holds" has its own later
  return at < 0 || at > start + 2;
}

function thirdPersonOf(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/u.test(base)) return `${base}es`;
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

import type {MainClause} from '../attributions/clause.ts';
import type {Token} from '../attributions/tokens.ts';
import {lists, listsOf} from './lexicon.ts';

/** How far behind its first verb a main clause's own modal or adverb may stand: "has in all likelihood". */
const NEAR = 4;

const AUTHOR = new Set(['i', 'we', 'one']);
const AUTHOR_OWN = new Set(['our', 'my']);

/** Adds features for the author's own stance: duty, likelihood, definition, remarks on the text, memories. */
export function stanceFeatures(own: readonly Token[], clause: MainClause, found: string[]): void {
  const words = own.map((token) => token.lower);
  place(
    'duty',
    words.findIndex((_, index) => isDuty(words, index)),
    clause,
    words,
    found,
  );
  place(
    'likelihood',
    own.findIndex((token, index) => isLikelihood(token, words[index + 1])),
    clause,
    words,
    found,
  );
  for (let index = 0; index < words.length; index++) weighing(words, index, found);
  if (clause.imperative) command(own, found);
  embeddedQuestion(words, clause, found);
  definition(words, found);
  remark(words, found);
}

const LITERAL = /^(?:in|on|at|before|under|twice|once|nowhere|only)$/u;
const PRONOUN = /^(?:it|he|she|they|we|you)$/u;

/** Whether a word stands in the main clause or in a later one: "should" against "a deal that should …". */
function place(
  name: string,
  at: number,
  {at: verb}: MainClause,
  words: readonly string[],
  found: string[],
): void {
  // "agreed on nothing that could be written down"
  const before = words[at - 1] ?? '';
  // "has two ships it could send": the modal has a subject of its own behind the verb
  const relative =
    /^(?:that|which|who)$/u.test(before) || (verb >= 0 && at > verb + 1 && PRONOUN.test(before));
  if (at >= 0)
    found.push(name, !relative && (verb < 0 || at <= verb + NEAR) ? `${name}:main` : `${name}:later`);
}

/** "likely", "may", "almost certainly", but not "appears in three releases". */
function isLikelihood(token: Token, next: string | undefined): boolean {
  if (token.lower.startsWith('appear') && LITERAL.test(next ?? '')) return false;
  return listsOf(token).includes('estimative') || (token.lower === 'almost' && next === 'certainly');
}

/** "must", "should", "needs to", "has to", "had better", "deserves". */
function isDuty(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  const next = words[index + 1];
  if (lists.deontic.has(word)) return true;
  // "Needs outstrip stocks" is no duty
  if (word === 'need' || word === 'needs') return index > 0 && next !== undefined;
  if (word === 'has' || word === 'have') return next === 'to';
  return word === 'had' && next === 'better';
}

/** "we assess", "in our judgement", "I doubt", "cannot rule out", "a one in three chance". */
function weighing(words: readonly string[], index: number, found: string[]): void {
  const word = words[index] ?? '';
  if (AUTHOR.has(word) && isNear(words, index, lists.weighingVerb)) found.push('weighing:author');
  else if (AUTHOR_OWN.has(word) && isNear(words, index, lists.weighingNoun)) found.push('weighing:own');
  else if ((word === 'cannot' || word === "can't") && isNear(words, index, lists.excluding))
    found.push('weighing:open');
  else if (lists.oddsNoun.has(word)) found.push('weighing:odds');
}

/** Whether one of the next three words is on the list. */
function isNear(words: readonly string[], index: number, list: ReadonlySet<string>): boolean {
  for (let at = index + 1; at <= index + 3; at++) if (list.has(words[at] ?? '')) return true;
  return false;
}

/** "Watch how the ministry words it", "Now imagine the same strike", "Do not touch the wire". */
function command(own: readonly Token[], found: string[]): void {
  const verb = own.findIndex(({lower}) => lists.imperative.has(lower));
  if (verb < 0 || verb > 1) return;
  if (lists.behindImperative.has(own[verb + 1]?.lower ?? '')) found.push('command:plain');
}

const BE = new Set(['is', 'was', 'are', 'remains', 'becomes']);
const ASKING = new Set(['whether', 'who', 'how', 'what', 'why', 'when', 'where', 'which']);

/** "The question is whether the money lasts", "Whether the port reopens by June" on a list of things to watch. */
function embeddedQuestion(words: readonly string[], {at}: MainClause, found: string[]): void {
  if (words[0] === 'whether') found.push('asks:opens');
  if (at >= 0 && BE.has(words[at] ?? '') && ASKING.has(words[at + 1] ?? ''))
    found.push(`asks:${words[at + 1]}`, 'asks:is');
}

/** "By “guarantee” I mean", "is meant here", "is defined as", "refers to". */
function definition(words: readonly string[], found: string[]): void {
  const mean = words.findIndex((word) => lists.meaningVerb.has(word));
  if (mean < 0) return;
  if (words[0] === 'by') found.push('definition:by');
  if (/^(?:i|we|here)$/u.test(words[mean - 1] ?? '') || words[mean + 1] === 'here')
    found.push('definition:own');
}

const TEXT_OPENINGS = [...lists.textOpening];

const PERSONAL: ReadonlyMap<string, string> = new Map([
  ['i', 'remark:i'],
  ["i've", 'remark:i'],
  ["i'm", 'remark:i'],
  ['my', 'remark:my'],
  ['me', 'remark:my'],
  ['we', 'remark:we'],
  ['us', 'remark:we'],
  ['our', 'remark:our'],
  ['you', 'remark:you'],
  ['your', 'remark:you'],
]);

/** "This note sets out", "Annex B lists", "Next bulletin: 4 December", "I was in Kyiv when". */
function remark(words: readonly string[], found: string[]): void {
  if (words.slice(0, 5).some((word) => lists.textNoun.has(word))) found.push('remark:text');
  if (/^(?:this|these|our|next)$/u.test(words[0] ?? '') && lists.textNoun.has(words[1] ?? ''))
    found.push('remark:this-text');
  // "That brings us to the ports.", "So much for the law."
  const opening = words.slice(0, 4).join(' ');
  if (TEXT_OPENINGS.some((start) => opening.startsWith(start))) found.push('remark:this-text');
  for (const word of words) {
    const personal = PERSONAL.get(word);
    if (personal !== undefined) found.push(personal);
  }
}

import type {MainClause} from '../attributions/clause.ts';
import type {Token} from '../attributions/tokens.ts';
import {isListed, lists} from './lexicon.ts';

/** How far behind its first verb a main clause's own modal or adverb may stand: "has in all likelihood". */
const NEAR = 4;

const AUTHOR = /^(?:i|we|one)$/u;
const AUTHOR_OWN = /^(?:our|my)$/u;
const WEIGHING_VERB =
  /^(?:think|assess|judge|believe|expect|reckon|suspect|doubt|estimate|guess|take|see|read|lean|put|rate|suppose|imagine|fear|bet|conclude|infer|forecast|keep|find|assume|hold)$/u;
const WEIGHING_NOUN =
  /^(?:view|judgement|judgment|assessment|reading|hunch|guess|bet|estimate|estimates|forecast|sense|impression|opinion|numbers|base|central|best|feeling|analysis|suspicion|expectation)$/u;

/** Features for the author's own stance: duty, likelihood, definition, remarks on the text, memories. */
export function stanceFeatures(own: readonly Token[], clause: MainClause): readonly string[] {
  const words = own.map((token) => token.lower);
  return [
    ...place('duty', dutyAt(words), clause),
    ...place(
      'likelihood',
      own.findIndex((token) => isListed(token, lists.estimative)),
      clause,
    ),
    ...weighing(words),
    ...definition(words),
    ...remark(words),
  ];
}

/** Whether a word stands in the main clause or in a later one: "should" against "a deal that should …". */
function place(name: string, at: number, {at: verb}: MainClause): readonly string[] {
  if (at < 0) return [];
  return [name, verb < 0 || at <= verb + NEAR ? `${name}:main` : `${name}:later`];
}

/** "must", "should", "needs to", "has to", "had better", "deserves". */
function dutyAt(words: readonly string[]): number {
  return words.findIndex((word, index) => {
    if (lists.deontic.has(word)) return true;
    const next = words[index + 1];
    if (/^(?:needs?|has|have)$/u.test(word))
      return next === 'to' || (word.startsWith('need') && next !== undefined);
    return word === 'had' && next === 'better';
  });
}

/** "we assess", "in our judgement", "I doubt", "cannot rule out", "a one in three chance". */
function* weighing(words: readonly string[]): Iterable<string> {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const near = words.slice(i + 1, i + 4);
    if (AUTHOR.test(word) && near.some((next) => WEIGHING_VERB.test(next))) yield 'weighing:author';
    if (AUTHOR_OWN.test(word) && near.some((next) => WEIGHING_NOUN.test(next))) yield 'weighing:own';
    if (
      /^(?:cannot|can't)$/u.test(word) &&
      near.some((next) => /^(?:exclude|excluded|rule|ruled)$/u.test(next))
    )
      yield 'weighing:open';
    if (/^(?:chance|chances|odds|probability|likelihood|confidence|scenario)$/u.test(word))
      yield 'weighing:odds';
  }
}

/** "By “guarantee” I mean", "is meant here", "is defined as", "refers to". */
function* definition(words: readonly string[]): Iterable<string> {
  const mean = words.findIndex((word) => /^(?:mean|means|meant|defined|denotes)$/u.test(word));
  if (mean < 0) return;
  if (words[0] === 'by') yield 'definition:by';
  if (/^(?:i|we|here)$/u.test(words[mean - 1] ?? '') || words[mean + 1] === 'here') yield 'definition:own';
}

/** "This note sets out", "Annex B lists", "Next bulletin: 4 December", "I was in Kyiv when". */
function* remark(words: readonly string[]): Iterable<string> {
  const opening = words.slice(0, 5);
  if (opening.some((word) => lists.textNoun.has(word))) yield 'remark:text';
  if (/^(?:this|these|our|next)$/u.test(words[0] ?? '') && lists.textNoun.has(words[1] ?? ''))
    yield 'remark:this-text';
  if (words.includes('i') || words.includes("i've") || words.includes("i'm")) yield 'remark:i';
  if (words.includes('my') || words.includes('me')) yield 'remark:my';
  if (words.includes('we') || words.includes('us')) yield 'remark:we';
  if (words.includes('our')) yield 'remark:our';
  if (words.includes('you') || words.includes('your')) yield 'remark:you';
}

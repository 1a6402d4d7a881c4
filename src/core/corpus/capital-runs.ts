import {adverbs, closedClass, prepositions} from '../text/attributions/lexicon.ts';
import type {Token} from '../text/attributions/tokens.ts';
import type {Block, Sentence} from '../text/block.ts';
import data from './data/names.json' with {type: 'json'};
import {isFunctionWord} from './function-words.ts';

const PARTICLES = new Set(data.particles);
const NOT_NAMES = new Set(data.notNames);

/** Longest name taken for one: a run of more capitals is a headline. */
const LONGEST = 6;

/** Runs of capitalised words; "Ursula von der Leyen" is one, "Monday" none. */
export function* capitalRuns(
  tokens: readonly Token[],
  sentence: Sentence,
  block: Block,
): Generator<readonly Token[]> {
  let run: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const joins = isNameWord(token) || (run.length > 0 && leadsOn(tokens, index));
    if (joins) run.push(token);
    const next = tokens[index + 1];
    const apart = next === undefined || /[^ .’'-]/u.test(block.prose.slice(token.end, next.start));
    if (run.length > 0 && (!joins || token.possessive || apart)) {
      const name = withoutOpening(run);
      if (name.length > 0 && !opensOnly(name, sentence)) yield name;
      run = [];
    }
  }
}

function isSmallWord(word: string): boolean {
  return isFunctionWord(word) || [closedClass, adverbs, prepositions].some((words) => words.has(word));
}

/** "The Kremlin", "Later Romania": the capital is the sentence's, the word no part of the name. */
function withoutOpening(run: readonly Token[]): readonly Token[] {
  const [first] = run;
  return first !== undefined && isSmallWord(first.lower) ? run.slice(1) : run;
}

function isNameWord(token: Token): boolean {
  return token.kind === 'word' && token.capitalised && !NOT_NAMES.has(token.lower);
}

/** "der" of "Ursula von der Leyen": small, and a capital follows within two words. */
function leadsOn(tokens: readonly Token[], index: number): boolean {
  const small = (at: number): boolean => PARTICLES.has(tokens[at]?.lower ?? '');
  const capital = (at: number): boolean => tokens[at] !== undefined && isNameWord(tokens[at]);
  return small(index) && (capital(index + 1) || (small(index + 1) && capital(index + 2)));
}

/** "Russian", "Maltese": an adjective of a country names nobody. */
const DEMONYM = /(?:ian|ean|ese|ish)$/u;

/** A single capital that only opens the sentence says nothing, unless it is an acronym ("NATO"); nor does "Russian". */
function opensOnly(run: readonly Token[], sentence: Sentence): boolean {
  const [first] = run;
  if (first === undefined || run.length > LONGEST) return true;
  const opening = sentence.prose.search(/\p{L}/u) + sentence.start;
  if (run.length > 1 || isAcronym(first.text)) return false;
  return DEMONYM.test(first.text) || (first.start <= opening && !first.possessive);
}

/** "NATO", "EU27": short, and no small letter in it. */
export function isAcronym(word: string): boolean {
  return word.length >= 2 && word.length <= 8 && word === word.toUpperCase();
}

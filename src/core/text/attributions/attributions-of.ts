import type {Attribution} from './attribution.ts';
import {attribution, cueOf} from './build.ts';
import {institutions, outlets} from './lexicon.ts';
import {phraseCueAt} from './phrase-cues.ts';
import {sourceOf} from './source.ts';
import type {Token} from './tokens.ts';
import {verbCueAt} from './verb-cues.ts';

/** A colon after more words than this closes a clause, not a speaker's name. */
const LONGEST_SPEAKER = 18;
/** Without quotation marks only so short a name counts. */
const LONGEST_HOUSE = 6;

/**
 * The attributions in a sentence, in the order of their cues. A doing is not a saying: "Romania expelled the
 * consul" gives none. Linear in the number of tokens, as every cue looks a fixed distance around itself.
 */
export function attributionsOf(tokens: readonly Token[]): readonly Attribution[] {
  const found: Attribution[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || token.quoted) continue;
    const attribution = phraseCueAt(tokens, index) ?? verbCueAt(tokens, index) ?? colonAt(tokens, index);
    if (attribution !== undefined) found.push(attribution);
  }
  return found;
}

/** "Rutte: “We will hold.”", "Harbour Command: the tug sank at noon": a short name, a colon, words. */
function colonAt(tokens: readonly Token[], index: number): Attribution | undefined {
  if (tokens[index]?.text !== ':' || index === 0 || index > LONGEST_SPEAKER) return undefined;
  const quotes = tokens[index + 1]?.quoted || tokens[index + 2]?.quoted;
  if (!quotes && !isHouse(tokens.slice(0, index))) return undefined;
  const source = sourceOf(tokens.slice(0, index), true);
  return source && attribution(tokens, source, cueOf(tokens, index, index + 1, 'colon'), 'main', index);
}

/** "Harbour Command", "AFAD", "the defence ministry": no heading such as "Bottom line", no place. */
function isHouse(words: readonly Token[]): boolean {
  const last = words.at(-1);
  if (last === undefined || words.length > LONGEST_HOUSE) return false;
  return institutions.has(last.lower) || outlets.has(last.lower) || /^\p{Lu}{3,}$/u.test(last.text);
}

import type {Draft} from '../../text/draft.ts';
import type {OfficialsRegister} from '../register.ts';
import {type Vocabulary, vocabularyOf} from '../vocabulary.ts';
import {nameFrom} from './name-run.ts';
import {joinsName, type Token, tokensOf} from './token.ts';
import {honorifics, neutralCapitals} from './word-lists.ts';

/** A whole name, and the offset of its first use in the draft. */
export interface Introduction {
  readonly words: readonly string[];
  readonly at: number;
}

/** How much text around a surname is read, and how many of its uses are looked at. */
const reach = 60;
const mostUses = 50;

const memo = new WeakMap<Draft, Map<string, Introduction | undefined>>();

/**
 * Where the draft first writes the whole name of the bearer of a surname. "President Golob" after "Robert Golob,
 * head of the chamber," is that Golob, not the prime minister of the same name.
 */
export function introductionOf(
  surname: string,
  draft: Draft,
  register: OfficialsRegister,
): Introduction | undefined {
  const known = memo.get(draft) ?? new Map<string, Introduction | undefined>();
  memo.set(draft, known);
  if (!known.has(surname)) known.set(surname, findIntroduction(surname, draft.text, vocabularyOf(register)));
  return known.get(surname);
}

function findIntroduction(surname: string, text: string, vocabulary: Vocabulary): Introduction | undefined {
  let at = text.indexOf(surname);
  for (let uses = 0; at >= 0 && uses < mostUses; uses++) {
    const from = Math.max(0, at - reach);
    const tokens = tokensOf(text.slice(from, at + reach), from);
    const words = wholeNameAround(
      tokens,
      tokens.findIndex(({start}) => start === at),
      vocabulary,
    );
    if (words) return {words, at};
    at = text.indexOf(surname, at + surname.length);
  }
  return undefined;
}

/** The name of two and more words that the token is part of; titles and countries before it are none. */
function wholeNameAround(
  tokens: readonly Token[],
  index: number,
  vocabulary: Vocabulary,
): readonly string[] | undefined {
  let first = index;
  while (
    first > 0 &&
    isNamePart(tokens[first - 1], vocabulary) &&
    joinsName(tokens[first - 1], tokens[first])
  )
    first--;
  const name = first < 0 ? undefined : nameFrom(tokens, first);
  return name && name.words.length > 1 ? name.words : undefined;
}

function isNamePart(token: Token | undefined, {titles, ownerNamed}: Vocabulary): boolean {
  if (!token?.capital || token.possessive) return false;
  if (honorifics.has(token.word) || neutralCapitals.has(token.word)) return false;
  return !titles.words.has(token.word) && ownerNamed(token.word, token.raw) === undefined;
}

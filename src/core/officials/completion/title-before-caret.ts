import {readTitle, type TitleUse} from '../mentions/title-use.ts';
import {joins, type Token, tokensOf, wordAfterComma} from '../mentions/token.ts';
import {determiners} from '../mentions/word-lists.ts';
import type {OfficialsRegister} from '../register.ts';
import {titleAt} from '../titles.ts';
import {vocabularyOf} from '../vocabulary.ts';

/** A title that the author has just written, and what of the name they have begun. */
export interface TitleBeforeCaret {
  readonly use: TitleUse;
  /** Where the name begins, in UTF-16 units from the beginning of the text; the end of the text for no name yet. */
  readonly nameStart: number;
}

const mostTitleWords = 14;
const mostNameWords = 2;

/**
 * The title that the text ends with, perhaps followed by the beginning of a name: "British Prime Minister ",
 * "Prime Minister Keir St". Undefined where the title is written as in running prose ("the prime minister "),
 * because what follows there is a verb more often than a name, and for former and future holders.
 */
export function titleBeforeCaret(text: string, register: OfficialsRegister): TitleBeforeCaret | undefined {
  const tokens = tokensOf(text, 0);
  // "British Prime Minister, " goes on with something else
  if (!/^\s*$/.test(text.slice(tokens.at(-1)?.end ?? 0))) return undefined;
  const isOpen = /\S$/.test(text);
  for (let begun = isOpen ? 1 : 0; begun <= mostNameWords; begun++) {
    const name = begun === 0 ? [] : tokens.slice(-begun);
    if (name.length < begun || !name.every((token) => token.capital && joins(token))) return undefined;
    const use = titleEndingWith(tokens.slice(0, tokens.length - begun), register);
    if (use !== undefined) return {use, nameStart: name[0]?.start ?? text.length};
  }
  return undefined;
}

function titleEndingWith(tokens: readonly Token[], register: OfficialsRegister): TitleUse | undefined {
  const vocabulary = vocabularyOf(register);
  const words = {
    at: (position: number, from: number) => {
      const token = tokens[position];
      return token && (position === from || (joins(token) && !tokens[position - 1]?.possessive))
        ? token.word
        : undefined;
    },
    afterComma: (position: number) => wordAfterComma(tokens, position),
  };
  for (let first = Math.max(0, tokens.length - mostTitleWords); first < tokens.length; first++) {
    if (!vocabulary.titles.starts.has(tokens[first]?.word ?? '')) continue;
    const match = titleAt(vocabulary.titles, words, first);
    if (match === undefined || match.plural) continue;
    const use = readTitle(tokens, 0, first, match, vocabulary);
    if (use.next !== tokens.length) continue;
    return isForNamedHolder(use) ? use : undefined;
  }
  return undefined;
}

/** "Prime Minister " and "British prime minister " are followed by a name; "the prime minister " is by itself. */
function isForNamedHolder({tokens, first, owner, stance, match}: TitleUse): boolean {
  if (stance !== 'current' || (match.meaning.needsOwner && owner === undefined)) return false;
  if (tokens.at(-1)?.possessive) return false;
  const written = tokens
    .slice(first, first + match.length)
    .filter(({word}) => !/^(?:of|the|for|and)$/.test(word));
  const isApart = first === 0 || determiners.has(tokens[first - 1]?.word ?? '');
  return (owner !== undefined && !isApart) || written.every(({capital}) => capital);
}

import type {Draft} from '../../text/draft.ts';
import {ownerNamed} from '../owners.ts';
import type {OfficialsRegister} from '../register.ts';
import {titleLexiconOf} from '../title-lexicon.ts';
import {nameFrom} from './name-run.ts';
import {joinsName, type Token, tokensOf} from './token.ts';
import {honorifics, neutralCapitals} from './word-lists.ts';

/** The whole names that a draft has used, by each of their words, with the offset of the first use. */
export type Introductions = ReadonlyMap<string, {readonly words: readonly string[]; readonly at: number}>;

const memo = new WeakMap<Draft, Introductions>();

/**
 * The names of two and more words in the draft. "President Golob" after "Robert Golob, head of the chamber," is
 * that Golob, not the prime minister of the same name.
 */
export function introductionsIn(draft: Draft, register: OfficialsRegister): Introductions {
  const known = memo.get(draft) ?? readDraft(draft, register);
  memo.set(draft, known);
  return known;
}

function readDraft(draft: Draft, register: OfficialsRegister): Introductions {
  const found = new Map<string, {words: readonly string[]; at: number}>();
  for (const {block, start} of draft.blocks) {
    for (const sentence of block.sentences) {
      const tokens = tokensOf(sentence.prose, sentence.start + start);
      for (let index = 0; index < tokens.length; index++) {
        const words = wholeNameAt(tokens, index, register);
        if (!words) continue;
        const at = tokens[index]?.start ?? 0;
        for (const word of [words[0], words.at(-1)])
          if (word && !found.has(word)) found.set(word, {words, at});
        index += words.length - 1;
      }
    }
  }
  return found;
}

function wholeNameAt(
  tokens: readonly Token[],
  index: number,
  register: OfficialsRegister,
): readonly string[] | undefined {
  const token = tokens[index];
  if (!token?.capital || isTitleWord(token, register)) return undefined;
  const previous = tokens[index - 1];
  if (
    previous?.capital &&
    !previous.possessive &&
    joinsName(previous, token) &&
    !isTitleWord(previous, register)
  )
    return undefined;
  const name = nameFrom(tokens, index);
  return name && name.first === index && name.words.length > 1 ? name.words : undefined;
}

function isTitleWord({word, raw}: Token, register: OfficialsRegister): boolean {
  return (
    honorifics.has(word) ||
    neutralCapitals.has(word) ||
    titleLexiconOf(register).words.has(word) ||
    ownerNamed(word, raw) !== undefined
  );
}

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

/** The whole names that a draft has used, by their first and last words. */
export type Introductions = ReadonlyMap<string, Introduction>;

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
  const vocabulary = vocabularyOf(register);
  const found = new Map<string, Introduction>();
  for (const {block, start} of draft.blocks) {
    for (const sentence of block.sentences) {
      for (const {words, at} of wholeNamesIn(tokensOf(sentence.prose, sentence.start + start), vocabulary)) {
        for (const word of [words[0], words.at(-1)])
          if (word && !found.has(word)) found.set(word, {words, at});
      }
    }
  }
  return found;
}

function* wholeNamesIn(tokens: readonly Token[], vocabulary: Vocabulary): Iterable<Introduction> {
  for (let index = 0; index < tokens.length; index++) {
    const words = wholeNameAt(tokens, index, vocabulary);
    if (!words) continue;
    yield {words, at: tokens[index]?.start ?? 0};
    index += words.length - 1;
  }
}

function wholeNameAt(
  tokens: readonly Token[],
  index: number,
  vocabulary: Vocabulary,
): readonly string[] | undefined {
  const token = tokens[index];
  if (!token?.capital || isTitleWord(token, vocabulary)) return undefined;
  const previous = tokens[index - 1];
  const goesOn = previous?.capital && !previous.possessive && joinsName(previous, token);
  if (goesOn && !isTitleWord(previous, vocabulary)) return undefined;
  const name = nameFrom(tokens, index);
  return name && name.first === index && name.words.length > 1 ? name.words : undefined;
}

function isTitleWord({word, raw}: Token, vocabulary: Vocabulary): boolean {
  if (honorifics.has(word) || neutralCapitals.has(word)) return true;
  return vocabulary.titles.words.has(word) || vocabulary.ownerNamed(word, raw) !== undefined;
}

import data from './data/function-words.json' with {type: 'json'};

const FUNCTION_WORDS: ReadonlySet<string> = new Set(data.words);

/** True for a word that says little by itself ("the", "with"); expects it in lower case. "not" and "no" say much. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

/** Numbers that are the same in every run (a linear congruential generator, Numerical Recipes' constants). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const ONSETS = 'b br c ch d dr f g gr h k l m n p pl pr r s sh st t tr v w'.split(' ');
const NUCLEI = 'a ai e ea i o ou u'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 't', 'l', 'nd', 'ck'];

/** Made-up words, each once, the short ones first: in a language the frequent words are short. */
export function madeWords(count: number, random: () => number): string[] {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const words = new Set<string>();
  while (words.size < count) {
    const syllables = 1 + Math.floor(random() * (1 + Math.min(3, words.size / 200)));
    words.add(Array.from({length: syllables}, () => pick(ONSETS) + pick(NUCLEI) + pick(CODAS)).join(''));
  }
  return [...words];
}

/** Passages of `length` words whose frequencies fall as in a language (Zipf: the n-th word as often as 1/n). */
export function madePassages(
  count: number,
  length: number,
  words: readonly string[],
  random: () => number,
): string[] {
  const spread = Math.log(words.length);
  const word = (): string => words[Math.floor(Math.exp(random() * spread)) - 1] ?? '';
  return Array.from({length: count}, () => Array.from({length}, word).join(' '));
}

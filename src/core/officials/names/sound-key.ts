import {fold} from '../fold.ts';

/** Letter groups, longest first, that transliterations write in several ways, each with its one form. */
const groups: {readonly [letters: string]: string} = {
  sch: 's',
  tch: 's',
  sh: 's',
  ch: 's',
  zh: 's',
  cz: 's', // Zourabichvili, Zurabishvili
  kh: '',
  h: '', // Berdimukhamedov, Berdimuhamedov
  gh: 'g',
  q: 'g', // Araghchi, Araqchi
  ts: 'z',
  tz: 'z',
  ph: 'f',
  ck: 'k',
  c: 'k',
  w: 'v', // Berdimuhamedow, Berdimuhamedov
  x: 'ks',
  dj: 'i',
  i: 'i',
  y: 'i',
  j: 'i',
  a: 'a',
  e: 'a', // el-Sisi, al-Sisi
  o: 'o',
  u: 'o',
};

const longestGroup = 3;
const isVowel = (letter: string) => letter === 'a' || letter === 'i' || letter === 'o';
const cache = new Map<string, string>();
const cacheLimit = 100_000;

/**
 * A key that different Latin spellings of one name share: Zelensky, Zelenskyy and Zelenskiy; Lukashenko and
 * Lukashenka. Loose on purpose: it is only used beside a title that the person held.
 */
export function soundKey(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const key = respell(fold(word));
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(word, key);
  return key;
}

function respell(word: string): string {
  let key = '';
  for (let position = 0; position < word.length; ) {
    let length = Math.min(longestGroup, word.length - position);
    while (length > 1 && groups[word.slice(position, position + length)] === undefined) length--;
    const letters = word.slice(position, position + length);
    const form = groups[letters] ?? letters;
    const last = key.charAt(key.length - 1);
    // One letter for a doubled one and for a row of vowels: Hassan, Hasan; Aliyev, Aliev.
    if (form !== last && !(isVowel(form) && isVowel(last))) key += form;
    position += length;
  }
  return key.length > 4 && isVowel(key.charAt(key.length - 1)) ? key.slice(0, -1) : key;
}

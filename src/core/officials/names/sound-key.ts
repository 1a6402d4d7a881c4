import {fold} from '../fold.ts';

/** Letter groups that transliterations write in several ways, each with its one form. */
const respellings: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|ch|tch|zh|cz/g, 's'], // Zourabichvili, Zurabishvili
  [/kh|h/g, ''], // Berdimukhamedov, Berdimuhamedov
  [/gh|q|g/g, 'g'], // Araghchi, Araqchi
  [/ts|tz/g, 'z'],
  [/ph/g, 'f'],
  [/ck|c/g, 'k'],
  [/w/g, 'v'], // Berdimuhamedow, Berdimuhamedov
  [/x/g, 'ks'],
  [/dj/g, 'j'],
  [/[iyj]/g, 'i'],
  [/[ae]/g, 'a'], // el-Sisi, al-Sisi
  [/[ou]/g, 'o'],
  [/([aio])[aio]+/g, '$1'], // Aliyev, Aliev
  [/(.)\1+/g, '$1'], // Hassan, Hasan
];

const finalVowel = /[aio]$/;
const cache = new Map<string, string>();
const cacheLimit = 100_000;

/**
 * A key that different Latin spellings of one name share: Zelensky, Zelenskyy and Zelenskiy; Lukashenko and
 * Lukashenka. Loose on purpose: it is only used beside a title that the person held.
 */
export function soundKey(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  let key = fold(word);
  for (const [spelling, form] of respellings) key = key.replace(spelling, form);
  if (key.length > 4) key = key.replace(finalVowel, '');
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(word, key);
  return key;
}

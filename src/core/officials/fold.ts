/** Letters that Unicode does not decompose into a base letter and a mark. */
const undecomposed: {readonly [letter: string]: string} = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ə: 'e',
  ħ: 'h',
};
const specialLetter = /[øđðłıßæœþəħ]/g;
const marks = /\p{M}/gu;
const nonAscii = /[^\p{ASCII}]/u;

/** The word in lower case without accents, for matching only: `Čaputová` and `Caputova` fold alike. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (!nonAscii.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(marks, '')
    .replace(specialLetter, (letter) => undecomposed[letter] ?? letter);
}

const betweenWords = /[^\p{L}\p{N}]+/u;

/** The folded words of a name or title, hyphens and apostrophes parting them: `Abdel-Fattah el-Sisi`. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(betweenWords)
    .filter((word) => word !== '');
}

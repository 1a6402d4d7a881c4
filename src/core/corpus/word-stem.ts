/** Endings of English words that the beginning means the same without, the longer ones first. */
const ENDINGS = ['ings', 'ing', 'ies', 'ied', 'ed', 'es', 'ly', 's', 'e', 'y'];
/** What is left must still say something. */
const SHORTEST = 4;
/** Letters that an ending adds at most: "injur" begins "injuries" but not "injurious assault". */
const LONGEST_ENDING = 4;

/** The beginning that the forms of a word share: `injured`, `injuring` -> `injur`. Expects a folded word. */
export function wordStem(word: string): string {
  const ending = ENDINGS.find(
    (candidate) => word.endsWith(candidate) && word.length - candidate.length >= SHORTEST,
  );
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** True when the word (folded) may be a form of the one with this stem. */
export function hasStem(word: string, stem: string): boolean {
  return word.startsWith(stem) && word.length - stem.length <= LONGEST_ENDING;
}

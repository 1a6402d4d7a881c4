/** The stretches of `length` words in a row that a text shares with any of the others, punctuation and case aside. */
export function sharedStretches(text: string, others: readonly string[], length: number): readonly string[] {
  const known = new Set(others.flatMap((other) => stretchesOf(other, length)));
  return stretchesOf(text, length).filter((stretch) => known.has(stretch));
}

function stretchesOf(text: string, length: number): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, index) => words.slice(index, index + length).join(' '));
}

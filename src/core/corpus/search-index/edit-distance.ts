/** A bit for each letter that occurs in the word: words whose sets differ a lot need not be compared. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** True when two words cannot be within `most` edits, by the letters that only one of them has: an edit changes two. */
export function differsWidely(difference: number, most: number): boolean {
  return bitCount(difference) > 2 * most;
}

/**
 * The number of edits (insert, delete, replace, swap of neighbours; Damerau's "optimal string alignment") from
 * `a` to `b`, or undefined when it is more than `most`.
 */
export function withinEdits(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let twoBack: number[] = [];
  let previous = Array.from({length: b.length + 1}, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      // "Ruttle" for "Rutte" is an insertion, "Rutet" a swap of neighbours
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (twoBack[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return undefined;
    twoBack = previous;
    previous = current;
  }
  const distance = previous[b.length] ?? 0;
  return distance <= most ? distance : undefined;
}

/** The bits that are set, counted in pairs, fours and bytes at once (Hacker's Delight, section 5-1). */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  const bytes = (fours + (fours >>> 4)) & 0x0f0f_0f0f;
  return Math.imul(bytes, 0x0101_0101) >>> 24;
}

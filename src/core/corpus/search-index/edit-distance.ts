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
 * Counts edits: insert, delete, replace, swap of neighbours (Damerau's "optimal string alignment"). One object
 * compares any number of words; the rows of its table are used again for each.
 */
export class EditDistance {
  #twoBack: number[] = [];
  #previous: number[] = [];
  #current: number[] = [];

  /**
   * The number of edits from `a` to `b`, or undefined when it is more than `most`. Of the table of all distances
   * between their beginnings it looks at the diagonal and `most` columns to both sides: what lies beyond takes more.
   */
  within(a: string, b: string, most: number): number | undefined {
    if (Math.abs(a.length - b.length) > most) return undefined;
    for (let column = 0; column <= most + 1; column += 1) this.#previous[column] = column;
    for (let row = 1; row <= a.length; row += 1) {
      if (this.#fill(a, b, row, most) > most) return undefined;
      [this.#twoBack, this.#previous, this.#current] = [this.#previous, this.#current, this.#twoBack];
    }
    const distance = this.#previous[b.length] ?? 0;
    return distance <= most ? distance : undefined;
  }

  /** Fills a row of the table, and returns the least distance in it. */
  #fill(a: string, b: string, row: number, most: number): number {
    const [twoBack, previous, current] = [this.#twoBack, this.#previous, this.#current];
    const first = Math.max(1, row - most);
    const last = Math.min(b.length, row + most);
    const [letter, before] = [a.charCodeAt(row - 1), a.charCodeAt(row - 2)];
    let cost = first === 1 ? row : most + 1;
    let least = cost;
    current[first - 1] = cost;
    for (let column = first; column <= last; column += 1) {
      const other = b.charCodeAt(column - 1);
      const replaced = (previous[column - 1] ?? 0) + (letter === other ? 0 : 1);
      cost = Math.min((previous[column] ?? 0) + 1, cost + 1, replaced);
      // "Ruttle" for "Rutte" is an insertion, "Rutet" a swap of neighbours
      if (row > 1 && column > 1 && before === other && letter === b.charCodeAt(column - 2)) {
        cost = Math.min(cost, (twoBack[column - 2] ?? 0) + 1);
      }
      current[column] = cost;
      least = Math.min(least, cost);
    }
    current[last + 1] = most + 1;
    return least;
  }
}

/** The bits that are set, counted in pairs, fours and bytes at once (Hacker's Delight, section 5-1). */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  const bytes = (fours + (fours >>> 4)) & 0x0f0f_0f0f;
  return Math.imul(bytes, 0x0101_0101) >>> 24;
}

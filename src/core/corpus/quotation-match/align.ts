import type {Gap, QuotedWord} from './quoted-words.ts';

/** One step of an alignment: a word of the quotation with a word of the source, or either alone. */
export interface Step {
  readonly draft: QuotedWord | undefined;
  readonly source: QuotedWord | undefined;
}

/** The best way to lay a quotation along a stretch of a source. */
export interface Alignment {
  readonly steps: readonly Step[];
  /** Words that are replaced, missing or added. */
  readonly differences: number;
}

/** What a word of the source costs that an insertion such as `[the drone]` stands for: little, but not nothing. */
const WORD_FOR_INSERTION = 0.25;

/** Where a cell of the table was reached from. */
const START = 0;
const BOTH = 1;
const DRAFT_ONLY = 2;
const SOURCE_ONLY = 3;
const IN_GAP = 4;

/**
 * Lays the whole quotation along that stretch of the source where it differs in the fewest words (semi-global
 * alignment: words of the source before and after cost nothing, nor do words that an ellipsis leaves out).
 * The cost is the product of the two lengths, which the caller bounds.
 */
export function align(quotation: readonly (QuotedWord | Gap)[], source: readonly QuotedWord[]): Alignment {
  const rows = quotation.length + 1;
  const columns = source.length + 1;
  const cost = new Float32Array(rows * columns);
  const from = new Uint8Array(rows * columns);
  for (let row = 1; row < rows; row += 1) {
    const piece = quotation[row - 1];
    if (piece === undefined) continue;
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const [best, way] = cheapest(piece, source[column - 1], at, columns, cost);
      cost[at] = best;
      from[at] = way;
    }
  }
  return trace(quotation, source, cost, from);
}

function cheapest(
  piece: QuotedWord | Gap,
  word: QuotedWord | undefined,
  at: number,
  columns: number,
  cost: Float32Array,
): [number, number] {
  const above = cost[at - columns] ?? 0;
  if (piece.kind !== 'word') {
    const skipped = piece.kind === 'ellipsis' ? 0 : WORD_FOR_INSERTION;
    const beside = word === undefined ? Number.POSITIVE_INFINITY : (cost[at - 1] ?? 0) + skipped;
    return above <= beside ? [above, DRAFT_ONLY] : [beside, IN_GAP];
  }
  if (word === undefined) return [above + 1, DRAFT_ONLY];
  const both = (cost[at - columns - 1] ?? 0) + (piece.key === word.key ? 0 : 1);
  const beside = (cost[at - 1] ?? 0) + 1;
  if (both <= above + 1 && both <= beside) return [both, BOTH];
  return above + 1 <= beside ? [above + 1, DRAFT_ONLY] : [beside, SOURCE_ONLY];
}

function trace(
  quotation: readonly (QuotedWord | Gap)[],
  source: readonly QuotedWord[],
  cost: Float32Array,
  from: Uint8Array,
): Alignment {
  const columns = source.length + 1;
  let row = quotation.length;
  let column = bestEnd(cost.subarray(row * columns), source, quotation.at(-1));
  const steps: Step[] = [];
  let differences = 0;
  while (row > 0) {
    const way = from[row * columns + column] ?? START;
    const piece = quotation[row - 1];
    const usesDraft = way === BOTH || way === DRAFT_ONLY;
    const usesSource = way === BOTH || way === SOURCE_ONLY;
    const draft = usesDraft && piece?.kind === 'word' ? piece : undefined;
    const word = usesSource ? source[column - 1] : undefined;
    if (draft !== undefined || word !== undefined) steps.push({draft, source: word});
    if (draft?.key !== word?.key) differences += 1;
    if (usesDraft) row -= 1;
    if (way !== DRAFT_ONLY) column -= 1;
  }
  return {steps: steps.reverse(), differences};
}

/** Where in the source the quotation ends best; of equals the first where its last word stands. */
function bestEnd(
  costs: Float32Array,
  source: readonly QuotedWord[],
  last: QuotedWord | Gap | undefined,
): number {
  const endsAt = (column: number): boolean => last?.kind === 'word' && source[column - 1]?.key === last.key;
  let best = 0;
  for (let column = 1; column < costs.length; column += 1) {
    const difference = (costs[column] ?? 0) - (costs[best] ?? 0);
    if (difference < 0 || (difference === 0 && endsAt(column) && !endsAt(best))) best = column;
  }
  return best;
}

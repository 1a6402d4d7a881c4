import type {BlockKind, Quotation} from './block.ts';
import {quotationKind} from './quotation-kind.ts';
import {pairQuotationMarks} from './quotation-marks.ts';

/**
 * The quotations of a block, outer before inner. `continued` says that the next paragraph opens with a quotation
 * mark: only then does a mark that this paragraph leaves open count, as a quotation over several paragraphs does.
 */
export function quotationsIn(kind: BlockKind, prose: string, continued: boolean): readonly Quotation[] {
  if (kind === 'block-quotation') return blockQuotation(prose);
  return pairQuotationMarks(prose, continued).map(({unclosed, ...pair}) => ({
    ...pair,
    continues: unclosed,
    kind: quotationKind(pair, prose),
  }));
}

function blockQuotation(prose: string): readonly Quotation[] {
  const start = prose.length - prose.trimStart().length;
  const end = prose.trimEnd().length;
  if (end <= start) return [];
  return [{start, end, inner: {start, end}, kind: 'direct', mark: 'block', depth: 0, continues: false}];
}

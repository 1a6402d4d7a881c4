import {z} from 'zod';
import type {QuotationMatch} from '../../corpus/corpus.ts';
import type {Block, Quotation} from '../../text/block.ts';
import type {Report} from '../finding.ts';
import {defineBlockRule} from '../rule.ts';
import {describeChanges, restoreSource} from './altered.ts';
import {otherSpeaker} from './other-speaker.ts';

const options = z.object({
  reportMissing: z
    .boolean()
    .default(false)
    .describe('Also report, as information, quotations whose words no document of the corpus has.'),
});

/** Quotations whose words, or whose speaker, are not what the corpus has. */
export const misquote = defineBlockRule({
  id: 'misquote',
  summary: 'A quotation whose words or speaker differ from what a document of the corpus says.',
  severity: 'warning',
  options,
  *check(block, previous, {corpus, options: {reportMissing}}) {
    if (corpus === undefined || corpus.documents().length === 0) return;
    for (const quotation of block.quotations) {
      // what stands inside another quotation is compared with it
      if (quotation.kind !== 'direct' || quotation.depth > 0) continue;
      const words = block.prose.slice(quotation.inner.start, quotation.inner.end);
      const match = corpus.matchQuotation(words);
      const report = reportOf(match, quotation, words, block, previous);
      if (report !== undefined) yield report;
      else if (match.grade === 'not-in-corpus' && reportMissing) yield missing(quotation);
    }
  },
});

function reportOf(
  match: QuotationMatch,
  quotation: Quotation,
  words: string,
  block: Block,
  previous: Block | undefined,
): Report | undefined {
  const {start, end} = quotation;
  switch (match.grade) {
    case 'altered': {
      const {place, diff} = match;
      return {
        start,
        end,
        message: `“${place.document.title}” has ${describeChanges(diff)}.`,
        data: {grade: 'altered', document: place.document.path, diff: diff.map((change) => ({...change}))},
        evidence: [{document: place.document.path, start: place.start, end: place.end, text: place.words}],
        fixes: [restoreSource(diff, words, quotation.inner.start)],
      };
    }
    case 'exact':
    case 'typographic': {
      const other = otherSpeaker(match.places, quotation, words, block, previous);
      if (other === undefined) return undefined;
      const {place, here, there} = other;
      return {
        start,
        end,
        message: `“${place.document.title}” gives these words as ${there}’s, not ${here}’s.`,
        data: {grade: 'other-speaker', document: place.document.path, speaker: there},
        evidence: [{document: place.document.path, start: place.start, end: place.end, text: place.words}],
      };
    }
    default:
      return undefined;
  }
}

function missing({start, end}: Quotation): Report {
  return {
    start,
    end,
    severity: 'information',
    message: 'No document of the corpus has these words.',
    data: {grade: 'not-in-corpus'},
  };
}

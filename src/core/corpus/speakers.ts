import type {Attribution} from '../text/attributions/attribution.ts';
import {attributionsOf} from '../text/attributions/attributions-of.ts';
import {tokensOf} from '../text/attributions/tokens.ts';
import type {Block, Quotation, Sentence} from '../text/block.ts';
import {overlaps} from '../text/span.ts';
import {withoutTitles} from './names.ts';

/**
 * Whose words each direct quotation of a block is, by the block itself: the nearest named source of an attribution
 * in the quotation's sentence, or the last one named when the sentence says only "he" or nothing at all.
 */
export function speakersIn(block: Block): ReadonlyMap<Quotation, string> {
  const speakers = new Map<Quotation, string>();
  let last: string | undefined;
  for (const sentence of block.sentences) {
    const attributions = attributionsOf(tokensOf(sentence, block.quotations));
    for (const quotation of block.quotations) {
      if (quotation.kind !== 'direct' || !overlaps(quotation, sentence) || speakers.has(quotation)) continue;
      const nearest = nearestAttribution(quotation, attributions, sentence);
      const named = nearest?.source.kind === 'named' ? withoutTitles(nearest.source.text) : undefined;
      const speaker = named ?? (nearest?.source.kind === 'resolved' ? last : undefined);
      if (speaker !== undefined) speakers.set(quotation, speaker);
    }
    const named = attributions.findLast(({source}) => source.kind === 'named');
    if (named !== undefined) last = withoutTitles(named.source.text);
  }
  return speakers;
}

/** The cue closest to the quotation, one before it first: `Pavel said "a" and Rutte said "b"`. */
function nearestAttribution(
  quotation: Quotation,
  attributions: readonly Attribution[],
  sentence: Sentence,
): Attribution | undefined {
  const distance = ({cue}: Attribution): number =>
    cue.end <= quotation.start ? quotation.start - cue.end : sentence.text.length + cue.start - quotation.end;
  return [...attributions].sort((a, b) => distance(a) - distance(b))[0];
}

import type {Attribution} from '../text/attributions/attribution.ts';
import {attributionsOf} from '../text/attributions/attributions-of.ts';
import {tokensOf} from '../text/attributions/tokens.ts';
import type {Block, Quotation, Sentence} from '../text/block.ts';
import {overlaps} from '../text/span.ts';
import {withoutTitles} from './names.ts';

/** Somebody who is said to say something, by the place of the verb that says so. */
interface Saying {
  readonly start: number;
  readonly end: number;
  /** Undefined for somebody unnamed ("officials"). */
  readonly name: string | undefined;
}

/** A block is read once, however many of its quotations are asked about. */
const READ = new WeakMap<Block, ReadonlyMap<Quotation, string>>();

/**
 * Whose words each direct quotation of a block is, by the block itself: the nearest named source of an attribution
 * in the quotation's sentence, or the last one named when the sentence says only "he".
 */
export function speakersIn(block: Block): ReadonlyMap<Quotation, string> {
  const speakers = READ.get(block) ?? readSpeakers(block);
  READ.set(block, speakers);
  return speakers;
}

function readSpeakers(block: Block): ReadonlyMap<Quotation, string> {
  const speakers = new Map<Quotation, string>();
  let last: string | undefined;
  for (const sentence of block.sentences) {
    const sayings = sayingsOf(attributionsOf(tokensOf(sentence, block.quotations)), last);
    for (const quotation of block.quotations) {
      if (quotation.kind !== 'direct' || !overlaps(quotation, sentence) || speakers.has(quotation)) continue;
      const speaker = nearest(quotation, sayings, sentence)?.name;
      if (speaker !== undefined) speakers.set(quotation, speaker);
    }
    last = sayings.findLast(({name}) => name !== undefined)?.name ?? last;
  }
  return speakers;
}

/** "stood by Romania and promised": the verb goes on with the subject of the one before it. */
const CARRIED_ON = /\s(?:and|but|or)$/u;

function sayingsOf(attributions: readonly Attribution[], lastNamed: string | undefined): Saying[] {
  let last = lastNamed;
  return attributions.map(({source, cue: {start, end}}) => {
    const goesOn = source.kind === 'resolved' || CARRIED_ON.test(source.text);
    const own = source.kind === 'named' ? withoutTitles(source.text) : undefined;
    const name = goesOn ? last : own;
    last = name ?? last;
    return {start, end, name};
  });
}

/** The verb closest to the quotation, one before it first: `Pavel said "a" and Rutte said "b"`. */
function nearest(quotation: Quotation, sayings: readonly Saying[], sentence: Sentence): Saying | undefined {
  const distance = ({start, end}: Saying): number =>
    end <= quotation.start ? quotation.start - end : sentence.text.length + start - quotation.end;
  let closest: Saying | undefined;
  for (const saying of sayings) {
    if (closest === undefined || distance(saying) < distance(closest)) closest = saying;
  }
  return closest;
}

import type {QuotedPlace} from '../../corpus/corpus.ts';
import {namesIn, surnameOf} from '../../corpus/names.ts';
import {speakersIn} from '../../corpus/speakers.ts';
import type {Block, Quotation} from '../../text/block.ts';

/** Shorter quotations are common property: many people have said "every inch". */
const FEWEST_WORDS = 4;

/** A quotation that the corpus puts in another mouth. */
export interface OtherSpeaker {
  readonly place: QuotedPlace;
  /** Who speaks in the draft, and who in the source. */
  readonly here: string;
  readonly there: string;
}

/**
 * Somebody else who says these words in the corpus. Undefined unless the draft and the source both name a person,
 * and no place in the corpus has the words from the draft's: "NATO said" and "Mark Rutte said" may both be right.
 */
export function otherSpeaker(
  places: readonly QuotedPlace[],
  quotation: Quotation,
  words: string,
  block: Block,
  previous: Block | undefined,
): OtherSpeaker | undefined {
  const here = speakersIn(block).get(quotation);
  if (here === undefined || words.trim().split(/\s+/u).length < FEWEST_WORDS) return undefined;
  const surname = folded(surnameOf(here));
  if (![block, previous].some((near) => near !== undefined && surnamesIn(near).has(surname)))
    return undefined;
  const spoken = places.filter(
    ({speaker, passage}) => speaker !== undefined && isPerson(speaker, passage.people),
  );
  if (spoken.some(({speaker = ''}) => isSamePerson(speaker, here))) return undefined;
  const [place] = spoken;
  return place?.speaker === undefined ? undefined : {place, here, there: place.speaker};
}

/** A block is read once, however many quotations it has. */
const SURNAMES = new WeakMap<Block, ReadonlySet<string>>();

/** The folded surnames of the people in a block. */
function surnamesIn(block: Block): ReadonlySet<string> {
  const people = () => namesIn(block).filter(({kind}) => kind === 'person');
  const surnames = SURNAMES.get(block) ?? new Set(people().map(({text}) => folded(surnameOf(text))));
  SURNAMES.set(block, surnames);
  return surnames;
}

function isPerson(speaker: string, people: readonly string[]): boolean {
  return people.some((person) => isSamePerson(person, speaker));
}

/** "Mark Rutte" and "Rutte" are one; so are "Lazăr" and "Lazar". */
function isSamePerson(a: string, b: string): boolean {
  return folded(surnameOf(a)) === folded(surnameOf(b));
}

function folded(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

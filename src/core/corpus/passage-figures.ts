import type {BearingPassage} from './corpus.ts';
import {type CountedFigure, figuresOfSentence} from './counted-figures.ts';
import {type EventTraits, eventTraits, traitsAmong} from './events.ts';
import {proseSentences} from './prose-sentences.ts';
import {tokensOf} from './search-index/tokens.ts';

/** What a passage counts. */
export interface PassageFigures {
  readonly bearing: BearingPassage;
  /** Offsets into the passage's text. */
  readonly figures: readonly {readonly other: CountedFigure; readonly traits: EventTraits}[];
  readonly values: ReadonlySet<number>;
  /** All words of the passage, folded. */
  readonly words: ReadonlySet<string>;
}

/** The counts of a passage, each with what its sentence, or else the ones around it, tell of the event. */
export function passageFigures(bearing: BearingPassage): PassageFigures {
  const {prose} = bearing.passage;
  const sentences = proseSentences(prose);
  const traits = sentences.map(({start, end}) => eventTraits(prose.slice(start, end)));
  const around = eachAmongAll(traits);
  const read = sentences.map(({start, end}) => figuresOfSentence(prose.slice(start, end)));
  return {
    bearing,
    figures: read.flatMap(({counted}, at) => {
      const told = around[at];
      if (told === undefined) return [];
      const start = sentences[at]?.start ?? 0;
      return counted.map((figure) => ({other: movedBy(figure, start), traits: withYear(told, bearing)}));
    }),
    values: new Set(read.flatMap(({values}) => [...values])),
    words: new Set(tokensOf(prose)),
  };
}

/** The traits of each sentence, those that it lacks taken from the nearest before it, else from the nearest behind. */
function eachAmongAll(traits: readonly EventTraits[]): readonly EventTraits[] {
  const before = eachAmongEarlier(traits);
  const behind = eachAmongEarlier(traits.toReversed()).toReversed();
  return traits.map((own, at) =>
    traitsAmong(
      own,
      [before[at - 1], behind[at + 1]].filter((neighbour) => neighbour !== undefined),
    ),
  );
}

/** What a sentence lacks is handed on from one to the next, so that no sentence looks through all others. */
function eachAmongEarlier(traits: readonly EventTraits[]): EventTraits[] {
  const among: EventTraits[] = [];
  for (const own of traits) among.push(traitsAmong(own, among.slice(-1)));
  return among;
}

/** A document of 2019 tells of 2019 where it names no year. */
function withYear(traits: EventTraits, {document: {date}}: BearingPassage): EventTraits {
  return traits.years.size > 0 || date === undefined
    ? traits
    : {...traits, years: new Set([date.slice(0, 4)])};
}

function movedBy({start, end, number, ...figure}: CountedFigure, by: number): CountedFigure {
  return {
    ...figure,
    start: start + by,
    end: end + by,
    number: {start: number.start + by, end: number.end + by},
  };
}

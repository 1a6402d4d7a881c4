import type {BearingPassage, Corpus} from './corpus.ts';
import {type CountedFigure, countedFigures} from './counted-figures.ts';
import {tokensOf} from './search-index/tokens.ts';
import {wordStem} from './word-stem.ts';

/** A passage that counts the same thing of the same event differently. */
export interface FigureConflict {
  /** The draft's figure; offsets into the sentence. */
  readonly figure: CountedFigure;
  readonly passage: BearingPassage;
  /** The passage's figure; offsets into the passage's text. */
  readonly other: CountedFigure;
}

/** Passages looked at for a sentence. */
const MOST_PASSAGES = 12;
/**
 * What sentence and passage must share besides the figure: so many names and words, what happened to the people
 * being one, and so much of all that the sentence tells. Less is another event: on 77 drafts about 70 different
 * matters, each checked against the others, two shared terms gave 18 conflicts, none of them one.
 */
const FEWEST_SHARED = 3;
const LEAST_SHARE = 0.33;

/**
 * For each exact count in the sentence the passages that have another one, same noun, same event. A figure on which
 * the corpus disagrees with itself and one passage is on the draft's side has no conflict.
 */
export function conflictingFigures(sentence: string, corpus: Corpus): FigureConflict[][] {
  const figures = countedFigures(sentence);
  if (figures.length === 0) return [];
  const passages = corpus.passagesBearingOn(sentence, MOST_PASSAGES);
  return figures.flatMap((figure) => {
    const counts = passages.flatMap((passage) =>
      comparable(figure, sentence, passage).map((other): FigureConflict => ({figure, passage, other})),
    );
    const agrees = counts.some(({other}) => other.value === figure.value);
    return counts.length === 0 || agrees ? [] : [counts];
  });
}

/** The counts of a passage that speak of the same thing of the same event. */
function comparable(figure: CountedFigure, sentence: string, bearing: BearingPassage): CountedFigure[] {
  const {passage, shared, score} = bearing;
  const own = new Set(tokensOf(sentence.slice(figure.start, figure.end)).map(wordStem));
  const words = shared.words.filter((word) => !own.has(wordStem(tokensOf(word)[0] ?? '')));
  const actions = figure.action === undefined ? 0 : 1;
  const isSameEvent = score >= LEAST_SHARE && shared.names.length + words.length + actions >= FEWEST_SHARED;
  if (!isSameEvent || otherTime(sentence, passage.prose)) return [];
  return countedFigures(passage.prose).filter(
    (other) => other.things.some((thing) => figure.things.includes(thing)) && other.action === figure.action,
  );
}

const YEAR = /\b(?:19|20)\d\d\b/gu;
const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/gu;

/** True when both name a year, or both a month, and not one in common. */
function otherTime(a: string, b: string): boolean {
  return [YEAR, MONTH].some((times) => {
    const here = a.match(times) ?? [];
    const there: readonly string[] = b.match(times) ?? [];
    return here.length > 0 && there.length > 0 && !here.some((time) => there.includes(time));
  });
}

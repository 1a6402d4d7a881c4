import type {BearingPassage, Corpus} from './corpus.ts';
import {type CountedFigure, figuresOfSentence} from './counted-figures.ts';
import {isAction} from './counted-things.ts';
import {areApart, type EventTraits, eventTraits, isLargePlace, isSameEvent, traitsAmong} from './events.ts';
import {fold, tokensOf} from './search-index/tokens.ts';
import {wordStem} from './word-stem.ts';

/** A sentence of a draft whose figures are compared. */
export interface FigureSentence {
  /** Its prose, without its quotations. */
  readonly prose: string;
  /** The prose of the sentences before it in its paragraph, which may say where and when. */
  readonly before: readonly string[];
  /** ISO 8601 date of the draft. */
  readonly date: string;
}

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
 * What sentence and passage share at least when nothing says that the event is the same: so many names and words,
 * what happened being one, and so much of all that the sentence tells. One more when the names are of countries and
 * organisations alone: there are many explosions in Ukraine.
 */
const FEWEST_SHARED = 3;
const LEAST_SHARE = 0.33;
/** A document that is further from the draft's date tells of another explosion at that place. */
const MOST_DAYS = 92;

/**
 * For each exact count in the sentence the passages that have another one, same noun, same event. A figure on which
 * the corpus disagrees with itself and one passage is on the draft's side has no conflict.
 */
export function conflictingFigures(sentence: FigureSentence, corpus: Corpus): FigureConflict[][] {
  const {counted} = figuresOfSentence(sentence.prose);
  if (counted.length === 0) return [];
  const own = eventTraits(sentence.prose);
  const before = sentence.before.map(eventTraits).reverse();
  const traits = traitsAmong(own, before);
  const passages = passagesFor(sentence, own, counted, corpus).map((bearing) => passageFigures(bearing));
  return counted.flatMap((figure) => {
    const sameEvent = passages.map((passage) => ofSameEvent(figure, sentence, traits, passage));
    const conflicts = sameEvent.flatMap((figures) =>
      figures.filter(({other}) => other.value !== figure.value),
    );
    const agrees = passages.some(
      ({values}, at) => values.has(figure.value) && (sameEvent[at]?.length ?? 0) > 0,
    );
    return conflicts.length === 0 || agrees ? [] : [conflicts];
  });
}

/** What bears on the sentence; where it names no place, on the one before it as well. */
function passagesFor(
  {prose, before}: FigureSentence,
  {places}: EventTraits,
  counted: readonly CountedFigure[],
  corpus: Corpus,
): readonly BearingPassage[] {
  const bearing = corpus.passagesBearingOn(prose, MOST_PASSAGES);
  const last = before.at(-1);
  const isTold = counted.some(({action}) => action !== undefined);
  if (places.size > 0 || last === undefined || !isTold) return bearing;
  const known = new Set(bearing.map(({passage}) => passage.id));
  // what they share with both sentences says nothing of this one
  const around = corpus
    .passagesBearingOn(`${last} ${prose}`, MOST_PASSAGES)
    .filter(({passage}) => !known.has(passage.id))
    .map((passage): BearingPassage => ({...passage, score: 0}));
  return [...bearing, ...around];
}

interface PassageFigures {
  readonly bearing: BearingPassage;
  readonly figures: readonly {readonly other: CountedFigure; readonly traits: EventTraits}[];
  readonly values: ReadonlySet<number>;
}

// the blank behind "… dead." and "… dead.”"
const SENTENCE_END = /(?<=[.!?]["”’)\]]?)\s+(?=["“([]?[\p{Lu}\p{N}])/gu;

/** The counts of a passage, each with what its sentence, or else the ones around it, tell of the event. */
function passageFigures(bearing: BearingPassage): PassageFigures {
  const {prose} = bearing.passage;
  const ends = [...Array.from(prose.matchAll(SENTENCE_END), ({index}) => index), prose.length];
  const sentences = ends.map((end, at) => ({start: at === 0 ? 0 : (ends[at - 1] ?? 0), end}));
  const traits = sentences.map(({start, end}) => withYear(eventTraits(prose.slice(start, end)), bearing));
  const read = sentences.map(({start, end}) => figuresOfSentence(prose.slice(start, end)));
  return {
    bearing,
    figures: read.flatMap(({counted}, at) => {
      const own = traits[at];
      if (own === undefined) return [];
      const around = traitsAmong(own, [...traits.slice(0, at).reverse(), ...traits.slice(at + 1)]);
      const start = sentences[at]?.start ?? 0;
      return counted.map((figure) => ({other: movedBy(figure, start), traits: around}));
    }),
    values: new Set(read.flatMap(({values}) => [...values])),
  };
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

/** The counts of a passage that are of the same thing in the same event. */
function ofSameEvent(
  figure: CountedFigure,
  {prose, date}: FigureSentence,
  traits: EventTraits,
  {bearing, figures}: PassageFigures,
): FigureConflict[] {
  const isNear = traits.years.size > 0 || isWithinDays(bearing.document.date, date);
  const fewest = bearing.shared.names.some(isTelling) ? FEWEST_SHARED : FEWEST_SHARED + 1;
  const isAlike = bearing.score >= LEAST_SHARE && sharedTerms(figure, prose, bearing) >= fewest;
  return figures
    .filter(({other}) => isSameThing(figure, other))
    .filter(({other, traits: there}) => {
      const isNamed = isNear && figure.action !== undefined && figure.action === other.action;
      return isAlike ? !areApart(traits, there) : isNamed && isSameEvent(traits, there);
    })
    .map(({other}) => ({figure, passage: bearing, other}));
}

function isTelling(name: string): boolean {
  return name !== name.toUpperCase() && !isLargePlace(fold(name));
}

function isSameThing(a: CountedFigure, b: CountedFigure): boolean {
  if (a.of !== b.of || a.thing !== b.thing) return false;
  const differ = (here: string | undefined, there: string | undefined) =>
    here !== undefined && there !== undefined && here !== there;
  // "40 people" of whom nothing is said may be the audience; "14 drones" may be those that the source calls downed
  return a.of === 'people'
    ? a.action === b.action
    : !differ(a.measured, b.measured) && !differ(a.action, b.action);
}

/** Names and words in common besides the figure itself; what happened counts once, in whatever word. */
function sharedTerms(figure: CountedFigure, sentence: string, {shared}: BearingPassage): number {
  const own = new Set(tokensOf(sentence.slice(figure.start, figure.end)).map(wordStem));
  const words = shared.words.filter((word) => {
    const token = tokensOf(word)[0] ?? '';
    return !own.has(wordStem(token)) && !(figure.action !== undefined && isAction(token));
  });
  return shared.names.length + words.length + (figure.action === undefined ? 0 : 1);
}

function isWithinDays(date: string | undefined, other: string): boolean {
  return date === undefined || Math.abs(Date.parse(date) - Date.parse(other)) <= MOST_DAYS * 86_400_000;
}

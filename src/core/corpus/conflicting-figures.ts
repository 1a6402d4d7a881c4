import type {BearingPassage, Corpus} from './corpus.ts';
import {type CountedFigure, figuresOfSentence} from './counted-figures.ts';
import {isAction} from './counted-things.ts';
import {areApart, type EventTraits, eventTraits, isLargePlace, isSameEvent, traitsAmong} from './events.ts';
import {type PassageFigures, passageFigures} from './passage-figures.ts';
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

/** What is asked of a corpus. */
type PassageSource = Pick<Corpus, 'passagesBearingOn'>;

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
/** Figures compared of a sentence: one with more is a table that lost its lines, and no claim on an event. */
const MOST_FIGURES = 40;
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
export function conflictingFigures(sentence: FigureSentence, corpus: PassageSource): FigureConflict[][] {
  const counted = figuresOfSentence(sentence.prose).counted.slice(0, MOST_FIGURES);
  if (counted.length === 0) return [];
  const own = eventTraits(sentence.prose);
  const before = sentence.before.map(eventTraits).reverse();
  const traits = traitsAmong(own, before);
  const passages = candidates(sentence, own, counted, corpus).map(({bearing, fewest}) => ({
    ...passageFigures(bearing),
    fewest,
  }));
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

interface Candidate {
  readonly bearing: BearingPassage;
  /** What they must share at least. */
  readonly fewest: number;
}

/** What bears on the sentence; where it names no place, on the one before it as well. */
function candidates(
  {prose, before}: FigureSentence,
  {places}: EventTraits,
  counted: readonly CountedFigure[],
  corpus: PassageSource,
): readonly Candidate[] {
  const own = corpus.passagesBearingOn(prose, MOST_PASSAGES).map((bearing) => ({
    bearing,
    fewest: bearing.shared.names.some(isTelling) ? FEWEST_SHARED : FEWEST_SHARED + 1,
  }));
  const last = before.at(-1);
  const isTold = counted.some(({action}) => action !== undefined);
  if (places.size > 0 || last === undefined || !isTold) return own;
  const alike = own.filter(({bearing}) => bearing.score >= LEAST_SHARE);
  const known = new Set(alike.map(({bearing}) => bearing.passage.id));
  const around = corpus
    .passagesBearingOn(`${last} ${prose}`, MOST_PASSAGES)
    .filter(({passage, shared}) => !known.has(passage.id) && shared.names.some(isTelling))
    .map((bearing) => ({bearing, fewest: FEWEST_SHARED + 2}));
  return [...alike, ...around];
}

/** The counts of a passage that are of the same thing in the same event. */
function ofSameEvent(
  figure: CountedFigure,
  {prose, date}: FigureSentence,
  traits: EventTraits,
  {bearing, figures, words, fewest}: PassageFigures & Candidate,
): FigureConflict[] {
  // "in Kharkiv", and the passage has no such word
  const places = [...traits.places].map((place) => place.split(' '));
  if (places.length > 0 && !places.some((place) => place.every((word) => words.has(word)))) return [];
  const isNear = traits.years.size > 0 || isWithinDays(bearing.document.date, date);
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

import type {IsoDay} from './calendar.ts';
import {foldedWords} from './fold.ts';
import {holdersOn, postsOn} from './holders.ts';
import {ownerStartingAt} from './mentions/found-owner.ts';
import {tokensOf} from './mentions/token.ts';
import {matchName} from './names/match-name.ts';
import {nameIndexOf} from './names/name-index.ts';
import type {OfficialsRegister, Person, Seat, Term} from './register.ts';
import {covers, type TitleMeaning, titleAt} from './titles.ts';
import {vocabularyOf} from './vocabulary.ts';

/** Who holds an office on a day; nobody where the register does not know, several where it is not sure. */
export interface OfficeAnswer {
  readonly seat: Seat;
  /** The title as the holder has it, else the last one that it had. */
  readonly title: string;
  readonly holders: readonly Term[];
}

export interface PersonAnswer {
  readonly person: Person;
  /** What the person holds on the day. */
  readonly posts: readonly Term[];
}

/** What the register has for a question in plain words, such as "prime minister of romania" or "Rishi Sunak". */
export type Answer =
  | {readonly kind: 'offices'; readonly offices: readonly OfficeAnswer[]}
  | {readonly kind: 'people'; readonly people: readonly PersonAnswer[]}
  | {readonly kind: 'nothing'; readonly nearest: readonly string[]};

/** Looks up offices by title and country, or people by name, as of the day. */
export function lookUp(question: string, register: OfficialsRegister, day: IsoDay): Answer {
  const offices = officesNamed(question, register);
  if (offices.length > 0) return {kind: 'offices', offices: offices.map((seat) => answerFor(seat, day))};
  const matches = matchName(foldedWords(question), register);
  const whole = matches.filter(({fit}) => fit === 'full' || fit === 'near');
  const people = (whole.length > 0 ? whole : matches.filter(({fit}) => fit === 'surname')).map(
    ({person}) => person,
  );
  if (people.length > 0)
    return {kind: 'people', people: people.map((person) => ({person, posts: postsOn(person, day)}))};
  return {kind: 'nothing', nearest: nearestNames(question, register)};
}

/** The seats that a title with its country or organisation names, in either order, in any case of letters. */
function officesNamed(question: string, register: OfficialsRegister): Seat[] {
  const vocabulary = vocabularyOf(register);
  // Names of countries are known by their capitals; a question may have none.
  const tokens = tokensOf(question, 0).map((token) => ({
    ...token,
    raw: token.raw.toUpperCase(),
    capital: true,
  }));
  let meaning: TitleMeaning | undefined;
  let codes: readonly string[] | undefined;
  for (let position = 0; position < tokens.length; ) {
    const title = meaning
      ? undefined
      : titleAt(
          vocabulary.titles,
          {at: (index) => tokens[index]?.word, afterComma: () => undefined},
          position,
        );
    const owner = codes || title ? undefined : ownerStartingAt(tokens, position, vocabulary);
    meaning ??= title?.meaning;
    codes ??= owner?.owner.codes;
    position += title?.length ?? owner?.length ?? 1;
  }
  const wanted = meaning;
  if (!wanted) return [];
  return Array.from(register.seats.values()).filter(
    ({of, terms}) =>
      (codes === undefined || codes.includes(of)) && terms.some((term) => covers(wanted, term)),
  );
}

function answerFor(seat: Seat, day: IsoDay): OfficeAnswer {
  const holders = holdersOn(seat, day);
  const title = (holders.at(-1) ?? seat.terms.at(-1))?.title ?? '';
  return {seat, title, holders};
}

const mostNearest = 5;

/** Names in the register that are written or sound much like the words, the nearest first. */
export function nearestNames(text: string, register: OfficialsRegister): string[] {
  const index = nameIndexOf(register);
  const words = foldedWords(text).slice(0, 8);
  const people = new Map<Person, number>();
  for (const word of words)
    for (const person of index.near(word)) people.set(person, (people.get(person) ?? 0) + 1);
  return Array.from(people)
    .sort(([a, shared], [b, other]) => other - shared || (a.name < b.name ? -1 : 1))
    .slice(0, mostNearest)
    .map(([person]) => person.name);
}

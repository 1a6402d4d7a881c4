import type {IsoDay} from './calendar.ts';
import {fold, foldedWords} from './fold.ts';
import {holdersOn, postsOn} from './holders.ts';
import {lookUp, type OfficeAnswer, type PersonAnswer} from './lookup.ts';
import {ownerName} from './owners.ts';
import type {OfficialsRegister, Person, Seat} from './register.ts';

/** An office or a person that a question, perhaps half typed, may mean. */
export type Suggestion =
  | ({readonly kind: 'office'} & OfficeAnswer)
  | ({readonly kind: 'person'} & PersonAnswer);

interface Entry {
  readonly words: readonly string[];
  readonly of: Seat | Person;
}

/**
 * The offices and people that the typed words may mean, the best first: those that the whole question names
 * ("pm of romania", "Rishi Sunak"), then those with a word for each of its words, begun or whole ("rom fin").
 */
export function suggest(
  question: string,
  register: OfficialsRegister,
  day: IsoDay,
  limit: number,
): readonly Suggestion[] {
  const typed = foldedWords(question).slice(0, 12);
  if (typed.length === 0) return [];
  const found: (Seat | Person)[] = [...namedBy(question, register, day)];
  const begun = entriesOf(register).filter(({words}) =>
    typed.every((start) => words.some((word) => word.startsWith(start))),
  );
  found.push(...begun.map(({of}) => of).sort((a, b) => rankOf(a, day) - rankOf(b, day)));
  return [...new Set(found)].slice(0, limit).map((one) => suggestionOf(one, day));
}

function namedBy(question: string, register: OfficialsRegister, day: IsoDay): readonly (Seat | Person)[] {
  const answer = lookUp(question, register, day);
  if (answer.kind === 'people') return answer.people.map(({person}) => person);
  if (answer.kind === 'nothing') return [];
  return answer.offices.map(({seat}) => seat).sort((a, b) => rankOf(a, day) - rankOf(b, day));
}

const isSeat = (one: Seat | Person): one is Seat => 'kind' in one;

const kindOrder = [
  'head-of-state',
  'head-of-government',
  'international-organisation',
  'foreign-minister',
  'defence-minister',
];

/** Offices that somebody is known to hold come first, the highest before the others; then people in office. */
function rankOf(one: Seat | Person, day: IsoDay): number {
  if (!isSeat(one)) return postsOn(one, day).length > 0 ? 20 : 30;
  const order = kindOrder.indexOf(one.kind);
  return (order < 0 ? kindOrder.length : order) + (holdersOn(one, day).length > 0 ? 0 : 40);
}

function suggestionOf(one: Seat | Person, day: IsoDay): Suggestion {
  if (!isSeat(one)) return {kind: 'person', person: one, posts: postsOn(one, day)};
  const holders = holdersOn(one, day);
  return {kind: 'office', seat: one, title: (holders.at(-1) ?? one.terms.at(-1))?.title ?? '', holders};
}

const entries = new WeakMap<OfficialsRegister, readonly Entry[]>();

/** What each office and person can be found by, built on first need. */
function entriesOf(register: OfficialsRegister): readonly Entry[] {
  const known = entries.get(register);
  if (known) return known;
  const built: Entry[] = [];
  for (const seat of register.seats.values()) {
    const titles = new Set([...seat.terms.map(({title}) => title), ...seat.alsoCalled]);
    const words = new Set([...titles, ownerName(seat.of)].flatMap(foldedWords));
    built.push({of: seat, words: [...words.add(fold(seat.of))]});
  }
  for (const person of register.people) {
    if (person.terms.length === 0) continue;
    built.push({of: person, words: [...new Set(person.spellings.flatMap(foldedWords))]});
  }
  entries.set(register, built);
  return built;
}

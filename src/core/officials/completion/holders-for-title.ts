import type {IsoDay} from '../calendar.ts';
import {holdersOn} from '../holders.ts';
import {ownerStartingAt} from '../mentions/found-owner.ts';
import type {TitleUse} from '../mentions/title-use.ts';
import {tokensOf} from '../mentions/token.ts';
import type {OfficialsRegister, Term} from '../register.ts';
import {covers} from '../titles.ts';
import {vocabularyOf} from '../vocabulary.ts';

/** Whose offices are meant where the title names no country. */
export type Scope = 'countries-of-the-text' | 'all-countries';

/**
 * Who holds an office of that title on the day: of the country or organisation beside the title; where there is
 * none, of those that the text names, the last named first, and then, if asked for, of all others.
 */
export function holdersForTitle(
  use: TitleUse,
  textBefore: string,
  register: OfficialsRegister,
  day: IsoDay,
  scope: Scope,
): readonly Term[] {
  const holders = Array.from(register.seats.values())
    .flatMap((seat) =>
      seat.terms.some((term) => covers(use.match.meaning, term)) ? holdersOn(seat, day) : [],
    )
    .filter((term) => covers(use.match.meaning, term) && term.confidence !== 'low');
  const codes = use.owner?.owner.codes;
  if (codes !== undefined) return onePerPerson(holders.filter(({seat}) => codes.includes(seat.of)));
  const named = ownersNamed(textBefore, register);
  const near = named.flatMap((code) => holders.filter(({seat}) => seat.of === code));
  return onePerPerson(scope === 'all-countries' ? [...near, ...holders] : near);
}

/** A monarch holds the same office in many realms. */
function onePerPerson(terms: readonly Term[]): readonly Term[] {
  const seen = new Set<Term['person']>();
  return terms.filter(({person}) => !seen.has(person) && seen.add(person));
}

/** How much of the text before is read for countries, in UTF-16 units. */
const contextLength = 20_000;

/** The countries and organisations that the text names, the last first. */
function ownersNamed(text: string, register: OfficialsRegister): readonly string[] {
  const vocabulary = vocabularyOf(register);
  const tokens = tokensOf(text.slice(-contextLength), 0);
  const named: string[] = [];
  for (let position = 0; position < tokens.length; ) {
    const owner = tokens[position]?.capital ? ownerStartingAt(tokens, position, vocabulary) : undefined;
    named.push(...(owner?.owner.codes ?? []));
    position += owner?.length ?? 1;
  }
  return [...new Set(named.reverse())];
}

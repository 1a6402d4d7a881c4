import type {Token} from '../text/attributions/tokens.ts';
import givenNames from './data/given-names.json' with {type: 'json'};
import data from './data/names.json' with {type: 'json'};
import {fold} from './search-index/tokens.ts';

const TITLES = new Set(data.titles);
/** "major", "chief", "general": mostly no title when small. */
const OTHER_SENSES = new Set(data.titlesInOtherSenses);
const GIVEN_NAMES: ReadonlySet<string> = new Set(
  Object.values(givenNames.names).flatMap((names) => names.split(' ')),
);

/** Words behind a name among which its office is: ", Britain's new foreign secretary". */
const REACH = 6;
const AGE = /^(?:1[6-9]|[2-9]\d)$/u;

/** True when the first of several words is a given name: "Keir Starmer". */
export function beginsWithGivenName(run: readonly Token[]): boolean {
  return run.length >= 2 && GIVEN_NAMES.has(fold(run[0]?.text ?? ''));
}

/** True when the words around a run of `length` capitals, of which `first` is the first, say that it names a person. */
export function isToldToBePerson(tokens: readonly Token[], first: number, length: number): boolean {
  return isBehindTitle(tokens, first, length) || (length >= 2 && isFollowedByOffice(tokens, first + length));
}

/** "foreign minister Ana Doré", "its foreign minister, Ana Doré": a title in small letters. */
function isBehindTitle(tokens: readonly Token[], first: number, length: number): boolean {
  const comma = tokens[first - 1]?.text === ',';
  const title = tokens[comma ? first - 2 : first - 1];
  if (title === undefined || title.capitalised || title.possessive || !TITLES.has(title.lower)) return false;
  return comma ? length >= 2 : !OTHER_SENSES.has(title.lower);
}

/** "Ana Doré, who …", "Ana Doré, 54, …", "Ana Doré, Norland's foreign minister", "Ana Doré the president". */
function isFollowedByOffice(tokens: readonly Token[], after: number): boolean {
  const comma = tokens[after]?.text === ',';
  const from = comma ? after + 1 : after;
  const next = tokens[from];
  if (next === undefined) return false;
  if (comma && (next.lower === 'who' || AGE.test(next.text))) return true;
  // without the comma the article is needed: "calls Ana Doré the Norland minister"
  if (!comma && next.lower !== 'the') return false;
  for (const token of tokens.slice(from, from + REACH)) {
    if (token.kind === 'mark' && token.text !== '-') return false;
    if (!token.capitalised && TITLES.has(token.lower)) return !OTHER_SENSES.has(token.lower) || comma;
  }
  return false;
}

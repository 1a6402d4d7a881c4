import type {Token} from '../attributions/tokens.ts';
import words from './data/words.json' with {type: 'json'};

type ListName = keyof typeof words;

/** The word lists, each word in lower case. */
export const lists: {readonly [name in ListName]: ReadonlySet<string>} = Object.fromEntries(
  Object.entries(words).map(([name, list]) => [name, new Set<string>(list)]),
) as unknown as Record<ListName, ReadonlySet<string>>;

/** The lists by name, for a pass over all of them. */
export const namedLists: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(lists);

/** True when the token is a word of the list; "May" the month is none of "may" the verb. */
export function isListed(token: Token, list: ReadonlySet<string>): boolean {
  return (
    list.has(token.lower) && !(token.text === 'May' && list !== lists.month && list !== lists.weekdayMonth)
  );
}

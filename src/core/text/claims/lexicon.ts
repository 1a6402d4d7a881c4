import type {Token} from '../attributions/tokens.ts';
import words from './data/words.json' with {type: 'json'};

export type ListName = keyof typeof words;

/** The word lists, each word in lower case. */
export const lists: {readonly [name in ListName]: ReadonlySet<string>} = Object.fromEntries(
  Object.entries(words).map(([name, list]) => [name, new Set<string>(list)]),
) as unknown as Record<ListName, ReadonlySet<string>>;

const LISTS_OF = new Map<string, readonly ListName[]>();
for (const [name, list] of Object.entries(words))
  for (const word of list) LISTS_OF.set(word, [...(LISTS_OF.get(word) ?? []), name as ListName]);

const NONE: readonly ListName[] = [];
const MONTH_LISTS: readonly ListName[] = ['month', 'weekdayMonth'];

/** The lists that a token is on; "May" the month is none of "may" the verb. */
export function listsOf(token: Token): readonly ListName[] {
  return token.text === 'May' ? MONTH_LISTS : (LISTS_OF.get(token.lower) ?? NONE);
}

import words from './data/words.json' with {type: 'json'};

type ListName = keyof typeof words;

/** The word lists, each word in lower case. */
export const lists: {readonly [name in ListName]: ReadonlySet<string>} = Object.fromEntries(
  Object.entries(words).map(([name, list]) => [name, new Set<string>(list)]),
) as unknown as Record<ListName, ReadonlySet<string>>;

/** The lists by name, for a pass over all of them. */
export const namedLists: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(lists);

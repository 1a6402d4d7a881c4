/** Words, folded, by the name of what they stand for: `{hurt: ["injured", "wounded"]}`. */
export type WordGroups = Readonly<Record<string, readonly string[]>>;

/** The name of the group of each word: `injured` -> `hurt`. */
export function groupsByWord(groups: WordGroups): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(groups).flatMap(([group, words]) => words.map((word) => [word, group] as const)),
  );
}

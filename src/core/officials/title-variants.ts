import titleData from './data/titles.json' with {type: 'json'};
import {foldedWords} from './fold.ts';

const heads: {readonly [head: string]: readonly string[]} = titleData.heads;
const bodies: {readonly [body: string]: readonly string[]} = titleData.bodies;
/** "Director of the National Security Agency", "Commander, US Cyber Command" */
const headAndBody = /^([\p{L} -]+?)(?: of (?:the )?|, )(.+)$/u;

/**
 * Other ways of writing the title of somebody who heads a body, folded: "national security agency director",
 * "nsa chief", "head of nsa" for "Director of the National Security Agency". None for other titles.
 */
export function titleVariants(title: string): readonly string[] {
  const [, head = '', body = ''] = headAndBody.exec(title) ?? [];
  const ranks = heads[foldedWords(head).join(' ')];
  if (!ranks) return [];
  const name = foldedWords(body).join(' ');
  return [name, ...(bodies[name] ?? [])].flatMap((named) =>
    ranks.flatMap((rank) => [`${named} ${rank}`, `${rank} of ${named}`]),
  );
}

import {fold, foldedWords} from './fold.ts';
import {ownerName} from './owners.ts';
import type {Term} from './register.ts';

/** "Director of the FBI": a body known by its initials needs no country. */
const namedBody = /\b\p{Lu}[\p{Lu}\d]{2,}$/u;

/** The office in full: "Prime Minister of the United Kingdom", "Secretary General of NATO". */
export function officeName({title, seat}: Pick<Term, 'title' | 'seat'>): string {
  const owner = ownerName(seat.of);
  const words = foldedWords(title).join(' ');
  const said =
    namedBody.test(title) ||
    words.includes(fold(owner.replace(/^the /, ''))) ||
    /^(?:u n|un|us|supreme allied|european central|president of the (?:eurogroup|european|swiss))\b/.test(
      words,
    );
  return said ? title : `${title} of ${owner}`;
}

import {foldedWords} from '../fold.ts';
import {headsBody} from '../headed-bodies.ts';
import {matchName} from '../names/match-name.ts';
import type {OfficialsRegister, Term} from '../register.ts';
import {covers} from '../titles.ts';
import type {Mention} from './mention.ts';

/** True when the title, with its country or organisation if there is one, may mean the office of the term. */
export function fits(mention: Mention, term: Term): boolean {
  if (headsBody(term.seat.key, mention.body, mention.title.match.words)) return true;
  if (!covers(mention.title.match.meaning, term)) return false;
  if (mention.body.length > 0) return isOfBody(mention.body, term);
  return (
    mention.owner === undefined || mention.owner.loose || mention.owner.owner.codes.includes(term.seat.of)
  );
}

/** The body must be in the name of the office: "Commandant of the Coast Guard". */
function isOfBody(body: readonly string[], {title, seat}: Term): boolean {
  const words = foldedWords(`${title} ${seat.of}`);
  return body.every((word) => words.includes(word));
}

/** True when somebody of that name ever held the office. */
export function isHoldersName(mention: Mention, register: OfficialsRegister): boolean {
  return matchName(mention.name.words, register).some(
    ({person, fit}) => fit !== 'part' && person.terms.some((term) => fits(mention, term)),
  );
}

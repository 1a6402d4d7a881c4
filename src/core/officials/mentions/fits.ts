import {matchName} from '../names/match-name.ts';
import type {OfficialsRegister, Term} from '../register.ts';
import {covers} from '../titles.ts';
import type {Mention} from './mention.ts';

/** True when the title, with its country or organisation if there is one, may mean the office of the term. */
export function fits(mention: Mention, term: Term): boolean {
  if (!covers(mention.title.match.meaning, term)) return false;
  return (
    mention.owner === undefined || mention.owner.loose || mention.owner.owner.codes.includes(term.seat.of)
  );
}

/** True when somebody of that name ever held the office. */
export function isHoldersName(mention: Mention, register: OfficialsRegister): boolean {
  return matchName(mention.name.words, register).some(
    ({person, fit}) => fit !== 'part' && person.terms.some((term) => fits(mention, term)),
  );
}

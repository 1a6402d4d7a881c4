import {addDays, earliestDay} from '../calendar.ts';
import {standingOn} from '../holders.ts';
import {fits} from '../mentions/fits.ts';
import type {Mention} from '../mentions/mention.ts';
import {matchName, type NameMatch} from '../names/match-name.ts';
import type {OfficialsRegister, Person, Term} from '../register.ts';
import {endOf, graceAfter, isOpen} from './evidence.ts';
import {judgeFormer} from './former.ts';
import {judgeNeverHeld} from './never-held.ts';
import {type Setting, unsettled, type Verdict} from './verdict.ts';

/** How long before the first day somebody may be called by the office: elected or appointed, not yet sworn in. */
const daysBeforeStart = 60;

/**
 * Judges a mention at the day. Anybody of the name who holds the office, or may hold it, settles it: only where
 * the register knows better of every one of them is something said.
 */
export function judge(mention: Mention, register: OfficialsRegister, setting: Setting): Verdict {
  const ofBody = mention.body.length > 0;
  if (mention.stance === 'unknown-office' && !ofBody) return unsettled('other-office');
  const matches = candidates(mention, register);
  if (matches.length === 0) return unsettled('unknown-person');
  const terms = matches.flatMap(({person}) => person.terms).filter((term) => fits(mention, term));
  const held = terms.find((term) => mayHold(term, setting));
  if (held) return {kind: 'held', term: held};
  if (ofBody && terms.length === 0) return unsettled('other-office');
  if (mention.stance !== 'current' && mention.stance !== 'unknown-office')
    return unsettled('marked', terms.at(-1));
  const named = new Set(matches.filter(({fit}) => fit !== 'part').map(({person}) => person));
  const over = terms.filter((term) => named.has(term.person) && earliestDay(term.start) <= setting.date);
  const [first, ...rest] = over;
  if (!first)
    return terms.length > 0
      ? unsettled('unsure', terms[0])
      : judgeNeverHeld(mention, matches, register, setting);
  const latest = rest.reduce(laterTerm, first);
  if (!isIntroducedAs(latest.person, matches, setting, register)) return unsettled('unknown-person');
  return judgeFormer(mention, latest, over, setting);
}

/** The people the name may mean: those with the whole name, else those with the surname or a part of it. */
function candidates({name}: Mention, register: OfficialsRegister): readonly NameMatch[] {
  const matches = matchName(name.words, register);
  const whole = matches.filter(({fit}) => fit === 'full' || fit === 'near');
  return whole.length > 0 || name.words.length > 3 ? whole : matches;
}

/** The term that ended later; of realms that share a monarch, the one that the monarch is usually named by. */
function laterTerm(a: Term, b: Term): Term {
  if (endOf(a) !== endOf(b)) return endOf(a) > endOf(b) ? a : b;
  return b.seat.of === 'GB' ? b : a;
}

/** False where the draft gave the bearer of the bare surname a name that is not the person's. */
function isIntroducedAs(
  person: Person,
  matches: readonly NameMatch[],
  {introduced}: Setting,
  register: OfficialsRegister,
): boolean {
  if (matches.some(({fit}) => fit === 'full' || fit === 'near')) return true;
  const words = introduced();
  return words === undefined || matchName(words, register).some((match) => match.person === person);
}

/** True unless the register shows that the person was not in office on the day, or close to it. */
function mayHold(term: Term, {date, staleAfter}: Setting): boolean {
  if (isOpen(term)) return standingOn(term, date, staleAfter) !== 'before' || startsSoon(term, date);
  if (date < earliestDay(term.start)) return startsSoon(term, date);
  return date <= addDays(endOf(term), graceAfter(term, date));
}

function startsSoon(term: Term, date: string): boolean {
  return earliestDay(term.start) <= addDays(date, daysBeforeStart);
}

import {formatDate, type IsoDay, isPartialDate} from '../core/officials/calendar.ts';
import {standingOn} from '../core/officials/holders.ts';
import {nearestNames} from '../core/officials/lookup.ts';
import {officeName} from '../core/officials/office-name.ts';
import type {OfficialsRegister, Term} from '../core/officials/register.ts';
import {type Suggestion, suggest} from '../core/officials/suggest.ts';
import {describeRegister} from '../core/officials/wording.ts';
import {sourceLine, tenure} from './officials/term-wording.ts';

export interface TermView {
  readonly label: string;
  readonly tenure: string;
  readonly source: string;
  readonly insert: string;
  readonly current: boolean;
}

export interface OfficialView {
  readonly kind: 'office' | 'person';
  readonly label: string;
  readonly description: string;
  readonly terms: readonly TermView[];
}

export interface LookUpView {
  readonly day: IsoDay;
  readonly officials: readonly OfficialView[];
  readonly nearest: readonly string[];
  readonly notes: readonly string[];
}

// "sunak @2023-05-01", "sunak on 2023-05-01", and what an author has typed so far of it
const DAY = /(?:^|\s)(?:@|on )?(\d{4}-\d{2}-\d{2})(?!\d)|(?:^|\s)@(\S*)/;
const LONGEST_QUESTION = 200;
const MOST_TERMS = 40;

/** The offices and people that the question means, perhaps half typed; on the day in the question, else on `day`. */
export function lookUpOfficials(
  question: string,
  register: OfficialsRegister,
  day: IsoDay,
  limit: number,
): LookUpView {
  const typed = question.slice(0, LONGEST_QUESTION);
  const [written, whole, begun] = DAY.exec(typed) ?? [];
  const onDay = whole !== undefined && isPartialDate(whole) ? whole : day;
  const words = written === undefined ? typed : typed.replace(DAY, ' ');
  const found = suggest(words, register, onDay, limit);
  const isWrong = begun !== undefined || (whole !== undefined && onDay !== whole);
  return {
    day: onDay,
    officials: found.map((one) => viewOf(one, onDay)),
    nearest: found.length > 0 || words.trim() === '' ? [] : nearestNames(words, register),
    notes: [
      ...(isWrong ? [`“${written?.trim()}” is no day: write one as @2024-03-01.`] : []),
      describeRegister(register),
    ],
  };
}

function viewOf(found: Suggestion, day: IsoDay): OfficialView {
  if (found.kind === 'person') {
    const {person, posts} = found;
    return {
      kind: 'person',
      label: person.name,
      description: posts.map(officeName).join(', ') || 'in no office that the register knows of that day',
      terms: newestFirst(person.terms).map((term) => termView(term, day, officeName(term))),
    };
  }
  const {seat, title, holders} = found;
  return {
    kind: 'office',
    label: officeName({title, seat}),
    description:
      holders.map(({person}) => person.name).join(', ') ||
      `not known; last evidence of ${formatDate(seat.lastEvidence)}`,
    terms: newestFirst(seat.terms).map((term) => termView(term, day, term.person.name)),
  };
}

const newestFirst = (terms: readonly Term[]) => terms.slice(-MOST_TERMS).reverse();

function termView(term: Term, day: IsoDay, label: string): TermView {
  return {
    label: term.acting ? `${label} (acting)` : label,
    tenure: tenure(term),
    source: sourceLine(term),
    insert: `${term.title} ${term.person.name}`,
    current: standingOn(term, day) === 'in-office',
  };
}

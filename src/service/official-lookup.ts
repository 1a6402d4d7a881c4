import {isPartialDate} from '../core/officials/calendar.ts';
import {lookUp} from '../core/officials/lookup.ts';
import {officeName} from '../core/officials/office-name.ts';
import type {OfficialsRegister, Term} from '../core/officials/register.ts';
import {describeRegister} from '../core/officials/wording.ts';
import {tenure} from './official-hover.ts';

export interface OfficialView {
  readonly person: string;
  readonly office: string;
  readonly tenure: string;
  readonly source: string;
}

export interface LookUpView {
  readonly day: string;
  readonly officials: readonly OfficialView[];
  readonly nearest: readonly string[];
  readonly register: string;
}

const MOST = 50;

// "sunak 2023-05-01"
const DAY = /(?:\bon )?\b(\d{4}-\d{2}-\d{2})\b/;

/** Who holds the office asked for, or what the person asked for holds or held; on the day in the question, else `day`. */
export function lookUpOfficials(question: string, register: OfficialsRegister, day: string): LookUpView {
  const [, asked] = DAY.exec(question) ?? [];
  const onDay = asked !== undefined && isPartialDate(asked) ? asked : day;
  const words = question.replace(DAY, ' ').trim();
  const answer = words === '' ? undefined : lookUp(words, register, onDay);
  const terms =
    answer?.kind === 'offices'
      ? answer.offices.flatMap(({holders}) => holders)
      : answer?.kind === 'people'
        ? answer.people.flatMap(({person, posts}) =>
            posts.length > 0 ? posts : person.terms.slice(-3).reverse(),
          )
        : [];
  return {
    day: onDay,
    officials: terms.slice(0, MOST).map(view),
    nearest: answer?.kind === 'nothing' ? answer.nearest : [],
    register: describeRegister(register),
  };
}

function view(term: Term): OfficialView {
  return {person: term.person.name, office: officeName(term), tenure: tenure(term), source: term.source.name};
}

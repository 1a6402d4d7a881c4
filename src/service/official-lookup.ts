import {isPartialDate} from '../core/officials/calendar.ts';
import {holdersOn} from '../core/officials/holders.ts';
import {lookUp} from '../core/officials/lookup.ts';
import {officeName} from '../core/officials/office-name.ts';
import {ownerCode} from '../core/officials/owners.ts';
import type {OfficialsRegister, Term} from '../core/officials/register.ts';
import {describeRegister} from '../core/officials/wording.ts';
import {tenure} from './officials/term-wording.ts';

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
const LAST_POSTS = 3;

// "sunak 2023-05-01"
const DAY = /(?:\bon )?\b(\d{4}-\d{2}-\d{2})\b/;

/** Who holds the office asked for, or what the person asked for holds or held; on the day in the question, else `day`. */
export function lookUpOfficials(question: string, register: OfficialsRegister, day: string): LookUpView {
  const [, asked] = DAY.exec(question) ?? [];
  const onDay = asked !== undefined && isPartialDate(asked) ? asked : day;
  const words = question.replace(DAY, ' ').trim();
  const {terms, nearest} = termsFor(words, register, onDay);
  return {
    day: onDay,
    officials: terms.slice(0, MOST).map(view),
    nearest,
    register: describeRegister(register),
  };
}

interface Found {
  readonly terms: readonly Term[];
  readonly nearest: readonly string[];
}

function termsFor(words: string, register: OfficialsRegister, day: string): Found {
  if (words === '') return {terms: [], nearest: []};
  const country = ownerCode(words);
  if (country !== undefined) {
    const seats = [...register.seats.values()].filter((seat) => seat.of === country);
    return {terms: seats.flatMap((seat) => holdersOn(seat, day)), nearest: []};
  }
  const answer = lookUp(words, register, day);
  if (answer.kind === 'nothing') return {terms: [], nearest: answer.nearest};
  if (answer.kind === 'offices') return {terms: answer.offices.flatMap(({holders}) => holders), nearest: []};
  // Of somebody out of office the posts of before are told, the last one first.
  const terms = answer.people.flatMap(({person, posts}) =>
    posts.length > 0 ? posts : person.terms.slice(-LAST_POSTS).reverse(),
  );
  return {terms, nearest: []};
}

function view(term: Term): OfficialView {
  return {person: term.person.name, office: officeName(term), tenure: tenure(term), source: term.source.name};
}

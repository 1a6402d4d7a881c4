import type {TitleMatch, TitleMeaning} from '../titles.ts';
import type {Mention} from './mention.ts';
import {nameUpTo} from './name-run.ts';
import {joins, type Token} from './token.ts';
import {presentForms} from './word-lists.ts';

const government = /^(?:government|administration)$/;

/** Whoever leads a government: its head, or the head of state where that is the president. */
const leaders: TitleMeaning = {
  kinds: new Set(['head-of-government', 'head-of-state']),
  seats: new Set(),
  portfolio: [],
  post: undefined,
  needsOwner: false,
};

/**
 * "Sunak's government plans …" names Sunak as its head. Only said of the present is it an office held: "Sunak's
 * government" alone is as often a piece of history, and counts as marked.
 */
export function governmentAt(tokens: readonly Token[], index: number, sentence: number): Mention | undefined {
  const token = tokens[index];
  const owner = tokens[index - 1];
  if (!token || !owner?.possessive || !joins(token) || !government.test(token.word)) return undefined;
  const name = nameUpTo(tokens, index - 1);
  if (!name) return undefined;
  const match: TitleMatch = {length: 1, plural: false, meaning: leaders, words: token.word};
  const next = tokens[index + 1];
  const present = next !== undefined && joins(next) && presentForms.has(next.word);
  return {
    start: name.honorificStart,
    end: token.end,
    sentence,
    form: 'government',
    title: {start: token.start, end: token.end, match},
    name,
    owner: undefined,
    body: [],
    stance: present ? 'current' : 'past',
    acting: false,
    pastTense: false,
    qualifierAt: token.start,
  };
}

import {canonical, isPortfolioFiller, type Portfolio} from './portfolio.ts';
import {ranksBeforeSubjects, type TitleLexicon, titleWord} from './title-lexicon.ts';
import type {TitleMatch, TitleMeaning, TitleWords} from './titles.ts';

const ministerWord = /^(?:ministers?|secretary|secretaries|commissioners?)$/;
const nothing: ReadonlySet<string> = new Set();

/**
 * The title of a minister or commissioner that starts at the index, by the subjects in it: "trade and industry
 * minister", "Minister of Foreign Affairs and Cooperation", "Secretary of State for Defence".
 */
export function ministerAt(lexicon: TitleLexicon, words: TitleWords, index: number): TitleMatch | undefined {
  const found = subjectsAt(lexicon, words, index);
  if (!found) return undefined;
  const portfolio = canonical(found.subjects);
  if (portfolio.length === 0) return undefined;
  const post = found.commissioner ? 'commissioner' : 'minister';
  const kinds = post === 'minister' ? kindsOf(portfolio) : nothing;
  const meaning: TitleMeaning = {kinds, seats: nothing, portfolio, post, needsOwner: false};
  return {length: found.end - index, plural: found.plural, meaning, words: found.subjects.join(' ')};
}

function kindsOf(portfolio: Portfolio): ReadonlySet<string> {
  const kinds = new Set<string>();
  if (portfolio.includes('foreign')) kinds.add('foreign-minister');
  if (portfolio.includes('defence')) kinds.add('defence-minister');
  return kinds;
}

interface Subjects {
  readonly subjects: readonly string[];
  readonly commissioner: boolean;
  readonly end: number;
  readonly plural: boolean;
}

function subjectsAt(lexicon: TitleLexicon, words: TitleWords, index: number): Subjects | undefined {
  const first = words.at(index, index);
  if (first === undefined) return undefined;
  if (ministerWord.test(first)) return subjectsAfter(lexicon, words, index);
  // "Cabinet Secretary for Energy and Petroleum", as Kenya calls its ministers
  if (first === 'cabinet' && words.at(index + 1, index) === 'secretary')
    return subjectsAfter(lexicon, words, index + 1);
  if (isSubject(lexicon, first) || ranksBeforeSubjects.has(first))
    return subjectsBefore(lexicon, words, index);
  return undefined;
}

const mostSubjectWords = 12;

/** Reads on from "Minister of": what follows a comma counts only where "and" closes the list. */
function subjectsAfter(lexicon: TitleLexicon, words: TitleWords, index: number): Subjects | undefined {
  let position = index + 1;
  if (words.at(position, index) === 'of' && words.at(position + 1, index) === 'state') position += 2;
  const link = words.at(position, index);
  if (link !== 'of' && link !== 'for') return undefined;
  const subjects: string[] = [];
  let end = 0;
  let closed = 0;
  let listed = false;
  for (let next = position + 1; next < index + mostSubjectWords; next++) {
    const word = words.at(next, index) ?? words.afterComma(next);
    if (word === undefined || !(isSubject(lexicon, word) || isPortfolioFiller(word))) break;
    listed = word !== 'and' && (listed || words.at(next, index) === undefined);
    subjects.push(titleWord(word));
    if (isSubject(lexicon, word) || word === 'affairs' || word === 'relations') end = next + 1;
    if (!listed) closed = end;
  }
  if (closed === 0) return undefined;
  const head = words.at(index, index) ?? '';
  const named = subjects.slice(0, closed - position - 1);
  return {subjects: named, end: closed, plural: head.endsWith('s'), commissioner: isCommissioner(head)};
}

const mostWordsBefore = 8;

/** Reads on to "minister": "economy, trade and industry minister"; a comma needs an "and" after it. */
function subjectsBefore(lexicon: TitleLexicon, words: TitleWords, index: number): Subjects | undefined {
  const subjects: string[] = [];
  let listed = false;
  for (let next = index; next < index + mostWordsBefore; next++) {
    const word = words.at(next, index) ?? words.afterComma(next);
    if (word === undefined) return undefined;
    listed = word !== 'and' && (listed || words.at(next, index) === undefined);
    if (ministerWord.test(word)) {
      // "East African Community Secretary General" is no secretary for a community.
      if (listed || words.at(next + 1, next) === 'general') return undefined;
      return {subjects, end: next + 1, plural: word.endsWith('s'), commissioner: isCommissioner(word)};
    }
    if (!(isSubject(lexicon, word) || betweenSubjects.test(word) || ranksBeforeSubjects.has(word)))
      return undefined;
    subjects.push(titleWord(word));
  }
  return undefined;
}

/** "interior cabinet secretary" */
const betweenSubjects = /^(?:and|affairs|cabinet)$/;
const isCommissioner = (word: string) => word.startsWith('commissioner');

function isSubject(lexicon: TitleLexicon, word: string): boolean {
  return lexicon.subjects.has(titleWord(word));
}

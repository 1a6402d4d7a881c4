import titleData from './data/titles.json' with {type: 'json'};
import {foldedWords} from './fold.ts';
import {canonical, portfolioOf} from './portfolio.ts';
import type {OfficeRow} from './register-file.ts';
import {isMinistry, titleWord} from './title-lexicon.ts';

const kindTitles: {readonly [kind: string]: readonly string[]} = titleData.kinds;
const seatTitles: {readonly [seat: string]: readonly string[]} = titleData.seats;
const fillers = new Set(['the', 'of', 'for', 'federal']);

/** True when a title that somebody wrote down means the office: "Defence Minister" and "Minister of National Defence". */
export function isTitleOf(title: string, office: Pick<OfficeRow, 'title' | 'kind' | 'seat'>): boolean {
  const words = foldedWords(title).map(titleWord);
  if (plain(words) === plain(foldedWords(office.title).map(titleWord))) return true;
  const written = words.join(' ');
  if (kindTitles[office.kind]?.includes(written) || seatTitles[office.seat]?.includes(written)) return true;
  if (!isMinistry('cabinet', title) || !isMinistry(office.kind, office.title)) return false;
  const subjects = canonical(words);
  return subjects.length > 0 && subjects.join(' ') === portfolioOf(office.title).join(' ');
}

const plain = (words: readonly string[]) => words.filter((word) => !fillers.has(word)).join(' ');

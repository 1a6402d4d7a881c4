import {addDays, type IsoDay, latestDay} from '../calendar.ts';
import {foldedWords} from '../fold.ts';
import {titlesByBody} from '../headed-bodies.ts';
import type {Mention} from '../mentions/mention.ts';
import type {OfficialsRegister, Person, Seat} from '../register.ts';
import {covers, type TitleMeaning} from '../titles.ts';

/** Kinds whose title names one post of the country, so that "somebody else held it" can be said. */
export const singlePost: ReadonlySet<string> = new Set([
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'international-organisation',
  'central-bank',
]);

/** Titles too common to be somebody's state office unless the country is named. */
const commonTitles: ReadonlySet<string> = new Set([
  'president',
  'chancellor',
  'secretary general',
  'governor',
  'chairman',
  'leader',
  'king',
  'queen',
]);

/**
 * The one seat that the title means: by its country or organisation, else by the person's own country. A title that
 * names its body needs neither: "SNB chairman".
 */
export function seatMeant(
  {owner, title}: Mention,
  person: Person,
  register: OfficialsRegister,
  date: IsoDay,
): Seat | undefined {
  if (owner?.loose) return undefined;
  const {meaning, words} = title.match;
  const own = commonTitles.has(words) ? [] : person.terms.map(({seat}) => seat.of);
  const owners = new Set(owner?.owner.codes ?? own);
  const isUnique = !owner && meaning.seats.size === 1 && meaning.kinds.size === 0;
  const seats = Array.from(register.seats.values()).filter(
    (seat) =>
      (isUnique || owners.has(seat.of)) &&
      isMeant(meaning, seat) &&
      (owners.has(seat.of) || namesBody(words, seat)) &&
      !isAbolished(seat, date),
  );
  const [seat] = seats;
  return seats.length === 1 && seat && !seat.shared ? seat : undefined;
}

/** "NATO Secretary General", "SNB chairman": the title has the body in it. "Minister of State" may be of any state. */
function namesBody(words: string, {key, of}: Seat): boolean {
  const said = words.split(' ');
  return titlesByBody(key).includes(words) || foldedWords(of).every((word) => said.includes(word));
}

/** A post whose last holder left so many years before the day, with nobody after, is no longer one to be meant. */
const abolishedYears = 5;

/** Italy has had no "Minister of Finance" beside the one of the economy since 2001. */
function isAbolished({terms}: Seat, date: IsoDay): boolean {
  return terms.every(({end}) => end !== undefined && addDays(latestDay(end), abolishedYears * 365) < date);
}

/** True where the title may mean the seat; a ministry's by exactly its subjects, "finance" and not "planning and finance". */
function isMeant(meaning: TitleMeaning, seat: Seat): boolean {
  if (meaning.kinds.has(seat.kind)) return singlePost.has(seat.kind);
  if (meaning.seats.has(seat.key)) return true;
  return meaning.portfolio.length > 0 && seat.terms.some((term) => covers(meaning, term));
}

import type {Draft} from '../text/draft.ts';
import {isoDate} from '../text/draft-date.ts';
import {comparableUrl, comparableWords, type SourceDetails, sourceDetails} from '../text/source-details.ts';
import type {SourceEntry} from '../text/source-list.ts';
import type {CitedSource} from './cited-source.ts';

/** Words of a title that, without marks around them, are no coincidence. */
const TELLING_WORDS = 4;
/** Words at the beginning of a title that a cut-off entry must have. */
const TELLING_BEGINNING = 5;

/** The entry that stands for the source already; `written` is what a new entry would say. */
export function knownEntry({sources}: Draft, source: CitedSource, written: string): SourceEntry | undefined {
  const writtenWords = comparableWords(written).join(' ');
  return sources.find(
    (entry) =>
      entry.key !== undefined &&
      (comparableWords(entry.text).join(' ') === writtenWords || isSameSource(entry, source)),
  );
}

/**
 * The same address; or the same title, unless day, year or address differ. To take an entry for another source
 * would give the reader a wrong citation, to add one twice is reported by duplicate-source: so it leans to the second.
 */
function isSameSource(entry: SourceEntry, source: CitedSource): boolean {
  const details = sourceDetails(entry);
  const address = addressesAgree(entry, details, source);
  if (address !== undefined) return address;
  return !datesDiffer(details, source) && titlesAgree(entry, details, source);
}

/** Undefined when they say nothing: one of them is missing, or the front page of a site. */
function addressesAgree(
  entry: SourceEntry,
  {url}: SourceDetails,
  {address}: CitedSource,
): boolean | undefined {
  if (!/^https?:/i.test(address)) return entry.text.includes(address) ? true : undefined;
  const [one, other] = [comparableUrl(url ?? ''), comparableUrl(address)];
  return one.includes('/') && other.includes('/') ? one === other : undefined;
}

function datesDiffer({day, year}: SourceDetails, {date}: CitedSource): boolean {
  if (date === undefined) return false;
  const iso = day === undefined ? undefined : isoDate(day);
  return iso === undefined ? year !== undefined && year !== date.slice(0, 4) : iso !== date;
}

function titlesAgree(entry: SourceEntry, details: SourceDetails, source: CitedSource): boolean {
  const title = comparableWords(source.title);
  const words = comparableWords(entry.text);
  if (details.truncated) return endsInBeginningOf(title, words);
  if (!isWithin(title, words)) return false;
  if (title.length >= TELLING_WORDS) return true;
  // "Press release" is the title of many: the publisher must be there as well
  const publisher = comparableWords(source.publisher ?? '');
  const marked = comparableWords(details.title ?? '').join(' ') === title.join(' ');
  return marked && publisher.length > 0 && isWithin(publisher, words);
}

/** True when the words stand in the text one after the other. */
function isWithin(words: readonly string[], text: readonly string[]): boolean {
  return words.length > 0 && ` ${text.join(' ')} `.includes(` ${words.join(' ')} `);
}

/** "Web – NATO vows to defend every …" ends in the beginning of the title that it was cut from. */
function endsInBeginningOf(title: readonly string[], text: readonly string[]): boolean {
  const longest = Math.min(title.length, text.length);
  for (let length = longest; length >= Math.min(TELLING_BEGINNING, title.length); length--)
    if (length > 0 && title.slice(0, length).every((word, at) => word === text[text.length - length + at]))
      return true;
  return false;
}

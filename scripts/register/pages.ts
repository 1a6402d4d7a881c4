import {isPartialDate} from '../../src/core/officials/calendar.ts';

/** What a page says of somebody in an office; `seen` is in office on the page's date. */
export interface PageFact {
  readonly of: string;
  readonly title: string;
  readonly person: string;
  readonly says: 'since' | 'until' | 'seen';
  /** The day that it says; the page's date for `seen`. */
  readonly on: string;
  readonly page: Page;
}

export interface Page {
  readonly date: string;
  /** Whoever vouches for it, as readers see it: "fakt.pl", or the encyclopaedia of which the page is a mirror. */
  readonly publisher: string;
}

/** The facts of data/officials/pages.txt. Throws with the line where one cannot be read. */
export function readPages(text: string): PageFact[] {
  const facts: PageFact[] = [];
  let page: Page | undefined;
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const parts = line.split(' | ').map((part) => part.trim());
    if (/^https?:/.test(line)) {
      page = readPage(parts, line);
    } else {
      if (page === undefined) throw new Error(`pages.txt: no page before “${line}”`);
      facts.push(readFact(parts, page, line));
    }
  }
  return facts;
}

function readPage([address = '', date = '', content = '', mirrorOf]: readonly string[], line: string): Page {
  if (!isPartialDate(date) || content === '')
    throw new Error(`pages.txt: a page has an address, a date and what it says: “${line}”`);
  return {date, publisher: mirrorOf ?? new URL(address).hostname.replace(/^www\./, '')};
}

function readFact(
  [of = '', title = '', person = '', said = '']: readonly string[],
  page: Page,
  line: string,
): PageFact {
  if (said === 'in office') return {of, title, person, says: 'seen', on: page.date, page};
  const [, says, on = ''] = /^(since|until) (\S+)$/.exec(said) ?? [];
  if ((says !== 'since' && says !== 'until') || !isPartialDate(on))
    throw new Error(`pages.txt: a fact is “since DAY”, “until DAY” or “in office”: “${line}”`);
  // of a successor who takes over next week pages tell as of one who has
  if (says === 'since' && daysAhead(page, on) > mostDaysAhead)
    throw new Error(`pages.txt: the page is older than what it says: “${line}”`);
  return {of, title, person, says, on, page};
}

const mostDaysAhead = 7;
const daysAhead = ({date}: Page, on: string) => (Date.parse(on) - Date.parse(date)) / 86_400_000;

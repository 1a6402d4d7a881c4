import {earliestDay, latestDay} from '../../src/core/officials/calendar.ts';
import {foldedWords} from '../../src/core/officials/fold.ts';
import {confirmerOf, generalKnowledge} from './confirmer.ts';
import type {Page, PageFact} from './pages.ts';
import {seatOf} from './seats.ts';
import {ownerOf, type SourceTerm} from './source-term.ts';

/** The start of the names of sources that are pages; the publisher follows. */
export const pageSource = 'page: ';
/** How many days apart two sources may put one hand-over. */
const daysApart = 60;
const day = 86_400_000;

/** What pages show of one term. */
interface Shown {
  readonly start: Page[];
  readonly end: Page[];
  readonly seen: Page[];
}

/**
 * The terms with what pages say of them. A term of general knowledge becomes a documented one when pages show the
 * person in office and, for a term that is over, its end or the successor's start at that time. Two publishers
 * make high confidence. Throws for a fact about nobody.
 */
export function withPages(terms: readonly SourceTerm[], facts: readonly PageFact[]): SourceTerm[] {
  const shown = new Map<SourceTerm, Shown>();
  for (const fact of facts) {
    const term = terms.find((candidate) => isAbout(fact, candidate));
    if (!term)
      throw new Error(`pages.txt: nobody in the data for ${fact.of} | ${fact.title} | ${fact.person}`);
    const pages = shown.get(term) ?? {start: [], end: [], seen: []};
    shown.set(term, pages);
    pages[fact.says === 'since' ? 'start' : fact.says === 'until' ? 'end' : 'seen'].push(fact.page);
  }
  const handedOver = new Map<string, {readonly on: string; readonly pages: readonly Page[]}[]>();
  for (const [term, {start}] of shown) {
    const seat = seatOf(term);
    if (start.length > 0)
      handedOver.set(seat, [...(handedOver.get(seat) ?? []), {on: term.start, pages: start}]);
  }
  return terms.map((term) => {
    const bySuccessor = (handedOver.get(seatOf(term)) ?? []).filter(
      ({on}) => term.end !== null && areClose(on, term.end),
    );
    const own = shown.get(term) ?? {start: [], end: [], seen: []};
    // Whoever is said to leave an office was in it.
    const seen = [...own.seen, ...own.end];
    return documented(term, {...own, seen, end: [...own.end, ...bySuccessor.flatMap(({pages}) => pages)]});
  });
}

const nameKey = (name: string) => foldedWords(name).join(' ');
const areClose = (a: string, b: string) =>
  Math.abs(Date.parse(earliestDay(a)) - Date.parse(earliestDay(b))) <= daysApart * day;

function isAbout({of, title, person, says, on}: PageFact, term: SourceTerm): boolean {
  if (ownerOf(term) !== of || term.office !== title) return false;
  if (![term.person, ...term.personVariants].some((name) => nameKey(name) === nameKey(person))) return false;
  if (says === 'since') return areClose(on, term.start);
  if (says === 'until') return term.end !== null && areClose(on, term.end);
  return (
    earliestDay(term.start) <= latestDay(on) && (term.end === null || earliestDay(on) <= latestDay(term.end))
  );
}

function documented(term: SourceTerm, {start, end, seen}: Shown): SourceTerm {
  const inOffice = [...start, ...seen];
  const isSourced = !term.sourceName.startsWith(generalKnowledge);
  if (!isSourced && inOffice.length === 0) return term;
  const needed = term.end === null ? inOffice : end;
  const newest = newestOf(needed);
  if (newest === '') return withDocumentedTo(term, newestOf(inOffice));
  const doubtful = term.generalKnowledge || !isSourced;
  if (!doubtful && (term.end !== null || newest <= (term.openAsOf ?? ''))) return term;
  // The first one is shown; by their letters alone "Wikipedia" would come before every "bta.bg".
  const publishers = Array.from(new Set(needed.map(({publisher}) => publisher))).sort((a, b) =>
    a.toLowerCase() < b.toLowerCase() ? -1 : 1,
  );
  const byPage = `${pageSource}${publishers[0]}`;
  const shownBy = isSourced ? {confirmedBy: byPage} : {sourceName: byPage};
  const confidence = publishers.length > 1 ? 'high' : term.confidence;
  if (term.end === null && newest < (term.openAsOf ?? '')) {
    // Knowledge goes on from where the page ends.
    return withDocumentedTo({...term, ...shownBy, confirmedBy: generalKnowledge, confidence}, newest);
  }
  const openAsOf = term.end === null ? {openAsOf: newest} : {};
  const {documentedTo: _, ...known} = term;
  return {...known, ...openAsOf, ...shownBy, confidence, generalKnowledge: false};
}

const newestOf = (pages: readonly Page[]) =>
  pages.map(({date}) => date).reduce((a, b) => (a > b ? a : b), '');

/** The term with the last day that a document shows the person in office; nothing but knowledge shows its end. */
function withDocumentedTo(term: SourceTerm, day: string): SourceTerm {
  const isKnown = day === '' || day <= (term.documentedTo ?? '') || !isKnownOnly(term);
  return isKnown ? term : {...term, documentedTo: day};
}

const isKnownOnly = (term: SourceTerm) =>
  term.generalKnowledge === true || confirmerOf(term).startsWith(generalKnowledge);

import type {DocumentOutline, OutlineEntry, Passage, SourceDocument} from './corpus.ts';
import {figuresOfSentence} from './counted-figures.ts';
import {figuresIn} from './figures.ts';
import {surnameOf} from './names.ts';

/** The parts of an outline that only the reader knows. */
export type StoredOutline = Pick<SourceDocument, 'sections' | 'sources'>;

/** What a document holds, each name and figure once, at its first place. */
export function outlineOf({sections, sources}: StoredOutline, passages: readonly Passage[]): DocumentOutline {
  return {
    sections,
    sources,
    quotations: passages.flatMap((passage) => passage.quotations),
    people: inFull(firstPlaces(passages, (passage) => passage.people)),
    organisations: firstPlaces(passages, (passage) => passage.organisations),
    figures: firstPlaces(passages, figureLabels),
  };
}

/** "Rutte" is left out where "Mark Rutte" is listed. */
function inFull(people: readonly OutlineEntry[]): OutlineEntry[] {
  const surnames = new Set(people.flatMap(({label}) => (label.includes(' ') ? [surnameOf(label)] : [])));
  return people.filter(({label}) => !surnames.has(label));
}

/** Counts with what they count, and amounts with their unit: "two people", "3.5 million", "€40". */
function figureLabels({prose}: Passage): string[] {
  const counted = figuresOfSentence(prose).counted.map(({start, end}) => prose.slice(start, end));
  const amounts = figuresIn(prose).map(({words}) => words);
  return [...counted, ...amounts.filter((words) => /[^\d.,]/u.test(words))];
}

function firstPlaces(
  passages: readonly Passage[],
  labelsOf: (passage: Passage) => readonly string[],
): OutlineEntry[] {
  const entries = new Map<string, OutlineEntry>();
  for (const passage of passages) {
    for (const label of labelsOf(passage)) {
      const at = passage.text.indexOf(label);
      if (entries.has(label) || at < 0) continue;
      entries.set(label, {label, start: passage.start + at, end: passage.start + at + label.length});
    }
  }
  return [...entries.values()];
}

import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Span} from '../../src/core/text/span.ts';

interface Label extends Span {
  readonly text: string;
  /** True where two readers disagree: such a label is not scored. */
  readonly disputed?: boolean;
}

export interface SentenceLabel extends Label {
  readonly label: string;
  /** True where the readers agree that it has no source, and disagree on what it is. */
  readonly kindDisputed?: boolean;
}

export interface QuotationLabel extends Label {
  readonly kind: string;
  readonly speaker: boolean;
  readonly sourced: boolean;
}

export interface OfficialLabel extends Label {
  readonly verdict: string;
  /** Who held the office at the draft's date; "?" where the reader did not say. */
  readonly expect?: string;
}

export interface CitationLabel extends Label {
  readonly kind: 'undefined' | 'unused' | 'incomplete' | 'duplicate';
}

/** What readers marked in a draft by test/eval/GUIDELINES.md; offsets are UTF-16 units into its text. */
interface Labels {
  readonly draft: string;
  readonly date: string;
  readonly sentences?: readonly SentenceLabel[];
  readonly quotes?: readonly QuotationLabel[];
  readonly officials?: readonly OfficialLabel[];
  readonly citations?: readonly CitationLabel[];
  readonly dates?: readonly Label[];
}

export interface LabelledDraft {
  readonly path: string;
  readonly text: string;
  /** ISO 8601 date of the draft, where it says none itself. */
  readonly date: string;
  readonly labels: Labels;
}

/**
 * The labelled drafts of a folder, by name. A text lies beside its labels or in a folder `seeds` next to theirs.
 *
 * @throws {Error} when the text of some labels is missing
 */
export function labelledDrafts(folder: string): readonly LabelledDraft[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.gold.json'));
  return files.sort().map((file) => {
    const labels: Labels = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const places = [folder, join(folder, '..', 'seeds'), join(folder, '..', '..', 'seeds')];
    const path = places.map((place) => resolve(place, labels.draft)).find((place) => existsSync(place));
    if (path === undefined) throw new Error(`There is no text for the labels in ${join(folder, file)}.`);
    return {path, text: readFileSync(path, 'utf8'), date: labels.date, labels};
  });
}

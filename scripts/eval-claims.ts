import {holdsArgument} from '../src/core/text/block.ts';
import {type ClaimLabel, isUnsourced} from '../src/core/text/claims/claim.ts';
import {claimOf} from '../src/core/text/claims/claims-of.ts';
import type {SentenceView} from '../src/core/text/claims/features.ts';
import type {ClaimModel} from '../src/core/text/claims/model.ts';
import {sentenceViewsOf} from '../src/core/text/claims/sentence-views.ts';
import type {Draft} from '../src/core/text/draft.ts';
import {type Span, shift} from '../src/core/text/span.ts';
import {asDraft, type FactAppealSentence, type GoldDraft, sameStretch} from './eval-gold.ts';

/** A sentence of the author's own text at its place in the draft. */
export interface PlacedView extends Span {
  readonly view: SentenceView;
}

export function viewsOf(draft: Draft): readonly PlacedView[] {
  return draft.blocks.flatMap(({block, previous, start}) =>
    holdsArgument(block.kind)
      ? sentenceViewsOf(block, previous).map((view) =>
          shift({start: view.sentence.start, end: view.sentence.end, view}, start),
        )
      : [],
  );
}

/** Counts of what the claim model gets right and wrong over labelled drafts. */
export class ClaimScore {
  #hits = 0;
  #falseFlags = 0;
  #misses = 0;
  #rightKind = 0;
  readonly #byLabel = new Map<ClaimLabel, {seen: number; flagged: number}>();
  readonly errors: string[] = [];

  /** Adds a draft, scored as the evaluation of the rules does: by sentence, disputed ones left out. */
  add(gold: GoldDraft, views: readonly PlacedView[], model: ClaimModel): void {
    const flagged = views.map((placed) => ({...placed, label: claimOf(placed.view, model).label}));
    const matched = new Set<Span>();
    for (const sentence of gold.sentences) {
      const same = flagged.filter((found) => sameStretch(found, sentence));
      for (const found of same) matched.add(found);
      if (sentence.disputed) continue;
      const reported = same.filter(({label}) => isUnsourced(label));
      this.#count(
        sentence.label,
        reported.map(({label}) => label),
        sentence.kindDisputed === true,
      );
      if (isUnsourced(sentence.label) !== reported.length > 0)
        this.errors.push(
          `${sentence.label} -> ${same.map(({label}) => label).join('+') || 'no sentence'} | ${gold.name} | ${sentence.text.replace(/\s+/g, ' ').slice(0, 240)}`,
        );
    }
    for (const found of flagged)
      if (!matched.has(found) && isUnsourced(found.label)) {
        this.#falseFlags++;
        this.errors.push(
          `unlabelled -> ${found.label} | ${gold.name} | ${found.view.sentence.text.replace(/\s+/g, ' ').slice(0, 240)}`,
        );
      }
  }

  #count(label: ClaimLabel, reported: readonly ClaimLabel[], kindDisputed: boolean): void {
    const row = this.#byLabel.get(label) ?? {seen: 0, flagged: 0};
    this.#byLabel.set(label, {seen: row.seen + 1, flagged: row.flagged + (reported.length > 0 ? 1 : 0)});
    if (isUnsourced(label) && reported.length === 0) this.#misses++;
    else if (isUnsourced(label)) {
      this.#hits++;
      if (kindDisputed || reported.includes(label)) this.#rightKind++;
    } else if (reported.length > 0) this.#falseFlags++;
  }

  get f1(): number {
    return (2 * this.#hits) / (2 * this.#hits + this.#falseFlags + this.#misses);
  }

  /** One line: precision, recall, F1, right kind, and the share flagged by label in per cent. */
  line(name: string): string {
    const precision = this.#hits / (this.#hits + this.#falseFlags);
    const recall = this.#hits / (this.#hits + this.#misses);
    const rates = [...this.#byLabel]
      .sort()
      .map(([label, {seen, flagged}]) => `${label} ${((100 * flagged) / seen).toFixed(0)}`);
    const figures = [precision, recall, this.f1].map((figure) => figure.toFixed(3)).join(' ');
    return `${name.padEnd(14)} P R F1 ${figures}  kind ${(this.#rightKind / this.#hits).toFixed(3)}  flagged %: ${rates.join(', ')}`;
  }
}

/** FactAppeal: a sentence counts as flagged when any part of it is reported. */
export function factAppealLine(
  name: string,
  sentences: readonly (FactAppealSentence & {readonly views?: readonly PlacedView[]})[],
  model: ClaimModel,
  errors?: string[],
): string {
  let hits = 0;
  let falseFlags = 0;
  let misses = 0;
  const byKind = new Map<string, {seen: number; flagged: number}>();
  for (const sentence of sentences) {
    const views = sentence.views ?? viewsOf(asDraft(sentence));
    const labels = views.map(({view}) => claimOf(view, model).label);
    const flagged = labels.some(isUnsourced);
    const row = byKind.get(sentence.kind) ?? {seen: 0, flagged: 0};
    byKind.set(sentence.kind, {seen: row.seen + 1, flagged: row.flagged + (flagged ? 1 : 0)});
    if (sentence.label === 1 && flagged) hits++;
    else if (sentence.label === 1) misses++;
    else if (flagged) falseFlags++;
    if ((sentence.label === 1) !== flagged)
      errors?.push(
        `${sentence.kind} -> ${labels.join('+')} | ${sentence.id} | ${sentence.text.slice(0, 240)}`,
      );
  }
  const [precision, recall] = [hits / (hits + falseFlags), hits / (hits + misses)];
  const f1 = (2 * hits) / (2 * hits + falseFlags + misses);
  const rates = [...byKind]
    .sort()
    .map(([kind, {seen, flagged}]) => `${kind} ${((100 * flagged) / seen).toFixed(0)}`);
  return `${name.padEnd(14)} P R F1 ${[precision, recall, f1].map((figure) => figure.toFixed(3)).join(' ')}  flagged %: ${rates.join(', ')}`;
}

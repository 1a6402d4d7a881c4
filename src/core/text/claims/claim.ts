import type {Attribution} from '../attributions/attribution.ts';
import type {Sentence} from '../block.ts';
import type {Reason} from './reason.ts';

/** The labels of a sentence; what each means is in the guidelines for labellers (test/eval/GUIDELINES.md). */
export const claimLabels = [
  'question',
  'cited',
  'attributed',
  'vague',
  'hedged',
  'opinion',
  'judgement',
  'fact',
  'other',
] as const;
export type ClaimLabel = (typeof claimLabels)[number];

/** The labels of a claim that has no source and should have one. */
export const unsourcedLabels = ['fact', 'judgement', 'vague'] as const satisfies readonly ClaimLabel[];

/** What a sentence asserts and on whose authority; spans are relative to the block. */
export interface Claim {
  readonly sentence: Sentence;
  readonly label: ClaimLabel;
  /** How sure the model is of the label, from 0 to 1; 1 where a mark or governing words decide ("[2]", "Rutte said"). */
  readonly score: number;
  /** What in the sentence speaks for the label, strongest first. */
  readonly reasons: readonly Reason[];
  readonly attributions: readonly Attribution[];
  /** True when the author has written "[citation needed]" into the sentence: the gap is known. */
  readonly noted: boolean;
}

/** True for a fact, a judgement or a vague attribution: what an editor would ask a source for. */
export function isUnsourced(label: ClaimLabel): boolean {
  return (unsourcedLabels as readonly ClaimLabel[]).includes(label);
}

import type {Span} from '../span.ts';

/** The kinds of reason that make a fact checkable beyond doubt: a missing source there is a warning. */
export const strongReasons = ['figure', 'date', 'superlative', 'first-occurrence', 'named-event'] as const;
export type StrongReason = (typeof strongReasons)[number];

/**
 * What in a sentence speaks for its label.
 * Facts: `figure` "3.5 million", `date` "12 May", `superlative` "largest", `first-occurrence` "for the first time",
 * `named-event` "Battle of Kursk", `past-event-verb` "expelled", `name` "Romania".
 * Judgements: `intent-verb` "wants", `cause` "because", `meaning` "signals", `outlook` "will".
 * Vague attributions: `unnamed-source` "analysts".
 * Against a finding: `estimative` "likely", `modal` "should", `source` "NATO confirmed".
 */
export type ReasonKind =
  | StrongReason
  | 'past-event-verb'
  | 'name'
  | 'intent-verb'
  | 'cause'
  | 'meaning'
  | 'outlook'
  | 'unnamed-source'
  | 'estimative'
  | 'modal'
  | 'source';

/** A reason and the words that give it; the span is relative to the block. */
export interface Reason extends Span {
  readonly kind: ReasonKind;
  readonly text: string;
}

/** True for a reason that calls for a warning. */
export function isStrong(reason: Reason): reason is Reason & {readonly kind: StrongReason} {
  return (strongReasons as readonly ReasonKind[]).includes(reason.kind);
}

import type {IsoDay} from '../calendar.ts';
import type {Person, Term} from '../register.ts';
import type {EndEvidence} from './evidence.ts';

/** Why nothing is said against a mention. */
export type Reason =
  | 'marked'
  | 'dated'
  | 'long-past'
  | 'stale'
  | 'unsure'
  | 'other-office'
  | 'unknown-person';

/** The person held the office until `end`; `holder` is who had it on the day, where the register is sure. */
export interface Outdated {
  readonly kind: 'outdated';
  readonly term: Term;
  readonly end: IsoDay;
  readonly holder: Term | undefined;
  readonly evidence: EndEvidence;
}

/** The person never held the office, which `holder` had on the day; `posts` is what the person held then. */
export interface WrongOffice {
  readonly kind: 'wrong-office';
  readonly person: Person;
  readonly posts: readonly Term[];
  readonly holder: Term;
}

/** What the register says of a person named with an office, on a day. */
export type Verdict =
  | {readonly kind: 'held'; readonly term: Term}
  | Outdated
  | WrongOffice
  | {readonly kind: 'unsettled'; readonly reason: Reason; readonly term?: Term};

/** Nothing is said, for the reason; `term` is the one that the mention is about, if the register has one. */
export function unsettled(reason: Reason, term?: Term): Verdict {
  return term ? {kind: 'unsettled', reason, term} : {kind: 'unsettled', reason};
}

/** The person whom the verdict is about. */
export function personOf(verdict: Verdict): Person | undefined {
  return verdict.kind === 'wrong-office' ? verdict.person : verdict.term?.person;
}

/** The draft's day, and the words around the mention that may date it. */
export interface Setting {
  readonly date: IsoDay;
  /** The clause that holds the mention, after the date that its block begins with, if any. */
  readonly clause: string;
  /** Days after the newest evidence on an office in which it is still trusted. */
  readonly staleAfter: number;
  /** The whole name that earlier text gave the bearer of a surname; only asked where somebody would be reported. */
  readonly introduced: () => readonly string[] | undefined;
}

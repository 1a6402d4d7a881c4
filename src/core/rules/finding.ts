import type {Span} from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A replacement of `[start, end)` by `text`; an insertion has `start === end`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** An edit that mends a finding. */
export interface Fix {
  readonly title: string;
  /** True when it may be applied unseen; false when the author must choose or read. */
  readonly safe: boolean;
  /** The one that the editor should offer first because it truly solves the finding. */
  readonly preferred?: boolean;
  readonly edits: readonly TextEdit[];
}

/** A passage of a corpus document that bears on the finding; offsets are into that document. */
export interface Evidence extends Span {
  readonly document: string;
  readonly text: string;
}

export type Json = null | boolean | number | string | readonly Json[] | {readonly [key: string]: Json};

/** What a rule reports: plain data, the span never empty. */
export interface Report extends Span {
  readonly message: string;
  /** Only where it differs from the rule's own severity. */
  readonly severity?: Severity;
  readonly data?: {readonly [key: string]: Json};
  readonly evidence?: readonly Evidence[];
  readonly fixes?: readonly Fix[];
}

/** A report with everything that the editor, the CLI and a report page need. Offsets are into the draft. */
export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly data: {readonly [key: string]: Json};
  readonly evidence: readonly Evidence[];
  readonly fixes: readonly Fix[];
}

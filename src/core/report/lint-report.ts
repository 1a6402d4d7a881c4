import type {Finding, Severity} from '../rules/finding.ts';
import type {DraftDateOrigin} from '../text/draft-date.ts';

/** What `briefcheck lint` found; the JSON form of it is a contract that other tools read. */
export interface LintReport {
  readonly files: readonly LintedFile[];
  /** Files that could not be read and settings that could not be used, each as a sentence for the author. */
  readonly problems: readonly string[];
}

export interface LintedFile {
  readonly path: string;
  /** The text that the findings' offsets count in. */
  readonly text: string;
  readonly draftDate: string;
  readonly draftDateFrom: DraftDateOrigin;
  /** False for a file that was asked for and could not be read; it has no findings then. */
  readonly isRead: boolean;
  readonly findings: readonly Finding[];
}

/** True when some finding is a warning or worse, which makes the command fail. */
export function hasWarnings({files}: LintReport): boolean {
  const grave: readonly Severity[] = ['error', 'warning'];
  return files.some(({findings}) => findings.some(({severity}) => grave.includes(severity)));
}

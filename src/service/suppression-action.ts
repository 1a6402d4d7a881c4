import type {Range} from 'vscode-languageserver-types';
import type {Finding} from '../core/rules/finding.ts';
import type {OpenDocument} from './drafts.ts';
import {plainRange} from './ranges.ts';

/** An insertion that hides a finding; `reason` stands for the words that the author is to write. */
export interface SuppressionEdit {
  readonly title: string;
  readonly range: Range;
  readonly before: string;
  readonly reason: string;
  readonly after: string;
}

/** What the author overwrites with a reason of their own. */
const REASON = 'why this is fine';

/**
 * The edit that hides the finding on its line, in the form that the draft's language lets stand there:
 *
 *     // briefcheck-disable-next-line unsourced-claim: common knowledge
 *     <!-- briefcheck-disable-next-line unsourced-claim: common knowledge -->
 *     - a list item, a table row <!-- briefcheck-disable-line unsourced-claim: common knowledge -->
 */
export function suppressionEdit(finding: Finding, document: OpenDocument): SuppressionEdit {
  const text = document.getText();
  const line = lineAround(text, finding.start);
  const written = text.slice(line.start, line.end);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const at = (offset: number): Range => plainRange({start: offset, end: offset}, document);
  const title = `Suppress ${finding.rule} on this line…`;
  const reason = REASON;
  if (document.languageId === 'plaintext') {
    const before = `// briefcheck-disable-next-line ${finding.rule}: `;
    return {title, range: at(line.start), before, reason, after: newline};
  }
  if (opensParagraph(written, text, line.start)) {
    const before = `<!-- briefcheck-disable-next-line ${finding.rule}: `;
    return {title, range: at(line.start), before, reason, after: ` -->${newline}`};
  }
  const end = line.start + written.trimEnd().length;
  const before = ` <!-- briefcheck-disable-line ${finding.rule}: `;
  return {title, range: at(end), before, reason, after: ' -->'};
}

// "- item", "1. item", "| cell", "> quoted", "    indented", "# heading", "[^1]: note": a comment line before these ends the list, table or quotation
const BEGINS_OTHER_BLOCK = /^(?:\s|[-*+>|#[]|\d{1,9}[.)])/;

/** A comment on a line of its own leaves a paragraph whole only before its first line. */
function opensParagraph(line: string, text: string, start: number): boolean {
  if (BEGINS_OTHER_BLOCK.test(line)) return false;
  const before = text.slice(Math.max(0, start - 200), start);
  return start === 0 || /(?:^|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(before);
}

function lineAround(text: string, offset: number): {readonly start: number; readonly end: number} {
  const isEnd = (at: number) => text[at] === '\n' || text[at] === '\r';
  let start = offset;
  while (start > 0 && !isEnd(start - 1)) start -= 1;
  let end = offset;
  while (end < text.length && !isEnd(end)) end += 1;
  return {start, end};
}

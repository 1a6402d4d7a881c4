import type {Finding} from '../rules/finding.ts';
import {rulePage} from '../rules/rule-page.ts';
import {type LineAndColumn, linesAndColumns} from '../text/positions.ts';
import type {LintReport} from './lint-report.ts';

/** The report as one line of JSON, version 1. Offsets in UTF-16 units, lines and columns from 1, dates in ISO 8601. */
export function jsonReport({files}: LintReport): string {
  return JSON.stringify({
    version: 1,
    files: files.map(({path, text, draftDate, draftDateFrom, findings}) => {
      const place = linesAndColumns(text);
      return {
        path,
        draftDate,
        draftDateFrom,
        findings: findings.map((finding) => jsonFinding(finding, place)),
      };
    }),
  });
}

function jsonFinding(finding: Finding, place: (offset: number) => LineAndColumn) {
  const {rule, severity, start, end, message, data, evidence, fixes} = finding;
  const [from, to] = [place(start), place(end)];
  return {
    rule,
    severity,
    start,
    end,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    message,
    url: rulePage(rule),
    data,
    evidence,
    fixes: fixes.map(({title, safe, edits}) => ({title, safe, edits})),
  };
}

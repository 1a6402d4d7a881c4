import {linesAndColumns} from '../text/positions.ts';
import type {LintReport} from './lint-report.ts';

/** The report for people: a line a finding, as compilers print them, and a closing count. */
export function textReport({files}: LintReport): string {
  const lines = files.flatMap(({path, text, findings}) => {
    const place = linesAndColumns(text);
    return findings.map(({start, severity, message, rule}) => {
      const {line, column} = place(start);
      return `${path}:${line}:${column}: ${severity}: ${message} (${rule})`;
    });
  });
  const found =
    lines.length === 0 ? 'No findings' : `${lines.length} finding${lines.length === 1 ? '' : 's'}`;
  const read = files.filter(({isRead}) => isRead).length;
  // a file that was not read must not look like one without findings
  const unread = read === files.length ? '' : `, ${files.length - read} not read`;
  return [...lines, `${found} in ${read} file${read === 1 ? '' : 's'}${unread}.`, ''].join('\n');
}

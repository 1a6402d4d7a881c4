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
  return [...lines, `${found} in ${files.length} file${files.length === 1 ? '' : 's'}.`, ''].join('\n');
}

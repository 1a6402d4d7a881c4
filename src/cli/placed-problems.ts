import {linesAndColumns} from '../core/text/positions.ts';
import type {Span} from '../core/text/span.ts';

/** Problems with a file's text, each as `file:line:column: sentence`, as compilers print them. */
export function placedProblems(
  path: string,
  text: string,
  problems: readonly (Span & {readonly message: string})[],
): readonly string[] {
  const place = linesAndColumns(text);
  return problems.map(({start, message}) => {
    const {line, column} = place(start);
    return `${path}:${line}:${column}: ${message}`;
  });
}

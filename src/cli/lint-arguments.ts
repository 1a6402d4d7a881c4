import {parseArgs} from 'node:util';
import {isCalendarDate} from '../core/text/draft-date.ts';
import {UsageError} from './command-io.ts';

export type ReportFormat = 'text' | 'json';

export interface LintArguments {
  readonly format: ReportFormat;
  /** ISO 8601 date of drafts that say none themselves. */
  readonly date: string | undefined;
  /** `none` is `--no-corpus`; undefined leaves it to the settings. */
  readonly corpus: {readonly folder: string} | 'none' | undefined;
  readonly config: string | undefined;
  /** The file with the updates of the officials register, as the editor keeps them. */
  readonly registerOverlay: string | undefined;
  readonly paths: readonly string[];
}

/** Reads the arguments of `lint`. @throws UsageError with a sentence on what to change. */
export function lintArguments(args: readonly string[]): LintArguments {
  const {values, positionals} = parse(args);
  const {format = 'text', date, corpus, config} = values;
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`--format takes text or json, not “${format}”.`);
  if (date !== undefined && !isCalendarDate(date))
    throw new UsageError(`--date takes a calendar date such as 2026-05-30, not “${date}”.`);
  if (corpus !== undefined && values['no-corpus'])
    throw new UsageError('Give --corpus or --no-corpus, not both.');
  if (positionals.length === 0)
    throw new UsageError('Name the files or folders to check, or - for standard input.');
  return {
    format,
    date,
    config,
    registerOverlay: values['register-overlay'],
    corpus: values['no-corpus'] ? 'none' : corpus === undefined ? undefined : {folder: corpus},
    paths: positionals,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: {type: 'string'},
        date: {type: 'string'},
        corpus: {type: 'string'},
        'no-corpus': {type: 'boolean'},
        config: {type: 'string'},
        'register-overlay': {type: 'string'},
      },
    });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), {cause});
  }
}

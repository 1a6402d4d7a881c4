import {type Config, mergeConfig} from '../core/config/config.ts';
import type {Corpus, CorpusIndex} from '../core/corpus/corpus.ts';
import type {OfficialsRegister} from '../core/officials/register.ts';
import {jsonReport} from '../core/report/json-report.ts';
import {hasWarnings, type LintedFile, type LintReport} from '../core/report/lint-report.ts';
import {textReport} from '../core/report/text-report.ts';
import {createDraftChecker} from '../core/rules/check-draft.ts';
import type {CommandIo} from './command-io.ts';
import {corpusOf, corpusOfFolders, UnreadableCorpus} from './corpus-files.ts';
import {readDrafts} from './draft-files.ts';
import {type LintArguments, lintArguments} from './lint-arguments.ts';
import {readOfficials} from './officials-files.ts';
import {readSettings} from './settings-file.ts';

interface Surroundings {
  readonly config: Config;
  readonly officials: OfficialsRegister | undefined;
  readonly corpus: Corpus | undefined;
  readonly today: string;
}

/** `briefcheck lint`: checks the drafts and prints what was found. Resolves to the exit code. */
export async function lint(args: readonly string[], io: CommandIo): Promise<number> {
  const wanted = lintArguments(args);
  const settings = readSettings(wanted.config, process.cwd());
  const config = mergeConfig(settings.layer, wanted.date === undefined ? {} : {date: wanted.date});
  const officials = readOfficials(settings.folder, wanted.registerOverlay);
  const {corpus, problems: corpusProblems} = await corpusFor(wanted, settings.folder, config);
  const problems = [...settings.problems, ...officials.problems, ...corpusProblems];
  const surroundings: Surroundings = {config, officials: officials.register, corpus, today: io.today};
  const files: LintedFile[] = [];
  for (const draft of readDrafts(wanted.paths, config.exclude)) {
    if (draft.kind === 'problem') problems.push(draft.problem);
    // a file that was asked for is listed, whatever became of it
    const isRead = draft.kind === 'text';
    const checked = lintText(draft.path, isRead ? draft.text : '', surroundings);
    problems.push(...checked.problems);
    files.push({...checked.file, isRead});
  }
  corpus?.close();
  return print({files, problems}, wanted, io);
}

/** The corpus of `--corpus`, else of the folders in the settings where they are there, else none. */
async function corpusFor(
  {corpus: wanted}: LintArguments,
  root: string,
  {corpus: {folders}}: Config,
): Promise<{readonly corpus: CorpusIndex | undefined; readonly problems: readonly string[]}> {
  if (wanted === 'none') return {corpus: undefined, problems: []};
  try {
    const corpus =
      wanted === undefined ? await corpusOfFolders(root, folders) : await corpusOf(wanted.folder);
    return {corpus, problems: []};
  } catch (error) {
    if (!(error instanceof UnreadableCorpus)) throw error;
    return {corpus: undefined, problems: [error.message]};
  }
}

function lintText(path: string, text: string, {config, officials, corpus, today}: Surroundings) {
  const language = /\.txt$/i.test(path) ? 'plaintext' : 'markdown';
  const result = createDraftChecker().check({text, language, path, today, config, officials, corpus});
  const {iso, from} = result.draft.date;
  const file = {path, text, draftDate: iso, draftDateFrom: from, findings: result.findings};
  return {file, problems: result.problems.map((problem) => `${path}: ${problem}`)};
}

function print(report: LintReport, {format}: LintArguments, io: CommandIo): number {
  io.out(format === 'json' ? `${jsonReport(report)}\n` : textReport(report));
  for (const problem of report.problems) io.error(`briefcheck: ${problem}\n`);
  if (report.problems.length > 0) return 2;
  return hasWarnings(report) ? 1 : 0;
}

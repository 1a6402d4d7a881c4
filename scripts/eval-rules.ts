/**
 * Scores the rules on labelled drafts, each checked as the command line would without a corpus:
 *
 *   tsx scripts/eval-rules.ts [--gold DIR]… [--errors] [--quick]
 *
 * Without `--gold`, the drafts of test/eval/drafts and test/eval/further and, where their texts lie beside the
 * repository, the seeds; then single sentences of news, FactAppeal's dev split; then the claim model on each draft of
 * test/eval/train when it has learnt from the others alone, which takes some minutes and which `--quick` leaves out.
 * `--errors` lists every miss and false report.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {mergeConfig} from '../src/core/config/config.ts';
import {readRegister} from '../src/core/officials/read-register.ts';
import type {OfficialsRegister} from '../src/core/officials/register.ts';
import {createDraftChecker} from '../src/core/rules/check-draft.ts';
import type {Finding} from '../src/core/rules/finding.ts';
import type {DraftLanguage} from '../src/core/text/draft.ts';
import {scoreFactAppeal} from './eval/fact-appeal.ts';
import {labelledDrafts} from './eval/labelled-drafts.ts';
import {RuleScores} from './eval/rule-scores.ts';

const {values: asked} = parseArgs({
  options: {gold: {type: 'string', multiple: true}, errors: {type: 'boolean'}, quick: {type: 'boolean'}},
});

const officials = readRegister(readFileSync('src/core/officials/data/register.json', 'utf8'));
if ('problem' in officials) throw new Error(officials.problem);
const register: OfficialsRegister = officials;

const DRAFTS = 'test/eval/drafts';
/** Labelled by one reader who had not seen the rules, after the rules were written. */
const FURTHER_DRAFTS = 'test/eval/further';
/** The labels of the first users' briefings, whose texts are not ours to publish. */
const SEEDS = '../shared/eval/seeds';
const TRAINING_DRAFTS = 'test/eval/train';
const FACT_APPEAL = 'test/eval/factappeal/dev.jsonl';

/** The findings in a text by the default settings, as on that day. */
function check(text: string, language: DraftLanguage, date: string, path?: string): readonly Finding[] {
  const config = mergeConfig({date});
  const checked = createDraftChecker().check({
    text,
    language,
    path,
    today: date,
    config,
    officials: register,
  });
  if (checked.problems.length > 0) throw new Error(checked.problems.join(' '));
  return checked.findings;
}

/** The scores of all drafts in those folders. */
function scored(folders: readonly string[]): RuleScores {
  const scores = new RuleScores();
  for (const draft of folders.flatMap(labelledDrafts)) {
    const {text, path, date} = draft;
    scores.add(draft, check(text, path.endsWith('.md') ? 'markdown' : 'plaintext', date, path));
  }
  return scores;
}

const figure = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(2));
const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** Prints what the scores of one set of drafts are. */
function print(title: string, scores: RuleScores): void {
  const flagged = [...scores.flagged].sort(([a], [b]) => a.localeCompare(b));
  const {rightKind, holderNamed} = scores;
  const tallies = [...scores.tallies].map(([name, tally]) => [
    name,
    ...[tally.precision, tally.recall, tally.f1].map(figure),
    `${tally.found} / ${tally.false} / ${tally.missed}`,
  ]);
  console.log(
    [
      `\n${title}\n`,
      table(['what', 'precision', 'recall', 'F1', 'found / false / missed'], tallies),
      '',
      table(
        ['sentences that readers labelled', 'reported', 'of'],
        flagged.map(([label, {count, of}]) => [label, count, of]),
      ),
      '',
      `Reported by the rule for their kind: ${rightKind.count} of ${rightKind.of} sentences.`,
      `Current holder named: ${holderNamed.count} of ${holderNamed.of} officials reported.`,
    ].join('\n'),
  );
  if (asked.errors)
    for (const [name, {errors}] of scores.tallies)
      for (const error of errors) console.log(`${name}: ${error}`);
}

print('Drafts', scored(asked.gold ?? [DRAFTS]));
if (asked.gold === undefined) {
  print('Further drafts', scored([FURTHER_DRAFTS]));
  if (existsSync(SEEDS)) print('Seeds', scored([SEEDS]));
  else console.log('\nThe seeds are left out: their texts do not lie beside the repository.');
}
const news = scoreFactAppeal(FACT_APPEAL, (text) =>
  check(text, 'plaintext', '2024-01-01').map(({rule}) => rule),
);

console.log(
  `\nFactAppeal, facts that appeal to no source: precision ${figure(news.precision)}, recall ${figure(news.recall)}, F1 ${figure(news.f1)}; of ${news.sourced.of} sentences with a source ${news.sourced.reported} reported.`,
);
if (!asked.quick) {
  console.log('\nThe claim model on each draft of test/eval/train, having learnt from the others:');
  const training = [
    'scripts/train-claims.ts',
    '--cross-validate',
    '--folds',
    String(labelledDrafts(TRAINING_DRAFTS).length),
    '--no-write',
  ];
  spawnSync(process.execPath, ['--import', 'tsx', ...training], {stdio: 'inherit'});
}

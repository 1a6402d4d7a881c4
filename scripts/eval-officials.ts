/**
 * Scores the rules on officials against labelled sentences and drafts.
 *   tsx scripts/eval-officials.ts [--errors] SENTENCES.jsonl FOLDER…
 * A file of sentences has one `{text, draftDate, spans: [{start, end, verdict, expectedCurrentHolder}]}` a line; a folder has
 * drafts with `NN.gold.json` beside them. Prints precision, recall and how often the right holder is named.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fold} from '../src/core/officials/fold.ts';
import {readRegister} from '../src/core/officials/read-register.ts';
import type {Report} from '../src/core/rules/finding.ts';
import {outdatedOfficial} from '../src/core/rules/outdated-official/outdated-official.ts';
import type {Rule} from '../src/core/rules/rule.ts';
import {wrongOffice} from '../src/core/rules/wrong-office/wrong-office.ts';
import {parseDraft} from '../src/core/text/parse-draft.ts';
import type {Span} from '../src/core/text/span.ts';
import {sameStretch} from './eval-gold.ts';

/** A person named with an office, as a reader judged it. */
interface Label extends Span {
  readonly text: string;
  readonly verdict: string;
  readonly expect: string | undefined;
}

interface Item {
  readonly name: string;
  readonly text: string;
  readonly date: string;
  readonly labels: readonly Label[];
}

const register = readRegister(
  readFileSync(new URL('../src/core/officials/data/register.json', import.meta.url), 'utf8'),
);
if ('problem' in register) throw new Error(register.problem);
const officials = register;
const showErrors = process.argv.includes('--errors');
const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

/** What became of the labels and reports of one item, each error as a line. */
interface Tally {
  tp: number;
  fp: number;
  fn: number;
  asked: number;
  named: number;
  readonly errors: string[];
}

function score(path: string, items: readonly Item[]): void {
  const tally: Tally = {tp: 0, fp: 0, fn: 0, asked: 0, named: 0, errors: []};
  for (const item of items) {
    const reports = reportsOn(item.text, item.date, item.name);
    for (const label of item.labels) compare(item, label, reports, tally);
    for (const report of reports) {
      if (item.labels.some((label) => sameStretch(report, label))) continue;
      tally.fp++;
      tally.errors.push(`EXTRA ${item.name} ${item.date} ${report.message}`);
    }
  }
  const {tp, fp, fn, asked, named, errors} = tally;
  const share = (part: number, whole: number) => (whole === 0 ? '  –  ' : (part / whole).toFixed(3));
  const figures = `${share(tp, tp + fp)}  ${share(tp, tp + fn)}  (${tp} ${fp} ${fn})`;
  console.log(`${path.slice(-25).padEnd(25)} ${figures}  ${share(named, asked)} (${named}/${asked})`);
  if (showErrors) console.log(errors.join('\n'));
}

const settled = (verdict: string) => verdict !== 'unknown' && verdict !== 'disputed';
const toReport = (verdict: string) => verdict === 'outdated' || verdict === 'wrong-office';

function compare({name, date}: Item, label: Label, reports: readonly Report[], tally: Tally): void {
  const hit = reports.find((report) => sameStretch(report, label));
  if (!settled(label.verdict)) return;
  if (!toReport(label.verdict)) {
    if (hit) tally.errors.push(`FALSE ${name} ${date} ${label.verdict}: ${hit.message}`);
    if (hit) tally.fp++;
    return;
  }
  if (!hit) {
    tally.fn++;
    tally.errors.push(`MISS  ${name} ${date} ${JSON.stringify(label.text)}`);
    return;
  }
  tally.tp++;
  if (!label.expect || label.expect === '?') return;
  tally.asked++;
  if (fold(JSON.stringify([hit.message, hit.data, hit.fixes])).includes(fold(familyName(label.expect))))
    tally.named++;
  else tally.errors.push(`HOLDER ${name} wants ${label.expect}: ${hit.message}`);
}

function reportsOn(text: string, today: string, name: string): Report[] {
  const draft = parseDraft(text, name.endsWith('.txt') ? 'plaintext' : 'markdown', {today});
  return [outdatedOfficial, wrongOffice].flatMap((rule: Rule) =>
    rule.scope === 'draft'
      ? Array.from(
          rule.check(draft, {
            options: {staleAfterDays: 180},
            date: draft.date,
            officials,
            corpus: undefined,
            ruleIds: [],
          }),
        )
      : [],
  );
}

function familyName(person: string): string {
  return (
    person
      .replace(/\s*\(.*\)/, '')
      .split(' ')
      .at(-1) ?? person
  );
}

function readSentences(path: string): Item[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line, index) => {
      const {text, draftDate, spans} = JSON.parse(line);
      const labels = spans.map((span: Label & {expectedCurrentHolder?: string}) => ({
        ...span,
        text: text.slice(span.start, span.end),
        expect: span.expectedCurrentHolder,
      }));
      return {name: `sentence ${index + 1}`, text, date: draftDate, labels};
    });
}

function readDrafts(folder: string): Item[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const gold = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      const text = readText(folder, gold.draft);
      const labels = (gold.officials ?? []).map((label: Label & {disputed?: boolean}) => {
        const start = label.start ?? text.indexOf(label.text);
        return {
          ...label,
          start,
          end: start + label.text.length,
          verdict: label.disputed ? 'disputed' : label.verdict,
        };
      });
      return {name: gold.draft, text, date: gold.date, labels};
    });
}

/** The drafts lie beside their labels, those of the seeds in a folder `seeds` further up. */
function readText(folder: string, file: string): string {
  for (const place of [folder, join(folder, '../../seeds')]) {
    if (readdirSync(place).includes(file)) return readFileSync(join(place, file), 'utf8');
  }
  throw new Error(`no text for ${file}`);
}

console.log('set                        P      R     (tp fp fn)  holder named');
for (const path of paths) score(path, path.endsWith('.jsonl') ? readSentences(path) : readDrafts(path));

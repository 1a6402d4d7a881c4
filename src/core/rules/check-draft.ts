import type {Config} from '../config/config.ts';
import type {Corpus} from '../corpus/corpus.ts';
import type {OfficialsRegister} from '../officials/register.ts';
import type {PlacedBlock} from '../text/block.ts';
import type {Draft, DraftLanguage} from '../text/draft.ts';
import {createDraftParser} from '../text/parse-draft.ts';
import {createBlockReports} from './block-reports.ts';
import type {Finding, Report, Severity} from './finding.ts';
import {RULES} from './registry.ts';
import type {BlockRule, CheckContext, Rule} from './rule.ts';
import {applySuppressions, suppressionsIn} from './suppressions.ts';

/** One version of a draft and all that it is judged by. */
export interface CheckRequest {
  readonly text: string;
  readonly language: DraftLanguage;
  /** The file's name or path; a date in it may be the draft's. */
  readonly path?: string | undefined;
  /** ISO 8601 date of today: the engine has no clock. */
  readonly today: string;
  readonly config: Config;
  readonly officials?: OfficialsRegister | undefined;
  readonly corpus?: Corpus | undefined;
  /** Anything that is different after the corpus has changed, such as a count of its changes. */
  readonly corpusVersion?: unknown;
}

export interface CheckResult {
  readonly draft: Draft;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** What went wrong within Briefcheck itself: a rule that threw costs its own findings and one line here. */
  readonly problems: readonly string[];
}

/** Checks the versions of one draft one after the other; an edit costs its own block and the cross-block rules. */
export interface DraftChecker {
  check(request: CheckRequest): CheckResult;
}

/** A checker for one draft, with caches of its own. */
export function createDraftChecker(rules: readonly Rule[] = RULES): DraftChecker {
  const parser = createDraftParser();
  const blockReports = createBlockReports();
  return {
    check(request) {
      const {text, language, path, today, config, officials, corpus, corpusVersion} = request;
      const draft = parser.parse(text, language, {path, option: config.date, today});
      const problems: string[] = [];
      const contextOf = (rule: Rule): CheckContext => ({
        options: config.rules[rule.id].options,
        date: draft.date,
        officials,
        corpus,
        ruleIds: rules.map(({id}) => id),
      });
      const run = (rule: Rule, check: () => Iterable<Report>): readonly Finding[] => {
        const setting = config.rules[rule.id].severity;
        if (setting === 'off') return [];
        try {
          return Array.from(check(), (report) => toFinding(rule, report, setting, text));
        } catch (error) {
          problems.push(
            `The rule ${rule.id} failed and was left out: ${error instanceof Error ? error.message : error}`,
          );
          return [];
        }
      };
      blockReports.startVersion([config, officials, corpus, corpusVersion, draft.date.iso, draft.date.from]);
      const findings = rules.flatMap((rule) => {
        if (rule.scope === 'suppressions') return [];
        const context = contextOf(rule);
        if (rule.scope === 'draft') return run(rule, () => rule.check(draft, context));
        return run(rule, () =>
          draft.blocks.flatMap((block) => checkBlock(rule, block, context, blockReports)),
        );
      });
      const {kept, uses} = applySuppressions(findings, suppressionsIn(text));
      const onSuppressions = rules.flatMap((rule) =>
        rule.scope === 'suppressions' ? run(rule, () => rule.check(uses, draft, contextOf(rule))) : [],
      );
      return {draft, findings: [...kept, ...onSuppressions].sort(inOrder), problems};
    },
  };
}

function checkBlock(
  rule: BlockRule,
  {block, previous, start}: PlacedBlock,
  context: CheckContext,
  reports: ReturnType<typeof createBlockReports>,
): readonly Report[] {
  const found = reports.of(rule, block, previous, () => [...rule.check(block, previous, context)]);
  return found.length === 0 ? found : found.map((report) => moved(report, start));
}

/** A report on a block at the block's place in the draft. */
function moved(report: Report, by: number): Report {
  const at = {...report, start: report.start + by, end: report.end + by};
  if (report.fixes === undefined) return at;
  const edits = (fix: (typeof report.fixes)[number]) =>
    fix.edits.map((edit) => ({...edit, start: edit.start + by, end: edit.end + by}));
  return {...at, fixes: report.fixes.map((fix) => ({...fix, edits: edits(fix)}))};
}

function toFinding(rule: Rule, report: Report, setting: Severity | 'default', text: string): Finding {
  const {start, end, message, severity, data = {}, evidence = [], fixes = []} = report;
  if (start < 0 || end > text.length || start >= end)
    throw new Error(`${rule.id} reported the span ${start}–${end} of a text of ${text.length} units`);
  const level = setting === 'default' ? (severity ?? rule.severity) : setting;
  return {rule: rule.id, severity: level, start, end, message, data, evidence, fixes};
}

function inOrder(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || a.rule.localeCompare(b.rule);
}

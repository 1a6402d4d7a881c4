import {parse} from 'yaml';
import {mergeConfig} from '../../../src/core/config/config.ts';
import {configFromSettings} from '../../../src/core/config/read-config.ts';
import {type CheckResult, createDraftChecker} from '../../../src/core/rules/check-draft.ts';
import {RULES} from '../../../src/core/rules/registry.ts';
import type {RuleId} from '../../../src/core/rules/rule-id.generated.ts';
import {corpusOf, officialsOf} from './surroundings.ts';

/** The day that drafts of pages and cases without a date of their own are judged at. */
const TODAY = '2026-11-20';

/** Checks a draft of a page or a case with one rule alone, by the settings of its yaml fence. */
export async function checkCase(rule: RuleId, draft: string, yaml: string): Promise<CheckResult> {
  const settings: Record<string, unknown> = parse(yaml) ?? {};
  const {date, language = 'markdown', rules = {}, officials, corpus} = settings;
  const off = Object.fromEntries(RULES.filter(({id}) => id !== rule).map(({id}) => [id, 'off']));
  const own = configFromSettings({
    rules: {...off, ...(rules as object)},
    ...(typeof date === 'string' ? {date} : {}),
  });
  if (own.problems.length > 0) throw new Error(own.problems.map(({message}) => message).join(' '));
  return createDraftChecker().check({
    text: draft,
    language: language === 'plaintext' ? 'plaintext' : 'markdown',
    today: TODAY,
    config: mergeConfig(own.layer),
    officials: officialsOf(officials),
    corpus: await corpusOf(corpus),
  });
}

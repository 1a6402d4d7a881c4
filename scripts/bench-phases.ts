import {parse, postprocess, preprocess} from 'micromark';
import {gfm} from 'micromark-extension-gfm';
import {retext} from 'retext';
import retextEnglish from 'retext-english';
import {DEFAULT_CONFIG} from '../src/core/config/config.ts';
import type {OfficialsRegister} from '../src/core/officials/register.ts';
import {type CheckRequest, createDraftChecker} from '../src/core/rules/check-draft.ts';
import {RULES} from '../src/core/rules/registry.ts';
import type {Rule} from '../src/core/rules/rule.ts';
import {parseDraft} from '../src/core/text/parse-draft.ts';

const DATES = {today: '2026-11-20'};
const english = retext().use(retextEnglish).freeze();

/** The two parses that no engine on these libraries can do without; resolves nothing else of Briefcheck's. */
export function twoParses(text: string, blocks: readonly string[]): void {
  postprocess(
    parse({extensions: [gfm()]})
      .document()
      .write(preprocess()(text, undefined, true)),
  );
  for (const block of blocks) english.parse(block);
}

/** The blocks of a draft as the engine cuts them, for `twoParses`. */
export function blocksOf(text: string): readonly string[] {
  return parseDraft(text, 'markdown', DATES).blocks.map(({block}) => block.text);
}

export function requestFor(text: string, officials: OfficialsRegister | undefined): CheckRequest {
  return {text, language: 'markdown', config: DEFAULT_CONFIG, officials, ...DATES};
}

/** The whole engine on a draft that it has not seen before: every rule, fresh caches. */
export function wholeEngine(request: CheckRequest): void {
  createDraftChecker().check(request);
}

/** What each phase of a first check costs in milliseconds: the parse, and each rule, on one run. */
export function phases(request: CheckRequest): ReadonlyMap<string, number> {
  const spent = new Map<string, number>();
  const start = performance.now();
  createDraftChecker(RULES.map((rule) => timed(rule, spent))).check(request);
  const whole = performance.now() - start;
  const rules = [...spent.values()].reduce((sum, time) => sum + time, 0);
  return new Map([['parse and the rest', whole - rules], ...spent]);
}

/** The rule, which adds the time of each call to `spent`. What two rules share is counted to the first. */
function timed(rule: Rule, spent: Map<string, number>): Rule {
  const check = (...args: unknown[]) => {
    const start = performance.now();
    const found = [...Reflect.apply(rule.check, rule, args)];
    spent.set(rule.id, (spent.get(rule.id) ?? 0) + performance.now() - start);
    return found;
  };
  return {...rule, check} as Rule;
}

/** Milliseconds that the work takes, the middle of so many runs. */
export function median(runs: number, work: () => void): number {
  return percentile(timesOf(runs, work), 50);
}

export function timesOf(runs: number, work: () => void): readonly number[] {
  return Array.from({length: runs}, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

export function percentile(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}

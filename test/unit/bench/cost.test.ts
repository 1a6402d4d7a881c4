import assert from 'node:assert/strict';
import {test} from 'node:test';
import {draftOfWords, editsOf} from '../../../scripts/bench-draft.ts';
import {blocksOf, median, requestFor, twoParses, wholeEngine} from '../../../scripts/bench-phases.ts';
import {DEFAULT_CONFIG} from '../../../src/core/config/config.ts';
import {createDraftChecker} from '../../../src/core/rules/check-draft.ts';
import {RULES} from '../../../src/core/rules/registry.ts';
import type {Rule} from '../../../src/core/rules/rule.ts';
import {createDraftParser} from '../../../src/core/text/parse-draft.ts';
import {officialsOf} from '../rules/surroundings.ts';

const DATES = {today: '2026-11-20'};
const TEXT = draftOfWords(10_000);
/** Of so many runs the best one counts, with some room: what else the machine does is no cost of the engine. */
const RUNS = 6;
const ROOM = 1.2;

test('the whole engine takes at most three times its two parses on 10,000 words', () => {
  const blocks = blocksOf(TEXT);
  const request = requestFor(TEXT, officialsOf(undefined));
  for (const work of [() => twoParses(TEXT, blocks), () => wholeEngine(request)]) median(2, work);
  const ratios = Array.from({length: RUNS}, () => {
    const base = median(1, () => twoParses(TEXT, blocks));
    return median(1, () => wholeEngine(request)) / base;
  });
  assert.ok(Math.min(...ratios) <= 3 * ROOM, `at best ${Math.min(...ratios).toFixed(2)} times`);
});

test('one word more costs the parse of its own chunk, whatever the length of the draft', () => {
  const parser = createDraftParser();
  let known = new Set(parser.parse(TEXT, 'markdown', DATES).blocks.map(({block}) => block));
  for (const version of editsOf(TEXT, 40)) {
    const {text, blocks} = parser.parse(version, 'markdown', DATES);
    const parsed = blocks.filter(({block}) => !known.has(block));
    assert.ok(parsed.length > 0, 'the edit changed nothing');
    const [first, last] = [parsed[0], parsed.at(-1)];
    const chunk = text.slice(first?.start, last?.end);
    assert.doesNotMatch(chunk, /\n[ \t]*\n(?! )/, 'more than one chunk was parsed');
    known = new Set(blocks.map(({block}) => block));
  }
});

test('one word more costs a rule its own block and the one after it', () => {
  let calls = 0;
  const counted = RULES.filter(({scope}) => scope === 'block').map((rule) => {
    const check = (...args: unknown[]) => {
      calls++;
      return Reflect.apply(rule.check, rule, args);
    };
    return {...rule, check} as Rule;
  });
  const checker = createDraftChecker(counted);
  const request = {language: 'markdown' as const, config: DEFAULT_CONFIG, ...DATES};
  // items and paragraphs that stand twice are one block with two predecessors, and asked about each time
  const paragraphs = Array.from(
    {length: 2_000},
    (_, index) => `The ministry counted ${index} vehicles on that day.`,
  );
  checker.check({...request, text: paragraphs.join('\n\n')});
  assert.equal(calls, paragraphs.length * counted.length);
  calls = 0;
  paragraphs[1_000] = 'The ministry counted no vehicles on that day.';
  checker.check({...request, text: paragraphs.join('\n\n')});
  assert.equal(calls, 2 * counted.length);
});

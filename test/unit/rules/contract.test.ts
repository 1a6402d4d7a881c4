import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {suite, test} from 'node:test';
import {ruleIds} from '../../../scripts/generated/rule-ids.ts';
import {RULES} from '../../../src/core/rules/registry.ts';
import {fencesOf, headingsOf} from './fences.ts';
import {casesOf} from './rule-case.ts';

const HEADINGS = [
  '## What it finds',
  '## Why it matters',
  '## Examples',
  '### Reported',
  '### Accepted',
  '## The fix and its safety',
  '## Options',
  '## When to switch it off',
];

test('every folder of a rule is registered, and nothing else is', () => {
  assert.deepEqual(RULES.map(({id}) => id).sort(), ruleIds());
});

for (const rule of RULES) {
  suite(`the contract of ${rule.id}`, () => {
    const page = readFileSync(`src/core/rules/${rule.id}/${rule.id}.md`, 'utf8');

    test('has a page with the fixed headings in order', () => {
      assert.ok(page.startsWith(`# ${rule.id}\n`));
      assert.deepEqual(headingsOf(page), HEADINGS);
    });

    test('shows at least one reported and one accepted example', () => {
      const kinds = fencesOf(page)
        .filter(({info}) => info === 'markdown')
        .map(({headings}) => headings.at(-1));
      assert.ok(kinds.includes('Reported') && kinds.includes('Accepted'));
    });

    test('names each of its options on the page', () => {
      const section = page.slice(page.indexOf('## Options'));
      for (const name of Object.keys(rule.options.shape)) assert.ok(section.includes(`\`${name}\``), name);
    });

    test('describes each option and gives it a default', () => {
      const defaults = rule.options.parse({});
      for (const [name, option] of Object.entries(rule.options.shape)) {
        assert.ok((option as {description?: string}).description, `${name} has no description`);
        assert.notEqual(defaults[name], undefined, `${name} has no default`);
      }
    });

    test('has at least three cases, one of which reports nothing', () => {
      const cases = casesOf(readFileSync(`src/core/rules/${rule.id}/${rule.id}.cases.md`, 'utf8'));
      assert.ok(cases.length >= 3, `${cases.length} cases`);
      assert.ok(cases.some(({findings}) => findings.length === 0));
    });

    test('has a summary of one sentence', () => assert.match(rule.summary, /^[A-Z].*[^.]\.$/));
  });
}

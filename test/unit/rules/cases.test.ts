import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {suite, test} from 'node:test';
import {applyEdits} from '../../../src/core/edits.ts';
import {RULES} from '../../../src/core/rules/registry.ts';
import {checkCase} from './check-case.ts';
import {casesOf} from './rule-case.ts';

for (const rule of RULES) {
  suite(rule.id, () => {
    for (const {name, draft, settings, findings, fixed} of casesOf(
      readFileSync(`src/core/rules/${rule.id}/${rule.id}.cases.md`, 'utf8'),
    )) {
      test(name, async () => {
        const result = await checkCase(rule.id, draft, settings);
        assert.deepEqual(result.problems, []);
        const own = result.findings.filter((finding) => finding.rule === rule.id);
        assert.deepEqual(
          own.map(({start, end}) => draft.slice(start, end)),
          findings.map(({text}) => text),
        );
        for (const [index, {message}] of findings.entries())
          assert.ok(
            own[index]?.message.includes(message),
            `“${own[index]?.message}” does not say “${message}”`,
          );
        for (const {title, draft: expected} of fixed) {
          const fixes = own.flatMap((finding) => finding.fixes);
          const fix = fixes.find((one) => one.title === title);
          assert.ok(fix, `no fix “${title}” among ${fixes.map((one) => `“${one.title}”`).join(', ')}`);
          assert.equal(applyEdits(draft, fix.edits), expected);
        }
      });
    }
  });
}

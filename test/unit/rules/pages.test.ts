import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {RULES} from '../../../src/core/rules/registry.ts';
import {checkCase} from './check-case.ts';
import {fencesOf} from './fences.ts';

for (const rule of RULES) {
  const page = readFileSync(`src/core/rules/${rule.id}/${rule.id}.md`, 'utf8');
  const fences = fencesOf(page);
  const examples = fences.flatMap((fence, index) => {
    if (fence.info !== 'markdown') return [];
    const before = fences[index - 1];
    return [{...fence, settings: before?.info === 'yaml' ? before.text : ''}];
  });
  for (const [index, {headings, text, settings}] of examples.entries()) {
    const kind = headings.at(-1);
    test(`${rule.id}: example ${index + 1} (${kind}) of its page`, async () => {
      const {findings, problems} = await checkCase(rule.id, text, settings);
      assert.deepEqual(problems, []);
      const own = findings.filter((finding) => finding.rule === rule.id);
      if (kind === 'Reported') assert.notEqual(own.length, 0, `nothing is reported in:\n${text}`);
      else
        assert.deepEqual(
          own.map(({message}) => message),
          [],
          `reported in:\n${text}`,
        );
    });
  }
}

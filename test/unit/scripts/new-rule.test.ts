import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {after, before, suite, test} from 'node:test';
import {idProblem, withRule} from '../../../scripts/new-rule/rule-files.ts';

const ID = 'text-to-come';

test('an id is lower-case words with hyphens that no rule has', () => {
  assert.equal(idProblem('text-to-come', ['misquote']), undefined);
  assert.match(idProblem('misquote', ['misquote']) ?? '', /already/);
  for (const id of ['', 'TextToCome', 'text_to_come', '../escape', '-text', 'text-'])
    assert.match(idProblem(id, []) ?? '', /lower-case words with hyphens/, id);
});

test('a registry of another form is refused', () => {
  assert.throws(() => withRule('export const RULES = list();\n', ID), /no list of rules/);
});

suite('a rule made in a copy of the repository', () => {
  let copy = '';
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', ...args], {
      cwd: copy,
      encoding: 'utf8',
      env: {...process.env, NODE_TEST_CONTEXT: undefined},
    });

  before(() => {
    copy = mkdtempSync(path.join(os.tmpdir(), 'briefcheck-new-rule-'));
    for (const part of ['src', 'scripts', 'docs', 'schemas', 'test/unit/rules', 'test/unit/corpus'])
      cpSync(part, path.join(copy, part), {recursive: true});
    for (const part of ['package.json', 'biome.json', 'tsconfig.json', '.gitignore'])
      cpSync(part, path.join(copy, part));
    symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'), 'junction');
  });
  after(() => rmSync(copy, {recursive: true, force: true}));

  test('is registered, documented and in the settings', () => {
    const {status, stdout, stderr} = run('scripts/new-rule.ts', ID);
    assert.equal(status, 0, stdout + stderr);
    const text = (file: string) => readFileSync(path.join(copy, file), 'utf8');
    assert.match(text('src/core/rules/registry.ts'), /textToCome,\n\];/);
    assert.match(text('docs/rules.md'), /\[text-to-come\]/);
    assert.match(text('package.json'), /"briefcheck\.rules\.text-to-come\.mark"/);
    assert.match(text('schemas/briefcheck.schema.json'), /"text-to-come"/);
    assert.equal(run('scripts/generate.ts', '--check').status, 0);
  });

  test('passes the contract, its page’s examples and its cases', () => {
    const tests = ['contract', 'pages', 'cases'].map((name) => `test/unit/rules/${name}.test.ts`);
    const {stdout} = run('--test', '--test-reporter=tap', ...tests);
    // what other rules do in the copy is not the question here
    const own = [...stdout.matchAll(/^ *((?:not )?ok) \d+ - (.*text-to-come.*)$/gm)];
    assert.deepEqual(own.map(([, result, name]) => `${result} ${name}`).sort(), [
      'ok text-to-come',
      'ok text-to-come: example 1 (Reported) of its page',
      'ok text-to-come: example 2 (Accepted) of its page',
      'ok the contract of text-to-come',
    ]);
  });

  test('is not made a second time', () => {
    const {status, stderr} = run('scripts/new-rule.ts', ID);
    assert.equal(status, 2);
    assert.match(stderr, /There is a rule “text-to-come” already\./);
  });
});

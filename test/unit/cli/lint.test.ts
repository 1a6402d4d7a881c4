import assert from 'node:assert/strict';
import {chmodSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {suite, test} from 'node:test';
import {folderWith, reportOf} from './run-cli.ts';

const CLEAN = 'See the list below for the two points.\n';
const FAULTY = 'BUCHAREST, 29 May 2026 — The talks went on.[7]\r\n';
const JSON_LINT = ['lint', '--no-corpus', '--format', 'json'];

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

suite('lint', () => {
  test('ends with 0 where nothing is of severity warning or worse', (t) => {
    const {code, out, error} = folderWith({'a.md': CLEAN}, t).run([...JSON_LINT, 'a.md']);
    assert.equal(error, '');
    assert.equal(code, 0);
    assert.deepEqual(
      reportOf({code, out, error}).files.map(({path, findings}) => [path, findings.length]),
      [['a.md', 0]],
    );
  });

  test('ends with 1 and keeps to the contract where something is', (t) => {
    const run = folderWith({'a.md': FAULTY}, t).run([...JSON_LINT, '--date', '2020-01-01', 'a.md']);
    assert.equal(run.code, 1);
    const [file] = reportOf(run).files;
    assert.equal(file?.draftDate, '2026-05-29');
    assert.equal(file?.draftDateFrom, 'dateline');
    const found = file?.findings.find(({rule}) => rule === 'undefined-citation');
    const start = FAULTY.indexOf('[7]');
    assert.deepEqual(
      [found?.start, found?.end, found?.line, found?.column, found?.endLine, found?.endColumn],
      [start, start + 3, 1, start + 1, 1, start + 4],
    );
    assert.equal(found?.severity, 'warning');
    assert.ok(found.fixes.length > 0);
  });

  test('gives drafts without a date the one of --date', (t) => {
    const [file] = reportOf(
      folderWith({'a.md': CLEAN}, t).run([...JSON_LINT, '--date', '2020-01-01', 'a.md']),
    ).files;
    assert.deepEqual([file?.draftDate, file?.draftDateFrom], ['2020-01-01', 'option']);
  });

  test('reads drafts in folders and leaves out what is excluded', (t) => {
    const folder = folderWith(
      {'b.txt': CLEAN, 'sub/a.md': CLEAN, 'c.pdf': 'x', 'node_modules/d.md': FAULTY},
      t,
    );
    const run = folder.run([...JSON_LINT, '.']);
    assert.deepEqual(
      reportOf(run).files.map(({path}) => path),
      ['b.txt', 'sub/a.md'],
    );
  });

  test('reads standard input', (t) => {
    const run = folderWith({}, t).run([...JSON_LINT, '-'], FAULTY);
    assert.equal(run.code, 1);
    assert.deepEqual(
      reportOf(run).files.map(({path}) => path),
      ['-'],
    );
  });

  test('prints a line a finding for people', (t) => {
    const {out, code} = folderWith({'a.md': FAULTY}, t).run(['lint', '--no-corpus', 'a.md']);
    assert.equal(code, 1);
    assert.match(out, /^a\.md:1:\d+: warning: .*\(undefined-citation\)$/m);
    assert.match(out, /findings? in 1 file\.\n$/);
  });

  test('counts a byte-order mark as one unit, in UTF-8 and in UTF-16 alike', (t) => {
    const folder = folderWith(
      {'8.md': `\uFEFF${FAULTY}`, 'be.md': utf16(FAULTY, true), 'le.md': utf16(FAULTY, false)},
      t,
    );
    const starts = reportOf(folder.run([...JSON_LINT, '.'])).files.map(
      ({findings}) => findings.find(({rule}) => rule === 'undefined-citation')?.start,
    );
    assert.deepEqual(starts, Array(3).fill(FAULTY.indexOf('[7]') + 1));
  });
});

suite('lint of files that cannot be read', () => {
  const UNREADABLE: Readonly<Record<string, readonly [string | Uint8Array | undefined, RegExp]>> = {
    'that are missing': [undefined, /no such file or folder/],
    'that are binary': [new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]), /binary/],
    'that are not valid UTF-8': [new Uint8Array([0x41, 0xe9, 0x42]), /not valid UTF-8/],
    'that are cut off in UTF-16': [new Uint8Array([0xff, 0xfe, 0x41]), /not valid UTF-16/],
  };
  for (const [name, [content, message]] of Object.entries(UNREADABLE)) {
    test(`${name} ends with 2, says why, and checks the others`, (t) => {
      const run = folderWith({...(content && {'bad.md': content}), 'good.md': FAULTY}, t).run([
        ...JSON_LINT,
        'bad.md',
        'good.md',
      ]);
      assert.equal(run.code, 2);
      assert.match(run.error, message);
      assert.doesNotMatch(run.error, /^\s+at /m);
      assert.deepEqual(
        reportOf(run).files.map(({path, findings}) => [path, findings.length > 0]),
        [
          ['bad.md', false],
          ['good.md', true],
        ],
      );
    });
  }

  test('that are missing are not counted as without findings', (t) => {
    const run = folderWith({'good.md': CLEAN}, t).run(['lint', '--no-corpus', 'none.md', 'good.md']);
    assert.match(run.out, /No findings in 1 file, 1 not read\.\n$/);
  });

  test('that are links in a circle are named', (t) => {
    const folder = folderWith({}, t);
    symlinkSync('loop.md', join(folder.path, 'loop.md'));
    const run = folder.run([...JSON_LINT, 'loop.md']);
    assert.equal(run.code, 2);
    assert.match(run.error, /loop\.md could not be read/);
  });

  test('that are forbidden are named, in folders too', (t) => {
    if (process.getuid?.() === 0) return t.skip('the superuser may read everything');
    const folder = folderWith({'sub/a.md': FAULTY, 'z.md': FAULTY, 'b.md': FAULTY}, t);
    chmodSync(join(folder.path, 'b.md'), 0);
    chmodSync(join(folder.path, 'sub'), 0);
    t.after(() => chmodSync(join(folder.path, 'sub'), 0o700));
    const run = folder.run([...JSON_LINT, '.']);
    assert.equal(run.code, 2);
    assert.match(run.error, /b\.md could not be read: reading it is not allowed/);
    assert.match(run.error, /sub could not be read: reading it is not allowed/);
    assert.ok(reportOf(run).files.some(({path, findings}) => path === 'z.md' && findings.length > 0));
  });

  test('that are empty is no mistake', (t) => {
    const run = folderWith({'a.md': ''}, t).run([...JSON_LINT, 'a.md']);
    assert.equal(run.code, 0);
  });
});

suite('lint used wrongly', () => {
  const WRONG: Readonly<Record<string, readonly [readonly string[], RegExp]>> = {
    'with an option that is unknown': [['lint', '--formt', 'json', 'a.md'], /--formt/],
    'with a format that is unknown': [['lint', '--format', 'xml', 'a.md'], /text or json/],
    'with a date that does not exist': [['lint', '--date', '2026-02-30', 'a.md'], /calendar date/],
    'with a corpus and without one': [['lint', '--corpus', 'c', '--no-corpus', 'a.md'], /not both/],
    'without a file': [['lint'], /Name the files/],
    'with settings that are missing': [
      ['lint', '--config', 'none.yaml', 'a.md'],
      /none\.yaml could not be read/,
    ],
    'as a command that is unknown': [['lnt'], /no command “lnt”/],
    'as a command named like a built-in': [['constructor'], /no command “constructor”/],
    'without a command': [[], /Name a command/],
  };
  for (const [name, [args, message]] of Object.entries(WRONG)) {
    test(`${name} ends with 2 and says what to do`, (t) => {
      const {code, out, error} = folderWith({'a.md': CLEAN}, t).run(args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(error, message);
      assert.doesNotMatch(error, /^\s+at /m);
    });
  }

  test('with settings that are no YAML says where, and checks by the defaults', (t) => {
    const folder = folderWith({'a.md': FAULTY, '.briefcheck.yaml': 'rules:\n  - [\n'}, t);
    const run = folder.run([...JSON_LINT, 'a.md']);
    assert.equal(run.code, 2);
    assert.match(run.error, /\.briefcheck\.yaml:\d+:\d+: /);
    assert.ok(reportOf(run).files[0]?.findings.length);
  });

  test('with a setting that is unknown names it, and keeps the others', (t) => {
    const folder = folderWith(
      {'a.md': FAULTY, '.briefcheck.yaml': 'rulez: 1\nrules:\n  undefined-citation: off\n'},
      t,
    );
    const run = folder.run([...JSON_LINT, 'a.md']);
    assert.equal(run.code, 2);
    assert.match(run.error, /:1:\d+: .*“rulez”/);
    assert.deepEqual(
      reportOf(run).files[0]?.findings.filter(({rule}) => rule === 'undefined-citation'),
      [],
    );
  });
});

test('help is printed on standard output', (t) => {
  const {code, out} = folderWith({}, t).run(['--help']);
  assert.equal(code, 0);
  assert.match(out, /^Usage:/);
});

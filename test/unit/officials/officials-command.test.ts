import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {UsageError} from '../../../src/cli/command-io.ts';
import {officials} from '../../../src/cli/officials.ts';

async function run(...args: string[]): Promise<{code: number; out: string; error: string}> {
  let out = '';
  let error = '';
  const io = {
    out: (text: string) => {
      out += text;
    },
    error: (text: string) => {
      error += text;
    },
    today: '2026-11-20',
  };
  return {code: await officials(args, io), out, error};
}

test('who held an office on a day', async () => {
  const {code, out} = await run('prime minister of romania', '--date', '2025-03-01');
  assert.equal(code, 0);
  assert.match(out, /^Prime Minister of Romania on 1 March 2025: Marcel Ciolacu, 15 June 2023 – 6 May 2025/);
  assert.match(out, /newest evidence of 8 October 2026/);
});

test('the same as JSON', async () => {
  const {out} = await run('NATO secretary general', '--format=json');
  const {version, date, register, offices} = JSON.parse(out);
  assert.deepEqual([version, date, register], [1, '2026-11-20', '2026-10-08']);
  assert.deepEqual(
    offices.map(
      ({office, holders}: {office: string; holders: {person: string}[]}) =>
        `${office}: ${holders.map(({person}) => person)}`,
    ),
    ['Secretary General of NATO: Mark Rutte'],
  );
});

test('what somebody held', async () => {
  const {out} = await run('Mark', 'Rutte');
  assert.match(
    out,
    /^Mark Rutte\n(?:.*\n)* {2}14 October 2010 – 2 July 2024 {2}Prime Minister of the Netherlands\n/,
  );
});

test('neither an office nor a name gives the nearest names', async () => {
  const {code, out} = await run('Kier Starmar');
  assert.equal(code, 1);
  assert.match(out, /Nearest names: Keir Starmer/);
});

test('an office of which the register is too old says so', async () => {
  const {out} = await run('prime minister of romania', '--date', '2030-01-01');
  assert.match(out, /not known; last evidence of/);
});

test('the updates that an editor took over count where their file is named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefcheck-'));
  const file = join(folder, 'officials-updates.json');
  const ended = {
    kind: 'ended',
    seat: 'FI|head-of-state',
    person: 'Alexander Stubb',
    id: 'Q1',
    start: '2024-03-01',
  };
  const update = {
    made: '2026-11-19',
    from: 'https://query.example',
    changes: [{...ended, end: '2026-11-18'}],
  };
  const question = ['president of finland', '--date', '2026-11-19'];
  writeFileSync(file, JSON.stringify({format: 1, updates: [update]}));
  assert.match((await run(...question)).out, /Alexander Stubb/);
  assert.match((await run(...question, '--register-overlay', file)).out, /on 19 November 2026: not known/);
  writeFileSync(file, '{"format": 9}');
  await assert.rejects(run(...question, '--register-overlay', file), /newer form 9/);
  await assert.rejects(run(...question, '--register-overlay', join(folder, 'none')), /There is no file/);
  await assert.rejects(run(...question, '--register-overlay'), UsageError);
  rmSync(folder, {recursive: true});
});

test('a wrong call says what to change', async () => {
  await assert.rejects(run('pope', '--date', '2025-02-30'), UsageError);
  await assert.rejects(run('pope', '--format', 'xml'), UsageError);
  await assert.rejects(run('--dat', '2025-02-20', 'pope'), UsageError);
  await assert.rejects(run(), UsageError);
});

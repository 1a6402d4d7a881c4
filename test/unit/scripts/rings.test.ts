import assert from 'node:assert/strict';
import {test} from 'node:test';
import {tapCounts} from '../../../scripts/rings/node-ring.ts';
import {countsText, ringTable, runRing} from '../../../scripts/rings/ring.ts';

test('the totals of a TAP report are read from its last lines', () => {
  const report =
    'ok 1 - # pass 99 is part of a name\n1..3\n# tests 6\n# pass 3\n# fail 1\n# cancelled 2\n# skipped 0\n';
  assert.deepEqual(tapCounts(report), {passed: 3, failed: 3});
});

test('a report without totals counts nothing', () => {
  assert.deepEqual(tapCounts(''), {passed: 0, failed: 0});
});

test('a ring that throws is one failure', async (context) => {
  context.mock.method(console, 'log', () => undefined);
  const said = context.mock.method(console, 'error', () => undefined);
  const result = await runRing('broken', () => Promise.reject(new Error('no server')));
  assert.deepEqual(said.mock.calls[0]?.arguments, ['no server']);
  assert.deepEqual({passed: result.passed, failed: result.failed}, {passed: 0, failed: 1});
});

test('the closing line has the form that other tools read', () => {
  assert.equal(countsText({passed: 12, failed: 0}), '12 passed, 0 failed');
});

test('the table has a line for each ring and says why one ran nothing', () => {
  const table = ringTable([
    {ring: 'unit', passed: 12, failed: 1, seconds: 3.04},
    {ring: 'server', passed: 0, failed: 0, seconds: 0, note: 'no test files in test/server/'},
  ]);
  const [, unit, server] = table.split('\n');
  assert.match(unit ?? '', /^unit +12 +1 +3\.0$/);
  assert.match(server ?? '', /no test files in test\/server\/$/);
});

import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {suite, test} from 'node:test';
import {answeringWith, QueryServer} from '../officials/query-server.ts';

const OFFICE = {office: 'Q9100001', title: 'Prime Minister of Finland'};
/** An invented hand-over to an invented person. */
const HAND_OVER = [
  {person: 'Q6029546', name: 'Petteri Orpo', ...OFFICE, start: '2023-06-20', end: '2026-10-01'},
  {person: 'Q99000001', name: 'Mira Example', ...OFFICE, start: '2026-10-01'},
];

suite('npm run register:refresh', () => {
  test('prints what would change and writes nothing unless told to', async () => {
    const before = readFileSync('data/officials/terms.jsonl', 'utf8');
    const service = await QueryServer.start(answeringWith(HAND_OVER));
    const args = ['--import', 'tsx', 'scripts/register-refresh.ts', '--today', '2026-11-20'];
    const child = spawn(process.execPath, [...args, '--endpoint', service.endpoint], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (part: Buffer) => {
      printed += part.toString();
    });
    const [code] = await once(child, 'close');
    await service.stop();
    assert.equal(code, 0);
    assert.match(printed, /## Terms that ended \(1\)\n\n- \*\*Petteri Orpo\*\*.*until 1 October 2026/);
    assert.match(printed, /## New terms \(1\)\n\n- \*\*Mira Example\*\*/);
    assert.equal(readFileSync('data/officials/terms.jsonl', 'utf8'), before);
  });
});

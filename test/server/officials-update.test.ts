import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {after, before, suite, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {CancellationTokenSource} from 'vscode-jsonrpc/node';
import {ask} from '../../src/protocol/define-request.ts';
import {
  findOfficialsUpdate,
  OVERLAY_FILE,
  officialsUpdateFile,
  reloadOfficials,
  undoOfficialsUpdate,
} from '../../src/protocol/officials.ts';
import {answeringWith, QueryServer} from '../unit/officials/query-server.ts';
import {ServerProcess} from './server-process.ts';

const OFFICE = {office: 'Q9100001', title: 'Prime Minister of Finland'};
/** An invented hand-over to an invented person. */
const HAND_OVER = [
  {person: 'Q6029546', name: 'Petteri Orpo', ...OFFICE, start: '2023-06-20', end: '2026-10-01'},
  {person: 'Q99000001', name: 'Mira Example', ...OFFICE, start: '2026-10-01'},
];
const DRAFT = '---\ndate: 2026-11-15\n---\n\nFinnish Prime Minister Petteri Orpo went home.\n';

suite('updates of the officials register', () => {
  let service: QueryServer;
  let server: ServerProcess;
  let storage: string;
  const find = () => server.ask(findOfficialsUpdate, {endpoint: service.endpoint});
  const findings = async () => {
    const report = await server.diagnose('untitled:1');
    assert.equal(report.kind, 'full');
    const ofOfficials = report.items.filter(({code}) => code === 'outdated-official');
    return ofOfficials.map(({message}) => String(message));
  };

  before(async () => {
    storage = await mkdtemp(path.join(os.tmpdir(), 'briefcheck-storage-'));
    service = await QueryServer.start(answeringWith(HAND_OVER));
    server = await ServerProcess.start({
      initializationOptions: {globalStorageUri: pathToFileURL(storage).href},
    });
    await server.open('untitled:1', DRAFT);
  });
  after(async () => {
    await server.stop();
    await service.stop();
    await rm(storage, {recursive: true});
  });

  test('nothing is asked before the author asks for it', async () => {
    assert.deepEqual(await findings(), []);
    assert.deepEqual(service.queries, []);
  });

  test('what would change is told, and nothing changes by that', async () => {
    const reply = await find();
    assert.ok(reply.kind === 'found');
    assert.deepEqual(reply.items, [
      {
        label: 'Term ended: Petteri Orpo',
        description: 'Prime Minister of Finland',
        detail: 'Until 1 October 2026',
      },
      {
        label: 'New term: Mira Example',
        description: 'Prime Minister of Finland',
        detail: 'Since 1 October 2026',
      },
    ]);
    assert.match(reply.report, /## New terms \(1\)\n\n- \*\*Mira Example\*\*/);
    assert.deepEqual(await findings(), []);
  });

  test('no query holds a word of the draft', () => {
    assert.ok(service.queries.length > 10);
    for (const query of service.queries) assert.doesNotMatch(query, /Orpo|Petteri|Finn|home/);
  });

  test('what the author takes over counts from then on, and no longer once it is taken back', async () => {
    const text = await server.ask(officialsUpdateFile, {chosen: [0, 1]});
    assert.ok(text !== null);
    const overlay = path.join(storage, OVERLAY_FILE);
    await writeFile(overlay, text);
    await server.ask(reloadOfficials, {});
    const [message, ...others] = await findings();
    assert.match(message ?? '', /Petteri Orpo was .* until 1 October 2026.*Mira Example/);
    assert.deepEqual(others, []);
    const again = await find();
    assert.ok(again.kind === 'found');
    assert.deepEqual(again.items, []);
    const undone = await server.ask(undoOfficialsUpdate, {});
    assert.equal(undone?.text, null);
    await rm(overlay);
    await server.ask(reloadOfficials, {});
    assert.deepEqual(await findings(), []);
    assert.equal(await server.ask(undoOfficialsUpdate, {}), null);
  });

  test('an overlay that is damaged leaves the register as it is shipped', async () => {
    await writeFile(path.join(storage, OVERLAY_FILE), '{"format":1,"updates":[{');
    await server.ask(reloadOfficials, {});
    assert.deepEqual(await findings(), []);
    await server.until('a line in the log', () => server.logged.some((line) => line.includes('damaged')));
    await rm(path.join(storage, OVERLAY_FILE));
  });

  test('hostile answers change nothing', async () => {
    service.answering = answeringWith(
      HAND_OVER.map((made) => ({...made, name: '<img src=x onerror=alert(1)>'})),
    );
    const reply = await find();
    assert.ok(reply.kind === 'found');
    assert.deepEqual(reply.items, []);
    assert.doesNotMatch(reply.report, /<img/);
    service.answering = (_, response) => void response.end('<html>not what was asked for</html>');
    const odd = await find();
    assert.ok(odd.kind === 'found' && odd.items.length === 0);
    assert.match(odd.report, /not JSON/);
  });

  test('a service that refuses is a problem in one sentence', async () => {
    service.answering = (_, response) => {
      response.statusCode = 403;
      response.end();
    };
    const refused = {kind: 'problem', message: 'The query service answers with the error 403.'};
    assert.deepEqual(await find(), refused);
    const insecure = await server.ask(findOfficialsUpdate, {endpoint: 'http://example.org/sparql'});
    assert.ok(insecure.kind === 'problem' && insecure.message.includes('https://'));
  });

  test('it can be cancelled while the service is silent', async () => {
    const cancelling = new CancellationTokenSource();
    service.answering = () => cancelling.cancel();
    const asking = ask(
      server.connection,
      findOfficialsUpdate,
      {endpoint: service.endpoint},
      cancelling.token,
    );
    await assert.rejects(asking, /cancelled/);
  });
});

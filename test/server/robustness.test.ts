import assert from 'node:assert/strict';
import {after, before, suite, test} from 'node:test';
import {CancellationTokenSource, ResponseError} from 'vscode-jsonrpc/node';
import {type FullDocumentDiagnosticReport, LSPErrorCodes} from 'vscode-languageserver';
import {FILE_NOT_FOUND} from '../../src/protocol/files.ts';
import {corpusSearch, corpusTree} from '../../src/protocol/requests.ts';
import {DANGLING} from './drafts.ts';
import {ServerProcess} from './server-process.ts';

const DRAFT = 'untitled:Untitled-1';

suite('whatever is sent, the server lives', () => {
  let server: ServerProcess;
  const findings = async (uri = DRAFT) =>
    ((await server.diagnose(uri)) as FullDocumentDiagnosticReport).items;
  before(async () => {
    server = await ServerProcess.start();
    await server.open(DRAFT, DANGLING);
  });
  after(() => server.stop());

  test('a request that was given up ends as cancelled', async () => {
    const given = new CancellationTokenSource();
    const asked = server.connection.sendRequest(
      'textDocument/diagnostic',
      {textDocument: {uri: DRAFT}},
      given.token,
    );
    given.cancel();
    await assert.rejects(
      asked,
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
    );
    assert.equal((await findings()).length, 1);
  });

  test('requests without the parameters that they need do no harm', async () => {
    for (const method of [
      'textDocument/diagnostic',
      'textDocument/codeAction',
      'textDocument/hover',
      corpusSearch.method,
    ]) {
      await server.connection.sendRequest(method, {}).catch(() => undefined);
      await server.connection
        .sendRequest(method, {textDocument: {uri: 7}, range: null})
        .catch(() => undefined);
    }
    await assert.rejects(server.connection.sendRequest('briefcheck/no-such-request', {}));
    assert.equal((await findings()).length, 1);
  });

  test('what is logged of a failure does not quote the author', async () => {
    await server.connection
      .sendRequest(corpusSearch.method, {query: {secret: 'words'}})
      .catch(() => undefined);
    assert.equal((await findings()).length, 1);
    assert.ok(server.logged.every((line) => !line.includes('secret') && !line.includes('words')));
  });

  test('strange texts are checked without an error', async () => {
    const texts = [
      '',
      '---\n',
      '---\ndate: [',
      '\0\0\0',
      '"'.repeat(20_000),
      '\ud800 lone',
      'x'.repeat(200_000),
      '\r\r\n\n',
    ];
    for (const [index, text] of texts.entries()) {
      const uri = `untitled:strange-${index}`;
      await server.open(uri, text);
      for (const {range} of await findings(uri)) assert.notDeepEqual(range.start, range.end);
    }
  });

  test('an edit to a document that was never opened does no harm', async () => {
    await server.replace('untitled:never', 3, 'text');
    assert.equal((await findings()).length, 1);
  });
});

suite('a workspace that only the client can reach', () => {
  const CARD = '# Card\n\nThe harbour has 12 cranes.\n';

  test('its corpus is read through the client', async () => {
    const answers = {
      'briefcheck/files/folder': ({uri}: {uri: string}) => {
        if (uri === 'vscode-vfs://host/repo/corpus') return [{name: 'card.md', kind: 'file'}];
        throw new ResponseError(FILE_NOT_FOUND, 'no such folder');
      },
      'briefcheck/files/size': () => CARD.length,
      'briefcheck/files/read': ({uri}: {uri: string}) => {
        if (!uri.endsWith('/card.md')) throw new ResponseError(FILE_NOT_FOUND, 'no such file');
        return {base64: Buffer.from(CARD).toString('base64')};
      },
    };
    const server = await ServerProcess.start({folders: ['vscode-vfs://host/repo'], answers});
    const {documents} = await server.untilDocuments(1);
    assert.equal(documents[0]?.uri, 'vscode-vfs://host/repo/corpus/card.md');
    assert.deepEqual((await server.ask(corpusTree, {})).problems, []);
    await server.stop();
  });
});

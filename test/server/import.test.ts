import assert from 'node:assert/strict';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {after, before, suite, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {CancellationTokenSource} from 'vscode-jsonrpc/node';
import {ask} from '../../src/protocol/define-request.ts';
import {type AddParams, addToCorpus, canDownload} from '../../src/protocol/import.ts';
import {corpusTree} from '../../src/protocol/requests.ts';
import {serve} from '../unit/import/web-server.ts';
import {ServerProcess} from './server-process.ts';

const PAGE =
  '<html><head><title>Harbour works begin</title><meta property="og:site_name" content="Example Times"></head><body><article><p>The harbour of Sandhaven got 12 cranes in May, the ministry said on Monday.</p></article><script>steal()</script></body></html>';

suite('adding to the corpus', () => {
  let folder: string;
  let server: ServerProcess;
  let web: Awaited<ReturnType<typeof serve>>;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'briefcheck-import-'));
    await mkdir(path.join(folder, 'elsewhere'));
    web = await serve({
      '/page': (_request, response) => response.writeHead(200, {'content-type': 'text/html'}).end(PAGE),
      '/picture': (_request, response) => response.writeHead(200, {'content-type': 'image/png'}).end('x'),
      '/latin': (_request, response) =>
        response
          .writeHead(200, {'content-type': 'text/plain; charset=iso-8859-1'})
          .end(Buffer.from('Le café du port est ouvert depuis le mois de mai.', 'latin1')),
      '/silent': () => undefined,
    });
    server = await ServerProcess.start({
      folders: [pathToFileURL(folder).href],
      settings: {import: {allowPrivateAddresses: true}},
    });
    await server.untilDocuments(0);
  });
  after(async () => {
    await server.stop();
    await web.close();
    await rm(folder, {recursive: true});
  });

  const stored = (name: string) => readFile(path.join(folder, 'corpus', name), 'utf8');

  test('a page is stored with where it came from, and is in the corpus at once', async () => {
    assert.equal(await server.ask(canDownload, {}), true);
    const reply = await server.ask(addToCorpus, {from: 'address', address: web.url('/page')});
    const uri = pathToFileURL(path.join(folder, 'corpus', 'harbour-works-begin.md')).href;
    assert.deepEqual(reply, {kind: 'added', uri, path: 'corpus/harbour-works-begin.md'});
    const text = await stored('harbour-works-begin.md');
    assert.ok(text.includes(`\nurl: ${web.url('/page')}\n`), text);
    assert.doesNotMatch(text, /steal/);
    const {documents} = await server.ask(corpusTree, {});
    assert.deepEqual(
      documents.map(({title, publisher}) => ({title, publisher})),
      [{title: 'Harbour works begin', publisher: 'Example Times'}],
    );
  });

  test('a document is not added twice unasked, and nothing is overwritten', async () => {
    web.asked.length = 0;
    const page: AddParams = {from: 'address', address: web.url('/page')};
    const known = await server.ask(addToCorpus, page);
    assert.deepEqual(known.kind === 'known' && [known.path, known.same, known.file], [
      'corpus/harbour-works-begin.md',
      'address',
      'as-added',
    ]);
    assert.equal(web.asked.length, 0);
    const reply = await server.ask(addToCorpus, {...page, whenKnown: 'keep-both'});
    assert.equal(reply.kind === 'added' && reply.path, 'corpus/harbour-works-begin-2.md');
  });

  test('a text is read by the encoding that the server states', async () => {
    await server.ask(addToCorpus, {from: 'address', address: web.url('/latin')});
    assert.match(await stored('127-0-0-1.md'), /Le café du port/);
  });

  test('a file and the clipboard are stored the same way', async () => {
    const file = path.join(folder, 'elsewhere', 'Pier note.txt');
    await writeFile(file, 'Pier note\n\nThe pier of Sandhaven is <b>212</b> metres long.\n');
    const added = await server.ask(addToCorpus, {from: 'file', uri: pathToFileURL(file).href});
    assert.equal(added.kind === 'added' && added.path, 'corpus/pier-note.md');
    assert.match(
      await stored('pier-note.md'),
      /retrieved-from: file Pier note\.txt\n[\s\S]*\\<b\\>212\\<\/b\\> metres/,
    );
    const pasted = await server.ask(addToCorpus, {
      from: 'clipboard',
      text: 'The lighthouse is white, and has been so since 1912.',
    });
    assert.equal(pasted.kind === 'added' && pasted.path, 'corpus/clipboard-text.md');
  });

  test('what cannot be added is said, and nothing is stored', async () => {
    const before = (await server.ask(corpusTree, {})).documents.length;
    const problemOf = async (addition: AddParams) => {
      const reply = await server.ask(addToCorpus, addition);
      return reply.kind === 'problem' ? reply.problem : assert.fail(JSON.stringify(reply));
    };
    assert.match(await problemOf({from: 'address', address: web.url('/picture')}), /image\/png/);
    assert.match(await problemOf({from: 'address', address: 'file:///etc/hosts'}), /must begin with http/);
    assert.match(
      await problemOf({from: 'file', uri: pathToFileURL(path.join(folder, 'gone.txt')).href}),
      /cannot be read/,
    );
    assert.match(
      await problemOf({from: 'file', uri: pathToFileURL(path.join(folder, 'a.exe')).href}),
      /sources are Markdown/,
    );
    assert.match(await problemOf({from: 'clipboard', text: ' '}), /holds no text/);
    assert.equal((await server.ask(corpusTree, {})).documents.length, before);
  });

  test('an author who cancels need not wait', async () => {
    const cancelling = new CancellationTokenSource();
    web.asked.length = 0;
    const asked = ask(
      server.connection,
      addToCorpus,
      {from: 'address', address: web.url('/silent')},
      cancelling.token,
    );
    await web.untilAsked('/silent');
    cancelling.cancel();
    const reply = await asked;
    assert.match(reply.kind === 'problem' ? reply.problem : '', /cancelled/);
  });

  test('a workspace cannot open the author’s network', async () => {
    const {refreshes} = server;
    server.settings = {};
    await writeFile(path.join(folder, '.briefcheck.yaml'), 'import:\n  allowPrivateAddresses: true\n');
    await server.connection.sendNotification('workspace/didChangeConfiguration', {settings: null});
    await server.until('the new settings', () => server.refreshes > refreshes);
    web.asked.length = 0;
    const reply = await server.ask(addToCorpus, {
      from: 'address',
      address: web.url('/page'),
      whenKnown: 'keep-both',
    });
    assert.match(reply.kind === 'problem' ? reply.problem : '', /private network/);
    assert.equal(web.asked.length, 0);
  });

  test('without a folder there is no corpus to add to', async () => {
    const alone = await ServerProcess.start();
    const reply = await alone.ask(addToCorpus, {from: 'clipboard', text: 'The lighthouse is white.'});
    assert.match(reply.kind === 'problem' ? reply.problem : '', /Open a folder/);
    await alone.stop();
  });
});

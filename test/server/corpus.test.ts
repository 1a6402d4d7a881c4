import assert from 'node:assert/strict';
import {mkdir, mkdtemp, rm, stat, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {after, before, suite, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {
  corpusExtent,
  corpusOutline,
  corpusSearch,
  corpusText,
  corpusTree,
} from '../../src/protocol/requests.ts';
import {ServerProcess} from './server-process.ts';

const CARD =
  '---\ntitle: Harbour card\ndate: 2026-05-28\n---\n\nThe harbour has 12 cranes.\n\nEvery inch of the quay is rented.\n';

suite('the corpus', () => {
  let folder: string;
  let server: ServerProcess;
  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'briefcheck-corpus-'));
    await mkdir(path.join(folder, 'corpus'));
    await writeFile(path.join(folder, 'corpus', 'harbour.md'), CARD);
    server = await ServerProcess.start({folders: [pathToFileURL(folder).href]});
    await server.untilDocuments(1);
  });
  after(async () => {
    await server.stop();
    await rm(folder, {recursive: true});
  });

  test('a document is listed with title, date and number of passages', async () => {
    const {documents} = await server.ask(corpusTree, {});
    const {title, date, passages, uri} = documents[0] ?? {};
    assert.deepEqual(
      {title, date, passages, uri},
      {title: 'Harbour card', date: '2026-05-28', passages: 2, uri: uriOf('corpus/harbour.md')},
    );
  });

  test('how many documents there are is told without listing them', async () => {
    assert.deepEqual(await server.ask(corpusExtent, {}), {state: 'ready', documents: 1});
  });

  test('its passages open at their places', async () => {
    const parts = await server.ask(corpusOutline, {path: 'corpus/harbour.md'});
    const [first, second] = parts.find(({kind}) => kind === 'passages')?.places ?? [];
    assert.equal(first?.label, 'The harbour has 12 cranes.');
    assert.deepEqual(second?.location.range, {start: {line: 7, character: 0}, end: {line: 7, character: 33}});
  });

  test('a search gives the phrase with the match to select', async () => {
    const {hits} = await server.ask(corpusSearch, {query: '"every inch"', limit: 10});
    assert.equal(hits.length, 1);
    assert.equal(hits[0]?.phrase, true);
    assert.deepEqual(hits[0].match, {start: {line: 7, character: 0}, end: {line: 7, character: 10}});
    assert.equal(hits[0].snippet, 'Every inch of the quay is rented.');
  });

  test('a file added, changed and deleted shows without a restart', async () => {
    const [file, uri] = [path.join(folder, 'corpus', 'new.txt'), uriOf('corpus/new.txt')];
    await writeFile(file, 'New card\n\nThe quay is new.\n');
    await server.filesChanged({uri, type: 1});
    await server.untilDocuments(2);
    await writeFile(file, 'New card\n\nThe quay is old.\n');
    await server.filesChanged({uri, type: 2});
    await server.askUntil(corpusSearch, {query: '"quay is old"', limit: 10}, ({hits}) => hits.length === 1);
    await rm(file);
    await server.filesChanged({uri, type: 3});
    await server.untilDocuments(1);
  });

  test('one bad file is an entry with its problem, the others stay usable', async () => {
    await writeFile(path.join(folder, 'corpus', 'bad.txt'), Uint8Array.of(0x41, 0xff, 0xfe, 0x42));
    await server.filesChanged({uri: uriOf('corpus/bad.txt'), type: 1});
    const {documents} = await server.untilDocuments(2);
    assert.match(documents.find(({path}) => path === 'corpus/bad.txt')?.problem ?? '', /UTF-8/);
    assert.equal(documents.find(({path}) => path === 'corpus/harbour.md')?.passages, 2);
  });

  test('the text drawn out of a page can be opened', async () => {
    await writeFile(
      path.join(folder, 'corpus', 'page.html'),
      '<title>Page</title><p>The page says that the quay is long.</p>',
    );
    await server.filesChanged({uri: uriOf('corpus/page.html'), type: 1});
    const {documents} = await server.untilDocuments(3);
    const page = documents.find(({path}) => path === 'corpus/page.html');
    assert.equal(page?.uri, 'briefcheck-source:/corpus/page.html.txt');
    assert.equal(page.fileUri, uriOf('corpus/page.html'));
    assert.match((await server.ask(corpusText, {path: 'corpus/page.html'})) ?? '', /the quay is long/);
  });

  test('a source document is no draft', async () => {
    const uri = uriOf('corpus/harbour.md');
    await server.open(uri, 'The minister went home.[9]\n\n## Sources\n\n[1] Example Times, 29 May 2026.\n');
    assert.deepEqual(await server.diagnose(uri), {kind: 'full', items: []});
  });
});

suite('a corpus kept between sessions', () => {
  let folder: string;
  const inFolder = (name: string) => path.join(folder, name);
  const session = async () => {
    const server = await ServerProcess.start({
      folders: [pathToFileURL(folder).href],
      initializationOptions: {storageUri: pathToFileURL(inFolder('storage')).href},
    });
    const {documents} = await server.untilDocuments(1);
    const {hits} = await server.ask(corpusSearch, {query: '"12 cranes"', limit: 5});
    await server.stop();
    return {title: documents[0]?.title, hits: hits.length, logged: server.logged};
  };

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'briefcheck-saved-'));
    await mkdir(inFolder('corpus'));
    await writeFile(inFolder('corpus/harbour.md'), CARD);
  });
  after(() => rm(folder, {recursive: true}));

  test('it is saved at the end, read at the start, and made anew when it is damaged', async () => {
    const expected = {title: 'Harbour card', hits: 1, logged: []};
    assert.deepEqual(await session(), expected);
    const index = inFolder('storage/corpus.index');
    const written = await stat(index);
    assert.deepEqual(await session(), expected);
    assert.equal((await stat(index)).mtimeMs, written.mtimeMs);
    await writeFile(index, 'damaged');
    assert.deepEqual(await session(), expected);
    assert.ok((await stat(index)).size > 1_000);
  });

  test('a folder in which nothing can be written is told of, and all else works', async () => {
    await rm(inFolder('storage'), {recursive: true});
    await writeFile(inFolder('storage'), 'a file where the folder should be');
    const {hits, logged} = await session();
    assert.equal(hits, 1);
    assert.match(logged.join(), /could not be saved/);
  });
});

import assert from 'node:assert/strict';
import {Readable} from 'node:stream';
import {describe, it} from 'node:test';
import {contentHash} from '../../../src/core/corpus/readers/document-file.ts';
import {addToCorpus, type ImportSurroundings} from '../../../src/service/import/add-to-corpus.ts';
import type {Addition} from '../../../src/service/import/receive.ts';
import type {Transport} from '../../../src/service/import/transport.ts';
import {inTurn} from '../../../src/service/in-turn.ts';
import {noPause} from '../corpus/corpus-fixture.ts';
import {MemoryFiles} from '../service/memory-files.ts';

const FOLDER = {uri: 'file:///desk/corpus', name: 'corpus'};
const CLIPBOARD: Addition = {from: 'clipboard', text: 'The pier is long, and the quay is longer.'};

/** A server that answers each address with one document. */
function answering(contentType: string, body: string | Uint8Array): Transport {
  return {
    get: async () => ({
      status: 200,
      header: (name) => (name === 'content-type' ? contentType : undefined),
      body: Readable.from([Buffer.from(body)]),
      close: () => undefined,
    }),
  };
}

async function added(addition: Addition, around: Partial<ImportSurroundings> = {}) {
  const files = new MemoryFiles();
  const result = await addToCorpus(addition, {
    files,
    folder: FOLDER,
    transport: undefined,
    allowPrivateAddresses: false,
    today: '2026-05-30',
    pause: noPause,
    signal: new AbortController().signal,
    documents: [],
    storeInTurn: inTurn(),
    ...around,
  });
  const text =
    result.kind === 'added' && around.files === undefined
      ? new TextDecoder().decode(await files.readFile(result.uri))
      : '';
  return {result, text};
}

async function problem(addition: Addition, around: Partial<ImportSurroundings> = {}): Promise<string> {
  const {result} = await added(addition, around);
  return result.kind === 'problem' ? result.problem : assert.fail('it was added');
}

const address = (path: string): Addition => ({from: 'address', address: `https://example.org${path}`});

describe('adding to the corpus', () => {
  it('makes the folder with the first document', async () => {
    const {result} = await added(CLIPBOARD);
    assert.deepEqual(result, {
      kind: 'added',
      uri: 'file:///desk/corpus/clipboard-text.md',
      path: 'corpus/clipboard-text.md',
    });
  });

  it('is honest in a browser, where nothing can be downloaded', async () => {
    assert.match(await problem(address('/')), /Nothing can be downloaded in the browser/);
  });

  it('says what to do without a corpus folder, and when nothing can be written', async () => {
    assert.match(await problem(CLIPBOARD, {folder: undefined}), /^Open a folder/);
    const files = new MemoryFiles();
    files.breakAt('file:///desk/corpus/clipboard-text.md');
    assert.match(await problem(CLIPBOARD, {files}), /could not be stored in “corpus”: no space left\./);
  });

  it('reads what the server says it is, else what its name says', async () => {
    const page = '<p>The pier is long, and the quay is longer than the pier.</p>';
    const html = await added(address('/data.txt'), {transport: answering('text/html', page)});
    assert.doesNotMatch(html.text, /<p>/);
    const text = await added(address('/a.txt'), {
      transport: answering('application/octet-stream', 'The pier is long.'),
    });
    assert.match(text.text, /The pier is long\./);
    assert.match(
      await problem(address('/a'), {transport: answering('application/octet-stream', 'x')}),
      /application\/octet-stream/,
    );
    assert.match(
      await problem(address('/a.txt'), {transport: answering('application/javascript', 'x')}),
      /and not to a page/,
    );
  });

  it('takes the encoding that the server states, and its own word when that is wrong', async () => {
    const latin = Buffer.from('Le café du port est ouvert.', 'latin1');
    assert.match(
      (await added(address('/'), {transport: answering('text/plain; charset="ISO-8859-1"', latin)})).text,
      /café/,
    );
    assert.match(
      (await added(address('/'), {transport: answering('text/plain; charset=nonsense', 'Le café du port.')}))
        .text,
      /café/,
    );
    assert.match(await problem(address('/'), {transport: answering('text/plain', latin)}), /not valid UTF-8/);
  });

  it('says why a broken document is none', async () => {
    assert.match(
      await problem(address('/'), {transport: answering('application/pdf', '%PDF-1.7 cut off')}),
      /PDF|file/,
    );
    assert.match(
      await problem(address('/'), {transport: answering('text/html', '<script>x()</script>')}),
      /\.$/,
    );
  });

  it('gives up when the author cancels', async () => {
    const waiting: Transport = {
      get: (_address, {signal}) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
    };
    const cancelling = new AbortController();
    const asked = problem(address('/'), {transport: waiting, signal: cancelling.signal});
    cancelling.abort();
    assert.match(await asked, /cancelled/);
  });

  const HARBOUR = 'title: Harbour\n\nThe pier is long, and the quay is longer.';
  const stored = (files: MemoryFiles, name = 'clipboard-text.md') =>
    files.readFile(`file:///desk/corpus/${name}`).then((bytes) => new TextDecoder().decode(bytes));

  it('stores the same text once', async () => {
    const files = new MemoryFiles();
    await added(CLIPBOARD, {files});
    const {result} = await added(CLIPBOARD, {files, today: '2026-06-02'});
    assert.deepEqual(result, {
      kind: 'known',
      uri: 'file:///desk/corpus/clipboard-text.md',
      path: 'corpus/clipboard-text.md',
      same: 'content',
      retrieved: '2026-05-30',
      file: 'as-added',
    });
    const other = await added({from: 'clipboard', text: `${HARBOUR} And wet.`}, {files});
    assert.equal(other.result.kind, 'added');
  });

  it('stores two documents of one title that come at the same time', async () => {
    const files = new MemoryFiles();
    const {replaceFile} = files;
    // a disk takes its time, in which the other looks for a free name
    files.replaceFile = async (...file) => {
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      return await replaceFile.apply(files, file);
    };
    const storeInTurn = inTurn();
    const texts = [
      'The pier is long, and the quay is longer.',
      'The pier is short, and the quay is shorter.',
    ];
    const both = await Promise.all(
      texts.map((text) => added({from: 'clipboard', text}, {files, storeInTurn})),
    );
    const paths = both.map(({result}) => (result.kind === 'added' ? result.path : result.kind));
    assert.deepEqual(paths.toSorted(), ['corpus/clipboard-text-2.md', 'corpus/clipboard-text.md']);
    const whole = (await stored(files)) + (await stored(files, 'clipboard-text-2.md'));
    for (const text of texts) assert.ok(whole.includes(text), text);
  });

  it('tells of a file that is in the corpus as it is', async () => {
    const files = new MemoryFiles();
    files.set('file:///desk/corpus/own.txt', HARBOUR);
    const hash = await contentHash(new TextEncoder().encode(HARBOUR));
    const documents = [{path: 'corpus/own.txt', uri: 'file:///desk/corpus/own.txt', url: undefined, hash}];
    const {result} = await added({from: 'file', uri: 'file:///desk/corpus/own.txt'}, {files, documents});
    assert.deepEqual(result.kind === 'known' && [result.path, result.same, result.file], [
      'corpus/own.txt',
      'content',
      'own',
    ]);
  });

  it('asks before it downloads an address again, and replaces or keeps both as told', async () => {
    const files = new MemoryFiles();
    const first = await added(address('/pier'), {files, transport: answering('text/plain', HARBOUR)});
    assert.equal(first.result.kind, 'added');
    if (first.result.kind !== 'added') return;
    const {path, uri} = first.result;
    const documents = [{path, uri, url: 'https://www.example.org/pier/', hash: 'h'}];
    const again = answering('text/plain', `${HARBOUR} It rains.`);
    const around = {files, documents, transport: again};
    const asked = await added(address('/pier'), {files, documents});
    assert.deepEqual(asked.result.kind === 'known' && asked.result.same, 'address');
    const replaced = await added(address('/pier'), {...around, whenKnown: 'replace'});
    assert.deepEqual(replaced.result, {kind: 'added', path, uri});
    assert.match(await stored(files, path.slice('corpus/'.length)), /It rains\./);
    const both = await added(address('/pier'), {...around, whenKnown: 'keep-both'});
    assert.deepEqual(both.result.kind === 'added' && both.result.path, path.replace('.md', '-2.md'));
  });

  it('does not write over what the author wrote', async () => {
    const files = new MemoryFiles();
    files.set('file:///desk/corpus/mine.md', '---\nurl: https://example.org/pier\n---\n\nMy own notes.\n');
    const uri = 'file:///desk/corpus/mine.md';
    const documents = [{path: 'corpus/mine.md', uri, url: 'https://example.org/pier', hash: 'h'}];
    const transport = answering('text/plain', HARBOUR);
    const {result} = await added(address('/pier'), {files, documents, transport, whenKnown: 'replace'});
    assert.deepEqual(result.kind === 'known' && result.file, 'own');
    assert.match(await stored(files, 'mine.md'), /My own notes/);
  });

  it('replaces nothing that was changed since it was added', async () => {
    const transport = () => answering('text/plain', `${HARBOUR} It rains.`);
    for (const change of [
      (text: string) => `${text}\nA remark of mine.\n`,
      (text: string) => text.replace('title: ', 'title: My '),
      // as it was added before files said what was written
      (text: string) => text.replace(/written-sha256: .*\n/, ''),
    ]) {
      const files = new MemoryFiles();
      const first = await added(address('/pier'), {files, transport: answering('text/plain', HARBOUR)});
      if (first.result.kind !== 'added') assert.fail(first.result.kind);
      const {path, uri} = first.result;
      const name = path.slice('corpus/'.length);
      const changed = change(await stored(files, name));
      files.set(uri, changed);
      const documents = [{path, uri, url: 'https://example.org/pier', hash: 'h'}];
      const around = {files, documents, transport: transport()};
      const {result} = await added(address('/pier'), {...around, whenKnown: 'replace'});
      assert.deepEqual(result.kind === 'known' && [result.path, result.file], [path, 'changed']);
      const both = await added(address('/pier'), {...around, transport: transport(), whenKnown: 'keep-both'});
      assert.deepEqual(both.result.kind === 'added' && both.result.path, path.replace('.md', '-2.md'));
      assert.equal(await stored(files, name), changed);
    }
  });

  it('reads a file whose address nobody escaped, or says what is wrong with it', async () => {
    const files = new MemoryFiles();
    files.set('file:///desk/100%25.md', '# Card\n\nThe pier is long.\n');
    const {result} = await added({from: 'file', uri: 'file:///desk/100%.md'}, {files});
    assert.equal(result.kind, 'added');
    assert.match(await stored(files, 'card.md'), /retrieved-from: file 100%\.md/);
    assert.match(
      await problem({from: 'file', uri: 'file:///desk/100%ff.md'}, {files}),
      /^“100%ff\.md” cannot be read: /,
    );
  });

  it('asks about another file of the same name and title', async () => {
    const files = new MemoryFiles();
    files.set('file:///desk/card.md', '# Card\n\nThe pier is long.\n');
    const card: Addition = {from: 'file', uri: 'file:///desk/card.md'};
    assert.equal((await added(card, {files})).result.kind, 'added');
    files.set('file:///desk/card.md', '# Card\n\nThe pier is longer now.\n');
    const {result} = await added(card, {files});
    assert.deepEqual(result.kind === 'known' && [result.same, result.path], ['file', 'corpus/card.md']);
    assert.equal((await added(card, {files, whenKnown: 'replace'})).result.kind, 'added');
    assert.match(await stored(files, 'card.md'), /longer now/);
  });
});

import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {beforeEach, suite, test} from 'node:test';
import {openCorpus} from '../../../src/core/corpus/open-corpus.ts';
import {readDocument} from '../../../src/core/corpus/readers/read-document.ts';
import {groupViews, outlineViews} from '../../../src/service/corpus/corpus-outlines.ts';
import {documentViews, passageViews, searchView} from '../../../src/service/corpus/corpus-views.ts';
import {WorkspaceCorpus} from '../../../src/service/corpus/workspace-corpus.ts';
import {MemoryFiles} from './memory-files.ts';

const wasm = await readFile(createRequire(import.meta.url).resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm'));
const FOLDERS = [
  {uri: 'memory:/w/corpus', name: 'corpus'},
  {uri: 'memory:/w/sources', name: 'sources'},
];

suite('the corpus of a workspace', () => {
  let files: MemoryFiles;
  let corpus: WorkspaceCorpus;
  let changes: number;
  const paths = () => corpus.index.documents().map(({path}) => path);

  beforeEach(async () => {
    files = new MemoryFiles();
    changes = 0;
    files.set('memory:/w/corpus/a.md', '# Alpha\n\nThe harbour has 12 cranes.\n');
    files.set('memory:/w/corpus/deep/b%20c.txt', 'Beta\n\nThe quay is 300 metres long.\n');
    files.set('memory:/w/corpus/picture.png', 'not a document');
    files.set('memory:/w/drafts/d.md', 'A draft.');
    corpus = new WorkspaceCorpus({
      files,
      index: await openCorpus(wasm),
      read: readDocument,
      pause: async () => undefined,
      onChange: () => {
        changes += 1;
      },
      onStored: () => undefined,
      extractedUri: (path) => `extracted:/${path}`,
    });
    await corpus.sync.setFolders(FOLDERS);
  });

  test('it has the documents of its folders, read once; a missing folder is no problem', () => {
    assert.deepEqual(paths(), ['corpus/a.md', 'corpus/deep/b c.txt']);
    assert.equal(files.reads.length, 2);
    assert.deepEqual(corpus.sync.problems, []);
    assert.equal(changes, 2);
  });

  test('one changed file costs one read', async () => {
    files.reads.length = 0;
    files.set('memory:/w/corpus/a.md', '# Alpha\n\nThe harbour has 13 cranes.\n');
    await corpus.sync.filesChanged(['memory:/w/corpus/a.md']);
    assert.deepEqual(files.reads, ['memory:/w/corpus/a.md']);
    assert.equal(searchView(corpus, '"13 cranes"', 5).hits.length, 1);
  });

  test('texts are read before what takes longer', async () => {
    files.reads.length = 0;
    for (const name of ['1.html', '2.md', '3.htm', '4.txt'])
      files.set(`memory:/w/sources/${name}`, 'The quay is long and wet.');
    await corpus.sync.run();
    const kinds = files.reads.map((uri) => uri.replace(/^.*\./, ''));
    assert.deepEqual(
      kinds.map((kind) => kind.startsWith('htm')),
      [false, false, true, true],
    );
  });

  test('a file that was only touched changes nothing', async () => {
    changes = 0;
    await corpus.sync.filesChanged(['memory:/w/corpus/a.md']);
    assert.equal(changes, 0);
  });

  test('a file outside of the folders is not looked at', async () => {
    files.reads.length = 0;
    await corpus.sync.filesChanged(['memory:/w/drafts/d.md', 'memory:/w/corpus-of-others/x.md']);
    assert.deepEqual(files.reads, []);
  });

  test('added and deleted files and folders are followed', async () => {
    files.set('memory:/w/sources/new.md', 'New.');
    await corpus.sync.filesChanged(['memory:/w/sources']);
    assert.deepEqual(paths(), ['corpus/a.md', 'corpus/deep/b c.txt', 'sources/new.md']);
    files.delete('memory:/w/corpus/deep/b%20c.txt');
    await corpus.sync.filesChanged(['memory:/w/corpus/deep']);
    assert.deepEqual(paths(), ['corpus/a.md', 'sources/new.md']);
  });

  test('changes that come while it reads are not lost', async () => {
    files.set('memory:/w/corpus/1.md', 'One.');
    const first = corpus.sync.filesChanged(['memory:/w/corpus/1.md']);
    files.set('memory:/w/corpus/2.md', 'Two.');
    await Promise.all([first, corpus.sync.filesChanged(['memory:/w/corpus/2.md'])]);
    assert.ok(paths().includes('corpus/1.md') && paths().includes('corpus/2.md'));
  });

  test('a file that changes while it is read is read again', async () => {
    files.set('memory:/w/corpus/a.md', 'The quay is red.');
    const {readFile} = files;
    let isFirst = true;
    files.readFile = async (uri) => {
      const bytes = await readFile.call(files, uri);
      if (isFirst && uri.endsWith('/a.md')) {
        isFirst = false;
        files.set(uri, 'The quay is blue.');
        void corpus.sync.filesChanged([uri]);
      }
      return bytes;
    };
    await corpus.sync.filesChanged(['memory:/w/corpus/a.md']);
    assert.equal(searchView(corpus, '"quay is blue"', 5).hits.length, 1);
    assert.equal(searchView(corpus, '"quay is red"', 5).hits.length, 0);
  });

  test('a file of 200 MB is an entry, and not read', async () => {
    const {size} = files;
    files.size = (uri) => (uri.endsWith('/a.md') ? Promise.resolve(200_000_000) : size.call(files, uri));
    files.reads.length = 0;
    await corpus.sync.filesChanged(['memory:/w/corpus/a.md']);
    assert.match(documentViews(corpus)[0]?.problem ?? '', /200 MB; at most 10 MB/);
    assert.deepEqual(files.reads, []);
  });

  test('a changed file is found however an editor escapes its address', async () => {
    files.set("memory:/w/corpus/it's.md", 'The quay is red.');
    await corpus.sync.run();
    files.set("memory:/w/corpus/it's.md", 'The quay is blue.');
    await corpus.sync.filesChanged(['memory:/w/corpus/it%27s.md']);
    assert.equal(searchView(corpus, '"quay is blue"', 5).hits.length, 1);
  });

  test('what cannot be read is an entry with its problem, and the rest stays', async () => {
    files.breakAt('memory:/w/corpus/a.md');
    await corpus.sync.filesChanged(['memory:/w/corpus/a.md']);
    const problems = documentViews(corpus).map(({path, problem}) => [path, problem]);
    assert.deepEqual(problems, [
      ['corpus/a.md', 'The file cannot be read: permission denied.'],
      ['corpus/deep/b c.txt', undefined],
    ]);
    files.breakAt('memory:/w/corpus/deep');
    await corpus.sync.run();
    assert.deepEqual(corpus.sync.problems, ['The folder “corpus/deep” cannot be read: permission denied.']);
  });

  test('passages and matches have the places that an editor opens', () => {
    const [passage] = passageViews(corpus, 'corpus/deep/b c.txt').filter(({text}) => text.includes('quay'));
    assert.equal(passage?.location.uri, 'memory:/w/corpus/deep/b%20c.txt');
    assert.equal(passage?.location.range.start.line, 2);
    const [hit] = searchView(corpus, '300 metres', 5).hits;
    assert.deepEqual(hit?.match, {start: {line: 2, character: 12}, end: {line: 2, character: 22}});
  });

  test('a result with some of the words alone is told from one with all of them', () => {
    const partly = (query: string) => searchView(corpus, query, 5).hits.map((hit) => hit.partly);
    assert.deepEqual(partly('300 metres'), [false]);
    assert.deepEqual(partly('300 heliotropes'), [true]);
  });

  test('the snippet of a result begins close to its match', async () => {
    files.set(
      'memory:/w/sources/long.md',
      `# Long\n\n${'The quay was quiet and nobody came by. '.repeat(3)}In the dusk a lone heliotrope flag was seen.\n`,
    );
    await corpus.sync.run();
    const [hit] = searchView(corpus, 'heliotrope', 5).hits;
    const [match] = hit?.highlights ?? [];
    assert.ok(match && match.start < 40, hit?.snippet);
    assert.equal(hit?.snippet.slice(match.start, match.end), 'heliotrope');
  });

  test('a document is laid out in its parts, and documents in groups', async () => {
    files.set(
      'memory:/w/sources/q.md',
      '---\ntitle: Quoted\ndate: 2026-05-28\npublisher: Example Times\n---\n\nIn the town hall the mayor, Ada Fictitious, said that “we will build 12 piers by the summer”.\n',
    );
    await corpus.sync.run();
    const parts = outlineViews(corpus, 'sources/q.md');
    assert.deepEqual(parts.at(-1)?.kind, 'passages');
    const [quotation] = parts.find(({kind}) => kind === 'quotations')?.places ?? [];
    assert.match(
      quotation?.quotation ?? '',
      /^“we will build 12 piers by the summer” \(.*Quoted, 28 May 2026\)$/,
    );
    assert.match(quotation?.label ?? '', /^[^“]+: “we will build 12 piers by the summer”$/);
    assert.deepEqual(
      groupViews(corpus, 'date').map(({label, documents}) => [label, documents.length]),
      [
        ['28 May 2026', 1],
        ['No date', 2],
      ],
    );
    assert.equal(groupViews(corpus, 'publisher')[0]?.label, 'Example Times');
    assert.equal(groupViews(corpus, 'speaker').flatMap(({places}) => places).length, 1);
  });

  test('a person is listed once, by the full name', async () => {
    files.set(
      'memory:/w/sources/p.md',
      'Mayor Ada Fictitious left. Mayor Fictitious was tired, said Bo Zestin.\n',
    );
    await corpus.sync.run();
    const people = outlineViews(corpus, 'sources/p.md').find(({kind}) => kind === 'people')?.places ?? [];
    assert.deepEqual(
      people.map(({label}) => label),
      ['Ada Fictitious', 'Bo Zestin'],
    );
  });

  test('other folders replace the old ones', async () => {
    await corpus.sync.setFolders([{uri: 'memory:/w/drafts', name: 'drafts'}]);
    assert.deepEqual(paths(), ['drafts/d.md']);
  });
});

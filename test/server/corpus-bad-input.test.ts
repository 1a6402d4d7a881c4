import assert from 'node:assert/strict';
import {mkdir, mkdtemp, rm, symlink, truncate, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {after, before, suite, test} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {zipSync} from 'fflate';
import {
  type CorpusTree,
  corpusOutline,
  corpusSearch,
  corpusText,
  corpusTree,
} from '../../src/protocol/requests.ts';
import {bombPdf, madeDocx, madePdf} from '../unit/corpus/made-files.ts';
import {ServerProcess} from './server-process.ts';

const PAGE = `<title>Gate page</title><script>document.title = 'stolen'</script>
<p onclick="steal()">The southern gate [is open](command:workbench.action.quit) all night long.</p>
<iframe src="https://example.org/"></iframe><img src="https://example.org/x.png">`;

/** What each file is, and why it cannot be used; undefined for those that can. */
const FILES: Readonly<Record<string, readonly [string | Uint8Array, RegExp | undefined]>> = {
  'corpus/good.md': ['The northern gate was closed for eleven hours.', undefined],
  'corpus/same.md': ['The western gate has been painted green twice.', undefined],
  'sources/same.md': ['The western gate has been painted green twice.', undefined],
  'corpus/page.html': [PAGE, undefined],
  "corpus/it's #1 (50%) “odd” ș\u{1F6A2}.txt": ['The eastern gate is made of painted oak.', undefined],
  'corpus/link.md': ['The inner gate is [here](command:workbench.action.quit) <b>now</b>.', undefined],
  'corpus/encrypted.pdf': [
    madePdf(
      [['The gate.']],
      `/Encrypt<</Filter/Standard/V 1/R 2/O(${'o'.repeat(32)})/U(${'u'.repeat(32)})/P -4>>/ID[(a)(a)]`,
    ),
    /encrypted/,
  ],
  'corpus/cut.pdf': [madePdf([['The gate.']]).subarray(0, 40), /damaged or cut off/],
  'corpus/bomb.pdf': [bombPdf(70_000_000), /unpacks to far more/],
  'corpus/encrypted.docx': [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3), /encrypted/],
  'corpus/cut.docx': [madeDocx(['The gate was closed.']).subarray(0, 300), /damaged or cut off/],
  'corpus/bomb.docx': [
    zipSync({'word/document.xml': new Uint8Array(120_000_000)}, {level: 1}),
    /unpacks to far more/,
  ],
  'corpus/binary.txt': [Uint8Array.of(0, 1, 2, 3), /binary/],
};

suite('a corpus of bad files', () => {
  let folder: string;
  let server: ServerProcess;
  let tree: CorpusTree;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'briefcheck-bad-'));
    for (const name of ['corpus', 'sources']) await mkdir(path.join(folder, name));
    for (const [name, [content]] of Object.entries(FILES)) await writeFile(path.join(folder, name), content);
    await writeFile(path.join(folder, 'corpus', 'huge.pdf'), '');
    await truncate(path.join(folder, 'corpus', 'huge.pdf'), 200_000_000);
    await symlink(folder, path.join(folder, 'corpus', 'loop'));
    await symlink(path.join(folder, 'corpus', 'itself.md'), path.join(folder, 'corpus', 'itself.md'));
    await symlink(path.join(folder, 'nowhere.md'), path.join(folder, 'corpus', 'dangling.md'));
    server = await ServerProcess.start({folders: [pathToFileURL(folder).href]});
    tree = await server.askUntil(corpusTree, {}, ({state}) => state === 'ready');
  });
  after(async () => {
    await server.stop();
    await rm(folder, {recursive: true});
  });

  test('each is an entry, with the reason where it cannot be used; links lead nowhere', () => {
    assert.deepEqual(
      tree.documents.map((document) => document.path).sort(),
      [...Object.keys(FILES), 'corpus/huge.pdf'].sort(),
    );
    for (const {path: name, problem} of tree.documents) {
      const reason = name === 'corpus/huge.pdf' ? /200 MB; at most 50 MB/ : FILES[name]?.[1];
      if (reason === undefined) assert.equal(problem, undefined, name);
      else assert.match(problem ?? '', reason, name);
    }
    assert.deepEqual(tree.problems, []);
  });

  test('the others stay usable, and the same document in two folders is found in both', async () => {
    const found = async (query: string) =>
      (await server.ask(corpusSearch, {query, limit: 10})).hits.map((hit) => hit.path).sort();
    assert.deepEqual(await found('"northern gate"'), ['corpus/good.md']);
    assert.deepEqual(await found('"western gate"'), ['corpus/same.md', 'sources/same.md']);
  });

  test('odd names are opened where they are, and followed however an editor writes them', async () => {
    const name = Object.keys(FILES).find((file) => file.includes('odd')) ?? '';
    const file = path.join(folder, name);
    const {hits} = await server.ask(corpusSearch, {query: '"eastern gate"', limit: 10});
    assert.deepEqual(
      hits.map(({location}) => fileURLToPath(location.uri)),
      [file],
    );
    await writeFile(file, 'The eastern gate is made of painted steel.');
    // VS Code escapes more than a URI has to
    const uri = pathToFileURL(file).href.replaceAll("'", '%27').replaceAll('(', '%28').replaceAll(')', '%29');
    await server.filesChanged({uri, type: 2});
    await server.askUntil(
      corpusSearch,
      {query: '"painted steel"', limit: 1},
      (reply) => reply.hits.length === 1,
    );
  });

  test('scripts are gone, and what would be a link or markup is text', async () => {
    const text = await server.ask(corpusText, {path: 'corpus/page.html'});
    assert.equal(text, 'The southern gate [is open](command:workbench.action.quit) all night long.');
    const parts = await server.ask(corpusOutline, {path: 'corpus/link.md'});
    const [passage] = parts.find(({kind}) => kind === 'passages')?.places ?? [];
    assert.doesNotMatch(JSON.stringify(passage?.label), /command:|<b>/);
    const uri = pathToFileURL(path.join(folder, 'draft.md')).href;
    await server.open(uri, 'The inner gate is “heer now” for all who come, said Ana Ruiz.\n');
    const hover = await server.hover(uri, 0, 25);
    assert.doesNotMatch(JSON.stringify(hover), /command:/);
  });

  test('nothing of it is logged as an error', () => {
    assert.deepEqual(server.logged, []);
  });
});

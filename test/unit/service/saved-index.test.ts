import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {beforeEach, suite, test} from 'node:test';
import {readDocument} from '../../../src/core/corpus/readers/read-document.ts';
import {SavedIndex} from '../../../src/service/corpus/saved-index.ts';
import {MemoryFiles} from './memory-files.ts';

const wasm = await readFile(createRequire(import.meta.url).resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm'));
const FOLDER = 'memory:/storage';
const SNAPSHOT = `${FOLDER}/corpus.index`;
const pause = async () => undefined;

suite('an index kept between sessions', () => {
  let files: MemoryFiles;
  let saved: SavedIndex;
  const open = () => SavedIndex.open(files, FOLDER, wasm, pause);
  const put = async (path: string, text: string) => {
    const document = await readDocument({path, bytes: new TextEncoder().encode(text), hash: text}, pause);
    await saved.index.put(document, pause);
    saved.note({kind: 'put', document});
  };
  const pathsAfterReopening = async () => (await open()).index.documents().map(({path}) => path);

  beforeEach(async () => {
    files = new MemoryFiles();
    saved = await open();
    await put('a.md', 'The harbour has 12 cranes.');
    await saved.save();
  });

  test('it is there again, found by search', async () => {
    const {index} = await open();
    await index.settle(pause);
    assert.equal(index.search('"12 cranes"').results.length, 1);
  });

  test('a change costs one record, not a new snapshot', async () => {
    const before = await files.readFile(SNAPSHOT);
    await put('b.md', 'The quay is new.');
    saved.index.remove('a.md');
    saved.note({kind: 'remove', path: 'a.md'});
    await saved.save();
    assert.equal(await files.readFile(SNAPSHOT), before);
    assert.deepEqual(await pathsAfterReopening(), ['b.md']);
  });

  test('damaged, cut off or replaced by something else, it begins empty', async () => {
    const damages: readonly ((bytes: Uint8Array) => Uint8Array)[] = [
      (bytes) => bytes.map((byte, at) => (at === 5_000 ? byte ^ 1 : byte)),
      (bytes) => bytes.slice(0, bytes.length / 2),
      () => new Uint8Array(),
      () => new TextEncoder().encode('no index'.repeat(100)),
    ];
    const whole = await files.readFile(SNAPSHOT);
    for (const damage of damages) {
      files.damage(SNAPSHOT, () => damage(whole));
      assert.deepEqual(await pathsAfterReopening(), []);
    }
  });

  test('a log that was cut off loses no more than its last change', async () => {
    await put('b.md', 'The quay is new.');
    await saved.save();
    await put('c.md', 'The pier is old.');
    await saved.save();
    files.damage(`${FOLDER}/corpus.log`, (bytes) => bytes.slice(0, -3));
    assert.deepEqual(await pathsAfterReopening(), ['a.md', 'b.md']);
  });

  test('a full disk is told of, and the index works on', async () => {
    saved = await SavedIndex.open(files, 'memory:/full', wasm, pause);
    files.breakAt('memory:/full/corpus.index');
    await put('b.md', 'The quay is new.');
    await assert.rejects(saved.save(), /no space left/);
    assert.equal(saved.index.documents().length, 1);
  });

  test('without a folder nothing is kept', async () => {
    saved = await SavedIndex.open(files, undefined, wasm, pause);
    await put('b.md', 'The quay is new.');
    await saved.save();
    assert.deepEqual(await pathsAfterReopening(), ['a.md']);
  });
});

import assert from 'node:assert/strict';
import {mkdir, mkdtemp, rm, symlink, truncate, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {corpusOf, documentPaths, UnreadableCorpus} from '../../../src/cli/corpus-files.ts';
import {search, searchArguments} from '../../../src/cli/search.ts';

let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefcheck-corpus-'));
  await mkdir(join(folder, 'deep', 'er'), {recursive: true});
  await mkdir(join(folder, 'node_modules'));
  await writeFile(join(folder, 'gate.md'), '\uFEFFThe northern gate was closed for eleven hours.');
  await writeFile(
    join(folder, 'deep', 'er', 'ș #1 “odd” %20 name.txt'),
    'The southern gate was open all night long.',
  );
  await writeFile(join(folder, 'deep', 'broken.pdf'), '%PDF-1.4 and no more');
  await writeFile(join(folder, 'picture.png'), 'no document');
  await writeFile(join(folder, 'node_modules', 'readme.md'), 'The gate of a package that nobody cites.');
  await writeFile(join(folder, 'huge.txt'), '');
  await truncate(join(folder, 'huge.txt'), 200_000_000);
  await symlink(folder, join(folder, 'deep', 'loop'));
  await symlink(join(folder, 'nowhere.md'), join(folder, 'dangling.md'));
});

after(async () => {
  await rm(folder, {recursive: true});
});

async function searched(...args: string[]) {
  let output = '';
  let errors = '';
  const io = {
    out: (text: string) => {
      output += text;
    },
    error: (text: string) => {
      errors += text;
    },
    today: '2026-06-01',
  };
  return {exitCode: await search(args, io), output, errors};
}

test('documents are found in all folders, and a link that leads back up is not followed', async () => {
  assert.deepEqual(await documentPaths(folder), [
    'dangling.md',
    'deep/broken.pdf',
    'deep/er/ș #1 “odd” %20 name.txt',
    'gate.md',
    'huge.txt',
  ]);
});

test('files that cannot be read are entries with the reason, the others are searched', async () => {
  const corpus = await corpusOf(folder);
  const problems = Object.fromEntries(corpus.documents().map(({path, problem}) => [path, problem]));
  corpus.close();
  assert.match(problems['deep/broken.pdf'] ?? '', /damaged/);
  assert.match(problems['huge.txt'] ?? '', /200 MB; at most 10 MB/);
  assert.match(problems['dangling.md'] ?? '', /could not be read \(ENOENT\)/);
  assert.equal(problems['gate.md'], undefined);
});

test('a folder with thousands of entries is listed', async () => {
  const many = await mkdtemp(join(tmpdir(), 'briefcheck-many-'));
  await Promise.all(Array.from({length: 5_000}, (_, index) => writeFile(join(many, `${index}.bin`), '')));
  await writeFile(join(many, 'one.md'), 'One document among the others.');
  assert.deepEqual(await documentPaths(many), ['one.md']);
  await rm(many, {recursive: true});
});

test('search prints the contract’s JSON; a byte-order mark counts as one unit', async () => {
  const {exitCode, output, errors} = await searched(
    '--corpus',
    folder,
    '--format',
    'json',
    'northern',
    'gate',
  );
  assert.equal(exitCode, 0);
  const {version, query, results} = JSON.parse(output);
  assert.deepEqual([version, query], [1, 'northern gate']);
  const [{score, ...first}] = results;
  assert.equal(typeof score, 'number');
  assert.deepEqual(first, {
    document: 'gate.md',
    title: 'gate',
    start: 1,
    end: 47,
    text: 'The northern gate was closed for eleven hours.',
  });
  assert.match(errors, /broken\.pdf: The PDF is damaged/);
});

test('search prints text for people, and says when there is nothing', async () => {
  const {output} = await searched('--corpus', folder, 'southern');
  assert.match(output, /name\.txt: .*\n {2}The southern gate was open all night long\./);
  assert.equal((await searched('--corpus', folder, 'zeppelin')).output, 'Nothing found.\n');
});

test('a corpus folder that is missing is exit code 2, with the folder named', async () => {
  const {exitCode, errors} = await searched('--corpus', join(folder, 'none'), 'gate');
  assert.equal(exitCode, 2);
  assert.match(errors, /none cannot be read \(ENOENT\)/);
  await assert.rejects(corpusOf(join(folder, 'gate.md')), UnreadableCorpus);
});

test('what is no option of search belongs to the query', () => {
  assert.deepEqual(searchArguments(['--corpus', 'a', 'gate', '-north', '--format=json', '"two words"']), {
    corpus: 'a',
    format: 'json',
    query: 'gate -north "two words"',
  });
  assert.throws(() => searchArguments(['gate']), /--corpus DIR/);
  assert.throws(() => searchArguments(['--corpus', 'a']), /what to search for/);
  assert.throws(() => searchArguments(['--corpus', 'a', '--format', 'xml', 'gate']), /text or json/);
});

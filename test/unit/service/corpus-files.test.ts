import assert from 'node:assert/strict';
import {test} from 'node:test';
import {formatOf} from '../../../src/core/corpus/readers/document-file.ts';
import {listCorpusFiles, MOST_FILES} from '../../../src/service/corpus/corpus-files.ts';
import type {FolderEntry} from '../../../src/service/corpus/file-system.ts';
import {MemoryFiles} from './memory-files.ts';

const FOLDER = {uri: 'memory:/w/corpus', name: 'corpus'};

/** One folder with these entries. */
function folderOf(entries: readonly FolderEntry[]): MemoryFiles {
  const files = new MemoryFiles();
  files.readFolder = async () => entries;
  return files;
}

function listed(files: MemoryFiles) {
  return listCorpusFiles(files, [FOLDER], (path) => formatOf(path) !== undefined);
}

const fileOf = (name: string): FolderEntry => ({name, kind: 'file'});

test('a folder with 50,000 entries is listed, and of more it is said that they are left out', async () => {
  const names = Array.from({length: MOST_FILES}, (_, index) => fileOf(`${index}.md`));
  const fitting = await listed(folderOf([...names, fileOf('picture.png')]));
  assert.deepEqual([fitting.files.size, fitting.problems], [MOST_FILES, []]);
  const tooMany = await listed(folderOf([...names, fileOf('a.md')]));
  assert.equal(tooMany.files.size, MOST_FILES);
  assert.deepEqual(tooMany.problems, ['The corpus has more than 50,000 files; the others are left out.']);
});

test('a folder that holds itself ends', async () => {
  const {files, problems} = await listed(folderOf([{name: 'again', kind: 'folder'}, fileOf('a.md')]));
  assert.ok(files.size > 0 && files.size < 100);
  assert.deepEqual(problems, []);
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {quickestFirst} from '../../../src/service/corpus/reading-order.ts';

test('texts are read before what takes long, each kind in the order of the folder', () => {
  const paths = ['a.pdf', 'b.md', 'c.docx', 'd.txt', 'e.html'];
  const ordered = quickestFirst(new Map(paths.map((path) => [path, `file:///${path}`])));
  assert.deepEqual(
    ordered.map(([path]) => path),
    ['b.md', 'd.txt', 'a.pdf', 'c.docx', 'e.html'],
  );
  assert.deepEqual(ordered[0], ['b.md', 'file:///b.md']);
});

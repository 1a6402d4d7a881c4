import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {folderWith} from './run-cli.ts';

const SOURCES = {'corpus/quay.md': '# The quay\n\nA crane stood on the quay.\n'};

suite('search', () => {
  test('says so where no passage has all of the words', (t) => {
    const folder = folderWith(SOURCES, t);
    const partly = folder.run(['search', '--corpus', 'corpus', 'crane', 'wreckage']);
    assert.equal(partly.code, 0);
    assert.match(partly.out, /A crane stood/);
    assert.match(partly.error, /No passage has all of these words/);
    assert.equal(folder.run(['search', '--corpus', 'corpus', 'crane', 'quay']).error, '');
  });
});

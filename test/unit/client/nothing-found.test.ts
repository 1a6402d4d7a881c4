import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {NOTHING_FOUND, orNothing} from '../../../src/client/corpus/nothing-found.ts';
import type {CorpusExtent} from '../../../src/protocol/requests.ts';

/** A corpus that can be asked for its extent alone: to list its documents fails. */
const corpus = (extent: CorpusExtent) => ({extent: async () => extent});

suite('a search without hits', () => {
  const detailFor = async (extent: CorpusExtent) => {
    const [row] = await orNothing([], corpus(extent), NOTHING_FOUND);
    return row?.detail;
  };

  test('says why, from the extent of the corpus alone', async () => {
    assert.match((await detailFor({state: 'reading', documents: 0})) ?? '', /still being read/);
    assert.match((await detailFor({state: 'ready', documents: 0})) ?? '', /no corpus yet/);
    assert.match((await detailFor({state: 'ready', documents: 9_000})) ?? '', /fewer words/);
  });

  test('asks nothing where there are hits', async () => {
    const rows = [{label: 'Harbour card'}];
    const silent = {extent: () => assert.fail('the server was asked')};
    assert.equal(await orNothing(rows, silent, NOTHING_FOUND), rows);
  });
});

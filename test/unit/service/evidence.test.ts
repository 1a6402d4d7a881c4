import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openCorpus} from '../../../src/core/corpus/open-corpus.ts';
import {readDocument} from '../../../src/core/corpus/readers/read-document.ts';
import {WorkspaceCorpus} from '../../../src/service/corpus/workspace-corpus.ts';
import {evidenceFor} from '../../../src/service/evidence.ts';
import {noPause, sqliteWasm} from '../corpus/corpus-fixture.ts';
import {MemoryFiles} from './memory-files.ts';

test('evidence shows the sentence of a passage that has the most in common', async () => {
  const files = new MemoryFiles();
  files.set(
    'memory:/w/corpus/a.md',
    'It rained all day in the north. Officials in Varna said the ferry fire left 14 sailors hurt. The quay is open.\n',
  );
  const corpus = new WorkspaceCorpus({
    files,
    index: await openCorpus(sqliteWasm),
    read: readDocument,
    pause: noPause,
    onChange: () => undefined,
    onStored: () => undefined,
    extractedUri: (path) => path,
  });
  await corpus.sync.setFolders([{uri: 'memory:/w/corpus', name: 'corpus'}]);
  const {passages} = evidenceFor('A ferry fire in Varna hurt 14 sailors.', corpus);
  assert.equal(passages.length, 1);
  assert.equal(passages[0]?.telling, 'Officials in Varna said the ferry fire left 14 sailors hurt.');
  assert.match(passages[0]?.text ?? '', /^It rained/);
  corpus.index.close();
});

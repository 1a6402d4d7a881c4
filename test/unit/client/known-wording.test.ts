import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type KnownReply, knownMessage} from '../../../src/client/import/known-wording.ts';

const KNOWN: KnownReply = {
  kind: 'known',
  uri: 'file:///desk/corpus/pier.md',
  path: 'corpus/pier.md',
  same: 'address',
  retrieved: '2026-05-30',
  file: 'as-added',
};

test('a document that is there already is told of with its date, and why it is not replaced', () => {
  const message =
    'A document from this address is in the corpus already: corpus/pier.md, added on 30 May 2026.';
  assert.equal(knownMessage(KNOWN), message);
  assert.equal(
    knownMessage({...KNOWN, file: 'changed'}),
    `${message} It may hold changes of yours, so it is kept as it is.`,
  );
  assert.equal(
    knownMessage({...KNOWN, same: 'content', file: 'changed'}),
    'This document is in the corpus already: corpus/pier.md, added on 30 May 2026.',
  );
});

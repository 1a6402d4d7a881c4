import assert from 'node:assert/strict';
import {test} from 'node:test';
import {titleVariants} from '../../../src/core/officials/title-variants.ts';

test('somebody who heads a body is called by its names in either order', () => {
  const ways = titleVariants('Director of the National Security Agency');
  for (const way of ['nsa director', 'nsa chief', 'head of nsa', 'national security agency director'])
    assert.ok(ways.includes(way), way);
  assert.ok(titleVariants('Commander, US Cyber Command').includes('cybercom commander'));
  assert.ok(titleVariants('Mayor of London').includes('london mayor'));
});

test('other titles have no variants', () => {
  for (const title of ['President', 'Minister of Finance', 'Lord President of the Council'])
    assert.deepEqual(titleVariants(title), [], title);
});

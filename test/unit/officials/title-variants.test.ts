import assert from 'node:assert/strict';
import {test} from 'node:test';
import {headedSeats, titlesByBody} from '../../../src/core/officials/headed-bodies.ts';
import {titleVariants} from '../../../src/core/officials/title-variants.ts';
import {shippedRegister} from './shipped-register.ts';

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

test('the head of a central bank is called by its initials and names', () => {
  const ways = titlesByBody('CH|central-bank');
  for (const way of ['snb chairman', 'governor of snb', 'swiss national bank president'])
    assert.ok(ways.includes(way), way);
  assert.ok(!titlesByBody('US|central-bank').includes('fed governor'), 'any member of the board');
  assert.deepEqual(titlesByBody('XA|central-bank'), []);
});

test('every seat that heads a body by its initials is in the register', () => {
  const {seats} = shippedRegister();
  for (const seat of headedSeats) assert.ok(seats.has(seat), seat);
});

import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {applyEdits, mergeFixes} from '../../../src/core/edits.ts';

const insert = (at: number, text: string) => ({start: at, end: at, text});

suite('edits', () => {
  test('are applied in the order of the text', () => {
    assert.equal(applyEdits('abc', [{start: 2, end: 3, text: 'Z'}, insert(0, '<')]), '<abZ');
  });
  test('that overlap an earlier one are left out', () => {
    assert.equal(
      applyEdits('abcd', [
        {start: 0, end: 3, text: 'X'},
        {start: 2, end: 4, text: 'Y'},
      ]),
      'Xd',
    );
  });
  test('may touch', () => {
    assert.equal(
      applyEdits('abcd', [
        {start: 0, end: 2, text: 'X'},
        {start: 2, end: 4, text: 'Y'},
      ]),
      'XY',
    );
  });
  test('of a fix that overlaps another are left out together', () => {
    const renumber = {edits: [insert(0, '1'), {start: 2, end: 3, text: '2'}]};
    assert.deepEqual(
      mergeFixes([{edits: [{start: 1, end: 3, text: 'X'}]}, renumber, {edits: [insert(4, '.')]}]),
      [{start: 1, end: 3, text: 'X'}, insert(4, '.')],
    );
  });
  test('that insert at one place are not both applied', () => {
    assert.equal(mergeFixes([{edits: [insert(1, 'x')]}, {edits: [insert(1, 'x')]}]).length, 1);
  });
});

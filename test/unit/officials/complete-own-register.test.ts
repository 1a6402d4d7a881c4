import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {completeOwnRegister} from '../../../src/core/officials/overlay/complete-own-register.ts';
import {smallRegister} from './small-register.ts';

const register = smallRegister();

/** What is offered at the bar in the text. */
function offered(marked: string): string[] {
  const offset = marked.indexOf('|');
  const {items} = completeOwnRegister(marked.replace('|', ''), offset, register);
  return items.map(({label}) => label);
}

suite('completion in officials.yaml', () => {
  test('the list in an empty file, once', () => {
    assert.deepEqual(offered('|'), ['officials']);
    assert.deepEqual(offered('off|'), ['officials']);
    assert.deepEqual(offered('officials:\n|'), []);
  });

  test('the keys that an entry has not yet', () => {
    const all = ['person', 'spellings', 'office', 'of', 'titles', 'start', 'end', 'confirmed', 'source'];
    assert.deepEqual(offered('officials:\n  - |'), all);
    assert.deepEqual(offered('officials:\n  - person: A\n    of: B\n    |\n    start: 2020\n  - office: C'), [
      'spellings',
      'office',
      'titles',
      'end',
      'confirmed',
      'source',
    ]);
  });

  test('offices of the country where one is named, else those of most countries first', () => {
    assert.deepEqual(offered('officials:\n  - of: Romania\n    office: Pri|'), ['Prime Minister']);
    assert.deepEqual(offered('officials:\n  - office: |'), [
      'Minister of Foreign Affairs',
      'Prime Minister',
      'President',
      'Secretary General of NATO',
    ]);
  });

  test('countries and organisations', () => {
    assert.deepEqual(offered('officials:\n  - of: Roma|'), ['Romania']);
    assert.deepEqual(offered('officials:\n  - of: |'), [
      'Finland',
      'France',
      'Germany',
      'NATO',
      'Romania',
      'United Kingdom',
    ]);
  });

  test('people of the country named in the entry', () => {
    assert.deepEqual(offered('officials:\n  - of: Romania\n    person: Io|'), ['Klaus Iohannis']);
    assert.deepEqual(offered('officials:\n  - person: |'), []);
  });

  test('nothing after other keys or within text', () => {
    assert.deepEqual(offered('officials:\n  - start: |'), []);
    assert.deepEqual(offered('# a remark |'), []);
  });
});

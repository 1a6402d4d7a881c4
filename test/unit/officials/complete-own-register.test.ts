import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {completeOwnRegister} from '../../../src/core/officials/overlay/complete-own-register.ts';
import {shippedRegister} from './shipped-register.ts';

const register = shippedRegister();

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
    const inRomania = offered('officials:\n  - of: Romania\n    office: Pri|');
    assert.ok(inRomania.includes('Prime Minister') && inRomania.length < 10, inRomania.join());
    assert.ok(
      ['Minister of Foreign Affairs', 'President'].includes(offered('officials:\n  - office: |')[0] ?? ''),
    );
  });

  test('countries and organisations', () => {
    assert.deepEqual(offered('officials:\n  - of: Roma|'), ['Romania']);
    assert.ok(offered('officials:\n  - of: |').includes('NATO'));
  });

  test('people of the country named in the entry', () => {
    assert.ok(offered('officials:\n  - of: Romania\n    person: Io|').includes('Klaus Iohannis'));
    assert.deepEqual(offered('officials:\n  - person: |'), []);
  });

  test('nothing after other keys or within text', () => {
    assert.deepEqual(offered('officials:\n  - start: |'), []);
    assert.deepEqual(offered('# a remark |'), []);
  });
});

import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {lookUpOfficials} from '../../../src/service/official-lookup.ts';
import {shippedRegister} from './shipped-register.ts';

const register = shippedRegister();
const lookUp = (question: string, day = '2024-03-01') => lookUpOfficials(question, register, day, 20);
const first = (question: string, day?: string) => {
  const [found] = lookUp(question, day).officials;
  return [found?.label, found?.description];
};

suite('looking up officials as one types', () => {
  test('an office by its title and country, in either order and abbreviated', () => {
    const answer = ['Prime Minister of Romania', 'Marcel Ciolacu'];
    for (const question of ['prime minister of romania', 'Romanian PM', 'romania prime min', 'rom pri'])
      assert.ok(
        lookUp(question).officials.some(
          ({label, description}) => label === answer[0] && description === answer[1],
        ),
        question,
      );
    assert.deepEqual(first('pm of romania'), answer);
  });

  test('a country by its name: the highest offices first', () => {
    assert.deepEqual(first('finland', '2024-03-05'), ['President of Finland', 'Alexander Stubb']);
    assert.ok(lookUp('finl').officials.length > 3);
  });

  test('a person by their name, whole or begun', () => {
    const [name, posts] = first('Rishi Sunak');
    assert.equal(name, 'Rishi Sunak');
    assert.match(posts ?? '', /^Prime Minister of the United Kingdom(?:$|, )/);
    assert.ok(lookUp('rishi su').officials.some(({label}) => label === 'Rishi Sunak'));
  });

  test('the date typed counts before the draft’s', () => {
    for (const question of [
      'pm of the uk @2024-08-01',
      '@2024-08-01 pm of the uk',
      'pm of the uk on 2024-08-01',
    ])
      assert.deepEqual(
        [lookUp(question).day, ...first(question)],
        ['2024-08-01', 'Prime Minister of the United Kingdom', 'Keir Starmer'],
      );
  });

  test('what is no date is said, and the draft’s counts', () => {
    for (const question of ['pm of the uk @2024', 'pm of the uk @2024-02-31']) {
      const {day, notes} = lookUp(question);
      assert.equal(day, '2024-03-01');
      assert.match(notes[0] ?? '', /is no day/);
    }
  });

  test('the terms of an office come with the words to write, the newest first', () => {
    const [office] = lookUp('pm of the uk').officials;
    const sunak = office?.terms.find(({current}) => current);
    assert.equal(sunak?.insert, 'Prime Minister Rishi Sunak');
    assert.equal(sunak.tenure, 'From 25 October 2022 to 5 July 2024');
    assert.ok((office?.terms.indexOf(sunak) ?? 0) > 0);
  });

  test('where nothing is found, like names are', () => {
    const {officials, nearest} = lookUp('Rishi Zunak Xyzq');
    assert.ok(officials.length > 0 || nearest.length > 0);
    assert.deepEqual(lookUp('').officials, []);
    assert.deepEqual(lookUp('qqqqq').officials, []);
  });

  test('a very long question takes no longer than a short one', () => {
    const start = performance.now();
    lookUp('minister '.repeat(100_000));
    assert.ok(performance.now() - start < 1_000);
  });
});

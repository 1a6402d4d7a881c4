import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {lookUpOfficials} from '../../../src/service/official-lookup.ts';
import {shippedRegister} from './shipped-register.ts';
import {smallRegister} from './small-register.ts';

const register = smallRegister();
const lookUp = (question: string, day = '2024-03-01') => lookUpOfficials(question, register, day, 20);
const first = (question: string, day?: string) => {
  const [found] = lookUp(question, day).officials;
  return [found?.label, found?.description];
};

suite('looking up officials as one types', () => {
  test('an office by its title and country, in either order and abbreviated', () => {
    const answer = ['Prime Minister of Romania', 'Marcel Ciolacu'];
    for (const question of [
      'prime minister of romania',
      'Romanian PM',
      'romania prime min',
      'rom pri',
      'pm of romania',
    ])
      assert.deepEqual(first(question), answer, question);
  });

  test('a country by its name: the highest offices first', () => {
    assert.deepEqual(first('finland', '2024-03-05'), ['President of Finland', 'Alexander Stubb']);
    assert.deepEqual(
      lookUp('finl', '2024-03-05').officials.map(({label}) => label),
      ['President of Finland', 'Prime Minister of Finland', 'Minister of Foreign Affairs of Finland'],
    );
  });

  test('a person by their name, whole or begun', () => {
    const answer = ['Rishi Sunak', 'Prime Minister of the United Kingdom'];
    assert.deepEqual(first('Rishi Sunak'), answer);
    assert.deepEqual(first('rishi su'), answer);
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
    assert.equal(office?.terms.indexOf(sunak), 1);
  });

  test('where nothing is found, like names are', () => {
    const {officials, nearest} = lookUp('Rishi Zunak Xyzq');
    assert.deepEqual([officials, nearest], [[], ['Rishi Sunak']]);
    assert.deepEqual(lookUp('').officials, []);
    assert.deepEqual(lookUp('qqqqq').officials, []);
  });

  test('a very long question takes no longer than a short one', () => {
    const shipped = shippedRegister();
    const ask = (question: string) => lookUpOfficials(question, shipped, '2024-03-01', 20);
    // what offices are found by is built with the first question
    ask('minister');
    const start = performance.now();
    ask('minister '.repeat(100_000));
    assert.ok(performance.now() - start < 1_000);
  });
});

import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import fc from 'fast-check';
import {foldedWords} from '../../../src/core/officials/fold.ts';
import {familyNameOf, matchName} from '../../../src/core/officials/names/match-name.ts';
import {soundKey} from '../../../src/core/officials/names/sound-key.ts';
import {daysSpokenOf} from '../../../src/core/officials/verdict/sentence-dates.ts';
import {shippedRegister} from './shipped-register.ts';

const register = shippedRegister();

test('spellings of one name share a key', () => {
  for (const spellings of [
    'Zelensky Zelenskyy Zelenskiy',
    'Lukashenko Lukashenka',
    'Berdimuhamedow Berdymukhamedov',
    'Araghchi Araqchi',
    'Aliyev Aliev',
    'Čaputová Caputova',
    'Hassan Hasan',
    'Shoigu Shoygu',
  ]) {
    assert.equal(new Set(spellings.split(' ').map(soundKey)).size, 1, spellings);
  }
  assert.notEqual(soundKey('Sunak'), soundKey('Starmer'));
});

test('a short word in the middle of a name is a name or initials', () => {
  const found = (name: string) => matchName(foldedWords(name), register).map(({person}) => person.name);
  assert.deepEqual(found('Lin Yu-chang'), ['Lin Yu-chang']);
  assert.ok(!found('George H.W. Bush').includes('George W. Bush'));
  assert.deepEqual(found('Elaine L. Chao'), ['Elaine Chao']);
});

test('a second mention uses the family name', () => {
  const family = (name: string) => {
    const [match] = matchName(foldedWords(name), register);
    return match && familyNameOf(match.person);
  };
  assert.deepEqual(
    [
      'Rishi Sunak',
      'Ursula von der Leyen',
      'Xi Jinping',
      'Yoon Suk Yeol',
      'Ferdinand Marcos Jr.',
      'Lai Ching-te',
      'Lawrence Wong',
    ].map(family),
    ['Sunak', 'von der Leyen', 'Xi', 'Yoon', 'Marcos', 'Lai', 'Wong'],
  );
});

test('matching a name never throws and finds only people of the register', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('al', 'bin', 'mohammed', 'xi', 'von', 'der', 'iii', 'a', 'sunak', 'é', '')),
      (words) => {
        for (const {person} of matchName(words, register)) assert.ok(person.terms.length > 0);
      },
    ),
  );
});

suite('the days that a sentence speaks of', () => {
  const rows: [sentence: string, ...days: string[]][] = [
    ['In March 2004 he spoke.', '2004-03-01 2004-03-31'],
    ['On 10 March 2022 he spoke.', '2022-03-10 2022-03-10'],
    ['On May 12, 2021 he spoke.', '2021-05-12 2021-05-12'],
    ['On 4 July he spoke.', '2024-07-04 2024-07-04'],
    ['He will speak on 4 February.', '2025-02-04 2025-02-04'],
    ['In November he spoke.', '2023-11-01 2023-11-30'],
    ['He governed in 2011-12.', '2011-01-01 2012-12-31'],
    ['In the 2010s he governed.', '2010-01-01 2019-12-31'],
    ['He has governed since 2011.'],
    ['He may speak.'],
    ['He opened seventy offices, more than last year.'],
    ['He promised fewer than in 2019, and more compared with 3 May 2021.'],
    ['He spent 4 per cent, up from 3.1% in 2022.'],
    ['He opened seventy offices last year, more than in 2020.', '2023-01-01 2023-12-31'],
    ['Flight 2024 is not a year here, but is read as one.', '2024-01-01 2024-12-31'],
  ];
  for (const [sentence, ...days] of rows) {
    test(sentence, () => {
      assert.deepEqual(
        daysSpokenOf(sentence, '2024-10-15').map(({from, to}) => `${from} ${to}`),
        days,
      );
    });
  }
});

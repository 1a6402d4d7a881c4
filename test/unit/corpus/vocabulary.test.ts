import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {EditDistance} from '../../../src/core/corpus/search-index/edit-distance.ts';
import {inOrder, Vocabulary} from '../../../src/core/corpus/search-index/vocabulary.ts';

/** Few letters, so that words are often near to each other. */
const word = fc.string({unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 10});

/** The distance by its definition: the whole table, row by row. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({length: a.length + 1}, (_, row) => [row]);
  const at = (row: number, column: number): number => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let column = 1; column <= b.length; column += 1) table[0]?.push(column);
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isSwap = row > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwap ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY;
      table[row]?.push(Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, replaced, swapped));
    }
  }
  return at(a.length, b.length);
}

test('edits are counted as the whole table counts them, as far as they matter', () => {
  const distance = new EditDistance();
  fc.assert(
    fc.property(word, word, fc.constantFrom(1, 2), (a, b, most) => {
      const plain = plainDistance(a, b);
      assert.equal(distance.within(a, b, most), plain <= most ? plain : undefined);
    }),
    {numRuns: 2000},
  );
});

const counted = fc.uniqueArray(
  fc.string({unit: fc.constantFrom('a', 'b', 'c', '\uffe1', '\u{1f600}'), minLength: 1}),
);

test('a term counts what it was read with, or one when it was added later; the most frequent complete a word', () => {
  fc.assert(
    fc.property(counted, counted, fc.constantFrom('', 'a', 'ab', '\u{1f600}'), (read, later, prefix) => {
      const counts = new Map([
        ...later.map((term) => [term, 1] as const),
        ...read.map((term, at) => [term, at + 2] as const),
      ]);
      const vocabulary = new Vocabulary(inOrder({terms: read, counts: read.map((_, at) => at + 2)}));
      for (const term of later) vocabulary.add(term);
      assert.equal(vocabulary.size, counts.size);
      for (const [term, count] of counts) assert.equal(vocabulary.frequency(term), count);
      assert.equal(vocabulary.frequency('d'), 0);
      const fitting = [...counts.keys()].filter((term) => term.startsWith(prefix));
      assert.deepEqual(vocabulary.completions(prefix, 100).toSorted(), fitting.toSorted());
      const two = fitting
        .map((term) => counts.get(term) ?? 0)
        .sort((a, b) => b - a)
        .slice(0, 2);
      assert.deepEqual(
        vocabulary
          .completions(prefix, 2)
          .map((term) => counts.get(term))
          .sort((a, b) => Number(b) - Number(a)),
        two,
      );
    }),
  );
});

test('a misspelt word is put right, by terms that were added later too', () => {
  const vocabulary = new Vocabulary({terms: ['minister', 'ministry', 'sinister'], counts: [9, 5, 1]});
  assert.deepEqual(vocabulary.near('minsiter'), ['minister', 'sinister']);
  vocabulary.add('minsitar');
  assert.deepEqual(vocabulary.near('minsiter'), ['minister', 'minsitar', 'sinister']);
  assert.deepEqual(vocabulary.near('2014minister'), []);
  assert.deepEqual(vocabulary.near('min'), []);
});

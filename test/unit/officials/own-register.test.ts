import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import fc from 'fast-check';
import {soleHolderOn} from '../../../src/core/officials/holders.ts';
import {longestOwnRegister, readOwnRegister} from '../../../src/core/officials/overlay/read-own-register.ts';
import {readRegister} from '../../../src/core/officials/read-register.ts';
import type {OfficialsRegister} from '../../../src/core/officials/register.ts';
import {shippedText} from './shipped-register.ts';

/** Messages with the text that they stand at. */
function problemsOf(yaml: string): string[] {
  return readOwnRegister(yaml).problems.map(
    ({message, start, end}) => `${yaml.slice(start, end)}: ${message}`,
  );
}

function merged(yaml: string): OfficialsRegister {
  const {entries, problems} = readOwnRegister(yaml);
  assert.deepEqual(problems, []);
  const register = readRegister(
    shippedText,
    entries.map(({entry}) => entry),
  );
  assert.ok(!('problem' in register));
  return register;
}

const holder = (register: OfficialsRegister, seat: string, day: string) => {
  const found = register.seats.get(seat);
  return found && soleHolderOn(found, day)?.person.name;
};

// All names below are invented.
suite('officials.yaml', () => {
  test('an entry ends the term of whoever was in office', () => {
    const register = merged(
      'officials:\n  - {person: Ada Invented, office: Prime Minister, of: Britain, start: 2026-10-01}',
    );
    assert.equal(holder(register, 'GB|head-of-government', '2026-09-30'), 'Andy Burnham');
    assert.equal(holder(register, 'GB|head-of-government', '2026-10-02'), 'Ada Invented');
    assert.equal(
      holder(register, 'GB|head-of-government', '2031-10-02'),
      'Ada Invented',
      'it holds until changed',
    );
  });

  test('an entry corrects the dates of a term that the register has', () => {
    const register = merged(
      'officials:\n  - {person: Rishi Sunak, office: Prime Minister, of: GB, start: 2022-10-25, end: 2024-07-10}',
    );
    const terms = register.seats
      .get('GB|head-of-government')
      ?.terms.filter(({person}) => person.name === 'Rishi Sunak');
    assert.deepEqual(
      terms?.map(({start, end}) => `${start} ${end}`),
      ['2022-10-25 2024-07-10'],
    );
  });

  test('titles are understood however they are worded', () => {
    const register = merged(
      'officials:\n  - {person: Ion Invented, office: Defence Minister, of: Romania, start: 2026-10-01}',
    );
    assert.equal(holder(register, 'RO|defence-minister', '2026-10-02'), 'Ion Invented');
  });

  test('what is wrong is said at its place, and the rest is used', () => {
    const yaml = `officials:
  - {person: A B, office: Chief, of: X, start: 2026-02-30}
  - {person: A B, office: Chief, of: X, start: 2026-03-01, end: 2025}
  - {person: A B, office: Chief, of: X, start: 2026, colour: red}
  - {office: Chief, start: 2026}
  - just words
  - {person: Good One, office: Chief, of: X, start: 2020, end: 2021}
`;
    assert.deepEqual(problemsOf(yaml), [
      '2026-02-30: “start” of this entry cannot be used: write the date as 2026-05-29, 2026-05 or 2026.',
      '2025: “end” of this entry cannot be used: the term ends before it starts.',
      'colour: An entry has no “colour”; it may have person, spellings, office, of, titles, start, end, confirmed, source.',
      '{office: Chief, start: 2026}: This entry does not say “person”, “of”.',
      'just words: Write an entry as “person:”, “office:”, “of:” and “start:”.',
    ]);
    assert.deepEqual(
      readOwnRegister(yaml).entries.map(({entry}) => entry.person),
      ['Good One'],
    );
  });

  test('overlapping terms of one office are pointed out', () => {
    const yaml = `officials:
  - {person: A One, office: Chief, of: X, start: 2020}
  - {person: B Two, office: Chief, of: X, start: 2024}
`;
    assert.match(
      problemsOf(yaml)[0] ?? '',
      /^\{person: B Two.*overlaps that of A One, who has the same office without an end/,
    );
    assert.equal(readOwnRegister(yaml).entries.length, 2);
  });

  test('hostile files are refused with a message', () => {
    const bomb = `a: &a ["x","x"]\nb: &b [${'*a,'.repeat(9)}*a]\nc: &c [${'*b,'.repeat(9)}*b]\nofficials: [${'*c,'.repeat(9)}*c]`;
    assert.match(problemsOf(bomb)[0] ?? '', /alias/);
    assert.match(problemsOf('x'.repeat(longestOwnRegister + 1))[0] ?? '', /too long/);
    assert.match(problemsOf('officials: {{')[0] ?? '', /./);
    assert.match(problemsOf('officials: 3')[0] ?? '', /as a list/);
    assert.match(problemsOf('__proto__: {}')[0] ?? '', /no part “__proto__”/);
    assert.deepEqual(problemsOf(''), []);
  });

  test('100,000 entries from elsewhere than a file are merged without delay', () => {
    const entries = Array.from({length: 100_000}, (_, index) => ({
      person: `Invented P${index}`,
      spellings: [],
      titles: [],
      office: `Chief ${index % 50}`,
      of: `Body ${index % 100}`,
      start: '2020-01-01',
    }));
    const register = readRegister(shippedText, entries);
    assert.ok(!('problem' in register));
    assert.ok(register.people.length > 100_000);
  });

  test('never throws, and every problem has a place in the text', () => {
    const line = fc.constantFrom(
      'officials:',
      '  - person: A',
      '    office: B',
      '    of: GB',
      '    start: 2020',
      '    start: [',
      '- &x *x',
      '\t',
      '  - {',
      '"',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(line, {maxLength: 12}).map((lines) => lines.join('\n')),
        ),
        (yaml) => {
          for (const {start, end} of readOwnRegister(yaml).problems) {
            assert.ok(start >= 0 && end > start && end <= Math.max(1, yaml.length) + 1);
          }
        },
      ),
      {numRuns: 500},
    );
  });
});

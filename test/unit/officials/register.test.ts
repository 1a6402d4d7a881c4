import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {suite, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import fc from 'fast-check';
import {compileRegister, writeRegisterText} from '../../../scripts/register/compile.ts';
import {withGeneralKnowledge} from '../../../scripts/register/general-knowledge.ts';
import {readPages} from '../../../scripts/register/pages.ts';
import {readSourceTerms} from '../../../scripts/register/source-term.ts';
import {withPages} from '../../../scripts/register/with-pages.ts';
import titles from '../../../src/core/officials/data/titles.json' with {type: 'json'};
import {
  holdersOn,
  isFresh,
  postsOn,
  predecessorOf,
  soleHolderOn,
  successorOf,
} from '../../../src/core/officials/holders.ts';
import {matchName} from '../../../src/core/officials/names/match-name.ts';
import {readRegister} from '../../../src/core/officials/read-register.ts';
import type {Seat} from '../../../src/core/officials/register.ts';
import {shippedRegister, shippedText} from './shipped-register.ts';

const register = shippedRegister();

function seatOf(key: string): Seat {
  const seat = register.seats.get(key);
  assert.ok(seat, `no seat ${key}`);
  return seat;
}

const names = (terms: readonly {person: {name: string}}[]) => terms.map(({person}) => person.name);

suite('the shipped register', () => {
  test('is what the data gives', () => {
    const terms = readSourceTerms(readFileSync('data/officials/terms.jsonl', 'utf8'));
    const chains = readFileSync('data/officials/general-knowledge.txt', 'utf8');
    const facts = readPages(readFileSync('data/officials/pages.txt', 'utf8'));
    const compile = (list: typeof terms) =>
      writeRegisterText(compileRegister(withPages(withGeneralKnowledge(list, chains), facts), register.made));
    assert.equal(compile(terms), shippedText);
    assert.equal(compile([...terms].reverse()), shippedText, 'the order of the data must not matter');
  });

  test('is small enough to ship', () => {
    assert.ok(gzipSync(shippedText).length < 500_000);
  });

  test('has every seat that the list of titles names', () => {
    const missing = Object.keys(titles.seats).filter((seat) => !register.seats.has(seat));
    assert.deepEqual(missing, []);
  });

  test('credits the Institute for Government', () => {
    assert.match(shippedText, /Institute for Government[^}]*CC BY 4\.0/);
  });
});

suite('questions to the register', () => {
  test('who held an office on a day', () => {
    const office = seatOf('GB|head-of-government');
    assert.deepEqual(names(holdersOn(office, '2024-07-04')), ['Rishi Sunak']);
    assert.deepEqual(names(holdersOn(office, '2024-07-05')), ['Rishi Sunak', 'Keir Starmer']);
    assert.equal(soleHolderOn(office, '2024-07-05')?.person.name, 'Keir Starmer');
    assert.deepEqual(names(holdersOn(office, '1995-01-01')), []);
  });

  test('an open term is trusted for the span after its last confirmation only', () => {
    const office = seatOf('GB|head-of-government');
    assert.deepEqual(names(holdersOn(office, '2027-04-06')), ['Andy Burnham']);
    assert.deepEqual(names(holdersOn(office, '2027-04-07')), []);
    assert.equal(isFresh(office, '2027-04-07'), false);
    assert.deepEqual(names(holdersOn(office, '2027-04-07', 365)), ['Andy Burnham']);
  });

  test('what a person held on a day, before whom and after whom', () => {
    const rutte = matchName(['mark', 'rutte'], register)[0]?.person;
    assert.ok(rutte);
    const in2020 = postsOn(rutte, '2020-01-01').map(({seat}) => seat);
    assert.equal(in2020[0]?.key, 'NL|head-of-government');
    assert.ok(
      in2020.slice(1).every(({kind}) => kind === 'other'),
      'offices of state come first',
    );
    const [atNato] = postsOn(rutte, '2025-01-01');
    assert.ok(atNato);
    assert.equal(predecessorOf(atNato)?.person.name, 'Jens Stoltenberg');
    const [stoltenberg] = holdersOn(seatOf(atNato.seat.key), '2020-01-01');
    assert.equal(stoltenberg && successorOf(stoltenberg)?.person.name, 'Mark Rutte');
  });

  test('rival governments are two seats, and a seat with two holders names none', () => {
    const libya = [...register.seats.values()].filter(
      ({of, kind}) => of === 'LY' && kind === 'head-of-government',
    );
    assert.ok(libya.length >= 2);
    assert.equal(soleHolderOn(seatOf('SM|head-of-state'), '2020-05-01'), undefined);
  });
});

suite('a register that cannot be used', () => {
  const problemOf = (text: string) => {
    const read = readRegister(text);
    return 'problem' in read ? read.problem : undefined;
  };

  test('is refused with a sentence on what to do', () => {
    assert.match(problemOf('{') ?? '', /install Briefcheck again/);
    assert.match(problemOf('null') ?? '', /not a register/);
    assert.match(problemOf('{"format": 2}') ?? '', /newer form 2.*update Briefcheck/);
    assert.match(problemOf('{"format": 1}') ?? '', /damaged/);
    assert.match(
      problemOf(
        '{"format":1,"made":"","newestEvidence":"","people":[],"sources":[],"offices":[{"of":"GB","title":"X","kind":"other","seat":"x","terms":[[0,"2020",null,null,0,""]]}]}',
      ) ?? '',
      /names nobody/,
    );
  });

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"format":1,"people":[${json}],"sources":[${json}],"offices":[${json}]}`),
        ),
        (text) => {
          readRegister(text);
        },
      ),
      {numRuns: 300},
    );
  });
});

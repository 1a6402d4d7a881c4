import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {suite, test} from 'node:test';
import {soleHolderOn} from '../../../src/core/officials/holders.ts';
import {readRegister} from '../../../src/core/officials/read-register.ts';
import {mostRows, readAnswer} from '../../../src/core/officials/refresh/answer.ts';
import {type RegisterChange, readUpdates, writeUpdates} from '../../../src/core/officials/refresh/change.ts';
import {checkForUpdates} from '../../../src/core/officials/refresh/check-for-updates.ts';
import {peopleToAsk, readKnownPeople} from '../../../src/core/officials/refresh/known-people.ts';
import {isItemId, queriesForOffices, queriesForPeople} from '../../../src/core/officials/refresh/query.ts';
import {answerWith, binding, type MadePosition} from './query-server.ts';
import {shippedRegister, shippedText} from './shipped-register.ts';

const TODAY = '2026-11-20';
const register = shippedRegister();
const known = readKnownPeople(readFileSync('src/core/officials/data/person-ids.json', 'utf8'), register, []);

const FINLAND = {office: 'Q9100001', title: 'Prime Minister of Finland'};
const ORPO = {person: 'Q6029546', name: 'Petteri Orpo', ...FINLAND, start: '2023-06-20'};
const MARIN = {person: 'Q16986436', name: 'Sanna Marin', ...FINLAND, start: '2019-12-10', end: '2023-06-20'};
/** An invented person, who comes into office on an invented day. */
const EXAMPLE = {person: 'Q99000001', name: 'Mira Example', ...FINLAND, start: '2026-11-02'};

/** What is found where the service knows these positions. */
function found(...positions: MadePosition[]) {
  const ask = async (query: string) => {
    const asked = new Set(query.match(/wd:Q\d+/g) ?? []);
    return answerWith(
      positions.filter(({person, office}) => asked.has(`wd:${person}`) || asked.has(`wd:${office}`)),
    );
  };
  return checkForUpdates(register, known, TODAY, ask, () => undefined);
}

suite('the queries', () => {
  test('ask about the people in office, with ids and nothing else', () => {
    const people = peopleToAsk(register, known);
    assert.ok(people.length > 1_000 && people.every(isItemId), `${people.length}`);
    assert.ok(people.includes(ORPO.person));
    const words = queriesForPeople(people)
      .join('\n')
      .replaceAll(/wd:Q\d+/g, '');
    assert.doesNotMatch(words, /Orpo|Finland/);
  });

  test('refuse what is no id and no day', () => {
    assert.throws(() => queriesForPeople(['Q1 } DELETE {']), RangeError);
    assert.throws(() => queriesForOffices(['Q1'], '2026"'), RangeError);
  });
});

suite('what an answer would change', () => {
  test('an open statement on the one in office confirms them', async () => {
    const {changes, conflicts} = await found(ORPO, MARIN);
    assert.deepEqual(changes, [
      {
        kind: 'confirmed',
        seat: 'FI|head-of-government',
        person: 'Petteri Orpo',
        id: ORPO.person,
        start: '2023-06-20',
        seen: TODAY,
      },
    ]);
    assert.deepEqual(conflicts, []);
  });

  const handOver = [
    {
      kind: 'ended',
      seat: 'FI|head-of-government',
      person: 'Petteri Orpo',
      id: ORPO.person,
      start: '2023-06-20',
      end: '2026-11-02',
    },
    {
      kind: 'began',
      seat: 'FI|head-of-government',
      person: 'Mira Example',
      id: 'Q99000001',
      title: 'Prime Minister',
      start: '2026-11-02',
      newcomer: true,
      seen: TODAY,
    },
  ];

  test('a hand-over ends one term and begins another', async () => {
    const {changes} = await found({...ORPO, end: '2026-11-02'}, EXAMPLE);
    assert.deepEqual(changes, handOver);
  });

  test('“replaced by” and “replaces” end a term whose end nobody has entered', async () => {
    assert.deepEqual((await found({...ORPO, replacedBy: EXAMPLE.person}, EXAMPLE)).changes, handOver);
    assert.deepEqual((await found(ORPO, {...EXAMPLE, replaces: ORPO.person})).changes, handOver);
  });

  test('two holders at once are a conflict, and nothing is taken over', async () => {
    const {changes, conflicts} = await found(ORPO, EXAMPLE);
    assert.deepEqual(changes, []);
    assert.match(conflicts[0]?.message ?? '', /Petteri Orpo and Mira Example as Prime Minister of Finland/);
  });

  test('an end long before the day that a source showed them in office is a conflict', async () => {
    const {changes, conflicts} = await found({...ORPO, end: '2024-01-01'});
    assert.deepEqual(changes, []);
    assert.match(conflicts[0]?.message ?? '', /ends the term of Petteri Orpo .* 1 January 2024/);
  });

  test('what the register knows as past is left as it is', async () => {
    const {changes} = await found(
      {...MARIN, end: '2023-05-01'},
      {...EXAMPLE, start: '2021-01-01', end: '2021-02-01'},
    );
    assert.deepEqual(changes, []);
  });

  test('an office whose title is another is not recognised', async () => {
    const aide = {office: 'Q9100002', title: 'Secretary to the Prime Minister of Finland'};
    const {changes} = await found({...ORPO, ...aide, end: '2026-11-02'}, {...EXAMPLE, ...aide});
    assert.deepEqual(changes, []);
    const elsewhere = await found({...ORPO, title: 'Prime Minister of Sweden', end: '2026-11-02'});
    assert.deepEqual(elsewhere.changes, []);
  });

  test('an office known by its id alone counts under its own title, its people by their names', async () => {
    const office = {office: 'Q14211', title: 'Prime Minister of the United Kingdom'};
    const burnham = {person: 'Q99000002', name: 'Andy Burnham', ...office, start: '2026-07-20'};
    const {changes} = await found(burnham);
    assert.deepEqual(
      changes.map(({kind, person, start}) => [kind, person, start]),
      [['confirmed', 'Andy Burnham', '2026-07-20']],
    );
    assert.deepEqual((await found({...burnham, title: 'King of Spain'})).changes, []);
  });

  test('an office kept badly in Wikidata confirms nobody, though it ends terms', async () => {
    const [seat] = [...register.seats.values()].filter(
      ({kind, shared, terms}) =>
        kind === 'cabinet' &&
        !shared &&
        terms.at(-1)?.end === undefined &&
        known.idOf.has(terms.at(-1)?.person ?? (register.people[0] as never)),
    );
    const term = seat?.terms.at(-1);
    assert.ok(seat && term);
    const position = {
      person: known.idOf.get(term.person) ?? '',
      name: term.person.name,
      office: 'Q9100003',
      title: term.title,
      start: term.start,
    };
    assert.deepEqual((await found(position)).changes, []);
    assert.deepEqual(
      (await found({...position, end: '2026-10-01'})).changes.map(({kind}) => kind),
      ['ended'],
    );
  });
});

suite('hostile answers', () => {
  const leftOut = (row: object) => {
    const answer = readAnswer(JSON.stringify({results: {bindings: [row]}}), TODAY);
    assert.ok(!('problem' in answer));
    assert.deepEqual(answer.positions, []);
    return [...answer.leftOut.keys()].join();
  };
  const row = binding(ORPO);

  test('a label is a name or it is left out', () => {
    for (const name of [
      '<script>alert(1)</script>',
      'Orpo](command:evil)',
      'Orpo\u202Eorp',
      'Orpo\n- person',
      'Orpo $(trash)',
      'a'.repeat(201),
      '12',
      '',
    ]) {
      assert.equal(leftOut(binding({...ORPO, name})), 'with a name that is none', name);
      assert.equal(leftOut(binding({...ORPO, title: name})), 'with a name that is none', name);
    }
    assert.equal(leftOut(binding({...ORPO, name: 'Q6029546'})), 'without an English name');
  });

  test('ids are ids of Wikidata', () => {
    for (const id of ['http://example.org/entity/Q1', 'javascript:Q1', 'http://www.wikidata.org/entity/P39'])
      assert.equal(leftOut({...row, person: {type: 'uri', value: id}}), 'with ids that are none of Wikidata');
  });

  test('dates are of the calendar, in order and not to come', () => {
    const start = (value: string) => leftOut({...row, start: {type: 'literal', value}});
    assert.equal(start('2023-02-30T00:00:00Z'), 'with impossible dates');
    assert.equal(start('-0044-03-15T00:00:00Z'), 'with impossible dates');
    assert.equal(start('t123456'), 'with impossible dates');
    assert.equal(start('2027-01-01T00:00:00Z'), 'in the future');
    assert.equal(leftOut(binding({...ORPO, end: '2020-01-01'})), 'that end before they start');
    assert.equal(leftOut(binding({...ORPO, end: '9999-01-01'})), 'in the future');
  });

  test('one statement with two ends is left out', () => {
    const other = {...binding({...ORPO, end: '2026-01-01'}), statement: row['statement']};
    const answer = readAnswer(JSON.stringify({results: {bindings: [row, other]}}), TODAY);
    assert.ok(!('problem' in answer));
    assert.deepEqual([...answer.leftOut], [['with several starts or ends', 1]]);
  });

  test('what is no list of results is a problem, and so is far too long a one', () => {
    for (const text of ['', '{"results":{"bindings":[{', '[]', '{"results":{}}', 'null', '<html>'])
      assert.ok('problem' in readAnswer(text, TODAY), text);
    const many = JSON.stringify({results: {bindings: Array.from({length: 100_000}, () => row)}});
    const answer = readAnswer(many, TODAY);
    assert.ok('problem' in answer && answer.problem.includes('100000 rows'));
    assert.ok(mostRows < 100_000);
  });

  test('tens of thousands of statements on one office or one person change nothing, and take no time', async () => {
    const many = Array.from({length: 20_000}, (_, index) => ({
      ...EXAMPLE,
      person: `Q${90_000_000 + index}`,
      start: `${2022 + (index % 4)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
    }));
    const posts = Array.from({length: 20_000}, (_, index) => ({
      ...ORPO,
      office: `Q${80_000_000 + index}`,
      title: `Minister of Trade ${'I'.repeat(1 + (index % 5))}`,
      end: '2026-10-01',
    }));
    const start = performance.now();
    const {changes, conflicts} = await found(ORPO, ...many);
    assert.deepEqual(changes, []);
    assert.match(conflicts[0]?.message ?? '', /20001 statements on Prime Minister of Finland/);
    assert.deepEqual((await found(...posts)).changes, []);
    const took = performance.now() - start;
    assert.ok(took < 10_000, `${took} ms`);
  });

  test('rows of any other form are left out', () => {
    for (const odd of [null, 1, 'a', [], {}, {person: 1}])
      assert.match(leftOut(Object(odd)), /without a person/);
  });
});

suite('the overlay', () => {
  const began: RegisterChange = {
    kind: 'began',
    seat: 'FI|head-of-government',
    person: 'Mira Example',
    id: 'Q99000001',
    title: 'Prime Minister',
    start: '2026-11-02',
    newcomer: true,
    seen: TODAY,
  };
  const ended: RegisterChange = {
    kind: 'ended',
    seat: 'FI|head-of-government',
    person: 'Petteri Orpo',
    id: ORPO.person,
    start: '2023-06-20',
    end: '2026-11-02',
  };
  const update = {made: TODAY, from: 'https://query.wikidata.org/sparql', changes: [ended, began]};
  const holder = (updates: Parameters<typeof readRegister>[2]) => {
    const read = readRegister(shippedText, [], updates);
    assert.ok(!('problem' in read));
    const seat = read.seats.get('FI|head-of-government');
    return seat && soleHolderOn(seat, TODAY);
  };

  test('is read as it was written', () => {
    assert.deepEqual(readUpdates(writeUpdates([update])), [update]);
    assert.deepEqual(readUpdates(writeUpdates([])), []);
  });

  test('changes who is in office, with its own source, and not without it', () => {
    assert.equal(holder([])?.person.name, 'Petteri Orpo');
    assert.equal(holder([update])?.person.name, 'Mira Example');
    assert.equal(holder([update])?.source.name, 'Wikidata, asked on 2026-11-20');
  });

  test('does nothing twice, and nothing that does not fit', () => {
    const twice = readRegister(shippedText, [], [update, update]);
    assert.ok(!('problem' in twice));
    assert.equal(
      twice.seats.get('FI|head-of-government')?.terms.filter(({person}) => person.name === 'Mira Example')
        .length,
      1,
    );
    const odd = [
      {...began, seat: 'XX|nothing'},
      {...ended, person: 'Nobody'},
      {...ended, start: '1999'},
    ];
    assert.equal(holder([{...update, changes: odd}])?.person.name, 'Petteri Orpo');
  });

  test('the author’s own entries count before it', () => {
    const own = {
      person: 'Petteri Orpo',
      office: 'Prime Minister',
      of: 'Finland',
      start: '2023-06-20',
      spellings: [],
      titles: [],
    };
    const read = readRegister(shippedText, [own], [update]);
    assert.ok(!('problem' in read));
    const seat = read.seats.get('FI|head-of-government');
    assert.ok(seat);
    assert.ok(!seat.terms.some(({person, end}) => person.name === 'Petteri Orpo' && end === '2026-11-02'));
  });

  test('of a newer form, broken or hostile is refused with a sentence', () => {
    const problem = (text: string) => {
      const read = readUpdates(text);
      return 'problem' in read ? read.problem : '';
    };
    assert.match(problem('{"format":2,"updates":[]}'), /newer form 2/);
    for (const text of [
      '',
      '{',
      '[]',
      '{"format":1}',
      '{"format":1,"updates":[{"made":"2026-02-30","from":"","changes":[]}]}',
    ])
      assert.match(problem(text), /undo the last update/, text);
  });

  test('somebody who came by an update is known by their id in the next', () => {
    const read = readRegister(shippedText, [], [update]);
    assert.ok(!('problem' in read));
    const ids = readKnownPeople('{"ids":[]}', read, [update]);
    assert.equal(ids.personOf.get('Q99000001')?.name, 'Mira Example');
  });
});

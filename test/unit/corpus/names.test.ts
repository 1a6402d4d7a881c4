import assert from 'node:assert/strict';
import {test} from 'node:test';
import {withoutTitles} from '../../../src/core/corpus/names.ts';
import {documentOf} from './corpus-fixture.ts';

// All people here are invented.
async function read(text: string) {
  const {passages} = await documentOf('a.txt', text);
  return {
    people: passages.map(({people}) => people),
    others: passages.map(({organisations}) => organisations),
    speakers: passages.flatMap(({quotations}) =>
      quotations.map(({words, speaker}) => `${speaker}: ${words}`),
    ),
  };
}

test('a title or a verb of saying makes a name a person, a surname the same one elsewhere', async () => {
  const {people, others} = await read(
    'President Petru Lazăr met the Harbour Council in Varna on Monday. Ana Doré said the talks were hard.\n\nLater Lazăr left for the Black Sea with the Royal Guard.',
  );
  assert.deepEqual(people, [['Petru Lazăr', 'Ana Doré'], ['Lazăr']]);
  assert.deepEqual(others, [
    ['Harbour Council', 'Varna'],
    ['Black Sea', 'Royal Guard'],
  ]);
});

test('an office around a name makes it a person, in capitals or not', async () => {
  const {people, others} = await read(
    [
      'Norland’s prime minister, Oduvar Krell, left. Its foreign minister Zestin stayed.',
      'Yorven Plack, who built the pier, met Umbrel Tost, 54, and Brastel Vunn, Norland’s new defence secretary.',
      'The paper calls Quillan Sorp the Norland ambassador.',
      'A major Tarvel offensive began, said the chief Norland analyst. Norland Steel, the largest, closed.',
    ].join('\n\n'),
  );
  assert.deepEqual(people, [
    ['Oduvar Krell', 'Zestin'],
    ['Yorven Plack', 'Umbrel Tost', 'Brastel Vunn'],
    ['Quillan Sorp'],
    [],
  ]);
  assert.ok(others[3]?.includes('Tarvel'));
});

test('a given name makes a name a person’s, unless an organisation, a street or a ship is called so', async () => {
  const {people, others} = await read(
    'The harbour lost Maria Krell and Yong-hyun Plack. On David Street the Robert Krell Institute hired the Maria Krell-class boats and MARIA 2.',
  );
  assert.deepEqual(people, [['Maria Krell']]);
  assert.ok(
    others[0]?.includes('David Street') && others[0].includes('Robert Krell Institute'),
    String(others),
  );
});

test('the head of a company stands apart from it', async () => {
  const {people, others} = await read('The harbour was sold to Krellport CEO Umbrel Tost in May.');
  assert.deepEqual(people, [['Umbrel Tost']]);
  assert.deepEqual(others, [['Krellport']]);
});

test('a full name is a person’s when its surname is one elsewhere', async () => {
  const {people} = await read(
    'Secretary Krell stayed at home that day.\n\nThe pier was named after Oduvar Krell, and a road Krell Street.',
  );
  assert.deepEqual(people, [['Krell'], ['Oduvar Krell']]);
});

test('small words, days, adjectives of countries and a sentence’s first word are no names', async () => {
  const {people, others} = await read(
    'If Bulgaria agrees, the Romanian crews leave on Friday in March. Crews of the old fleet wait for the Danube Commission.',
  );
  assert.deepEqual(people, [[]]);
  assert.deepEqual(others, [['Bulgaria', 'Danube Commission']]);
});

test('names with particles and of several words stay whole', async () => {
  const {people} = await read('Chancellor Ursula von der Aue thanked Minister Jean de la Tour for the ship.');
  assert.deepEqual(people, [['Ursula von der Aue', 'Jean de la Tour']]);
});

test('an office is no part of the name', () => {
  assert.equal(withoutTitles('NATO Secretary General Anna Muster'), 'Anna Muster');
  assert.equal(withoutTitles('the prime minister'), 'prime minister');
  assert.equal(withoutTitles('Anna Muster'), 'Anna Muster');
});

test('each quotation has its own speaker, also behind it and after "he"', async () => {
  const {speakers} = await read(
    'Lazăr said that “the gate stays open until June”, but Doré replied that “the gate will be closed tomorrow”. “Nobody asked the crews about it,” said Anna Muster. She added: “And nobody will ask them later.”',
  );
  assert.deepEqual(speakers, [
    'Lazăr: the gate stays open until June',
    'Doré: the gate will be closed tomorrow',
    'Anna Muster: Nobody asked the crews about it,',
    'Anna Muster: And nobody will ask them later.',
  ]);
});

test('a verb that goes on after "and" keeps its subject', async () => {
  const {speakers} = await read(
    'Chairman Petru Lazăr said the council stood by Varna and promised that it would “mend every lamp on the pier”.',
  );
  assert.deepEqual(speakers, ['Petru Lazăr: mend every lamp on the pier']);
});

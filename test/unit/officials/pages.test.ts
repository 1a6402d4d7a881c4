import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {compileRegister, writeRegisterText} from '../../../scripts/register/compile.ts';
import {confirmerOf} from '../../../scripts/register/confirmer.ts';
import {withGeneralKnowledge} from '../../../scripts/register/general-knowledge.ts';
import {readPages} from '../../../scripts/register/pages.ts';
import type {SourceTerm} from '../../../scripts/register/source-term.ts';
import {withPages} from '../../../scripts/register/with-pages.ts';
import {readRegister} from '../../../src/core/officials/read-register.ts';
import {holdsForCertain} from '../../../src/core/officials/verdict/evidence.ts';

const chain = 'XA | cabinet | Minister of Tides | Ada Inventedby, 2020-01 > Bo Inventedby, 2025-11-01';
const undocumented = withGeneralKnowledge([], chain);

function after(facts: string): readonly SourceTerm[] {
  return withPages(undocumented, readPages(facts));
}

const first = 'https://tides.example/new-minister | 2025-11-02 | the new minister';
const second = 'https://www.other.example/cabinet | 2025-11-03 | the cabinet';

suite('what pages say of who holds an office', () => {
  test('makes a term documented from the page’s date on', () => {
    const [ada, bo] = after(`${first}\nXA | Minister of Tides | Bo Inventedby | since 2025-11-01`);
    assert.equal(ada?.generalKnowledge, true, 'nothing shows Ada in office');
    assert.deepEqual(
      [bo?.generalKnowledge, bo?.sourceName, bo?.openAsOf, bo?.confidence],
      [false, 'page: tides.example', '2025-11-02', 'medium'],
    );
  });

  test('gives high confidence only where two publishers agree', () => {
    const facts = [first, second].map(
      (page) => `${page}\nXA | Minister of Tides | Bo Inventedby | in office`,
    );
    const [, bo] = after(facts.join('\n'));
    assert.deepEqual([bo?.confidence, bo?.openAsOf], ['high', '2025-11-03']);
    const [, same] = after(`${facts[0]}\n${facts[0]}`);
    assert.equal(same?.confidence, 'medium');
    const mirrors = facts.map((fact) => fact.replace('\n', ' | Wikipedia\n'));
    const [, mirrored] = after(mirrors.join('\n'));
    assert.deepEqual([mirrored?.confidence, mirrored?.sourceName], ['medium', 'page: Wikipedia']);
    // the page itself is named, and not the encyclopaedia that agrees
    const [, both] = after(`${mirrors[0]}\n${facts[1]}`);
    assert.deepEqual([both?.confidence, both?.sourceName], ['high', 'page: other.example']);
  });

  test('documents a term that is over by who leaves and who follows', () => {
    const leaves = `${first}\nXA | Minister of Tides | Ada Inventedby | until 2025-11-01`;
    assert.equal(after(leaves)[0]?.generalKnowledge, false);
    const held = 'https://tides.example/speech | 2023-01-05 | the minister speaks';
    const follows = `${held}\nXA | Minister of Tides | Ada Inventedby | in office\n${first}\nXA | Minister of Tides | Bo Inventedby | since 2025-11-01`;
    assert.equal(after(follows)[0]?.generalKnowledge, false);
  });

  test('documents the time up to the page where nothing but knowledge shows the end', () => {
    const page = 'https://tides.example/speech | 2023-01-05 | the minister speaks';
    const [ada] = after(`${page}\nXA | Minister of Tides | Ada Inventedby | in office`);
    assert.deepEqual([ada?.generalKnowledge, ada?.documentedTo], [true, '2023-01-05']);
  });

  test('keeps until when the source of a term shows it, where knowledge closes the term', () => {
    const sourced: SourceTerm = {
      country: 'XA',
      office: 'Minister of Tides',
      officeKind: 'cabinet',
      person: 'Ada Inventedby',
      personVariants: [],
      start: '2020-01',
      end: null,
      openAsOf: '2023-01-18',
      sourceName: 'Wikidata statements',
      licence: 'CC0',
      confidence: 'medium',
      conflicts: [],
      corroboratedBy: [],
    };
    const [ada] = withGeneralKnowledge([sourced], chain);
    assert.deepEqual([ada?.end, ada?.documentedTo], ['2025-11-01', '2023-01-18']);
    const [early] = withGeneralKnowledge([sourced], chain.replace('2025-11-01', '2022-11-01'));
    assert.equal(
      early?.documentedTo,
      undefined,
      'the source still has her in office after the end now known',
    );
  });

  test('goes on by knowledge where the page is older than that', () => {
    const open = withGeneralKnowledge([], 'XA | cabinet | Minister of Tides | Ada Inventedby, 2020-01');
    const page = 'https://tides.example/old | 2021-03-01 | the minister speaks';
    const [ada] = withPages(open, readPages(`${page}\nXA | Minister of Tides | Ada Inventedby | in office`));
    assert.ok(ada);
    assert.deepEqual([ada.documentedTo, ada.openAsOf], ['2021-03-01', '2025-10']);
    assert.match(confirmerOf(ada), /general knowledge/);
    const register = readRegister(writeRegisterText(compileRegister([ada], '2026-01-01')));
    assert.ok(!('problem' in register));
    const term = register.people[0]?.terms[0];
    assert.ok(term && holdsForCertain(term, '2021-08-01') && !holdsForCertain(term, '2021-10-01'));
  });

  test('says which line is wrong', () => {
    const fact = 'XA | Minister of Tides | Bo Inventedby | since 2025-11-01';
    assert.throws(() => readPages(fact), /no page before “XA/);
    assert.throws(() => readPages(`${first}\n${fact.replace('since', 'about')}`), /“since DAY”.*about 2025/);
    assert.throws(() => readPages('https://tides.example | soon | news'), /an address, a date/);
    assert.throws(() => readPages(`${first}\n${fact.replace('2025', '2026')}`), /older than what it says/);
    assert.throws(() => after(`${first}\n${fact.replace('Bo', 'Cy')}`), /nobody in the data for XA.*Cy/);
  });
});

test('a term is confirmed by the source that last showed the person in office', () => {
  const [open] = withGeneralKnowledge([], 'XA | cabinet | Minister of Tides | Ada Inventedby, 2020-01');
  assert.ok(open);
  const term = {...open, generalKnowledge: undefined, sourceName: 'Wikidata', sourceAsOf: '2023-01-18'};
  const by = (openAsOf: string, ...corroboratedBy: string[]) =>
    confirmerOf({...term, openAsOf, corroboratedBy} as SourceTerm);
  assert.equal(by('2023-01-18', 'CIA World Factbook'), 'Wikidata');
  assert.equal(by('2026-01-22', 'CIA World Factbook'), 'CIA World Factbook');
  assert.match(by('2026-09-14', 'CIA World Factbook', 'stored text 2026-09-14'), /stored texts/);
  assert.match(by('2025-12', 'compiler knowledge'), /general knowledge/);
});

import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {TextDocument} from 'vscode-languageserver-textdocument';
import {officialCompletions} from '../../../src/service/officials/completion.ts';
import {shippedRegister} from './shipped-register.ts';

const register = shippedRegister();

/** The names offered at the end of the text, on the day. */
function offered(text: string, day = '2024-03-01', asked = false): string[] {
  const document = TextDocument.create('untitled:1', 'markdown', 1, text);
  const at = document.positionAt(text.length);
  return officialCompletions(document, at, register, () => day, asked).map(({label}) => label);
}

suite('names offered after a title', () => {
  test('the holder at the draft’s date, of the country beside the title', () => {
    assert.deepEqual(offered('Yesterday British Prime Minister '), ['Rishi Sunak']);
    assert.deepEqual(offered('Yesterday British Prime Minister ', '2024-08-01'), ['Keir Starmer']);
    assert.deepEqual(offered('The prime minister of Romania, Ilie. Then Romanian PM '), ['Marcel Ciolacu']);
    assert.deepEqual(offered('President of France '), ['Emmanuel Macron']);
    assert.deepEqual(offered('NATO Secretary General '), ['Jens Stoltenberg']);
  });

  test('without a country beside the title, those that the draft has named, the last first', () => {
    const text = 'Relations between Finland and Sweden are good.\nIn Stockholm, Prime Minister ';
    assert.deepEqual(offered(text), ['Ulf Kristersson', 'Petteri Orpo']);
  });

  test('a name begun goes on to be offered, in place of what is typed', () => {
    const text = 'British Prime Minister Rishi Su';
    const document = TextDocument.create('untitled:1', 'markdown', 1, text);
    const [item] = officialCompletions(
      document,
      document.positionAt(31),
      register,
      () => '2024-03-01',
      false,
    );
    assert.deepEqual(item?.textEdit, {
      range: {start: {line: 0, character: 23}, end: {line: 0, character: 31}},
      newText: 'Rishi Sunak',
    });
    assert.equal(item.detail, 'Prime Minister of the United Kingdom, since 25 October 2022');
  });

  test('without any country everybody is offered only when asked for', () => {
    assert.deepEqual(offered('Prime Minister '), []);
    const all = offered('Prime Minister ', '2024-03-01', true);
    assert.ok(all.length > 50 && all.includes('Rishi Sunak'), `${all.length}`);
  });

  for (const text of [
    'In Britain the prime minister ',
    'Britain’s former Prime Minister ',
    'The Deputy Prime Minister of the UK went to see the Minister ',
    'Britain voted. Shadow Foreign Secretary ',
    'British Prime Minister',
    'British prime ministers ',
    'British Prime Minister’s ',
    'British Prime Minister, ',
    'British Prime Minister Rishi Sunak said ',
    '',
    ' ',
  ]) {
    test(`nothing after “${text}”`, () => assert.deepEqual(offered(text), []));
  }

  test('where the register is out of date nobody is offered', () => {
    assert.deepEqual(offered('British Prime Minister ', '2035-01-01', true), []);
  });

  test('a long line without an end costs no more than a short one', () => {
    const start = performance.now();
    for (let turn = 0; turn < 20; turn++) offered(`${'Prime Minister '.repeat(20_000)}`);
    assert.ok(performance.now() - start < 4_000);
  });
});

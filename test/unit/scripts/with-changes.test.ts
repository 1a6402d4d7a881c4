import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {compileRegister, writeRegisterText} from '../../../scripts/register/compile.ts';
import {readSourceTerms} from '../../../scripts/register/source-term.ts';
import {withChanges} from '../../../scripts/register/with-changes.ts';
import {readRegister} from '../../../src/core/officials/read-register.ts';
import type {RegisterChange} from '../../../src/core/officials/refresh/change.ts';

const TODAY = '2026-11-20';
/** Invented people in an invented term. */
const LINE = (person: string, start: string, end: string | null) =>
  `{"country": "FI", "office": "Prime Minister", "officeKind": "head-of-government", "person": "${person}", "start": "${start}", "end": ${JSON.stringify(end)}${end === null ? ', "openAsOf": "2026-01-01"' : ''}, "sourceName": "Wikidata", "sourceAsOf": "2023-01-18", "licence": "CC0", "confidence": "medium"}`;
const TEXT = `${LINE('Vera Example', '2015-01-01', '2020-01-01')}\n${LINE('Otto Example', '2020-01-01', null)}\n`;
const SEAT = {seat: 'FI|head-of-government', id: 'Q99000001'};

function registerOf(text: string) {
  const register = readRegister(writeRegisterText(compileRegister(readSourceTerms(text), TODAY)));
  assert.ok(!('problem' in register));
  return register;
}

function changed(...changes: RegisterChange[]) {
  const {text, unplaced} = withChanges(TEXT, changes, registerOf(TEXT), TODAY);
  const terms = [...registerOf(text).seats.values()].flatMap((seat) => seat.terms);
  return {
    text,
    unplaced,
    terms: terms.map(({person, start, end, seen}) => [person.name, start, end ?? seen]),
  };
}

suite('changes written into terms.jsonl', () => {
  const ended = {
    kind: 'ended',
    ...SEAT,
    person: 'Otto Example',
    start: '2020-01-01',
    end: '2026-10-01',
  } as const;

  test('a hand-over ends a line and adds one; the others stay byte by byte', () => {
    const {text, terms, unplaced} = changed(ended, {
      ...{kind: 'began', ...SEAT, person: 'Mira Example', title: 'Prime Minister', start: '2026-10-01'},
      ...{newcomer: true, seen: TODAY},
    });
    assert.deepEqual(terms.slice(1), [
      ['Otto Example', '2020-01-01', '2026-10-01'],
      ['Mira Example', '2026-10-01', TODAY],
    ]);
    assert.equal(text.split('\n')[0], TEXT.split('\n')[0]);
    assert.deepEqual(unplaced, []);
  });

  test('a confirmation sets the day on which the person was seen in office', () => {
    const {terms} = changed({
      kind: 'confirmed',
      ...SEAT,
      person: 'Otto Example',
      start: '2020-01-01',
      seen: TODAY,
    });
    assert.deepEqual(terms[1], ['Otto Example', '2020-01-01', TODAY]);
  });

  test('what has no line there is told', () => {
    const strange: RegisterChange = {...ended, person: 'Nobody'};
    const {text, unplaced} = changed(strange);
    assert.equal(text, TEXT);
    assert.deepEqual(unplaced, [strange]);
  });
});

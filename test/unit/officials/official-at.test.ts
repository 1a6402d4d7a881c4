import assert from 'node:assert/strict';
import {test} from 'node:test';
import {officialAt} from '../../../src/core/officials/verdict/official-at.ts';
import {personOf} from '../../../src/core/officials/verdict/verdict.ts';
import {parseDraft} from '../../../src/core/text/parse-draft.ts';
import {shippedRegister} from './shipped-register.ts';

const register = shippedRegister();
const text = 'Sunak waved. Prime Minister Rishi Sunak spoke. Then Sunak’s car left.';
const draft = parseDraft(text, 'plaintext', {today: '2024-01-15'});

function at(offset: number): string | undefined {
  const found = officialAt(draft, offset, register, 180);
  return found && `${personOf(found.verdict)?.name}: ${text.slice(found.start, found.end)}`;
}

test('an official is found where the office is named', () => {
  assert.equal(at(text.indexOf('Minister')), 'Rishi Sunak: Prime Minister Rishi Sunak');
});

test('a surname alone inherits the office that it was named with before', () => {
  assert.equal(at(text.lastIndexOf('Sunak') + 2), 'Rishi Sunak: Sunak');
  assert.equal(at(2), undefined, 'not before that');
  assert.equal(at(text.indexOf('car')), undefined);
});

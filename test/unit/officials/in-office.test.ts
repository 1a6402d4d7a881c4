import assert from 'node:assert/strict';
import {test} from 'node:test';
import {standingOn} from '../../../src/core/officials/holders.ts';
import {ownerName} from '../../../src/core/officials/owners.ts';
import {judgedMentions} from '../../../src/core/officials/verdict/judge-draft.ts';
import {parseDraft} from '../../../src/core/text/parse-draft.ts';
import {shippedRegister} from './shipped-register.ts';

const register = shippedRegister();
const staleAfter = 180;

/** "France’s Minister of the Interior, Ada Inventedby, spoke.", and the same without the country. */
function* sentencesOn(day: string): Generator<string> {
  for (const person of register.people) {
    for (const term of person.terms) {
      if (standingOn(term, day, staleAfter) !== 'in-office') continue;
      const title = term.title.replace(/ \(.*/, '');
      const owner = ownerName(term.seat.of);
      yield `Yesterday ${owner}${owner.endsWith('s') ? '’' : '’s'} ${title}, ${person.name}, spoke.`;
      if (/minister/i.test(title)) yield `${title} ${person.name} spoke.`;
    }
  }
}

for (const day of ['2022-12-15', '2025-06-01', '2026-02-01']) {
  test(`nobody whom the register has in an office on ${day} is reported for being called by it`, () => {
    const reported: string[] = [];
    for (const sentence of sentencesOn(day)) {
      const draft = parseDraft(sentence, 'markdown', {today: day});
      for (const {verdict} of judgedMentions(draft, register, staleAfter)) {
        if (verdict.kind === 'outdated' || verdict.kind === 'wrong-office') reported.push(sentence);
      }
    }
    assert.deepEqual(reported, []);
  });
}

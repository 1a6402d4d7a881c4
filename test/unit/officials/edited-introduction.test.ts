import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {DEFAULT_CONFIG} from '../../../src/core/config/config.ts';
import {readRegister} from '../../../src/core/officials/read-register.ts';
import {createDraftChecker, type DraftChecker} from '../../../src/core/rules/check-draft.ts';

const officials = readRegister(readFileSync('src/core/officials/data/register.json', 'utf8'));
if ('problem' in officials) throw new Error(officials.problem);
const register = officials;

/** The draft introduces a Johnson, then names "Prime Minister Johnson" in another block. */
function accused(checker: DraftChecker, introduced: string): readonly string[] {
  const text = `${introduced} was in Whitehall.\n\nPrime Minister Johnson of the UK flew to Oslo.\n`;
  return checker
    .check({text, language: 'markdown', today: '2024-03-01', config: DEFAULT_CONFIG, officials: register})
    .findings.filter(({rule}) => rule === 'outdated-official')
    .map(({start, end}) => text.slice(start, end));
}

test('a verdict that is kept from one edit to the next follows the introduction of the surname', () => {
  const edited = createDraftChecker();
  for (const name of ['Boris Johnson', 'Hillary Johnson', 'Boris Johnson'])
    assert.deepEqual(accused(edited, name), accused(createDraftChecker(), name), name);
  assert.notDeepEqual(accused(edited, 'Boris Johnson'), accused(edited, 'Hillary Johnson'));
});

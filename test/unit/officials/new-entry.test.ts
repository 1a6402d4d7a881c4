import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import fc from 'fast-check';
import {entryEdit, type NewEntry} from '../../../src/core/officials/overlay/new-entry.ts';
import {readOwnRegister} from '../../../src/core/officials/overlay/read-own-register.ts';

/** An invented person. */
const ENTRY: NewEntry = {
  person: 'Mira Example',
  office: 'Prime Minister',
  of: 'Romania',
  start: '2026-01',
  confirmed: '2026-05-30',
};

function added(yaml: string, entry = ENTRY): string {
  const edit = entryEdit(entry, yaml);
  assert.ok(edit, 'no place found');
  const text = `${yaml.slice(0, edit.start)}${edit.text}${yaml.slice(edit.end)}`;
  assert.equal(text.slice(edit.entryAt, edit.entryAt + 9), '- person:');
  return text;
}

function peopleIn(yaml: string): string[] {
  const {entries, problems} = readOwnRegister(yaml);
  assert.deepEqual(problems, []);
  return entries.map(({entry}) => entry.person);
}

const OTHER = `- person: Ana Other
    office: Chief
    of: Example Holdings
    start: 2020`;

suite('an entry added to officials.yaml', () => {
  for (const [what, yaml, people] of [
    ['a file that is not there yet', '', ['Mira Example']],
    ['a comment alone', '# mine', ['Mira Example']],
    ['the key without a list', 'officials:\n', ['Mira Example']],
    ['the key without a list or a line end', 'officials:', ['Mira Example']],
    ['an empty list', 'officials: []\n', ['Mira Example']],
    ['a list', `officials:\n  ${OTHER}\n`, ['Ana Other', 'Mira Example']],
    ['a list without a line end', `officials:\n  ${OTHER}`, ['Ana Other', 'Mira Example']],
    [
      'a list with a remark at its end',
      `officials:\n  ${OTHER} # about\n# end\n`,
      ['Ana Other', 'Mira Example'],
    ],
    [
      'a list at the margin',
      `officials:\n${OTHER.replaceAll('\n    ', '\n  ')}\n`,
      ['Ana Other', 'Mira Example'],
    ],
    [
      'lines of Windows',
      `officials:\r\n  ${OTHER.replaceAll('\n', '\r\n')}\r\n`,
      ['Ana Other', 'Mira Example'],
    ],
  ] as const) {
    test(`goes into ${what}`, () => assert.deepEqual(peopleIn(added(yaml)), people));
  }

  test('keeps the lines of Windows', () => {
    assert.doesNotMatch(added('officials:\r\n').replaceAll('\r\n', ''), /\n/);
  });

  for (const yaml of [
    'officials: [',
    'officials: [{person: A, office: B, of: C, start: 2020}]',
    '- a',
    'text',
  ]) {
    test(`has no place in “${yaml}”`, () => assert.equal(entryEdit(ENTRY, yaml), undefined));
  }

  test('says any name as it is, whatever YAML would make of it', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', minLength: 1, maxLength: 40}), (name) => {
        fc.pre(name.trim() === name && name !== '');
        assert.deepEqual(peopleIn(added('', {...ENTRY, person: name})), [name]);
      }),
    );
  });
});

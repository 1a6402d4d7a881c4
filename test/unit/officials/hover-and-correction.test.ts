import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {TextDocument} from 'vscode-languageserver-textdocument';
import {type CreateFile, MarkupContent, type TextDocumentEdit} from 'vscode-languageserver-types';
import {DEFAULT_CONFIG} from '../../../src/core/config/config.ts';
import {readOwnRegister} from '../../../src/core/officials/overlay/read-own-register.ts';
import {readRegister} from '../../../src/core/officials/read-register.ts';
import type {OfficialsRegister} from '../../../src/core/officials/register.ts';
import {NO_PLACES} from '../../../src/service/corpus/places.ts';
import {DraftChecks} from '../../../src/service/draft-checks.ts';
import type {CheckedDraft} from '../../../src/service/drafts.ts';
import {officialHover} from '../../../src/service/official-hover.ts';
import {correctionActions} from '../../../src/service/officials/correction.ts';
import {shippedRegister, shippedText} from './shipped-register.ts';

const shipped = shippedRegister();

function checked(text: string, today: string, officials: OfficialsRegister = shipped): CheckedDraft {
  const document = TextDocument.create('file:///desk/draft.md', 'markdown', 1, text);
  const checks = new DraftChecks((problem) => assert.fail(problem));
  return checks.check(document, {config: DEFAULT_CONFIG, officials, corpus: undefined, today, state: ''});
}

/** What the hover says at the first letter of the text. */
function hover(text: string, today: string, officials: OfficialsRegister = shipped): string {
  const contents = officialHover(
    checked(text, today, officials),
    {line: 0, character: 1},
    officials,
  )?.contents;
  return MarkupContent.is(contents) ? contents.value.replaceAll('\\', '') : '';
}

suite('hovering over an official', () => {
  test('of the past: the term, and who came before and after', () => {
    const said = hover('Former Prime Minister Rishi Sunak replied.', '2026-11-20');
    assert.match(said, /^\*\*Rishi Sunak\*\*, Prime Minister of the United Kingdom/);
    assert.match(said, /From 25 October 2022 to 5 July 2024/);
    assert.match(said, /Before: Liz Truss \(2022\)/);
    assert.match(said, /After: Keir Starmer \(2024–/);
    assert.match(said, /Source: Institute for Government/);
  });

  test('in office: when that was last confirmed, even long after', () => {
    const said = hover('Finnish Prime Minister Petteri Orpo replied.', '2031-01-01');
    assert.match(said, /Since 20 June 2023, last confirmed on \d+ \w+ 2026/);
  });

  test('names the source that confirmed the person, beside the one that has the term', () => {
    const said = hover('Romanian Prime Minister Ilie Bolojan replied.', '2026-10-05');
    assert.match(said, /last confirmed on 1 October 2026/);
    assert.match(
      said,
      /Source: CIA World Factbook[^;]*; last confirmed by compiled from public texts of 2026/,
    );
    const earlier = hover('Former Austrian Finance Minister Magnus Brunner replied.', '2026-10-05');
    assert.match(earlier, /Source: Wikidata[^;]*; the end from general knowledge, without a document/);
  });

  test('of the author’s own: no date that the author did not write', () => {
    const {entries} = readOwnRegister(
      'officials:\n  - person: Ann Invented\n    office: Chief Executive\n    of: Example Holdings\n    start: 2025-01\n',
    );
    const register = readRegister(
      shippedText,
      entries.map(({entry}) => entry),
    );
    assert.ok(!('problem' in register));
    const said = hover('Example Holdings Chief Executive Ann Invented replied.', '2026-05-30', register);
    assert.match(said, /Chief Executive of Example Holdings\s+Since January 2025\s+Source: officials.yaml/);
  });
});

suite('correcting a finding on an official', () => {
  const correct = (text: string, today: string, file: string | undefined) => {
    const draft = checked(text, today);
    const own = {uri: 'file:///desk/officials.yaml', text: file, version: null};
    return correctionActions(draft.findings, draft, shipped, own, NO_PLACES, () => undefined);
  };

  test('of another office adds what the draft says, from the draft’s date', () => {
    const [action, ...others] = correct(
      'Ukrainian Prime Minister Dmytro Kuleba asked for rockets.',
      '2022-06-01',
      undefined,
    );
    assert.deepEqual(others, []);
    const [create, change] = (action?.edit?.documentChanges ?? []) as [CreateFile, TextDocumentEdit];
    assert.equal(create.kind, 'create');
    const [edit] = change.edits;
    assert.ok(edit && 'newText' in edit);
    const {entries, problems} = readOwnRegister(edit.newText);
    assert.deepEqual(problems, []);
    const [entry] = entries.map((placed) => placed.entry);
    assert.deepEqual(
      [entry?.person, entry?.office, entry?.of, entry?.start, entry?.confirmed],
      ['Dmytro Kuleba', 'Prime Minister', 'Ukraine', '2022-06-01', '2022-06-01'],
    );
  });

  test('is not offered where the file has no place for an entry, nor for other findings', () => {
    const text = 'Ukrainian Prime Minister Dmytro Kuleba asked for rockets.';
    assert.deepEqual(correct(text, '2022-06-01', 'officials: ['), []);
    assert.deepEqual(correct('She stayed there.[9]', '2022-06-01', undefined), []);
  });

  test('makes the finding go', () => {
    const text = 'Prime Minister Sunak replied.';
    const [action] = correct(text, '2026-05-30', undefined);
    const [, change] = (action?.edit?.documentChanges ?? []) as [CreateFile, TextDocumentEdit];
    const [edit] = change.edits;
    assert.ok(edit && 'newText' in edit);
    const own = readOwnRegister(edit.newText).entries.map(({entry}) => entry);
    const register = readRegister(shippedText, own);
    assert.ok(!('problem' in register));
    const left = checked(text, '2026-05-30', register).findings.map(({rule}) => rule);
    assert.ok(!left.includes('outdated-official'), left.join());
  });
});

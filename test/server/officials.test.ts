import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {after, before, suite, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import type {CodeAction, CreateFile, TextDocumentEdit} from 'vscode-languageserver';
import {officialsLookUp} from '../../src/protocol/officials.ts';
import {ServerProcess} from './server-process.ts';

const DRAFT = '---\ndate: 2026-05-30\n---\n\nPrime Minister Sunak went home on foot.\n';
const SUNAK = {start: {line: 4, character: 0}, end: {line: 4, character: 20}};
/** Says what the register does not: an invented return to office. */
const CORRECTION = [
  'officials:',
  '  - person: Rishi Sunak',
  '    office: Prime Minister',
  '    of: GB',
  '    start: 2022-10-25',
  '    confirmed: 2026-05-30',
  '',
].join('\n');

suite('officials', () => {
  let folder: string;
  let server: ServerProcess;
  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const findings = async () => {
    const report = await server.diagnose(uriOf('draft.md'));
    assert.equal(report.kind, 'full');
    return report.items.filter(({code}) => code === 'outdated-official').length;
  };
  const save = async (text: string) => {
    const {refreshes} = server;
    await writeFile(path.join(folder, 'officials.yaml'), text);
    await server.filesChanged({uri: uriOf('officials.yaml'), type: 2});
    await server.until('the drafts to be checked again', () => server.refreshes > refreshes);
  };

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'briefcheck-officials-'));
    server = await ServerProcess.start({folders: [pathToFileURL(folder).href]});
    await server.open(uriOf('draft.md'), DRAFT);
  });
  after(async () => {
    await server.stop();
    await rm(folder, {recursive: true});
  });

  test('after a title the holder at the draft’s date is offered', async () => {
    const text = '---\ndate: 2024-03-01\n---\n\nThe day after, British Prime Minister ';
    await server.open('untitled:title', text);
    const items = await server.complete('untitled:title', 4, 38, 2);
    assert.deepEqual(
      items.map(({label, detail}) => [label, detail]),
      [['Rishi Sunak', 'Prime Minister of the United Kingdom, since 25 October 2022']],
    );
    assert.deepEqual(await server.complete('untitled:title', 4, 14, 2), []);
  });

  test('an office is looked up at the draft’s date, or at one that is typed', async () => {
    const look = async (question: string) => {
      const {officials, dayText} = await server.ask(officialsLookUp, {
        question,
        draft: uriOf('draft.md'),
        limit: 5,
      });
      return [officials[0]?.label, officials[0]?.description, dayText];
    };
    const office = 'Prime Minister of the United Kingdom';
    assert.deepEqual(await look('uk pm'), [office, 'Keir Starmer', '30 May 2026 (the draft’s front matter)']);
    assert.deepEqual(await look('uk pm @2024-03-01'), [office, 'Rishi Sunak', '1 March 2024']);
  });

  test('a finding can be corrected in officials.yaml, which is made and shown', async () => {
    assert.equal(await findings(), 1);
    const action = await correction(server, uriOf('draft.md'));
    const [create, change] = (action.edit?.documentChanges ?? []) as [CreateFile, TextDocumentEdit];
    assert.deepEqual(create, {kind: 'create', uri: uriOf('officials.yaml'), options: {ignoreIfExists: true}});
    assert.deepEqual(change.textDocument, {uri: uriOf('officials.yaml'), version: null});
    const [edit] = change.edits;
    assert.ok(edit && 'newText' in edit);
    for (const line of [
      'person: Rishi Sunak',
      'office: Prime Minister',
      'of: United Kingdom',
      'start: 2022-10-25',
    ])
      assert.ok(edit.newText.includes(line), edit.newText);
    assert.deepEqual(action.command?.arguments, [uriOf('officials.yaml'), {line: 2, character: 2}]);
  });

  test('the entry counts as soon as the file is saved, and no longer when it is gone', async () => {
    await save(CORRECTION);
    assert.equal(await findings(), 0);
    await save('');
    assert.equal(await findings(), 1);
  });

  test('a second correction goes into the open file', async () => {
    await server.open(uriOf('officials.yaml'), 'officials:\n  # none yet\n', 'yaml');
    const action = await correction(server, uriOf('draft.md'));
    const [change, ...others] = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(others, []);
    assert.equal(change?.textDocument.version, 1);
  });

  test('what is wrong in the open file is shown at its place while it is written', async () => {
    const uri = uriOf('officials.yaml');
    await server.replace(
      uri,
      2,
      'officials:\n  - person: A\n    office: B\n    of: C\n    start: 2026-02-30\n',
    );
    await server.until('a problem', () => server.published(uri)?.version === 2);
    const [problem] = server.published(uri)?.diagnostics ?? [];
    assert.deepEqual(problem?.range, {start: {line: 4, character: 11}, end: {line: 4, character: 21}});
    assert.match(String(problem.message), /write the date as/);
    await server.replace(uri, 3, 'officials:\n');
    await server.until('no problem', () => server.published(uri)?.version === 3);
    assert.deepEqual(server.published(uri)?.diagnostics, []);
  });

  test('keys and offices are completed in it', async () => {
    const uri = uriOf('officials.yaml');
    await server.replace(uri, 4, 'officials:\n  - of: Romania\n    office: Prime\n    \n');
    const offices = await server.complete(uri, 2, 17);
    assert.ok(offices.some(({label}) => label === 'Prime Minister'));
    const keys = await server.complete(uri, 3, 4);
    assert.ok(keys.some(({label}) => label === 'person') && keys.every(({label}) => label !== 'of'));
  });

  test('what is wrong in an open .briefcheck.yaml is shown too', async () => {
    const uri = uriOf('.briefcheck.yaml');
    await server.open(uri, 'dates: 2026\n', 'yaml');
    await server.until('a problem', () => server.published(uri)?.diagnostics.length === 1);
  });
});

async function correction(server: ServerProcess, uri: string): Promise<CodeAction> {
  const actions = await server.codeActions(uri, SUNAK);
  const found = actions.find(({title}) => title === 'Correct this in officials.yaml…');
  assert.ok(found, actions.map(({title}) => title).join('; '));
  return found;
}

import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {after, before, suite, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import type {FullDocumentDiagnosticReport} from 'vscode-languageserver';
import {DANGLING} from './drafts.ts';
import {ServerProcess} from './server-process.ts';

const CHANGED = 2;

suite('settings', () => {
  let folder: string;
  let server: ServerProcess;
  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const severities = async (name = 'brief.md') => {
    const report = (await server.diagnose(uriOf(name))) as FullDocumentDiagnosticReport;
    // Other rules may have their own say on these sentences.
    const items = report.items.filter(
      ({code}) => code === 'undefined-citation' || code === 'outdated-official',
    );
    return items.map(({severity}) => severity);
  };
  /** Writes a file of the folder and waits until the drafts are to be checked anew. */
  const write = async (name: string, text: string) => {
    const before = server.refreshes;
    await writeFile(path.join(folder, name), text);
    await server.filesChanged({uri: uriOf(name), type: CHANGED});
    await server.until('a new check', () => server.refreshes > before);
  };

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'briefcheck-settings-'));
    server = await ServerProcess.start({folders: [pathToFileURL(folder).href]});
    await server.until('the file watchers', () =>
      server.registrations.some(({method}) => method === 'workspace/didChangeWatchedFiles'),
    );
    await server.untilDocuments(0);
    await server.open(uriOf('brief.md'), DANGLING);
  });
  after(async () => {
    await server.stop();
    await rm(folder, {recursive: true});
  });

  test('the editor’s settings hold as soon as they change', async () => {
    assert.deepEqual(await severities(), [2]);
    const before = server.refreshes;
    server.settings = {rules: {'undefined-citation': 'error'}};
    await server.connection.sendNotification('workspace/didChangeConfiguration', {settings: null});
    await server.until('a new check', () => server.refreshes > before);
    assert.deepEqual(await severities(), [1]);
  });

  test('the folder’s file wins over them', async () => {
    await write('.briefcheck.yaml', 'rules:\n  undefined-citation: hint\n');
    assert.deepEqual(await severities(), [4]);
  });

  test('what is wrong in the file is shown there, the rest holds', async () => {
    await write('.briefcheck.yaml', 'rules:\n  undefined-citation: information\n  no-such-rule: off\n');
    assert.deepEqual(await severities(), [3]);
    const shown = server.published(uriOf('.briefcheck.yaml'))?.diagnostics ?? [];
    assert.match(String(shown[0]?.message), /no-such-rule/);
    assert.equal(shown[0]?.range.start.line, 2);
  });

  test('excluded drafts are not checked', async () => {
    await write('.briefcheck.yaml', 'exclude: ["brief.*"]\n');
    assert.deepEqual(await severities(), []);
    await write('.briefcheck.yaml', '');
  });

  test('the author’s own officials hold as soon as the file changes', async () => {
    await server.open(
      uriOf('own.md'),
      '---\ndate: 2026-05-30\n---\n\nPrime Minister Sunak went home on foot.\n',
    );
    assert.deepEqual(await severities('own.md'), [2]);
    const own =
      'officials:\n  - person: Rishi Sunak\n    office: Prime Minister\n    of: United Kingdom\n    start: 2026-01-01\n';
    await write('officials.yaml', own);
    assert.deepEqual(await severities('own.md'), []);
    await write('officials.yaml', 'officials: 7\n');
    assert.equal(server.published(uriOf('officials.yaml'))?.diagnostics.length, 1);
    assert.deepEqual(await severities('own.md'), [2]);
  });
});

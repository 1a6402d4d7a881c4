import assert from 'node:assert/strict';
import {after, before, suite, test} from 'node:test';
import type {FullDocumentDiagnosticReport} from 'vscode-languageserver';
import {DANGLING, DANGLING_RANGE} from './drafts.ts';
import {ServerProcess} from './server-process.ts';

const DRAFT = 'untitled:Untitled-1';

suite('diagnostics that the editor asks for', () => {
  let server: ServerProcess;
  before(async () => {
    server = await ServerProcess.start();
  });
  after(() => server.stop());

  test('a finding has its range, rule, page and source', async () => {
    await server.open(DRAFT, DANGLING);
    const [diagnostic] = full(await server.diagnose(DRAFT)).items;
    assert.equal(diagnostic?.code, 'undefined-citation');
    assert.equal(diagnostic.source, 'Briefcheck');
    assert.match(diagnostic.codeDescription?.href ?? '', /undefined-citation/);
    assert.deepEqual(diagnostic.range, DANGLING_RANGE);
  });

  test('nothing has changed: the result is not sent again', async () => {
    const {resultId} = full(await server.diagnose(DRAFT));
    assert.deepEqual(await server.diagnose(DRAFT, resultId), {kind: 'unchanged', resultId});
  });

  test('an edit gives a new result', async () => {
    const {resultId} = full(await server.diagnose(DRAFT));
    await server.replace(DRAFT, 2, '');
    const report = full(await server.diagnose(DRAFT, resultId));
    assert.deepEqual(report.items, []);
    assert.notEqual(report.resultId, resultId);
  });

  test('plain text is checked as well', async () => {
    const uri = 'file:///briefs/brief.txt';
    await server.open(uri, DANGLING, 'plaintext');
    assert.equal(full(await server.diagnose(uri)).items.length, 1);
  });

  test('older versions, other languages and unknown documents are no drafts', async () => {
    await server.open('git:/briefs/brief.md', DANGLING);
    await server.open('file:///briefs/brief.py', DANGLING, 'python');
    for (const uri of ['git:/briefs/brief.md', 'file:///briefs/brief.py', 'file:///briefs/unknown.md']) {
      assert.deepEqual(full(await server.diagnose(uri)).items, [], uri);
    }
  });
});

suite('diagnostics that are sent', () => {
  test('an editor that does not ask gets them after an edit, with the version', async () => {
    const server = await ServerProcess.start({pulls: false});
    await server.open(DRAFT, DANGLING);
    await server.until('the first findings', () => server.published(DRAFT)?.diagnostics.length === 1);
    await server.replace(DRAFT, 2, 'Nothing to see.\n');
    await server.until('their end', () => server.published(DRAFT)?.version === 2);
    assert.deepEqual(server.published(DRAFT)?.diagnostics, []);
    await server.stop();
  });
});

function full(report: {readonly kind: string}): FullDocumentDiagnosticReport {
  assert.equal(report.kind, 'full');
  return report as FullDocumentDiagnosticReport;
}

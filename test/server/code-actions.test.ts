import assert from 'node:assert/strict';
import {after, before, suite, test} from 'node:test';
import {MarkupContent, type TextDocumentEdit} from 'vscode-languageserver';
import {DANGLING, DANGLING_RANGE} from './drafts.ts';
import {ServerProcess} from './server-process.ts';

const DRAFT = 'untitled:Untitled-1';
const OFFICIAL = '---\ndate: 2026-05-30\n---\n\nPrime Minister Sunak went home on foot.\n';

suite('code actions and hover', () => {
  let server: ServerProcess;
  before(async () => {
    server = await ServerProcess.start();
    await server.open(DRAFT, DANGLING);
    await server.open('untitled:Untitled-2', OFFICIAL);
  });
  after(() => server.stop());

  test('a finding can be suppressed, in an edit bound to the version of the draft', async () => {
    const actions = await server.codeActions(DRAFT, DANGLING_RANGE);
    const suppress = actions.find(({title}) => title.startsWith('Suppress'));
    const [change] = (suppress?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(change?.textDocument, {uri: DRAFT, version: 1});
    assert.match(JSON.stringify(change.edits), /<!-- briefcheck-disable-next-line undefined-citation: /);
    assert.equal(suppress?.isPreferred, undefined);
    assert.equal(suppress?.diagnostics?.[0]?.code, 'undefined-citation');
  });

  test('what is asked for by kind is all that is offered', async () => {
    assert.deepEqual(await server.codeActions(DRAFT, DANGLING_RANGE, ['refactor']), []);
    const kinds = async (only: string) =>
      new Set((await server.codeActions('untitled:Untitled-2', wholeLine(4), [only])).map(({kind}) => kind));
    assert.deepEqual(await kinds('quickfix'), new Set(['quickfix']));
    assert.equal((await kinds('source.fixAll.eslint')).size, 0);
  });

  test('away from findings there is nothing', async () => {
    const start = {line: 0, character: 2};
    assert.deepEqual(await server.codeActions(DRAFT, {start, end: start}), []);
  });

  test('a fix replaces the holder of an office', async () => {
    const actions = await server.codeActions('untitled:Untitled-2', wholeLine(4));
    assert.ok(
      actions.some(({title}) => title.includes('Starmer')),
      actions.map(({title}) => title).join('; '),
    );
  });

  test('hovering over an official tells office, term and the register’s date', async () => {
    const hover = await server.hover('untitled:Untitled-2', 4, 18);
    const contents = hover?.contents;
    assert.ok(MarkupContent.is(contents));
    const {value} = contents;
    for (const words of [
      'Rishi Sunak',
      'Prime Minister of the United Kingdom',
      '5 July 2024',
      'Keir Starmer',
      'Register of officials',
    ]) {
      assert.ok(value.includes(words), `no “${words}” in ${value}`);
    }
    assert.deepEqual(hover?.range, {start: {line: 4, character: 0}, end: {line: 4, character: 20}});
    assert.equal(await server.hover('untitled:Untitled-2', 4, 30), null);
  });
});

function wholeLine(line: number) {
  return {start: {line, character: 0}, end: {line: line + 1, character: 0}};
}

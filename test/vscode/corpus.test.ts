import assert from 'node:assert/strict';
import {suite, test} from 'mocha';
import * as vscode from 'vscode';
import {briefcheck, corpusReply, eventually, inWorkspace} from './briefcheck.ts';

suite('the corpus in the editor', () => {
  test('the tree lists the sample’s sources with their passages', async () => {
    const api = await briefcheck();
    const {documents} = await corpusReply(api, api.corpus, ({state}) => state === 'ready');
    assert.ok(documents.length >= 5, `${documents.length} documents`);
    assert.ok(documents.every(({passages, problem}) => passages > 0 && problem === undefined));
  });

  test('a file added to the corpus shows without a restart, and goes when it is deleted', async () => {
    const api = await briefcheck();
    const file = inWorkspace('corpus', 'added.md');
    const isListed = (tree: Awaited<ReturnType<typeof api.corpus>>) =>
      tree.documents.some(({title}) => title === 'Added card');
    await vscode.workspace.fs.writeFile(
      file,
      Buffer.from('# Added card\n\nThe lighthouse keeper counts eleven gulls.\n'),
    );
    await corpusReply(api, api.corpus, isListed);
    const {hits} = await api.search('"eleven gulls"');
    assert.equal(hits[0]?.title, 'Added card');
    assert.deepEqual(hits[0].match, {start: {line: 2, character: 29}, end: {line: 2, character: 41}});
    await vscode.workspace.fs.delete(file);
    await corpusReply(api, api.corpus, (tree) => !isListed(tree));
  });

  test('a search finds as one types, Enter opens the document with the match selected', async () => {
    const api = await briefcheck();
    await corpusReply(api, api.corpus, ({state}) => state === 'ready');
    const file = inWorkspace('corpus', 'added-for-search.md');
    await vscode.workspace.fs.writeFile(
      file,
      Buffer.from('# Searched card\n\nThe pilot waved a heliotrope flag.\n'),
    );
    await corpusReply(
      api,
      () => api.search('heliotrope'),
      ({hits}) => hits.length === 1,
    );
    await vscode.commands.executeCommand('briefcheck.searchCorpus', 'heliotrope');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    const editor = await eventually(
      [vscode.window.onDidChangeTextEditorSelection, vscode.window.onDidChangeActiveTextEditor],
      () => {
        const {activeTextEditor} = vscode.window;
        return activeTextEditor?.document.uri.toString() === file.toString() &&
          !activeTextEditor.selection.isEmpty
          ? activeTextEditor
          : undefined;
      },
    );
    assert.equal(editor.document.getText(editor.selection), 'heliotrope');
    await vscode.workspace.fs.delete(file);
  });

  test('every command of the manifest is there', async () => {
    await briefcheck();
    const known = new Set(await vscode.commands.getCommands(true));
    const {packageJSON} = vscode.extensions.getExtension('briefcheck.briefcheck') ?? {};
    for (const {command} of packageJSON.contributes.commands) assert.ok(known.has(command), command);
  });
});

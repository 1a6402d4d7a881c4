import assert from 'node:assert/strict';
import {suite, test} from 'mocha';
import * as vscode from 'vscode';
import {briefcheck, corpusReply, inWorkspace} from './briefcheck.ts';

suite('adding to the corpus', () => {
  test('the text of the clipboard is stored as Markdown and found by a search', async () => {
    const api = await briefcheck();
    const before = await vscode.env.clipboard.readText();
    await vscode.env.clipboard.writeText('Tide table\n\nThe tide at Sandhaven rose by <b>four</b> metres.\n');
    await vscode.commands.executeCommand('briefcheck.addToCorpus', 'clipboard');
    await vscode.env.clipboard.writeText(before);
    const {documents} = await corpusReply(api, api.corpus, (tree) =>
      tree.documents.some(({title}) => title === 'Tide table'),
    );
    const added = documents.find(({title}) => title === 'Tide table');
    assert.ok(added);
    const text = Buffer.from(await vscode.workspace.fs.readFile(vscode.Uri.parse(added.fileUri))).toString();
    assert.match(text, /^---\ntitle: Tide table\nretrieved: \d{4}-\d\d-\d\d\nretrieved-from: clipboard\n/);
    assert.ok(text.includes('rose by \\<b\\>four\\</b\\> metres'), text);
    await vscode.workspace.fs.delete(vscode.Uri.parse(added.fileUri));
  });

  test('a file from the Explorer is stored the same way', async () => {
    const api = await briefcheck();
    const file = inWorkspace('quay.html');
    await vscode.workspace.fs.writeFile(
      file,
      Buffer.from('<title>Quay page</title><p>The quay of Sandhaven is wet at all hours of the day.</p>'),
    );
    await vscode.commands.executeCommand('briefcheck.addToCorpus', file);
    const {documents} = await corpusReply(api, api.corpus, (tree) =>
      tree.documents.some(({title}) => title === 'Quay page'),
    );
    const added = documents.find(({title}) => title === 'Quay page');
    assert.equal(added?.path, 'corpus/quay-page.md');
    await vscode.workspace.fs.delete(vscode.Uri.parse(added.fileUri));
    await vscode.workspace.fs.delete(file);
  });
});

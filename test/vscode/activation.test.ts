import assert from 'node:assert/strict';
import {suite, test} from 'mocha';
import * as vscode from 'vscode';

suite('activation', () => {
  test('the extension activates in the Node extension host', async () => {
    const extension = vscode.extensions.getExtension('briefcheck.briefcheck');
    assert.ok(extension, 'VS Code does not know the extension briefcheck.briefcheck');
    await extension.activate();
    assert.equal(extension.isActive, true);
    assert.equal(vscode.env.uiKind === vscode.UIKind.Desktop || vscode.env.remoteName !== undefined, true);
  });

  test('the sample workspace is open', () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 1);
  });
});

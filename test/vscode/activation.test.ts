import assert from 'node:assert/strict';
import {suite, test} from 'mocha';
import {extensions} from 'vscode';

suite('activation', () => {
  test('the extension activates', async () => {
    const extension = extensions.getExtension('briefcheck.briefcheck');
    assert.ok(extension, 'VS Code does not know the extension briefcheck.briefcheck');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});

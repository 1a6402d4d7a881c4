import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {suite, test} from 'mocha';
import {FileType, RelativePattern, type Uri, workspace} from 'vscode';

/** What the tests, and the extension, take for granted of the VS Code that they run in. */
suite('host', () => {
  const folder = (): Uri => {
    const first = workspace.workspaceFolders?.[0];
    assert.ok(first, 'no workspace folder is open');
    return first.uri;
  };

  test('a workspace folder is open', async () => {
    assert.equal((await workspace.fs.stat(folder())).type, FileType.Directory);
  });

  test('files are found by pattern', async () => {
    const found = await workspace.findFiles(new RelativePattern(folder(), '**/*.md'));
    assert.notEqual(found.length, 0);
  });

  test('a file made outside the editor is noticed', async () => {
    const file = folder().with({path: `${folder().path}/noticed.md`});
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder(), '*.md'));
    try {
      const noticed = new Promise<Uri>((resolve) => watcher.onDidCreate(resolve));
      await writeFile(file.fsPath, 'Noticed.\n');
      assert.equal((await noticed).fsPath, file.fsPath);
    } finally {
      watcher.dispose();
      await workspace.fs.delete(file);
    }
  });
});

import assert from 'node:assert/strict';
import {suite, test} from 'mocha';
import * as vscode from 'vscode';
import {briefcheck, findingsUntil, inWorkspace, openUntitled} from './briefcheck.ts';

const SUNAK = '---\ndate: 2026-05-30\n---\n\nPrime Minister Sunak went home on foot.\n';

const isOnSunak = ({message}: vscode.Diagnostic) => message.includes('Sunak was');

suite('officials in the editor', () => {
  test('one is looked up at the draft’s date, and written into the draft', async () => {
    await briefcheck();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const document = await openUntitled('---\ndate: 2024-03-01\n---\n\n', 'markdown');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(4, 0, 4, 0);
    await vscode.commands.executeCommand('briefcheck.lookUpOfficial', 'uk pm');
    // Enter shows who held the office, Enter again writes the one who held it then.
    while (!document.isDirty || !document.getText().includes('Minister')) {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    assert.equal(document.lineAt(4).text, 'Prime Minister Rishi Sunak');
  });

  test('a finding is corrected in officials.yaml, which counts as soon as it is saved', async () => {
    await briefcheck();
    const file = inWorkspace('officials.yaml');
    const before = await vscode.workspace.fs.readFile(file);
    const draft = inWorkspace('drafts', 'corrected.md');
    await vscode.workspace.fs.writeFile(draft, Buffer.from(SUNAK));
    await vscode.window.showTextDocument(draft);
    const found = await findingsUntil(draft, (findings) => findings.some(isOnSunak));
    const finding = found.find(isOnSunak);
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      draft,
      finding.range,
    );
    const action = actions.find(({title}) => title === 'Correct this in officials.yaml…');
    assert.ok(action?.edit, `only: ${actions.map(({title}) => title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.ok(action.command);
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    const shown = vscode.window.activeTextEditor;
    assert.equal(shown?.document.uri.toString(), file.toString());
    assert.match(shown.document.lineAt(shown.selection.active.line).text, /- person: Rishi Sunak/);
    assert.ok(await shown.document.save());
    await findingsUntil(draft, (findings) => !findings.some(isOnSunak));
    await vscode.workspace.fs.writeFile(file, before);
    await findingsUntil(draft, (findings) => findings.some(isOnSunak));
    await vscode.workspace.fs.delete(draft);
  });

  test('what is wrong in officials.yaml is shown at its place, and keys are completed', async () => {
    await briefcheck();
    const file = inWorkspace('officials.yaml');
    const document = await vscode.workspace.openTextDocument(file);
    const editor = await vscode.window.showTextDocument(document);
    const line = document.lineCount - 1;
    await editor.edit((edit) => edit.insert(new vscode.Position(line, 0), '  - person: Ann Invented\n    s'));
    await findingsUntil(file, (findings) => findings.length === 1);
    const {items} = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      file,
      new vscode.Position(line + 1, 5),
    );
    assert.ok(
      items.some(({label}) => label === 'start'),
      items.map(({label}) => label).join(),
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await findingsUntil(file, (findings) => findings.length === 0);
  });
});

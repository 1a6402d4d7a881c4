import assert from 'node:assert/strict';
import {suite, test} from 'mocha';
import * as vscode from 'vscode';
import {briefcheck, DANGLING, findingsUntil, inWorkspace, openUntitled} from './briefcheck.ts';

suite('findings in the editor', () => {
  test('they come while typing in an unsaved Markdown draft, and go when it is mended', async () => {
    await briefcheck();
    const document = await openUntitled('', 'markdown');
    const type = async (text: string) => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    await type(DANGLING);
    const [finding] = await findingsUntil(document.uri, (findings) => findings.length === 1);
    assert.deepEqual(finding?.range, new vscode.Range(0, 44, 0, 47));
    assert.ok(typeof finding.code === 'object' && finding.code.value === 'undefined-citation');
    assert.equal(finding.code.target.scheme, 'https');
    await type(DANGLING.replace('[9]', '[1]'));
    await findingsUntil(document.uri, (findings) => findings.length === 0);
  });

  test('they come in a saved plain-text draft', async () => {
    await briefcheck();
    const file = inWorkspace('drafts', 'plain.txt');
    await vscode.workspace.fs.writeFile(file, Buffer.from(DANGLING));
    await vscode.window.showTextDocument(file);
    await findingsUntil(file, (findings) => findings.length === 1);
  });

  test('a quick fix suppresses a finding', async () => {
    await briefcheck();
    const {uri} = await openUntitled(DANGLING, 'markdown');
    const [finding] = await findingsUntil(uri, (findings) => findings.length === 1);
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const suppress = actions.find(({title}) => title.startsWith('Suppress undefined-citation'));
    assert.ok(suppress?.edit, `only: ${actions.map(({title}) => title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(suppress.edit));
    await findingsUntil(uri, (findings) => findings.length === 0);
  });

  test('the sample draft shows the official whose term is over, with a fix that names the successor', async () => {
    await briefcheck();
    const [file] = await vscode.workspace.findFiles('drafts/*.md');
    assert.ok(file);
    await vscode.window.showTextDocument(file);
    const findings = await findingsUntil(file, (all) => all.some(({message}) => message.includes('Sunak')));
    const sunak = findings.find(({message}) => message.includes('Sunak'));
    assert.ok(sunak);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      file,
      sunak.range,
    );
    assert.ok(actions.some(({title}) => title.includes('Starmer')));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      file,
      sunak.range.start,
    );
    const said = hovers.flatMap(({contents}) => contents as vscode.MarkdownString[]).map(({value}) => value);
    assert.ok(said.some((value) => value.includes('Keir Starmer') && value.includes('5 July 2024')));
  });
});

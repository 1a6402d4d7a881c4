import assert from 'node:assert/strict';
import {suite, test} from 'mocha';
import * as vscode from 'vscode';
import {briefcheck, corpusReply, eventually, findingsUntil, inWorkspace, openUntitled} from './briefcheck.ts';

const CARD =
  '---\ntitle: Lighthouse card\ndate: 2026-05-28\n---\n\nThe lighthouse of Sandhaven has 212 steps.\n';
const SENTENCE = 'The lighthouse of Sandhaven has 212 steps.';

suite('citing from the corpus', () => {
  test('a citation goes into the sentence and the source list, and one undo takes both back', async () => {
    const api = await briefcheck();
    const card = inWorkspace('corpus', 'lighthouse.md');
    await vscode.workspace.fs.writeFile(card, Buffer.from(CARD));
    await corpusReply(api, api.corpus, ({documents}) =>
      documents.some(({title}) => title === 'Lighthouse card'),
    );
    const before = `Nothing is known of its keeper [9].\n\n${SENTENCE}\n`;
    const document = await openUntitled(before, 'markdown');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(2, 8, 2, 8);
    // The server knows the draft as soon as it has checked it.
    await findingsUntil(document.uri, (findings) => findings.length > 0);
    await vscode.commands.executeCommand('briefcheck.insertCitation', {path: 'corpus/lighthouse.md'});
    assert.equal(
      document.getText(),
      before.replace('steps.', 'steps [1].') +
        '\n## Sources\n\n[1] *Lighthouse card*, 28 May 2026, corpus/lighthouse.md\n',
    );
    const undone = eventually([vscode.workspace.onDidChangeTextDocument], () =>
      document.getText() === before ? true : undefined,
    );
    await vscode.commands.executeCommand('undo');
    await undone;
    await vscode.workspace.fs.delete(card);
  });

  test('the fix “Cite … as” cites the document that has a quotation, and one undo takes it back', async () => {
    const api = await briefcheck();
    const card = inWorkspace('corpus', 'keeper.md');
    const quotation = '“We have counted eleven gulls on the lighthouse of Sandhaven,”';
    await vscode.workspace.fs.writeFile(
      card,
      Buffer.from(`---\ntitle: Keeper card\ndate: 2026-05-28\n---\n\n${quotation} Ana Ruiz said.\n`),
    );
    await corpusReply(api, api.corpus, ({documents}) => documents.some(({title}) => title === 'Keeper card'));
    const before = `${quotation} one official said.\n`;
    const {uri} = await openUntitled(before, 'markdown');
    const isOfQuotation = ({code}: vscode.Diagnostic) =>
      typeof code === 'object' && code.value === 'uncited-quote';
    const findings = await findingsUntil(uri, (all) => all.some(isOfQuotation));
    const finding = findings.find(isOfQuotation);
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const titles = actions.map(({title}) => title);
    assert.ok(titles.includes('Cite from corpus…'), titles.join('; '));
    const fix = actions.find(({title}) => title === 'Cite “Keeper card” as [^1]');
    assert.ok(fix?.edit, titles.join('; '));
    assert.equal(fix.isPreferred, true);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(
      document.getText(),
      `${quotation}[^1] one official said.\n\n[^1]: *Keeper card*, 28 May 2026, corpus/keeper.md\n`,
    );
    const undone = eventually([vscode.workspace.onDidChangeTextDocument], () =>
      document.getText() === before ? true : undefined,
    );
    await vscode.commands.executeCommand('undo');
    await undone;
    await vscode.workspace.fs.delete(card);
  });

  test('“Cite from corpus…” lists what bears on the sentence, and Enter cites it', async () => {
    const api = await briefcheck();
    const card = inWorkspace('corpus', 'ferry.md');
    const sentence = 'The ferry of Sandhaven carried 417 passengers in May 2026.';
    await vscode.workspace.fs.writeFile(
      card,
      Buffer.from(`---\ntitle: Ferry card\ndate: 2026-05-28\n---\n\n${sentence}\n`),
    );
    await corpusReply(api, api.corpus, ({documents}) => documents.some(({title}) => title === 'Ferry card'));
    const {uri} = await openUntitled(`${sentence}\n`, 'markdown');
    await findingsUntil(uri, (findings) => findings.length > 0);
    const start = {line: 0, character: 0};
    await vscode.commands.executeCommand('briefcheck.citeFromCorpus', uri.toString(), {
      start,
      end: {line: 0, character: sentence.length},
    });
    const document = await vscode.workspace.openTextDocument(uri);
    const cited = eventually([vscode.workspace.onDidChangeTextDocument], () =>
      document.getText().includes('[^1]') ? document.getText() : undefined,
    );
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    assert.equal(await cited, `${sentence}[^1]\n\n[^1]: *Ferry card*, 28 May 2026, corpus/ferry.md\n`);
    await vscode.workspace.fs.delete(card);
  });
});

import assert from 'node:assert/strict';
import {suite, suiteSetup, suiteTeardown, test} from 'mocha';
import * as vscode from 'vscode';
import {answeringWith, QueryServer} from '../unit/officials/query-server.ts';
import {briefcheck, findingsUntil, openUntitled} from './briefcheck.ts';

const OFFICE = {office: 'Q9100001', title: 'Prime Minister of Finland'};
/** An invented hand-over to an invented person. */
const HAND_OVER = [
  {person: 'Q6029546', name: 'Petteri Orpo', ...OFFICE, start: '2023-06-20', end: '2026-10-01'},
  {person: 'Q99000001', name: 'Mira Example', ...OFFICE, start: '2026-10-01'},
];
const DRAFT = '---\ndate: 2026-11-15\n---\n\nFinnish Prime Minister Petteri Orpo went home.\n';

const isOnOrpo = ({message}: vscode.Diagnostic) =>
  /Petteri Orpo was .* until 1 October 2026.*Mira Example/.test(message);

type Message = {readonly text: string; readonly isModal: boolean};

/** Answers Briefcheck's messages while `run` lasts: VS Code shows no modal dialogs to tests. Returns the messages. */
async function answering(
  answer: (message: Message) => string | undefined,
  run: () => PromiseLike<unknown>,
): Promise<readonly Message[]> {
  const shown: Message[] = [];
  const {showInformationMessage} = vscode.window;
  const stand = async (text: string, options?: unknown) => {
    const isModal = typeof options === 'object' && options !== null && 'modal' in options;
    shown.push({text, isModal});
    return answer({text, isModal});
  };
  Object.assign(vscode.window, {showInformationMessage: stand});
  try {
    await run();
  } finally {
    Object.assign(vscode.window, {showInformationMessage});
  }
  return shown;
}

/** Runs the command, and accepts what is marked in its list as soon as that is shown. */
async function updateAndAccept(): Promise<void> {
  let ended = false;
  const command = vscode.commands.executeCommand('briefcheck.updateOfficials').then(() => {
    ended = true;
  });
  while (!ended) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await command;
}

suite('updating the register of officials', () => {
  let service: QueryServer;
  const setting = () => vscode.workspace.getConfiguration('briefcheck');

  suiteSetup(async () => {
    service = await QueryServer.start(answeringWith(HAND_OVER));
    await briefcheck();
    await setting().update('officials.queryService', service.endpoint, vscode.ConfigurationTarget.Global);
  });
  suiteTeardown(async () => {
    await setting().update('officials.queryService', undefined, vscode.ConfigurationTarget.Global);
    await service.stop();
  });

  test('asks nobody when the author would rather not', async () => {
    const shown = await answering(
      () => undefined,
      () => vscode.commands.executeCommand('briefcheck.updateOfficials'),
    );
    assert.deepEqual(shown, [{text: 'Update the register of officials?', isModal: true}]);
    assert.deepEqual(service.queries, []);
  });

  test('takes over what the author accepts, counts at once, and can be taken back', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const {uri} = await openUntitled(DRAFT, 'markdown');
    const shown = await answering(
      ({isModal}) => (isModal ? 'Ask the Query Service' : undefined),
      updateAndAccept,
    );
    assert.ok(service.queries.length > 0);
    assert.equal(shown.at(-1)?.text, '2 changes were taken over into the officials register.');
    const report = vscode.workspace.textDocuments.find(({uri: {scheme}}) => scheme === 'briefcheck-update');
    assert.match(report?.getText() ?? '', /Mira Example/);
    await findingsUntil(uri, (findings) => findings.some(isOnOrpo));
    const undone = await answering(
      () => undefined,
      () => vscode.commands.executeCommand('briefcheck.undoOfficialsUpdate'),
    );
    assert.match(undone.at(-1)?.text ?? '', /^The update of the officials register of .* was taken back\.$/);
    await findingsUntil(uri, (findings) => !findings.some(isOnOrpo));
  });
});

import {
  type CancellationToken,
  commands,
  Disposable,
  type ExtensionContext,
  ProgressLocation,
  type QuickPickItem,
  Uri,
  window,
  workspace,
} from 'vscode';
import type {BaseLanguageClient} from 'vscode-languageclient';
import {ask} from '../../protocol/define-request.ts';
import {
  findOfficialsUpdate,
  OVERLAY_FILE,
  officialsUpdateFile,
  reloadOfficials,
  UPDATE_PROGRESS,
  type UpdateProgress,
  type UpdateReply,
  undoOfficialsUpdate,
} from '../../protocol/officials.ts';
import {notUpdated} from './update-notice.ts';

const REPORT_SCHEME = 'briefcheck-update';
const REPORT = Uri.parse(`${REPORT_SCHEME}:/Update of the officials register.md`);

/** The commands that update the register of officials, only when the author asks for it, and take that back. */
export function updateCommands({globalStorageUri}: ExtensionContext, client: BaseLanguageClient): Disposable {
  let report = '';
  const overlay = Uri.joinPath(globalStorageUri, OVERLAY_FILE);
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(REPORT_SCHEME, {provideTextDocumentContent: () => report}),
    commands.registerCommand('briefcheck.updateOfficials', async () => {
      const reply = await findUpdate(client);
      if (reply === undefined) return;
      if (reply.kind === 'problem') {
        await window.showErrorMessage(notUpdated(reply.message));
        return;
      }
      report = reply.report;
      await showReport();
      await takeOver(client, reply, overlay);
    }),
    commands.registerCommand('briefcheck.undoOfficialsUpdate', () => undo(client, overlay)),
  );
}

/** Asks whether to ask, then asks; undefined when the author would rather not. */
async function findUpdate(client: BaseLanguageClient): Promise<UpdateReply | undefined> {
  const endpoint = workspace.getConfiguration('briefcheck').get('officials.queryService', '');
  const go = 'Ask the Query Service';
  const chosen = await window.showInformationMessage(
    'Update the register of officials?',
    {
      modal: true,
      detail:
        `Briefcheck asks ${endpoint} who holds the offices of its register. Sent are Wikidata’s ids of people and ` +
        'offices, about 50 queries; no words of your drafts or sources. You choose what is taken over.',
    },
    go,
  );
  if (chosen !== go) return undefined;
  await client.start();
  return await window.withProgress(
    {location: ProgressLocation.Notification, title: 'Asking about officials', cancellable: true},
    async (progress, token) => {
      let shown = 0;
      const listening = client.onNotification(UPDATE_PROGRESS, ({done, total}: UpdateProgress) => {
        const part = (100 * done) / Math.max(total, 1);
        progress.report({message: `query ${done} of about ${total}`, increment: Math.max(0, part - shown)});
        shown = Math.max(shown, part);
      });
      try {
        return await unlessCancelled(ask(client, findOfficialsUpdate, {endpoint}, token), token);
      } finally {
        listening.dispose();
      }
    },
  );
}

/** A request that the author gives up is rejected: that is no failure. */
async function unlessCancelled<T>(reply: Promise<T>, token: CancellationToken): Promise<T | undefined> {
  try {
    return await reply;
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  }
}

async function showReport(): Promise<void> {
  const document = await workspace.openTextDocument(REPORT);
  await window.showTextDocument(document, {preview: true, preserveFocus: true});
}

interface ChangeRow extends QuickPickItem {
  readonly place: number;
}

/** Lets the author choose among the changes and takes over the chosen ones. */
async function takeOver(
  client: BaseLanguageClient,
  {items}: Extract<UpdateReply, {kind: 'found'}>,
  overlay: Uri,
): Promise<void> {
  if (items.length === 0) {
    await window.showInformationMessage('The officials register has nothing to update; the report says why.');
    return;
  }
  const rows = items.map(({label, description, detail}, place): ChangeRow => {
    return {label, description: `${description} – ${detail}`, picked: true, place};
  });
  const chosen = await window.showQuickPick(rows, {
    title: 'Take Over into the Officials Register',
    placeHolder: 'Everything marked is taken over; the report behind has the contradictions too',
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  if (chosen === undefined || chosen.length === 0) return;
  const text = await ask(client, officialsUpdateFile, {chosen: chosen.map(({place}) => place)});
  if (text === null) return;
  await write(client, overlay, text);
  const undoIt = 'Undo';
  const then = await window.showInformationMessage(
    `${chosen.length === 1 ? 'One change was' : `${chosen.length} changes were`} taken over into the officials register.`,
    undoIt,
  );
  if (then === undoIt) await undo(client, overlay);
}

/** Takes the last update back; what came by earlier ones stays. */
async function undo(client: BaseLanguageClient, overlay: Uri): Promise<void> {
  await client.start();
  const undone = await ask(client, undoOfficialsUpdate, {});
  if (undone === null) {
    await window.showInformationMessage('There is no update of the officials register to undo.');
    return;
  }
  await write(client, overlay, undone.text);
  await window.showInformationMessage(
    `The update of the officials register of ${undone.made} was taken back.`,
  );
}

/** Writes the overlay, or deletes it where there is nothing to keep, and has the server read it. */
async function write(client: BaseLanguageClient, overlay: Uri, text: string | null): Promise<void> {
  if (text === null) {
    await workspace.fs.delete(overlay);
  } else {
    // Written beside it and renamed: a crash leaves the old file or the new one, never half of one.
    const fresh = overlay.with({path: `${overlay.path}.new`});
    await workspace.fs.writeFile(fresh, new TextEncoder().encode(text));
    await workspace.fs.rename(fresh, overlay, {overwrite: true});
  }
  await ask(client, reloadOfficials, {});
}

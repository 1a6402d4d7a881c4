import {type CodeAction, CodeActionKind, type Position} from 'vscode-languageserver';
import {type CodeActionRequest, findingsAt, wants} from '../service/code-actions.ts';
import {childUri, readIfThere} from '../service/corpus/file-system.ts';
import type {CheckedDraft} from '../service/drafts.ts';
import {
  correctionActions,
  isCorrectable,
  type OwnRegisterFile,
  SHOW_PLACE,
} from '../service/officials/correction.ts';
import type {ClientSupport} from './client-support.ts';
import {guarded} from './log.ts';
import {OWN_REGISTER_FILE} from './officials-feature.ts';
import type {Agreement, Session} from './session.ts';

/** "Correct this in officials.yaml…" for the findings on officials in the range. */
export async function corrections(
  session: Session,
  {files, support}: Agreement,
  checked: CheckedDraft,
  {range, only}: CodeActionRequest,
): Promise<CodeAction[]> {
  const register = session.officials;
  const findings = wants(only, CodeActionKind.QuickFix) ? findingsAt(checked, range) : [];
  if (register === undefined || !support.createFiles || !findings.some(isCorrectable)) return [];
  const file = await ownRegisterFile(session, files, checked.document.uri);
  if (file === undefined) return [];
  return correctionActions(findings, checked, register, file, session.places, (uri, position) =>
    support.showDocument
      ? {title: 'Show the entry', command: SHOW_PLACE, arguments: [uri, position]}
      : undefined,
  );
}

/** The author's register in the folder of the draft, in that of the first for a draft of no folder. */
async function ownRegisterFile(
  {folders, documents}: Session,
  files: Agreement['files'],
  draft: string,
): Promise<OwnRegisterFile | undefined> {
  const folder = folders.find(({uri}) => draft.startsWith(`${uri}/`)) ?? folders[0];
  if (folder === undefined) return undefined;
  const uri = childUri(folder.uri, OWN_REGISTER_FILE);
  const open = documents.get(uri);
  if (open !== undefined) return {uri, text: open.getText(), version: open.version};
  const bytes = await readIfThere(files, uri);
  return {uri, text: bytes && new TextDecoder().decode(bytes), version: null};
}

/** Runs the command of a correction: opens `officials.yaml` where the entry was added. */
export function showCorrections({connection}: Session, {showDocument}: ClientSupport): void {
  if (!showDocument) return;
  const show = async ({command, arguments: given = []}: {command: string; arguments?: unknown[]}) => {
    const [uri, position] = given as [string, Position];
    if (command !== SHOW_PLACE) return;
    await connection.window.showDocument({uri, takeFocus: true, selection: {start: position, end: position}});
  };
  connection.onExecuteCommand(guarded(connection.console, 'Showing an entry', undefined, show));
}

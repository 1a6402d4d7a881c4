import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type {TextDocument} from 'vscode-languageserver-textdocument';
import {diagnosticsOf} from '../service/diagnostics.ts';
import type {ClientSupport} from './client-support.ts';
import {guarded, logFailure, throwIfCancelled} from './log.ts';
import type {Session} from './session.ts';
import {settingsFileAt} from './settings-documents.ts';

const NOTHING: DocumentDiagnosticReport = {kind: DocumentDiagnosticReportKind.Full, items: []};

/** Answers an editor that asks for the findings of a draft, and tells it when to ask again. */
export function pullDiagnostics(
  session: Session,
  ready: Promise<void>,
  {refreshDiagnostics}: ClientSupport,
): void {
  const {connection, host} = session;
  connection.languages.diagnostics.on(
    guarded(
      connection.console,
      'Checking a draft',
      NOTHING,
      async (params: DocumentDiagnosticParams, token: CancellationToken) => {
        await ready;
        // Edits and cancellations that have arrived meanwhile come first.
        await host.pause();
        throwIfCancelled(token);
        return report(session, params);
      },
    ),
  );
  if (!refreshDiagnostics) return;
  session.onSurroundingsChanged(() => {
    // A client that is closing answers nothing any more.
    connection.languages.diagnostics.refresh().catch((error: unknown) => {
      logFailure(connection.console, 'Asking the editor to check again', error);
    });
  });
}

function report(
  session: Session,
  {textDocument, previousResultId}: DocumentDiagnosticParams,
): DocumentDiagnosticReport {
  const document = session.draft(textDocument.uri);
  if (document === undefined) return NOTHING;
  const resultId = session.resultKey(document);
  if (previousResultId === resultId) return {kind: DocumentDiagnosticReportKind.Unchanged, resultId};
  return {kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsNow(session, document)};
}

function diagnosticsNow(session: Session, document: TextDocument): Diagnostic[] {
  return diagnosticsOf(session.check(document), session.places);
}

/** How long the author must pause before findings are sent to an editor that does not ask for them. */
const PAUSE_IN_TYPING = 150;

/** Sends the findings of every open draft to an editor that does not ask for them. */
export function pushDiagnostics(session: Session, ready: Promise<void>): void {
  const {connection, documents} = session;
  const due = new Map<string, ReturnType<typeof setTimeout>>();
  const send = guarded(connection.console, 'Checking a draft', undefined, async (uri: string) => {
    await ready;
    due.delete(uri);
    const document = session.draft(uri);
    const diagnostics = document === undefined ? [] : diagnosticsNow(session, document);
    await connection.sendDiagnostics({uri, diagnostics, ...(document ? {version: document.version} : {})});
  });
  const schedule = (uri: string) => {
    // what is wrong in a settings file is sent by those who read it
    if (settingsFileAt(session, uri) !== undefined) return;
    clearTimeout(due.get(uri));
    due.set(
      uri,
      setTimeout(() => void send(uri), PAUSE_IN_TYPING),
    );
  };
  documents.onDidChangeContent(({document}) => schedule(document.uri));
  documents.onDidClose(({document}) => {
    if (settingsFileAt(session, document.uri) === undefined) void send(document.uri);
  });
  session.onSurroundingsChanged(() => {
    for (const {uri} of documents.all()) schedule(uri);
  });
}

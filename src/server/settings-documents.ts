import type {
  CompletionItem,
  CompletionParams,
  Connection,
  Diagnostic,
  TextDocumentChangeEvent,
} from 'vscode-languageserver';
import type {TextDocument} from 'vscode-languageserver-textdocument';
import {readConfig} from '../core/config/read-config.ts';
import {readOwnRegister} from '../core/officials/overlay/read-own-register.ts';
import {childUri} from '../service/corpus/file-system.ts';
import {ownRegisterCompletions} from '../service/officials/own-register-completions.ts';
import {CONFIG_FILE} from '../service/workspace-settings.ts';
import {guarded} from './log.ts';
import {OWN_REGISTER_FILE} from './officials-feature.ts';
import type {Session} from './session.ts';
import {problemDiagnostics, type ReadFile} from './settings-files.ts';

const READERS: Readonly<Record<string, (text: string) => ReadFile>> = {
  [CONFIG_FILE]: readConfig,
  [OWN_REGISTER_FILE]: readOwnRegister,
};

/** The name of the settings file that lies at the URI, at the root of a workspace folder; undefined for any other. */
export function settingsFileAt({folders}: Session, uri: string): string | undefined {
  return Object.keys(READERS).find((name) => folders.some((folder) => childUri(folder.uri, name) === uri));
}

/** How long the author must pause before the file is read again, in milliseconds. */
const PAUSE_IN_TYPING = 150;

/** Shows what is wrong in a settings file that is open, as it is being written. */
export function checkSettingsDocuments(session: Session, ready: Promise<void>): void {
  const {connection, documents} = session;
  const check = guarded(connection.console, 'Checking a settings file', undefined, async (uri: string) => {
    await ready;
    const document = documents.get(uri);
    if (document !== undefined) await sendProblems(connection, session, document);
  });
  const due = new Map<string, ReturnType<typeof setTimeout>>();
  documents.onDidChangeContent(({document: {uri}}: TextDocumentChangeEvent<TextDocument>) => {
    if (settingsFileAt(session, uri) === undefined) return;
    clearTimeout(due.get(uri));
    due.set(
      uri,
      setTimeout(() => void check(uri), PAUSE_IN_TYPING),
    );
  });
  // Files that changed are read from disk; what is open may have gone on since.
  session.onSurroundingsChanged(() => {
    for (const {uri} of documents.all()) void check(uri);
  });
}

async function sendProblems(connection: Connection, session: Session, document: TextDocument): Promise<void> {
  const {uri, version} = document;
  const read = READERS[settingsFileAt(session, uri) ?? ''];
  if (read === undefined) return;
  const diagnostics: Diagnostic[] = problemDiagnostics(read(document.getText()).problems, document);
  await connection.sendDiagnostics({uri, version, diagnostics});
}

/** What fits at a place of the author's `officials.yaml`; undefined for any other document. */
export function completeSettings(
  session: Session,
  {textDocument, position}: CompletionParams,
): CompletionItem[] | undefined {
  if (settingsFileAt(session, textDocument.uri) !== OWN_REGISTER_FILE) return undefined;
  const document = session.documents.get(textDocument.uri);
  if (document === undefined || session.officials === undefined) return [];
  return ownRegisterCompletions(document, position, session.officials);
}

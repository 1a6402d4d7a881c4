import type {Connection, Disposable, InitializeParams} from 'vscode-languageserver';
import type {InitializationOptions} from '../protocol/requests.ts';
import {answerCiting} from './citing-feature.ts';
import {clientSupport, serverCapabilities} from './client-support.ts';
import {offerCodeActions} from './code-actions-feature.ts';
import {offerCompletions} from './completion-feature.ts';
import {type CorpusFeature, serveCorpus} from './corpus-feature.ts';
import {showCorrections} from './corrections.ts';
import {pullDiagnostics, pushDiagnostics} from './diagnostics-feature.ts';
import type {ServerHost} from './host.ts';
import {offerHovers} from './hover-feature.ts';
import {answerImports} from './import-feature.ts';
import {guarded} from './log.ts';
import {answerLookUps} from './look-up-feature.ts';
import {loadOfficials} from './officials-feature.ts';
import {answerUpdates} from './officials-update-feature.ts';
import {type Agreement, Session} from './session.ts';
import {checkSettingsDocuments} from './settings-documents.ts';
import {loadSettings} from './settings-feature.ts';
import {SETTINGS_FILES, watchFiles, watchSettings} from './watched-files.ts';

/** Serves one editor until the connection ends. Whatever fails is logged; nothing ends the server. */
export function startServer(connection: Connection, host: ServerHost): void {
  const session = new Session(connection, host);
  const corpus = serveCorpus(session);
  connection.onInitialize((params: InitializeParams) => {
    const agreement = agreementOf(params, host);
    const {support} = agreement;
    const ready = new Promise<void>((resolve) => {
      connection.onInitialized(
        guarded(connection.console, 'Starting', undefined, async () => {
          await prepare(session, agreement).finally(resolve);
          await followWorkspace(session, agreement, corpus);
        }),
      );
    });
    if (support.pullDiagnostics) pullDiagnostics(session, ready, support);
    else pushDiagnostics(session, ready);
    offerCodeActions(session, ready, agreement);
    showCorrections(session, support);
    checkSettingsDocuments(session, ready);
    offerHovers(session, ready);
    offerCompletions(session, ready);
    answerLookUps(session, ready);
    answerUpdates(session, agreement, ready);
    answerCiting(session, ready, support);
    answerImports(session, agreement, ready, corpus);
    return {capabilities: serverCapabilities(support), serverInfo: {name: 'briefcheck'}};
  });
  session.documents.onDidClose(({document}) => session.checks.forget(document.uri));
  session.documents.listen(connection);
  connection.listen();
}

function agreementOf(params: InitializeParams, host: ServerHost): Agreement {
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  return {support: clientSupport(params), options, files: host.files(options)};
}

/** What must be there before the first draft is checked. The corpus is not: it may take its time. */
async function prepare(session: Session, agreement: Agreement): Promise<void> {
  await loadSettings(session, agreement);
  await loadOfficials(session, agreement);
}

/** Opens the corpus and follows changes of settings, folders and files from then on. */
async function followWorkspace(session: Session, agreement: Agreement, corpus: CorpusFeature): Promise<void> {
  const {connection} = session;
  let watching: Disposable | undefined;
  const watchAnew = async () => {
    watching?.dispose();
    watching = await watchFiles(connection, session.settings.corpusFolders(), agreement.support);
  };
  const readSettings = guarded(connection.console, 'Reading the settings', undefined, async () => {
    await prepare(session, agreement);
    session.surroundingsChanged();
    await watchAnew();
    await corpus.syncFolders();
  });
  // One after the other: the last to be read must be the newest.
  let reading: Promise<void> = Promise.resolve();
  const settingsChanged = () => {
    reading = reading.then(readSettings);
    return reading;
  };
  connection.onDidChangeConfiguration(settingsChanged);
  if (agreement.support.folderEvents) connection.workspace.onDidChangeWorkspaceFolders(settingsChanged);
  connection.onDidChangeWatchedFiles(
    guarded(connection.console, 'Following changed files', undefined, async ({changes}) => {
      const uris = changes.map(({uri}) => uri);
      if (uris.some((uri) => SETTINGS_FILES.some((name) => uri.endsWith(`/${name}`))))
        await settingsChanged();
      await corpus.filesChanged(uris);
    }),
  );
  await watchSettings(connection, agreement.support);
  await watchAnew();
  await corpus.open(agreement);
  await corpus.syncFolders();
}

import {readDocument} from '../core/corpus/readers/read-document.ts';
import * as protocol from '../protocol/requests.ts';
import {reasonOf} from '../service/corpus/corpus-files.ts';
import {SavedIndex} from '../service/corpus/saved-index.ts';
import {WorkspaceCorpus} from '../service/corpus/workspace-corpus.ts';
import {answerCorpusRequests} from './corpus-requests.ts';
import {logFailure} from './log.ts';
import type {Agreement, Session} from './session.ts';
import {delayed, throttled} from './throttled.ts';

/** The least time between two tellings that the corpus changed, in milliseconds. */
const TELL_EVERY = 200;
/** How long nothing must have changed before the index is saved, in milliseconds. */
const SAVE_AFTER = 3_000;

/** What the corpus feature offers to the others. */
export interface CorpusFeature {
  /** Opens the index; until then there is no corpus. */
  open(agreement: Agreement): Promise<void>;
  /** Brings the index in step with the folders of the settings. */
  syncFolders(): Promise<void>;
  filesChanged(uris: readonly string[]): Promise<void>;
}

/** Keeps the author's corpus and answers what the editor shows of it. */
export function serveCorpus(session: Session): CorpusFeature {
  const {connection} = session;
  let state: protocol.CorpusTree['state'] = 'reading';
  let failure: string | undefined;
  const tellEditor = () => {
    connection.sendNotification(protocol.CORPUS_CHANGED).catch((error: unknown) => {
      logFailure(connection.console, 'Telling of a change of the corpus', error);
    });
  };
  const changed = throttled(TELL_EVERY, () => {
    // While the corpus is read for the first time, drafts are checked again when it is ready and not after each file.
    if (state === 'ready') session.surroundingsChanged();
    tellEditor();
  });
  answerCorpusRequests(session, () => ({state, failure}));
  let saved: SavedIndex | undefined;
  const save = () => saveOrTell(session, saved);
  const saveSoon = delayed(SAVE_AFTER, () => void save());
  connection.onShutdown(save);
  const settled = async (syncing: Promise<void> | undefined) => {
    await syncing?.catch((error: unknown) => logFailure(connection.console, 'Reading the corpus', error));
    saveSoon();
    if (state === 'ready') return;
    state = 'ready';
    // Passages of a saved index have their places only now.
    if (session.corpus !== undefined && session.corpus.index.documents().length > 0) changed();
    else tellEditor();
  };
  return {
    async open(agreement) {
      try {
        saved = await openIndex(session, agreement);
        session.corpus = corpusOver(saved, session, agreement, changed);
      } catch (error) {
        logFailure(connection.console, 'Opening the index of the corpus', error);
        failure = 'The index of the corpus could not be opened; see the output of Briefcheck.';
      }
    },
    syncFolders: () => settled(session.corpus?.sync.setFolders(session.settings.corpusFolders())),
    async filesChanged(uris) {
      if (uris.some((uri) => session.corpus?.sync.holds(uri)))
        await settled(session.corpus?.sync.filesChanged(uris));
    },
  };
}

async function saveOrTell({connection}: Session, saved: SavedIndex | undefined): Promise<void> {
  await saved?.save().catch((error: unknown) => {
    connection.console.warn(
      `The index of the corpus could not be saved, and is made anew next time: ${reasonOf(error)}.`,
    );
  });
}

async function openIndex({host}: Session, {files, options}: Agreement): Promise<SavedIndex> {
  const wasm = await host.dataFile('sqlite3.wasm', options);
  return await SavedIndex.open(files, options.storageUri, wasm, host.pause);
}

function corpusOver(
  saved: SavedIndex,
  {host}: Session,
  {files}: Agreement,
  onChange: () => void,
): WorkspaceCorpus {
  return new WorkspaceCorpus({
    files,
    index: saved.index,
    read: host.readDocument ?? readDocument,
    pause: host.pause,
    onChange,
    onStored: (change) => saved.note(change),
    extractedUri: (path) => `${protocol.EXTRACTED_SCHEME}:/${encodeURI(path)}.txt`,
  });
}

import {readDocument} from '../core/corpus/readers/read-document.ts';
import * as protocol from '../protocol/requests.ts';
import {reasonOf} from '../service/corpus/corpus-files.ts';
import {groupViews, outlineViews} from '../service/corpus/corpus-outlines.ts';
import {documentViews, searchView} from '../service/corpus/corpus-views.ts';
import {SavedIndex} from '../service/corpus/saved-index.ts';
import {WorkspaceCorpus} from '../service/corpus/workspace-corpus.ts';
import {logFailure, throwIfCancelled} from './log.ts';
import {handle} from './requests.ts';
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
    session.surroundingsChanged();
    tellEditor();
  });
  answerRequests(session, () => ({state, failure}));
  let saved: SavedIndex | undefined;
  const save = async () => {
    await saved?.save().catch((error: unknown) => {
      connection.console.warn(
        `The index of the corpus could not be saved, and is made anew next time: ${reasonOf(error)}.`,
      );
    });
  };
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
    read: readDocument,
    pause: host.pause,
    onChange,
    onStored: (change) => saved.note(change),
    extractedUri: (path) => `${protocol.EXTRACTED_SCHEME}:/${encodeURI(path)}.txt`,
  });
}

interface Progress {
  readonly state: protocol.CorpusTree['state'];
  readonly failure: string | undefined;
}

const STILL_READING = 'The corpus is still being read.';
const NO_CORPUS = 'There is no corpus yet: put sources into a folder “corpus” or “sources” of the workspace.';
const EMPTY_TREE: protocol.CorpusTree = {state: 'ready', documents: [], problems: []};

function answerRequests(session: Session, progress: () => Progress): void {
  handle(session.connection, protocol.corpusTree, EMPTY_TREE, (): protocol.CorpusTree => {
    const {state, failure} = progress();
    const {corpus} = session;
    if (failure !== undefined) return {...EMPTY_TREE, problems: [failure]};
    return {state, documents: corpus ? documentViews(corpus) : [], problems: corpus?.sync.problems ?? []};
  });
  handle(session.connection, protocol.corpusOutline, [], ({path}) =>
    session.corpus ? outlineViews(session.corpus, path) : [],
  );
  handle(session.connection, protocol.corpusGroups, [], ({by}) =>
    session.corpus ? groupViews(session.corpus, by) : [],
  );
  handle(
    session.connection,
    protocol.corpusText,
    null,
    ({path}) => session.corpus?.index.extractedText(path) ?? null,
  );
  handle(
    session.connection,
    protocol.corpusSearch,
    {hits: [], problems: []},
    async ({query, limit}, token) => {
      // The author types on: of the queries that have piled up only the last is answered.
      await session.host.pause();
      throwIfCancelled(token);
      const {corpus} = session;
      if (corpus === undefined || corpus.index.documents().length === 0) {
        return {hits: [], problems: [progress().state === 'reading' ? STILL_READING : NO_CORPUS]};
      }
      return searchView(corpus, query, limit);
    },
  );
}

import {openCorpus as openIndex} from '../core/corpus/open-corpus.ts';
import {readDocument} from '../core/corpus/readers/read-document.ts';
import * as protocol from '../protocol/requests.ts';
import {documentViews, passageViews, searchView} from '../service/corpus/corpus-views.ts';
import {WorkspaceCorpus} from '../service/corpus/workspace-corpus.ts';
import {logFailure, throwIfCancelled} from './log.ts';
import {handle} from './requests.ts';
import type {Agreement, Session} from './session.ts';
import {throttled} from './throttled.ts';

/** The least time between two tellings that the corpus changed, in milliseconds. */
const TELL_EVERY = 200;

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
  const settled = async (syncing: Promise<void> | undefined) => {
    await syncing?.catch((error: unknown) => logFailure(connection.console, 'Reading the corpus', error));
    if (state === 'ready') return;
    state = 'ready';
    tellEditor();
  };
  return {
    async open(agreement) {
      try {
        session.corpus = await openCorpus(session, agreement, changed);
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

async function openCorpus(
  {host}: Session,
  {files, options}: Agreement,
  onChange: () => void,
): Promise<WorkspaceCorpus> {
  const index = await openIndex(await host.dataFile('sqlite3.wasm', options));
  return new WorkspaceCorpus({
    files,
    index,
    read: readDocument,
    pause: host.pause,
    onChange,
    extractedUri: (path) => `${protocol.EXTRACTED_SCHEME}:/${encodeURI(path)}.txt`,
  });
}

interface Progress {
  readonly state: protocol.CorpusTree['state'];
  readonly failure: string | undefined;
}

const EMPTY_TREE: protocol.CorpusTree = {state: 'ready', documents: [], problems: []};

function answerRequests(session: Session, progress: () => Progress): void {
  handle(session.connection, protocol.corpusTree, EMPTY_TREE, (): protocol.CorpusTree => {
    const {state, failure} = progress();
    const {corpus} = session;
    if (failure !== undefined) return {...EMPTY_TREE, problems: [failure]};
    return {state, documents: corpus ? documentViews(corpus) : [], problems: corpus?.sync.problems ?? []};
  });
  handle(session.connection, protocol.corpusPassages, [], ({path}) =>
    session.corpus ? passageViews(session.corpus, path) : [],
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
      return session.corpus ? searchView(session.corpus, query, limit) : {hits: [], problems: []};
    },
  );
}

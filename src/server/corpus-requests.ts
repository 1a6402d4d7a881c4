import * as protocol from '../protocol/requests.ts';
import {groupViews, outlineViews} from '../service/corpus/corpus-outlines.ts';
import {documentViews, searchView} from '../service/corpus/corpus-views.ts';
import {throwIfCancelled} from './log.ts';
import {handle} from './requests.ts';
import type {Session} from './session.ts';

/** How far the corpus has been read. */
export interface CorpusProgress {
  readonly state: protocol.CorpusTree['state'];
  readonly failure: string | undefined;
}

const STILL_READING = 'The corpus is still being read.';
const NO_CORPUS = 'There is no corpus yet: put sources into a folder “corpus” or “sources” of the workspace.';
const EMPTY_TREE: protocol.CorpusTree = {state: 'ready', documents: [], problems: []};

/** Answers what the editor shows of the corpus. */
export function answerCorpusRequests(session: Session, progress: () => CorpusProgress): void {
  handle(session.connection, protocol.corpusTree, EMPTY_TREE, (): protocol.CorpusTree => {
    const {state, failure} = progress();
    const {corpus} = session;
    if (failure !== undefined) return {...EMPTY_TREE, problems: [failure]};
    return {state, documents: corpus ? documentViews(corpus) : [], problems: corpus?.sync.problems ?? []};
  });
  handle(session.connection, protocol.corpusExtent, {state: 'ready', documents: 0}, () => ({
    state: progress().state,
    documents: session.corpus?.index.documents().length ?? 0,
  }));
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

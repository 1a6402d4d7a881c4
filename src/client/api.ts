import type {Event} from 'vscode';
import type {CorpusTree, SearchReply} from '../protocol/requests.ts';

/** What the extension offers to other extensions, and to its own tests. */
export interface BriefcheckApi {
  /** The documents of the corpus as the sidebar shows them. */
  corpus(): Promise<CorpusTree>;
  /** Fires when the corpus has changed. */
  readonly onDidChangeCorpus: Event<void>;
  /** Searches the corpus, best passages first. */
  search(query: string, limit?: number): Promise<SearchReply>;
}

import type {DocumentList} from './document-list.ts';
import type {PassageFinder} from './passage-finder.ts';
import type {PassageStore} from './passage-store.ts';
import type {Vocabulary} from './vocabulary.ts';

/** What an open index consists of, for the modules that answer from it. */
export interface IndexParts {
  readonly store: PassageStore;
  readonly finder: PassageFinder;
  readonly documents: DocumentList;
  readonly vocabulary: Vocabulary;
}

import type {Location} from 'vscode-languageserver-types';
import type {Span} from '../../core/text/span.ts';

/** Knows where the documents of the corpus are, as an editor opens them. */
export interface CorpusPlaces {
  /** The place of a span of a document; undefined when there is no such document any more. */
  locate(path: string, span: Span): Location | undefined;
}

/** For a draft without a corpus. */
export const NO_PLACES: CorpusPlaces = {locate: () => undefined};

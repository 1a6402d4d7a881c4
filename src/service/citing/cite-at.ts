import type {CitationStyle} from '../../core/citing/citation-style.ts';
import {citeDocument, type DocumentCitation} from '../../core/citing/cite-document.ts';
import type {Draft} from '../../core/text/draft.ts';
import type {DraftParser} from '../../core/text/parse-draft.ts';
import type {Span} from '../../core/text/span.ts';
import type {WorkspaceCorpus} from '../corpus/workspace-corpus.ts';
import {relativeReference} from './relative-reference.ts';

/** What a draft cites from, and how the settings want it to. */
export interface CitableCorpus {
  readonly corpus: WorkspaceCorpus;
  readonly style: CitationStyle | 'auto';
  /** What the draft, once cited, is read back with. */
  readonly parser: DraftParser;
}

/**
 * Cites the document at `path` for the sentence or quotation at a span of the draft. Undefined where that cannot be
 * done, and for a document that is gone by now.
 */
export function citeAt(
  {draft, uri}: {readonly draft: Draft; readonly uri: string},
  at: Span,
  path: string,
  {corpus, style, parser}: CitableCorpus,
): DocumentCitation | undefined {
  const document = corpus.index.document(path);
  if (document === undefined) return undefined;
  const reference = relativeReference(uri, corpus.sync.uriOf(path) ?? '');
  return citeDocument(draft, at, document, {
    style,
    parser,
    ...(reference === undefined ? {} : {path: reference}),
  });
}

import type {Position, Range} from 'vscode-languageserver-types';
import type {DocumentCitation} from '../../core/citing/cite-document.ts';
import type {SpokenWords} from '../../core/citing/quotation-text.ts';
import {quoteDocument} from '../../core/citing/quote-document.ts';
import type {Passage} from '../../core/corpus/corpus.ts';
import type {Draft} from '../../core/text/draft.ts';
import {parseDraft} from '../../core/text/parse-draft.ts';
import type {Span} from '../../core/text/span.ts';
import type {WorkspaceCorpus} from '../corpus/workspace-corpus.ts';
import type {CitableCorpus} from './cite-at.ts';
import {relativeReference} from './relative-reference.ts';

/** A place of a document of the corpus. */
export interface QuotedFrom {
  readonly path: string;
  readonly at: Position;
}

/**
 * Inserts, at an offset of the draft, what a document says at a place: the quotation that holds the place, else its
 * sentence, with a citation. Undefined where that cannot be done.
 */
export function quoteAt(
  {draft, uri}: {readonly draft: Draft; readonly uri: string},
  offset: number,
  from: QuotedFrom,
  {corpus, style, parser}: CitableCorpus,
): DocumentCitation | undefined {
  const document = corpus.index.document(from.path);
  const said = wordsAt(from, corpus);
  if (document === undefined || said === undefined) return undefined;
  const path = relativeReference(uri, corpus.sync.uriOf(from.path) ?? '');
  return quoteDocument(draft, offset, said, document, {
    style,
    parser,
    ...(path === undefined ? {} : {path}),
  });
}

function wordsAt({path, at}: QuotedFrom, corpus: WorkspaceCorpus): SpokenWords | undefined {
  const holds = (span: Span) => isWithin(at, corpus.locate(path, span)?.range);
  const passage = corpus.index.passages(path).find(holds);
  if (passage === undefined) return undefined;
  const quotation = passage.quotations.find(holds);
  const stretch = quotation ?? sentencesIn(passage).find(holds);
  if (stretch === undefined) return undefined;
  const words = passage.prose.slice(stretch.start - passage.start, stretch.end - passage.start);
  return {words, speaker: quotation?.speaker};
}

function sentencesIn({prose, start}: Passage): readonly Span[] {
  const {blocks} = parseDraft(prose, 'plaintext', {today: ''});
  return blocks.flatMap((placed) =>
    placed.block.sentences.map((sentence) => ({
      start: start + placed.start + sentence.start,
      end: start + placed.start + sentence.end,
    })),
  );
}

function isWithin({line, character}: Position, range: Range | undefined): boolean {
  if (range === undefined) return false;
  const {start, end} = range;
  const isBehindStart = line > start.line || (line === start.line && character >= start.character);
  return isBehindStart && (line < end.line || (line === end.line && character < end.character));
}

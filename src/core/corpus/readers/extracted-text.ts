import type {BlockKind} from '../../text/block.ts';
import type {Pause, SourceDocument} from '../corpus.ts';
import {type PageStart, passagesOf} from '../passages.ts';
import type {DocumentFile} from './document-file.ts';
import {formatOf} from './document-file.ts';
import type {StatedMetadata} from './front-matter.ts';
import {type DocumentBlock, parseText} from './text-blocks.ts';
import {metadataFromText, sectionsOf} from './text-file.ts';

/** A paragraph, heading, item or row drawn out of a file that is no plain text. */
export interface ExtractedPart {
  /** `undefined` where the file does not say what it is, as a PDF does not. */
  readonly kind: BlockKind | undefined;
  readonly text: string;
  readonly page?: number;
}

/** In UTF-16 units. Text longer than this is cut off: the rest cannot be searched, and the document's note says so. */
const LONGEST_TEXT = 20_000_000;

/** What else bears on a text drawn out of a file. */
export interface Extraction {
  /** What its reader left out already, as a sentence. */
  readonly note?: string | undefined;
  /** The most of the text that is kept, in UTF-16 units. */
  readonly longest?: number;
}

/**
 * A document from the parts drawn out of a file. Its text, which offsets count in, is the parts with a blank line
 * between them; quotations, names and sources are found in it as in any text.
 */
export async function documentFromParts(
  file: DocumentFile,
  stated: StatedMetadata,
  parts: readonly ExtractedPart[],
  pause: Pause,
  {note, longest = LONGEST_TEXT}: Extraction = {},
): Promise<SourceDocument> {
  const pages: PageStart[] = [];
  const kinds = new Map<number, BlockKind>();
  const pieces: string[] = [];
  const notes = note === undefined ? [] : [note];
  let length = 0;
  for (const {kind, text: words, page} of parts) {
    if (length + words.length > longest) {
      notes.push(
        `Only the first ${millions(length)} million characters of its text were read; split the file to search the rest.`,
      );
      break;
    }
    if (kind !== undefined) kinds.set(length, kind);
    if (page !== undefined && page !== pages.at(-1)?.page) pages.push({start: length, page});
    pieces.push(words);
    length += words.length + 2;
  }
  const text = pieces.join('\n\n');
  const {blocks: parsed, sources} = await parseText(text, 'plaintext', pause);
  const blocks = parsed.map((placed) => withKind(placed, kinds.get(placed.start)));
  return {
    path: file.path,
    format: formatOf(file.path) ?? 'html',
    origin: 'extracted',
    hash: file.hash,
    byteOrderMark: 0,
    problem:
      text.trim() === ''
        ? 'The file holds no text; a scan must first be read by text recognition.'
        : undefined,
    ...(notes.length === 0 ? {} : {note: notes.join(' ')}),
    ...metadataFromText(stated, text, blocks, file.path),
    text,
    passages: await passagesOf(file.path, text, blocks, pause, pages),
    sections: sectionsOf(blocks),
    sources: sources.map(({start, end, text: label}) => ({start, end, label})),
  };
}

/** 19,876,000 -> "19.9" */
function millions(characters: number): string {
  return String(Math.round(characters / 1e5) / 10);
}

/** What the file says a block is counts more than what its words look like, except that furniture stays furniture. */
function withKind(placed: DocumentBlock, kind: BlockKind | undefined): DocumentBlock {
  const guessed = placed.block.kind;
  if (kind === undefined || guessed === 'furniture' || guessed === 'source-entry') return placed;
  if (kind === 'paragraph' && (guessed === 'byline' || guessed === 'caption')) return placed;
  return {...placed, block: {...placed.block, kind}};
}

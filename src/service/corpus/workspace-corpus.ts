import type {Location} from 'vscode-languageserver-types';
import type {CorpusIndex, Pause} from '../../core/corpus/corpus.ts';
import {decodeText} from '../../core/corpus/readers/decode.ts';
import {formatOf} from '../../core/corpus/readers/document-file.ts';
import type {ReadDocument} from '../../core/corpus/readers/read-document.ts';
import type {CorpusChange} from '../../core/corpus/saved-index/change-log.ts';
import type {Span} from '../../core/text/span.ts';
import {LineIndex, plainRange} from '../ranges.ts';
import {CorpusSync} from './corpus-sync.ts';
import type {FileSystem} from './file-system.ts';
import type {CorpusPlaces} from './places.ts';

export interface WorkspaceCorpusOptions {
  readonly files: FileSystem;
  readonly index: CorpusIndex;
  readonly read: ReadDocument;
  readonly pause: Pause;
  readonly onChange: () => void;
  /** Told what the index has taken in, to be kept between sessions. */
  readonly onStored: (change: CorpusChange) => void;
  /** The URI under which an editor opens the text drawn out of a document. */
  readonly extractedUri: (path: string) => string;
}

/** The corpus of a workspace: an index, the sync that keeps it in step, and where its documents' lines begin. */
export class WorkspaceCorpus implements CorpusPlaces {
  readonly index: CorpusIndex;
  readonly sync: CorpusSync;
  readonly #options: WorkspaceCorpusOptions;
  readonly #lines = new Map<string, LineIndex>();

  constructor(options: WorkspaceCorpusOptions) {
    this.#options = options;
    this.index = options.index;
    this.sync = new CorpusSync({...options, onRead: (path, bytes) => this.#indexLines(path, bytes)});
  }

  locate(path: string, span: Span): Location | undefined {
    const document = this.index.document(path);
    const uri = this.uriOf(path);
    const lines = document && this.#linesOf(path, document.origin);
    return uri === undefined || lines === undefined ? undefined : {uri, range: plainRange(span, lines)};
  }

  /** What an editor opens for the document: the file itself, or the text drawn out of it. */
  uriOf(path: string): string | undefined {
    const document = this.index.document(path);
    if (document?.origin === 'extracted' && document.problem === undefined)
      return this.#options.extractedUri(path);
    return this.sync.uriOf(path);
  }

  #indexLines(path: string, bytes: Uint8Array): void {
    this.#lines.delete(path);
    const format = formatOf(path);
    // The lines of a text drawn out of a file are found when first asked for.
    if (format !== 'markdown' && format !== 'plaintext') return;
    const decoded = decodeText(bytes);
    if (decoded.kind === 'text') this.#lines.set(path, new LineIndex(decoded.text));
  }

  #linesOf(path: string, origin: 'file' | 'extracted'): LineIndex | undefined {
    const known = this.#lines.get(path);
    if (known !== undefined || origin === 'file') return known;
    const text = this.index.extractedText(path);
    if (text === undefined) return undefined;
    const lines = new LineIndex(text);
    this.#lines.set(path, lines);
    return lines;
  }
}

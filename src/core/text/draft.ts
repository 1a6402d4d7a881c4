import type {PlacedBlock} from './block.ts';
import type {DraftDate} from './draft-date.ts';
import type {SourceEntry} from './source-list.ts';
import type {Span} from './span.ts';

export type DraftLanguage = 'markdown' | 'plaintext';

/** A draft as every rule sees it: one parse for each version of the text. Offsets are into `text`. */
export interface Draft {
  readonly text: string;
  readonly language: DraftLanguage;
  readonly date: DraftDate;
  readonly blocks: readonly PlacedBlock[];
  /** Entries of the source list and footnote definitions, in the order of the text. */
  readonly sources: readonly SourceEntry[];
  /** The front matter with its fences, when there is one. */
  readonly frontMatter: Span | undefined;
}

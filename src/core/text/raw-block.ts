import type {BlockKind} from './block.ts';
import type {Span} from './span.ts';

/** A link as the markup gives it; offsets relative to the block. */
export interface LinkTarget extends Span {
  readonly url: string;
  readonly form: 'link' | 'url';
}

/** A block as read from the markup, before sentences, quotations and citations are found in it. */
export interface RawBlock extends Span {
  readonly kind: BlockKind;
  /** As long as the block; everything that is markup and not prose is blank. */
  readonly prose: string;
  readonly links: readonly LinkTarget[];
}

import {attributionsOf} from '../attributions/attributions-of.ts';
import {tokensOf} from '../attributions/tokens.ts';
import type {Block} from '../block.ts';
import type {SentenceView} from './features.ts';

const VIEWS_OF = new WeakMap<Block, readonly SentenceView[]>();

/**
 * The sentences of a block with what is read in them. The sentence before the first is the last of the previous
 * block, whose own predecessors do not matter, so that a view depends on two blocks and no more.
 */
export function sentenceViewsOf(block: Block, previous: Block | undefined): readonly SentenceView[] {
  const views = ownViewsOf(block);
  const before = previous && ownViewsOf(previous).at(-1);
  const [first, ...others] = views;
  return first === undefined ? [] : [{...first, before}, ...others];
}

/** The views as if nothing stood before the block: read once, used for the block itself and for the one behind it. */
function ownViewsOf(block: Block): readonly SentenceView[] {
  const known = VIEWS_OF.get(block);
  if (known !== undefined) return known;
  let before: SentenceView | undefined;
  const views = block.sentences.map((sentence, index) => {
    const tokens = tokensOf(sentence, block.quotations);
    const view: SentenceView = {block, sentence, index, tokens, attributions: attributionsOf(tokens), before};
    before = view;
    return view;
  });
  VIEWS_OF.set(block, views);
  return views;
}

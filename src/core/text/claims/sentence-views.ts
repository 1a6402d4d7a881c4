import {attributionsOf} from '../attributions/attributions-of.ts';
import {tokensOf} from '../attributions/tokens.ts';
import type {Block} from '../block.ts';
import type {SentenceView} from './features.ts';

const LAST_OF = new WeakMap<Block, SentenceView>();

/**
 * The sentences of a block with what is read in them. The sentence before the first is the last of the previous
 * block, whose own predecessors do not matter, so that a view depends on two blocks and no more.
 */
export function sentenceViewsOf(block: Block, previous: Block | undefined): readonly SentenceView[] {
  let before = previous === undefined ? undefined : lastViewOf(previous);
  return block.sentences.map((sentence, index) => {
    const tokens = tokensOf(sentence, block.quotations);
    const view: SentenceView = {block, sentence, index, tokens, attributions: attributionsOf(tokens), before};
    before = view;
    return view;
  });
}

function lastViewOf(block: Block): SentenceView | undefined {
  const known = LAST_OF.get(block);
  if (known !== undefined) return known;
  const sentence = block.sentences.at(-1);
  if (sentence === undefined) return undefined;
  const tokens = tokensOf(sentence, block.quotations);
  const index = block.sentences.length - 1;
  const view: SentenceView = {
    block,
    sentence,
    index,
    tokens,
    attributions: attributionsOf(tokens),
    before: undefined,
  };
  LAST_OF.set(block, view);
  return view;
}

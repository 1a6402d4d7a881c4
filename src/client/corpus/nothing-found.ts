import type {PassageRow} from './passage-pick.ts';
import type {ServerCorpus} from './server-corpus.ts';

export const NOTHING_FOUND = 'No passage found';
export const NOTHING_BEARS = 'No passage bears on these words';

/** Why there may be nothing besides that nothing fits: undefined when the corpus is there and read. */
export async function whyNothing(corpus: Pick<ServerCorpus, 'extent'>): Promise<string | undefined> {
  // asked at each letter of a search without hits: the list of all documents would be far too much
  const {state, documents} = await corpus.extent();
  if (state === 'reading') return 'The corpus is still being read.';
  return documents === 0 ? 'There is no corpus yet.' : undefined;
}

/** The rows, or one that says why there are none. */
export async function orNothing(
  rows: readonly PassageRow[],
  corpus: Pick<ServerCorpus, 'extent'>,
  label: string,
): Promise<readonly PassageRow[]> {
  if (rows.length > 0) return rows;
  const why = await whyNothing(corpus);
  return [{label, detail: why ?? 'Try fewer words, or the beginning of a word.', alwaysShow: true}];
}

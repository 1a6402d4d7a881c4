import {z} from 'zod';
import {type Block, holdsArgument, type PlacedBlock} from '../../text/block.ts';
import type {Draft} from '../../text/draft.ts';
import type {Fix, Report} from '../finding.ts';
import {defineDraftRule} from '../rule.ts';

const options = z.object({
  leastWords: z
    .number()
    .int()
    .min(4)
    .default(12)
    .describe('Paragraphs shorter than this many words may be repeated.'),
});

/** What came along from the page: calls to subscribe, labels of a site, paragraphs that stand twice. */
export const boilerplate = defineDraftRule({
  id: 'boilerplate',
  summary:
    'A call to subscribe, a leftover of the page that a text came from, or a paragraph that stands twice.',
  severity: 'hint',
  options,
  *check(draft, {options: {leastWords}}) {
    const seen = new Map<string, PlacedBlock>();
    for (const placed of draft.blocks) {
      if (placed.block.kind === 'furniture') yield furniture(placed, draft);
      if (!holdsArgument(placed.block.kind)) continue;
      const words = comparable(placed.block);
      if (words.count < leastWords) continue;
      const {key} = words;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, placed);
      else yield repeated(placed, first, draft);
    }
  },
});

interface ComparableWords {
  readonly key: string;
  readonly count: number;
}

const COMPARABLE = new WeakMap<Block, ComparableWords>();

/** The words in lower case, so that "The talks failed." and "the talks failed" are one paragraph; once for a block. */
function comparable(block: Block): ComparableWords {
  const known = COMPARABLE.get(block);
  if (known !== undefined) return known;
  const words = block.prose.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const made = {key: words.join(' '), count: words.length};
  COMPARABLE.set(block, made);
  return made;
}

function furniture({start, end}: PlacedBlock, draft: Draft): Report {
  return {
    start,
    end,
    message: 'This line belongs to a page and not to a briefing.',
    data: {kind: 'furniture'},
    fixes: [removal(start, end, draft)],
  };
}

function repeated({start, end}: PlacedBlock, first: PlacedBlock, draft: Draft): Report {
  const opening = draft.text.slice(first.start, first.start + 40).trim();
  return {
    start,
    end,
    message: `This paragraph stands in the draft already (“${opening}…”).`,
    data: {kind: 'repeated', first: first.start},
    fixes: [removal(start, end, draft)],
  };
}

function removal(start: number, end: number, {text}: Draft): Fix {
  const lineBreaks = /^[ \t]*(?:\r\n|\n|\r){0,2}/.exec(text.slice(end, end + 100))?.[0].length ?? 0;
  return {title: 'Delete it', safe: false, edits: [{start, end: end + lineBreaks, text: ''}]};
}

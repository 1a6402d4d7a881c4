import {z} from 'zod';
import type {Block, Quotation} from '../../text/block.ts';
import {type QuotationSourcing, sourcingOf} from '../../text/quotation-sourcing.ts';
import type {Fix, Report} from '../finding.ts';
import {defineBlockRule} from '../rule.ts';

const options = z.object({
  acceptOutlet: z
    .boolean()
    .default(true)
    .describe(
      'Whether a named outlet or document ("told Reuters") counts as a source without a citation marker.',
    ),
  citationScope: z
    .enum(['sentence', 'paragraph'])
    .default('sentence')
    .describe(
      'Whether a citation counts for the quotations of its own sentence or for those of its whole paragraph.',
    ),
});

type Missing = 'speaker' | 'source';

/** Direct quotations of which a reader does not learn whose words they are, or where they can be found. */
export const uncitedQuote = defineBlockRule({
  id: 'uncited-quote',
  summary: 'A direct quotation with no speaker, or with no source that a reader could open.',
  severity: 'warning',
  options,
  *check(block, previous, {options: {acceptOutlet, citationScope}}) {
    if (block.kind === 'heading' || block.kind === 'caption' || block.kind === 'byline') return;
    for (const quotation of outermost(block.quotations)) {
      const found = sourcingOf(quotation, block, previous);
      const cited = citationScope === 'paragraph' && block.citations.length > 0;
      const missing = missingOf(cited ? {...found, source: 'citation'} : found, acceptOutlet);
      if (missing.length > 0) yield report(quotation, missing, block);
    }
  },
});

/** What stands inside somebody's words is theirs to source: one finding for the outer quotation is enough. */
function* outermost(quotations: readonly Quotation[]): Generator<Quotation> {
  let end = 0;
  for (const quotation of quotations) {
    if (quotation.kind !== 'direct' || quotation.start < end) continue;
    end = quotation.end;
    yield quotation;
  }
}

function missingOf({speaker, source}: QuotationSourcing, acceptOutlet: boolean): readonly Missing[] {
  const sourced =
    source === 'citation' ||
    source === 'noted-as-missing' ||
    (source === 'outlet-or-document' && acceptOutlet);
  return [...(speaker === 'named' ? [] : ['speaker' as const]), ...(sourced ? [] : ['source' as const])];
}

function report({start, end}: Quotation, missing: readonly Missing[], block: Block): Report {
  return {
    start,
    end,
    message: messageOf(missing),
    data: {missing},
    fixes: missing.map((part) => placeholder(part, end, block)),
  };
}

function messageOf(missing: readonly Missing[]): string {
  if (missing.length === 2) return 'Neither a speaker nor a source is given for these words.';
  return missing[0] === 'speaker'
    ? 'Nobody is named as the speaker of these words.'
    : 'No citation, outlet or document is given in which a reader could find these words.';
}

/** Behind the closing mark and the punctuation that hugs it: "we hold”, [speaker needed]" would tear them apart. */
function placeholder(part: Missing, end: number, {text}: Block): Fix {
  let at = end;
  while (',.;:'.includes(text.charAt(at)) && at < text.length) at++;
  const note = part === 'speaker' ? '[speaker needed]' : '[citation needed]';
  return {title: `Insert “${note}”`, safe: false, edits: [{start: at, end: at, text: ` ${note}`}]};
}

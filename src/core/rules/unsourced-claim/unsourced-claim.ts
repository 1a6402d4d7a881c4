import {z} from 'zod';
import type {Block, Sentence} from '../../text/block.ts';
import type {Claim} from '../../text/claims/claim.ts';
import {claimsOf} from '../../text/claims/claims-of.ts';
import {isStrong, type Reason, type ReasonKind} from '../../text/claims/reason.ts';
import type {Fix, Report} from '../finding.ts';
import {defineBlockRule} from '../rule.ts';

const options = z.object({
  onlyStrong: z
    .boolean()
    .default(false)
    .describe('Report only facts with a figure, a date, a superlative, a "first" or a named event.'),
  marker: z.string().min(1).default('[citation needed]').describe('The words that the fix inserts.'),
});

const CALLED: {readonly [kind in ReasonKind]?: string} = {
  figure: 'Figure',
  date: 'Dated event',
  superlative: 'Superlative',
  'first-occurrence': 'Claim of a first',
  'named-event': 'Named event',
};

/** A fact in the author's own voice with neither citation nor named source. */
export const unsourcedClaim = defineBlockRule({
  id: 'unsourced-claim',
  summary: 'Reports statements of fact that carry neither a citation nor a named source.',
  severity: 'information',
  options,
  *check(block, previous, context): Iterable<Report> {
    for (const claim of claimsOf(block, previous)) {
      const strong = claim.reasons.find(isStrong);
      if (claim.label !== 'fact' || claim.noted || (context.options.onlyStrong && strong === undefined))
        continue;
      yield {
        start: claim.sentence.start,
        end: claim.sentence.end,
        severity: strong === undefined ? 'information' : 'warning',
        message: messageFor(claim, strong),
        data: {
          label: claim.label,
          score: claim.score,
          reasons: claim.reasons.map(({kind, text}) => ({kind, text})),
        },
        fixes: [noteFix(block, claim.sentence, context.options.marker)],
      };
    }
  },
});

function messageFor(claim: Claim, strong: Reason | undefined): string {
  if (strong !== undefined) return `${CALLED[strong.kind]} without a source: ${strong.text}.`;
  const event = claim.reasons.find(({kind}) => kind === 'past-event-verb');
  if (event !== undefined) return `No source for this statement of fact (“${event.text}”).`;
  return 'No source for this statement of fact: neither a citation nor a named source in the sentence.';
}

// the marks that close a sentence: ".", "?”", "!)"
const CLOSING_MARKS = /[.!…]+["”’')*_]*\s*$/u;

function noteFix(block: Block, {start, end}: Sentence, marker: string): Fix {
  const sentence = block.text.slice(start, end);
  const at = start + (CLOSING_MARKS.exec(sentence)?.index ?? sentence.trimEnd().length);
  return {title: `Insert “${marker}”`, safe: false, edits: [{start: at, end: at, text: ` ${marker}`}]};
}

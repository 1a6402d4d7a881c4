import {z} from 'zod';
import type {Claim} from '../../text/claims/claim.ts';
import {claimsOf} from '../../text/claims/claims-of.ts';
import type {Report} from '../finding.ts';
import {defineBlockRule} from '../rule.ts';

const options = z.object({
  accept: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Sources to accept although they are unnamed, such as "senior officials"; capitals do not matter.',
    ),
});

/** An assertion put down to nobody in particular. */
export const vagueAttribution = defineBlockRule({
  id: 'vague-attribution',
  summary: 'Reports assertions put down to nobody in particular: "experts say", "it is widely understood".',
  severity: 'information',
  options,
  *check(block, previous, context): Iterable<Report> {
    const accepted = new Set(context.options.accept.map((words) => words.toLowerCase()));
    for (const claim of claimsOf(block, previous)) {
      if (claim.label !== 'vague' || claim.noted) continue;
      const source = unnamedSource(claim);
      if (source !== undefined && accepted.has(source.toLowerCase())) continue;
      yield {
        start: claim.sentence.start,
        end: claim.sentence.end,
        message:
          source === undefined
            ? 'No named source: the sentence puts this down to nobody whom a reader could look up.'
            : `No named source: “${source}” is nobody whom a reader could look up.`,
        data: {
          label: claim.label,
          score: claim.score,
          reasons: claim.reasons.map(({kind, text}) => ({kind, text})),
        },
      };
    }
  },
});

function unnamedSource({reasons}: Claim): string | undefined {
  return reasons.find(({kind}) => kind === 'unnamed-source')?.text;
}

import {z} from 'zod';

/** A line of data/officials/terms.jsonl, as described in data/officials/README.md. */
const sourceTerm = z
  .object({
    country: z.string().optional(),
    organisation: z.string().optional(),
    office: z.string(),
    officeKind: z.string(),
    person: z.string(),
    personVariants: z.array(z.string()).default([]),
    start: z.string(),
    end: z.string().nullable(),
    openAsOf: z.string().optional(),
    sourceName: z.string(),
    licence: z.string(),
    confidence: z.enum(['high', 'medium', 'low']),
    endRule: z.string().optional(),
    conflicts: z.array(z.string()).default([]),
    qid: z.string().optional(),
    corroboratedBy: z.array(z.string()).default([]),
    sourceAsOf: z.string().optional(),
    /** The source that showed the end or the person in office, where that is another one than `sourceName`. */
    confirmedBy: z.string().optional(),
    /** The last day that a document shows the person in office, where general knowledge confirms a later one. */
    documentedTo: z.string().optional(),
    /** Set where general knowledge closed or confirmed the term. */
    generalKnowledge: z.boolean().optional(),
  })
  .refine((term) => (term.country === undefined) !== (term.organisation === undefined), {
    message: 'a term belongs to a country or to an organisation',
  });

export type SourceTerm = z.infer<typeof sourceTerm>;

/** The terms of a JSON Lines file. Throws with the line's number where a line is not a term. */
export function readSourceTerms(text: string): SourceTerm[] {
  const terms: SourceTerm[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    try {
      terms.push(sourceTerm.parse(JSON.parse(line)));
    } catch (cause) {
      throw new Error(`terms.jsonl, line ${index + 1}: not a term`, {cause});
    }
  });
  return terms;
}

/** Country code or organisation. */
export function ownerOf(term: SourceTerm): string {
  return term.country ?? term.organisation ?? '';
}

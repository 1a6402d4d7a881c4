import type {WordChange} from '../corpus.ts';
import type {Step} from './align.ts';

/**
 * An alignment as a diff: stretches of words that are the same, and between them what the draft has and what the
 * source has. Offsets are into the draft's words; where the draft has nothing the stretch is empty, at the place
 * where the source's words belong.
 */
export function wordDiff(
  steps: readonly Step[],
  draftText: string,
  sourceText: string,
): readonly WordChange[] {
  const changes: WordChange[] = [];
  for (const run of runsOf(steps)) {
    const draft = run.flatMap((step) => step.draft ?? []);
    const source = run.flatMap((step) => step.source ?? []);
    const start = draft[0]?.start ?? changes.at(-1)?.end ?? 0;
    const end = draft.at(-1)?.end ?? start;
    changes.push({
      kind: isSame(run[0]) ? 'same' : 'changed',
      start,
      end,
      draft: draftText.slice(start, end),
      source: sourceText.slice(source[0]?.start ?? 0, source.at(-1)?.end ?? 0).replace(/\s+/gu, ' '),
    });
  }
  return changes;
}

/** Steps that follow each other and are alike. */
function runsOf(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last !== undefined && isSame(last[0]) === isSame(step)) last.push(step);
    else runs.push([step]);
  }
  return runs;
}

export function isSame(step: Step | undefined): boolean {
  return step?.draft !== undefined && step.draft.key === step.source?.key;
}

import type {Finding} from '../../src/core/rules/finding.ts';
import type {Span} from '../../src/core/text/span.ts';

/** What a reader marked, as far as matching needs it. */
export interface Marked extends Span {
  readonly text: string;
}

/** True when two spans share at least half of the shorter one. */
export function sameStretch(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= 0.5 * Math.min(a.end - a.start, b.end - b.start);
}

/** Counts of what was found, reported falsely and missed. */
export class Tally {
  found = 0;
  false = 0;
  missed = 0;
  readonly errors: string[] = [];

  /** Compares the findings in one draft with what should be found there; what is ignored counts neither way. */
  add(
    draft: string,
    findings: readonly Finding[],
    wanted: readonly Marked[],
    ignored: readonly Marked[],
  ): void {
    const used = new Set<Finding>();
    for (const mark of wanted) {
      const same = findings.filter((finding) => sameStretch(finding, mark));
      const hit = same.find((finding) => !used.has(finding)) ?? same[0];
      if (hit === undefined) {
        this.missed++;
        this.errors.push(`missed  ${draft}:${mark.start} ${JSON.stringify(mark.text)}`);
        continue;
      }
      used.add(hit);
      this.found++;
    }
    for (const finding of findings) {
      if (used.has(finding) || [...wanted, ...ignored].some((mark) => sameStretch(finding, mark))) continue;
      this.false++;
      this.errors.push(`false   ${draft}:${finding.start} ${finding.rule}: ${finding.message}`);
    }
  }

  get precision(): number {
    return this.found / (this.found + this.false);
  }

  get recall(): number {
    return this.found / (this.found + this.missed);
  }

  get f1(): number {
    return (2 * this.found) / (2 * this.found + this.false + this.missed);
  }
}

import type {Block} from '../text/block.ts';
import type {Report} from './finding.ts';
import type {BlockRule} from './rule.ts';

interface Kept {
  readonly previous: Block | undefined;
  readonly reports: readonly Report[];
}

/** What block rules said of a block, kept for as long as the block, its predecessor and the surroundings stay the same. */
export interface BlockReports {
  /** Forgets everything when one of the surroundings (settings, register, corpus, date) is not the one of before. */
  startVersion(surroundings: readonly unknown[]): void;
  /** The rule's reports on the block, from `check` where they are not known yet. */
  of(
    rule: BlockRule,
    block: Block,
    previous: Block | undefined,
    check: () => readonly Report[],
  ): readonly Report[];
}

/** An empty cache for the versions of one draft. Blocks are compared by identity: the parser reuses them. */
export function createBlockReports(): BlockReports {
  let current: readonly unknown[] = [];
  let kept = new WeakMap<Block, Map<BlockRule, Kept>>();
  return {
    startVersion(surroundings) {
      const same =
        current.length === surroundings.length && surroundings.every((one, index) => one === current[index]);
      if (!same) kept = new WeakMap();
      current = surroundings;
    },
    of(rule, block, previous, check) {
      const known = kept.get(block) ?? new Map<BlockRule, Kept>();
      const found = known.get(rule);
      if (found !== undefined && found.previous === previous) return found.reports;
      const reports = check();
      kept.set(block, known.set(rule, {previous, reports}));
      return reports;
    },
  };
}

import type {RuleId} from './rule-id.generated.ts';

/** Where the pages of the rules can be read by somebody who has no copy of the repository. */
const PAGES = 'https://github.com/briefcheck/briefcheck/blob/main/src/core/rules';

/** The address of the page that says what a rule finds, why, and when to switch it off. */
export function rulePage(id: RuleId | string): string {
  return `${PAGES}/${id}/${id}.md`;
}

import {z} from 'zod';
import type {Fix, Report} from '../finding.ts';
import {defineSuppressionRule} from '../rule.ts';
import type {RuleId} from '../rule-id.generated.ts';
import type {SuppressionUse} from '../suppressions.ts';

const options = z.object({
  requireReason: z
    .boolean()
    .default(true)
    .describe(
      'Whether a directive must give a reason after a colon, as in "disable-line unsourced-claim: own data".',
    ),
  knownRules: z
    .array(z.string())
    .default([])
    .describe('Names of rules of other tools that directives may name without being reported.'),
});

/** Directives that hide nothing, name no rule, or lack their reason. */
export const unusedSuppression = defineSuppressionRule({
  id: 'unused-suppression',
  summary: 'A briefcheck directive that hides nothing, names no rule, or gives no reason.',
  severity: 'information',
  options,
  *check(uses, {text}, {options: {requireReason, knownRules}, ruleIds}) {
    for (const use of uses) {
      const fault = faultOf(use, [...ruleIds, ...knownRules], requireReason);
      if (fault !== undefined) yield report(use, fault, text);
    }
  },
});

type Fault =
  | {readonly kind: 'names-no-rule'}
  | {readonly kind: 'unknown-rule'; readonly name: string}
  | {readonly kind: 'hides-nothing'}
  | {readonly kind: 'no-reason'};

function faultOf(
  {suppression, hidden}: SuppressionUse,
  known: readonly string[],
  requireReason: boolean,
): Fault | undefined {
  const {rules, kind, reason} = suppression;
  const unknown = rules.find((name) => !known.includes(name as RuleId));
  if (unknown !== undefined) return {kind: 'unknown-rule', name: unknown};
  // "enable" ends what a "disable" began; alone it needs neither a rule nor a reason
  if (kind === 'enable') return undefined;
  if (rules.length === 0) return {kind: 'names-no-rule'};
  if (hidden === 0) return {kind: 'hides-nothing'};
  return requireReason && reason === undefined ? {kind: 'no-reason'} : undefined;
}

function report({suppression}: SuppressionUse, fault: Fault, text: string): Report {
  const {start, end} = suppression;
  return {
    start,
    end,
    message: messageOf(fault),
    data: {fault: fault.kind},
    fixes: fixesOf(suppression, fault, text),
  };
}

function messageOf(fault: Fault): string {
  switch (fault.kind) {
    case 'names-no-rule':
      return 'This directive names no rule, so it would hide everything.';
    case 'unknown-rule':
      return `There is no rule “${fault.name}”.`;
    case 'hides-nothing':
      return 'This directive hides nothing: no such finding is left here.';
    case 'no-reason':
      return 'This directive gives no reason; write one after a colon.';
  }
}

function fixesOf({start, end}: SuppressionUse['suppression'], fault: Fault, text: string): readonly Fix[] {
  if (fault.kind !== 'hides-nothing') return [];
  let lineStart = start;
  while (lineStart > 0 && !'\r\n'.includes(text.charAt(lineStart - 1))) lineStart--;
  const alone = text.slice(lineStart, start).trim() === '';
  const lineBreak = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(end, end + 200))?.[0];
  const whole = alone && lineBreak !== undefined;
  const edit = whole ? {start: lineStart, end: end + lineBreak.length, text: ''} : {start, end, text: ''};
  return [{title: 'Delete the directive', safe: true, edits: [edit]}];
}

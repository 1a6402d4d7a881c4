import {linesOf} from '../text/chunks.ts';
import type {Span} from '../text/span.ts';
import type {Finding} from './finding.ts';

export type SuppressionKind = 'disable-next-line' | 'disable-line' | 'disable' | 'enable';

/** A directive in the draft: `<!-- briefcheck-disable-next-line unsourced-claim: common knowledge -->`. */
export interface Suppression extends Span {
  readonly kind: SuppressionKind;
  /** The rules named; empty means all of them. */
  readonly rules: readonly string[];
  readonly reason: string | undefined;
  /** Where it holds: findings that begin in here are hidden. Empty for `enable`. */
  readonly scope: Span;
}

/** A directive and the number of findings that it hid. */
export interface SuppressionUse {
  readonly suppression: Suppression;
  readonly hidden: number;
}

// "<!-- briefcheck-disable-line rule-a, rule-b: reason -->", or the same words behind "//" on a line of their own
const DIRECTIVE =
  /(?:<!--[ \t]*|^[ \t]*\/\/[ \t]*)briefcheck-(disable-next-line|disable-line|disable|enable)(?![\w-])([^\n\r]{0,500}?)(?:-->|$)/;
const RULE_NAMES = /^[\s,]*((?:[a-z][a-z-]*[\s,]*)*)/;

/** The directives of a draft, in order, each with the stretch that it governs. */
export function suppressionsIn(text: string): readonly Suppression[] {
  if (!text.includes('briefcheck-')) return [];
  const lines = [...linesOf(text)];
  const found = lines.flatMap((line, index) => {
    const match = DIRECTIVE.exec(line.text);
    if (match === null) return [];
    const [whole, kind, rest = ''] = match;
    const start = line.start + match.index + (whole.length - whole.trimStart().length);
    const {rules, reason} = readRest(rest);
    const span = {start, end: line.start + match.index + whole.trimEnd().length};
    return [{...span, kind: kind as SuppressionKind, rules, reason, line: index}];
  });
  return found.map(({line, ...directive}, index) => {
    const enabled = found
      .slice(index + 1)
      .find((other) => other.kind === 'enable' && covers(other.rules, directive.rules));
    return {...directive, scope: scopeOf(directive, line, lines, enabled?.start ?? text.length)};
  });
}

/** " rule-a, rule-b: the reason" */
function readRest(rest: string): Pick<Suppression, 'rules' | 'reason'> {
  const colon = rest.indexOf(':');
  const names = colon < 0 ? rest : rest.slice(0, colon);
  const rules = (RULE_NAMES.exec(names)?.[1] ?? '').split(/[\s,]+/).filter((name) => name !== '');
  const reason = colon < 0 ? '' : rest.slice(colon + 1).trim();
  return {rules, reason: reason === '' ? undefined : reason};
}

function covers(enabled: readonly string[], disabled: readonly string[]): boolean {
  return enabled.length === 0 || disabled.every((rule) => enabled.includes(rule));
}

function scopeOf(
  directive: Span & {readonly kind: SuppressionKind},
  line: number,
  lines: readonly (Span & {readonly text: string})[],
  enabledAt: number,
): Span {
  if (directive.kind === 'disable') return {start: directive.end, end: enabledAt};
  if (directive.kind === 'disable-line') return lines[line] ?? directive;
  const next = lines.findIndex(({text}, index) => index > line && text.trim() !== '');
  const governed = directive.kind === 'enable' ? undefined : lines[next];
  return governed ?? {start: directive.end, end: directive.end};
}

/** The findings that no directive hides, and how many each directive hid. */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
): {readonly kept: readonly Finding[]; readonly uses: readonly SuppressionUse[]} {
  const hidden = new Map<Suppression, number>(suppressions.map((suppression) => [suppression, 0]));
  const kept = findings.filter((finding) => {
    const hiding = suppressions.filter((suppression) => hides(suppression, finding));
    for (const suppression of hiding) hidden.set(suppression, (hidden.get(suppression) ?? 0) + 1);
    return hiding.length === 0;
  });
  return {
    kept,
    uses: suppressions.map((suppression) => ({suppression, hidden: hidden.get(suppression) ?? 0})),
  };
}

function hides({scope, rules}: Suppression, {start, rule}: Finding): boolean {
  return scope.start <= start && start < scope.end && (rules.length === 0 || rules.includes(rule));
}

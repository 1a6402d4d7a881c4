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
  /** Where it holds at most: an `enable` may end a `disable` sooner, for the rules that it names. Empty for `enable`. */
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
  const isCode = codeLines();
  const found = lines.flatMap((line, index) => {
    const match = isCode(line.text) ? null : DIRECTIVE.exec(line.text);
    if (match === null) return [];
    const [whole, kind, rest = ''] = match;
    const start = line.start + match.index + (whole.length - whole.trimStart().length);
    const {rules, reason} = readRest(rest);
    const span = {start, end: line.start + match.index + whole.trimEnd().length};
    return [{...span, kind: kind as SuppressionKind, rules, reason, line: index}];
  });
  return found.map(({line, ...directive}) => ({
    ...directive,
    scope: scopeOf(directive, line, lines, text.length),
  }));
}

/** Tells, line by line, whether a line is fenced code: a page that explains directives gives none. */
function codeLines(): (line: string) => boolean {
  let fence: string | undefined;
  return (line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) fence = mark;
    else if (line.trim().startsWith(fence)) {
      fence = undefined;
      return true;
    }
    return fence !== undefined;
  };
}

/** " rule-a, rule-b: the reason" */
function readRest(rest: string): Pick<Suppression, 'rules' | 'reason'> {
  const colon = rest.indexOf(':');
  const names = colon < 0 ? rest : rest.slice(0, colon);
  const rules = (RULE_NAMES.exec(names)?.[1] ?? '').split(/[\s,]+/).filter((name) => name !== '');
  const reason = colon < 0 ? '' : rest.slice(colon + 1).trim();
  return {rules, reason: reason === '' ? undefined : reason};
}

function scopeOf(
  {kind, end}: Span & {readonly kind: SuppressionKind},
  line: number,
  lines: readonly (Span & {readonly text: string})[],
  endOfText: number,
): Span {
  if (kind === 'enable') return {start: end, end};
  if (kind === 'disable') return {start: end, end: endOfText};
  let governed = kind === 'disable-line' ? line : line + 1;
  while (lines[governed]?.text.trim() === '') governed++;
  const {start, end: lineEnd} = lines[governed] ?? {start: end, end};
  return {start, end: lineEnd};
}

/**
 * The findings that no directive hides, and how many each directive hid. Of two directives that both hide a finding
 * each has hidden it.
 */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
): {readonly kept: readonly Finding[]; readonly uses: readonly SuppressionUse[]} {
  if (suppressions.length === 0) return {kept: findings, uses: []};
  const count = new Map<Suppression, number>();
  const hidden = new Set<Finding>();
  for (const rule of new Set(findings.map((finding) => finding.rule))) {
    const inOrder = findings.filter((finding) => finding.rule === rule).sort((a, b) => a.start - b.start);
    const scopes = scopesFor(rule, suppressions);
    for (const {suppression, start, end} of scopes) {
      const hides = indexFrom(inOrder, end) - indexFrom(inOrder, start);
      count.set(suppression, (count.get(suppression) ?? 0) + hides);
    }
    for (const finding of within(inOrder, scopes)) hidden.add(finding);
  }
  return {
    kept: findings.filter((finding) => !hidden.has(finding)),
    uses: suppressions.map((suppression) => ({suppression, hidden: count.get(suppression) ?? 0})),
  };
}

interface RuleScope extends Span {
  readonly suppression: Suppression;
}

/** Where the directives hide findings of that rule, in order of their starts, none of them backwards. */
function scopesFor(rule: string, suppressions: readonly Suppression[]): readonly RuleScope[] {
  const scopes: RuleScope[] = [];
  let enabledAt = Number.POSITIVE_INFINITY;
  for (const suppression of suppressions.toReversed()) {
    const {kind, rules, scope, start} = suppression;
    if (rules.length > 0 && !rules.includes(rule)) continue;
    if (kind === 'enable') enabledAt = start;
    else
      scopes.push({
        ...scope,
        end: kind === 'disable' ? Math.min(scope.end, enabledAt) : scope.end,
        suppression,
      });
  }
  return scopes.sort((a, b) => a.start - b.start);
}

/** The spans that begin within one of the scopes; both are in order of their starts. */
function* within<T extends Span>(spans: readonly T[], scopes: readonly Span[]): Generator<T> {
  let next = 0;
  let hiddenUntil = 0;
  for (const span of spans) {
    for (let scope = scopes[next]; scope && scope.start <= span.start; scope = scopes[++next])
      hiddenUntil = Math.max(hiddenUntil, scope.end);
    if (span.start < hiddenUntil) yield span;
  }
}

/** The index of the first span that begins at `offset` or later. */
function indexFrom(inOrder: readonly Span[], offset: number): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

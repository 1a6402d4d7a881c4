import {type Document, isMap, isNode, isScalar, parseDocument, type Scalar} from 'yaml';
import type {z} from 'zod';
import type {Span} from '../text/span.ts';
import {type ConfigLayer, configSchema} from './config.ts';

/** Something in a settings file that could not be used: a sentence for its author, and where it stands. */
export interface ConfigProblem extends Span {
  readonly message: string;
}

export interface ReadConfig {
  /** What could be used; the parts with a problem are left out. */
  readonly layer: ConfigLayer;
  readonly problems: readonly ConfigProblem[];
}

/** Reads the text of a `.briefcheck.yaml`. Never throws: what is wrong becomes a problem with its place. */
export function readConfig(yaml: string): ReadConfig {
  // without a log level of its own the library writes its warnings to the console
  const document = parseDocument(yaml, {logLevel: 'error'});
  const [error] = document.errors;
  if (error) {
    const [start, end] = error.pos;
    return {layer: {}, problems: [{start, end: Math.max(end, start + 1), message: firstLine(error.message)}]};
  }
  const place = (path: readonly PropertyKey[], part: 'key' | 'value' = 'value'): Span => {
    const key = part === 'key' ? keyAt(document, path) : undefined;
    if (key?.range) return {start: key.range[0], end: Math.max(key.range[1], key.range[0] + 1)};
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range)
        return {start: node.range[0], end: Math.max(node.range[1], node.range[0] + 1)};
    }
    return {start: 0, end: Math.max(1, yaml.length)};
  };
  let value: unknown;
  try {
    value = document.toJS({maxAliasCount: 20}) ?? {};
  } catch (cause) {
    return {
      layer: {},
      problems: [{...place([]), message: firstLine(cause instanceof Error ? cause.message : String(cause))}],
    };
  }
  return check(value, place);
}

/** The key itself: what is wrong with one that nothing knows is not its value. */
function keyAt(document: Document, path: readonly PropertyKey[]): Scalar | undefined {
  const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const keys = isMap(map) ? map.items.map((pair) => pair.key) : [];
  return keys.filter((key) => isScalar(key)).find((key) => String(key.value) === path.at(-1));
}

/** Reads settings that the editor hands over as plain data. */
export function configFromSettings(settings: unknown): ReadConfig {
  // "briefcheck.officials" is the client's own: how the register is updated has no bearing on a draft.
  return check(without(settings ?? {}, ['officials']), () => ({start: 0, end: 1}));
}

type Place = (path: readonly PropertyKey[], part: 'key' | 'value') => Span;

function check(value: unknown, place: Place): ReadConfig {
  const result = configSchema.safeParse(value);
  if (result.success) return {layer: result.data, problems: []};
  const problems = result.error.issues.map((issue) => ({
    ...place(faultyPath(issue), issue.code === 'unrecognized_keys' ? 'key' : 'value'),
    message: messageOf(issue),
  }));
  // the faulty parts are taken out one by one, so that one slip does not undo the other settings
  let mended = value;
  for (const issue of result.error.issues) mended = withoutFault(mended, issue);
  const again = configSchema.safeParse(mended);
  return {layer: again.success ? again.data : {}, problems};
}

function faultyPath(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' && issue.keys[0] ? [...issue.path, issue.keys[0]] : issue.path;
}

function messageOf(issue: z.core.$ZodIssue): string {
  const at = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => `“${key}”`).join(', ');
    return `Briefcheck knows no setting ${names}${at === '' ? '' : ` under ${at}`}.`;
  }
  const reason =
    issue.code === 'invalid_union' ? unionReason(issue) : issue.message.replace(/^Invalid input: /, '');
  return `The setting ${at === '' ? 'file' : at} cannot be used: ${reason}.`;
}

/** A rule's setting is a severity or an object; what was wrong within the object says more than "invalid". */
function unionReason(issue: z.core.$ZodIssueInvalidUnion): string {
  const inner = issue.errors.flat().find((one) => one.path.length > 0 || one.code === 'unrecognized_keys');
  if (inner === undefined)
    return 'expected a severity (off, hint, information, warning, error) or the options of the rule';
  if (inner.code === 'unrecognized_keys')
    return `the rule has no option ${inner.keys.map((key) => `“${key}”`).join(', ')}`;
  return `${inner.path.join('.')}: ${inner.message.replace(/^Invalid input: /, '')}`;
}

function withoutFault(value: unknown, issue: z.core.$ZodIssue): unknown {
  const keys =
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return keys.reduce<unknown>((rest, path) => without(rest, path), value);
}

/** A copy of plain data without what stands at the path. */
function without(value: unknown, path: readonly PropertyKey[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return undefined;
  const {[key as string]: inner, ...others} = value as Record<string, unknown>;
  return rest.length === 0 || inner === undefined
    ? others
    : {...others, [key as string]: without(inner, rest)};
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}

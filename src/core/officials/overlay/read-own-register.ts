import {type Document, isMap, isNode, isScalar, isSeq, parseDocument} from 'yaml';
import type {z} from 'zod';
import type {Span} from '../../text/span.ts';
import {formatDate, latestDay} from '../calendar.ts';
import {fold} from '../fold.ts';
import {type OwnEntry, ownEntry} from './own-entry.ts';

/** Something in `officials.yaml` that could not be used: a sentence for its author, and where it stands. */
export interface OwnRegisterProblem extends Span {
  readonly message: string;
}

/** An entry and where it stands in the file. */
export interface PlacedEntry extends Span {
  readonly entry: OwnEntry;
}

export interface OwnRegister {
  /** What could be used; entries with a problem are left out. */
  readonly entries: readonly PlacedEntry[];
  readonly problems: readonly OwnRegisterProblem[];
}

/** The longest `officials.yaml` that is read, in UTF-16 units. */
export const longestOwnRegister = 2_000_000;
const mostAliases = 20;
const mostProblems = 100;

/** Reads the text of an `officials.yaml`. Never throws: what is wrong becomes a problem with its place. */
export function readOwnRegister(yaml: string): OwnRegister {
  if (yaml.length > longestOwnRegister) {
    return failure(
      {start: 0, end: 1},
      'This file is too long to be a register of officials: it was not read. Keep it under 2 million characters.',
    );
  }
  const document = parseDocument(yaml, {prettyErrors: false, merge: false});
  const [error] = document.errors;
  if (error)
    return failure(
      {start: error.pos[0], end: Math.max(error.pos[1], error.pos[0] + 1)},
      firstLine(error.message),
    );
  let value: unknown;
  try {
    value = document.toJS({maxAliasCount: mostAliases});
  } catch (cause) {
    return failure({start: 0, end: 1}, firstLine(cause instanceof Error ? cause.message : String(cause)));
  }
  if (value === null || value === undefined) return {entries: [], problems: []};
  return readEntries(document, value, yaml.length);
}

function failure(span: Span, message: string): OwnRegister {
  return {entries: [], problems: [{...span, message}]};
}

function readEntries(document: Document, value: unknown, length: number): OwnRegister {
  const whole = {start: 0, end: Math.max(1, length)};
  const contents = document.contents;
  const listed = isMap(contents) ? contents.get('officials', true) : undefined;
  // "officials:" with nothing below it yet
  const list = isScalar(listed) && listed.value === null ? undefined : listed;
  if (!isMap(contents) || (list !== undefined && !isSeq(list))) {
    return failure(whole, 'Write the officials as a list under “officials:”.');
  }
  const problems: OwnRegisterProblem[] = contents.items
    .filter(({key}) => String(key) !== 'officials')
    .map(({key}) => ({
      ...spanOf(key, whole),
      message: `This file has no part “${String(key)}”: write the officials as a list under “officials:”.`,
    }));
  const entries: PlacedEntry[] = [];
  const raw = (value as {officials?: unknown[]}).officials ?? [];
  raw.forEach((item, index) => {
    const node = isSeq(list) ? list.items[index] : undefined;
    const span = spanOf(node, whole);
    const result = ownEntry.safeParse(withDatesAsText(item));
    if (result.success) {
      entries.push({...span, entry: result.data});
    } else if (problems.length < mostProblems) {
      problems.push(problemWith(item, result.error.issues, node, span));
    }
  });
  return {entries, problems: [...problems, ...overlapsAmong(entries).slice(0, mostProblems)]};
}

/** A bare year is a number in YAML: `start: 2013`. */
function withDatesAsText(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [
      key,
      typeof value === 'number' && ['start', 'end', 'confirmed'].includes(key) ? String(value) : value,
    ]),
  );
}

function spanOf(node: unknown, fallback: Span): Span {
  const range = isNode(node) ? node.range : undefined;
  return range ? {start: range[0], end: Math.max(range[1], range[0] + 1)} : fallback;
}

/** The first thing that is wrong with an entry, at its place; of what is missing, all. */
function problemWith(
  item: unknown,
  issues: readonly z.core.$ZodIssue[],
  node: unknown,
  span: Span,
): OwnRegisterProblem {
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return {...span, message: 'Write an entry as “person:”, “office:”, “of:” and “start:”.'};
  const missing = issues.flatMap(({path: [key]}) =>
    key !== undefined && !Object.hasOwn(item, key) ? [`“${String(key)}”`] : [],
  );
  if (missing.length > 0) return {...span, message: `This entry does not say ${missing.join(', ')}.`};
  const [issue] = issues;
  if (issue?.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => `“${key}”`).join(', ');
    const known = Object.keys(ownEntry.shape).join(', ');
    return {
      ...spanOf(pairOf(node, issue.keys[0])?.key, span),
      message: `An entry has no ${names}; it may have ${known}.`,
    };
  }
  const key = issue?.path[0];
  const reason = firstLine(issue?.message ?? '').replace(/^Invalid input: /, '');
  return {
    ...spanOf(pairOf(node, key)?.value, span),
    message: `“${String(key)}” of this entry cannot be used: ${reason}.`,
  };
}

function pairOf(node: unknown, key: PropertyKey | undefined) {
  return isMap(node) ? node.items.find((pair) => String(pair.key) === String(key)) : undefined;
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}

/** Terms of two people in one office at the same time: both are kept, and no holder is named then. */
function overlapsAmong(entries: readonly PlacedEntry[]): OwnRegisterProblem[] {
  const problems: OwnRegisterProblem[] = [];
  const last = new Map<string, PlacedEntry>();
  const inOrder = [...entries].sort((a, b) =>
    a.entry.start < b.entry.start ? -1 : a.entry.start > b.entry.start ? 1 : 0,
  );
  for (const placed of inOrder) {
    const {entry} = placed;
    const key = `${fold(entry.of)}|${fold(entry.office)}`;
    const before = last.get(key);
    const end = before?.entry.end;
    if (
      before &&
      before.entry.person !== entry.person &&
      (end == null || latestDay(end) > latestDay(entry.start))
    ) {
      const until = end == null ? 'without an end' : `until ${formatDate(end)}`;
      problems.push({
        start: placed.start,
        end: placed.end,
        message: `This term overlaps that of ${before.entry.person}, who has the same office ${until}; while both run, neither is named as the holder.`,
      });
    }
    last.set(key, placed);
  }
  return problems;
}

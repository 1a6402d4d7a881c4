import {applyEdits} from '../edits.ts';
import type {TextEdit} from '../rules/finding.ts';
import type {Draft} from '../text/draft.ts';
import type {DraftParser} from '../text/parse-draft.ts';

/** What the edits are to bring about: a marker with this key, defined unless its entry is kept elsewhere. */
export interface Meant {
  readonly key: string;
  readonly entry: 'new' | 'known' | 'elsewhere' | 'none';
}

/**
 * True when the draft, with the edits applied and parsed again, has one marker more, every other marker still
 * points where it did, and the entries are the same but for the new one. Drafts are written by hand and half
 * finished: what follows an unclosed code fence is code, whatever it looks like.
 */
export function readsAsMeant(
  draft: Draft,
  edits: readonly TextEdit[],
  meant: Meant | undefined,
  parser: DraftParser,
): boolean {
  const after = parser.parse(applyEdits(draft.text, edits), draft.language, {
    option: draft.date.iso,
    today: draft.date.iso,
  });
  const keys = keysOf(draft);
  const added = meant?.entry === 'new' ? [meant.key] : [];
  if (!sameItems([...keys, ...added], keysOf(after))) return false;
  const targets = targetsOf(draft);
  const isMarked = (target: string) => (meant === undefined ? true : target === meant.key);
  return isWithOneMore(targets, targetsOf(after), isMarked);
}

function keysOf({sources}: Draft): readonly string[] {
  return sources.flatMap(({key}) => (key === undefined ? [] : [key]));
}

function targetsOf({blocks}: Draft): readonly string[] {
  return blocks.flatMap(({block}) => block.citations.flatMap(({targets}) => targets));
}

function sameItems(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && [...one].sort().join('\n') === [...other].sort().join('\n');
}

/** True when `after` is `before` with one item more that fulfils the condition. */
function isWithOneMore(
  before: readonly string[],
  after: readonly string[],
  fits: (target: string) => boolean,
): boolean {
  if (after.length !== before.length + 1) return false;
  const at = after.findIndex((target, index) => target !== before[index]);
  const found = after[at];
  return (
    found !== undefined &&
    fits(found) &&
    after.slice(at + 1).every((target, index) => target === before[at + index])
  );
}

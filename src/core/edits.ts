import type {TextEdit} from './rules/finding.ts';

/**
 * The text with the edits applied. Edits may come in any order; of two that overlap the one that starts first
 * wins and the other is left out, so that applying many fixes at once never garbles the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of apart(edits)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The edits in order, without those that overlap an earlier one; two insertions at one place count as overlapping. */
export function apart(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: TextEdit[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    if (last === undefined || edit.start > last.end || (edit.start === last.end && last.end > last.start))
      kept.push(edit);
  }
  return kept;
}

/** The edits of those fixes, in order, that can be applied together: a fix goes in whole or not at all. */
export function mergeFixes(fixes: readonly {readonly edits: readonly TextEdit[]}[]): readonly TextEdit[] {
  const merged: TextEdit[] = [];
  for (const {edits} of fixes) {
    const together = [...merged, ...edits];
    if (apart(together).length === together.length) merged.push(...edits);
  }
  return [...merged].sort((a, b) => a.start - b.start);
}

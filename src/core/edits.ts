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

/** The edits in order, without those that overlap an earlier one; two that begin at one place count as overlapping. */
export function apart(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of [...edits].sort(inOrder)) {
    const last = kept.at(-1);
    if (last === undefined || follows(edit, last)) kept.push(edit);
  }
  return kept;
}

/** The edits of those fixes, in order, that can be applied together: a fix goes in whole or not at all. */
export function mergeFixes(fixes: readonly {readonly edits: readonly TextEdit[]}[]): readonly TextEdit[] {
  const merged: TextEdit[] = [];
  for (const {edits} of fixes) {
    if (apart(edits).length < edits.length || !edits.every((edit) => fitsIn(edit, merged))) continue;
    for (const edit of edits) merged.splice(placeOf(edit, merged), 0, edit);
  }
  return merged;
}

function inOrder(a: TextEdit, b: TextEdit): number {
  return a.start - b.start || a.end - b.end;
}

/** True when `edit`, which does not begin before `earlier`, can be applied besides it. */
function follows(edit: TextEdit, earlier: TextEdit): boolean {
  return edit.start > earlier.start && edit.start >= earlier.end;
}

function fitsIn(edit: TextEdit, taken: readonly TextEdit[]): boolean {
  const place = placeOf(edit, taken);
  const [before, after] = [taken[place - 1], taken[place]];
  return (before === undefined || follows(edit, before)) && (after === undefined || follows(after, edit));
}

/** The index in `taken`, which is in order, where the edit belongs. */
function placeOf(edit: TextEdit, taken: readonly TextEdit[]): number {
  let [low, high] = [0, taken.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = taken[middle];
    if (other && inOrder(other, edit) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type {JudgedMention} from './judge-draft.ts';
import {personOf, unsettled, type Verdict} from './verdict.ts';

/** The verdicts as the mentions before and beside them leave them. */
export function inContext(judged: readonly JudgedMention[]): JudgedMention[] {
  const rows = countRows(judged);
  const earlier = new Map<string, JudgedMention>();
  return judged.map((each) => {
    const verdict = inRow(each, rows) ?? afterEarlier(each, earlier) ?? each.verdict;
    const seen = {...each, verdict};
    const key = keyOf(each.verdict);
    if (key !== undefined) earlier.set(key, seen);
    return seen;
  });
}

const keyOf = (verdict: Verdict) =>
  verdict.kind === 'wrong-office' || !verdict.term
    ? undefined
    : `${personOf(verdict)?.name}|${verdict.term.seat.key}`;

/** "Presidents Clinton, Bush and Obama" are a row of holders of one office, most of them former ones. */
function inRow(each: JudgedMention, rows: ReadonlyMap<string, number>): Verdict | undefined {
  const row = rowOf(each);
  if (each.verdict.kind !== 'outdated' || row === undefined || (rows.get(row) ?? 0) < 2) return undefined;
  return unsettled('marked', each.verdict.term);
}

function countRows(judged: readonly JudgedMention[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const each of judged) {
    const row = rowOf(each);
    if (row !== undefined) rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  return rows;
}

/** The list and the seat: names in one list with one seat are a row. */
function rowOf({mention, placed, verdict}: JudgedMention): string | undefined {
  if (mention.form !== 'list' || verdict.kind === 'wrong-office' || !verdict.term) return undefined;
  return `${placed.start + mention.title.start}|${verdict.term.seat.key}`;
}

/**
 * A second mention goes on from the first: after "former Prime Minister Rishi Sunak", a short "Prime Minister
 * Sunak" is the former one, and after "In 2023 Prime Minister Sunak …" the next past tense is of that time.
 */
function afterEarlier(each: JudgedMention, earlier: ReadonlyMap<string, JudgedMention>): Verdict | undefined {
  if (each.verdict.kind !== 'outdated') return undefined;
  const before = earlier.get(keyOf(each.verdict) ?? '');
  if (before?.verdict.kind !== 'unsettled') return undefined;
  const {reason} = before.verdict;
  const short = each.mention.name.words.length === 1;
  const goesOn = reason === 'dated' && before.placed === each.placed && each.mention.pastTense;
  return (reason === 'marked' && short) || goesOn ? unsettled(reason, each.verdict.term) : undefined;
}

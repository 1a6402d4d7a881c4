import type {PlacedBlock} from '../../text/block.ts';
import type {Draft} from '../../text/draft.ts';
import {overlaps, type Span} from '../../text/span.ts';
import {mentionsIn} from '../mentions/find-mentions.ts';
import {introductionsIn} from '../mentions/introductions.ts';
import type {Mention} from '../mentions/mention.ts';
import type {OfficialsRegister, Person} from '../register.ts';
import {judge, type Verdict} from './judge.ts';

/** A mention at its place in the draft, with what the register says of it. Offsets are into the draft. */
export interface JudgedMention extends Span {
  readonly mention: Mention;
  readonly verdict: Verdict;
  readonly placed: PlacedBlock;
  readonly inQuotation: boolean;
  /** True when the draft has not named the office with the person before. */
  readonly first: boolean;
}

/** Kinds of block whose words are not the draft's: lists of sources, navigation, bylines. */
const leftAlone = new Set(['source-entry', 'furniture', 'byline']);

/** Every person named with an office in the draft, judged at the draft's date. */
export function judgedMentions(
  draft: Draft,
  register: OfficialsRegister,
  staleAfter: number,
): JudgedMention[] {
  const judged: JudgedMention[] = [];
  const named = new Set<Person>();
  for (const placed of draft.blocks) {
    if (leftAlone.has(placed.block.kind)) continue;
    for (const mention of mentionsIn(placed.block, register)) {
      const at = placed.start + mention.start;
      const verdict = judge(mention, register, {
        date: draft.date.iso,
        sentence: clauseOf(mention, placed),
        staleAfter,
        introduced: introducedBefore(mention, draft, register, at),
      });
      const person = personOf(verdict);
      judged.push({
        mention,
        verdict,
        placed,
        start: at,
        end: placed.start + mention.end,
        inQuotation: placed.block.quotations.some(({inner}) => overlaps(inner, mention)),
        first: person === undefined || !named.has(person),
      });
      if (person) named.add(person);
    }
  }
  return judged.map((each) =>
    isRollCall(each, judged) ? {...each, verdict: {kind: 'unsettled', reason: 'marked'} as const} : each,
  );
}

/** "Presidents Clinton, Bush and Obama" are a row of holders of one office, most of them former ones. */
function isRollCall(each: JudgedMention, all: readonly JudgedMention[]): boolean {
  if (each.mention.form !== 'list' || each.verdict.kind !== 'outdated') return false;
  const {seat} = each.verdict.term;
  return all.some(
    ({mention, placed, verdict}) =>
      placed === each.placed &&
      mention !== each.mention &&
      mention.title.start === each.mention.title.start &&
      verdict.kind !== 'wrong-office' &&
      verdict.term?.seat === seat,
  );
}

/** The person whom the verdict is about. */
export function personOf(verdict: Verdict): Person | undefined {
  return verdict.kind === 'wrong-office' ? verdict.person : verdict.term?.person;
}

function introducedBefore(
  mention: Mention,
  draft: Draft,
  register: OfficialsRegister,
  at: number,
): () => readonly string[] | undefined {
  return () => {
    const [surname] = mention.name.words.slice(-1);
    const introduced = surname === undefined ? undefined : introductionsIn(draft, register).get(surname);
    return introduced && introduced.at < at ? introduced.words : undefined;
  };
}

const leadingDate =
  /^[\s*_–—-]*(?:\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9} \d{1,2}, \d{4}|\d{4}-\d\d-\d\d|\p{L}{3,9} \d{4}|(?:19|20)\d\d)(?=[\s:.,–—-])/u;

/**
 * The part of the sentence between semicolons that holds the mention, after the date that its block opens with:
 * "12 May 2021: …" dates a whole entry of a timeline.
 */
function clauseOf(mention: Mention, {block}: PlacedBlock): string {
  const sentence = block.sentences[mention.sentence];
  if (!sentence) return '';
  const from = block.prose.lastIndexOf(';', mention.start);
  const to = block.prose.indexOf(';', mention.end);
  const clause = block.prose.slice(
    Math.max(from, sentence.start),
    to < 0 ? sentence.end : Math.min(to, sentence.end),
  );
  const date = leadingDate.exec(block.prose.slice(0, 60))?.[0];
  return date && !clause.startsWith(date) ? `${date} ${clause}` : clause;
}

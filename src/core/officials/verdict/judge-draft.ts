import type {PlacedBlock} from '../../text/block.ts';
import type {Draft} from '../../text/draft.ts';
import {overlaps, type Span} from '../../text/span.ts';
import {mentionsIn} from '../mentions/find-mentions.ts';
import {introductionOf} from '../mentions/introductions.ts';
import type {Mention} from '../mentions/mention.ts';
import type {OfficialsRegister, Person} from '../register.ts';
import {clauseOf} from './clause.ts';
import {inContext} from './in-context.ts';
import {judge} from './judge.ts';
import {personOf, type Verdict} from './verdict.ts';

/** A mention at its place in the draft, with what the register says of it. Offsets are into the draft. */
export interface JudgedMention extends Span {
  readonly mention: Mention;
  readonly verdict: Verdict;
  readonly placed: PlacedBlock;
  readonly inQuotation: boolean;
  /** True when the draft has not named the person with an office before. */
  readonly first: boolean;
}

/** Kinds of block whose words are not the draft's: lists of sources, navigation, bylines. */
const leftAlone: ReadonlySet<string> = new Set(['source-entry', 'furniture', 'byline']);

interface Judgement {
  readonly register: OfficialsRegister;
  readonly staleAfter: number;
  readonly mentions: readonly JudgedMention[];
}

/** The last judgement of each draft: the two rules, the hover and the fixes ask for the same one. */
const memo = new WeakMap<Draft, Judgement>();

/** Every person named with an office in the draft, judged at the draft's date, in the order of the text. */
export function judgedMentions(
  draft: Draft,
  register: OfficialsRegister,
  staleAfter: number,
): readonly JudgedMention[] {
  const known = memo.get(draft);
  if (known?.register === register && known.staleAfter === staleAfter) return known.mentions;
  const mentions = judgeAll(draft, register, staleAfter);
  memo.set(draft, {register, staleAfter, mentions});
  return mentions;
}

function judgeAll(draft: Draft, register: OfficialsRegister, staleAfter: number): JudgedMention[] {
  const named = new Set<Person>();
  const judged: JudgedMention[] = [];
  for (const placed of draft.blocks) {
    if (leftAlone.has(placed.block.kind)) continue;
    for (const mention of mentionsIn(placed.block, register)) {
      const verdict = verdictOn(mention, placed, draft, register, staleAfter);
      const person = personOf(verdict);
      judged.push({
        mention,
        verdict,
        placed,
        start: placed.start + mention.start,
        end: placed.start + mention.end,
        inQuotation: placed.block.quotations.some(({inner}) => overlaps(inner, mention)),
        first: person === undefined || !named.has(person),
      });
      if (person) named.add(person);
    }
  }
  return inContext(judged);
}

interface KnownVerdict {
  readonly register: OfficialsRegister;
  readonly date: string;
  readonly staleAfter: number;
  /** The name that the draft gave before, in one string; absent where the verdict does not depend on it. */
  readonly introduced?: string;
  readonly verdict: Verdict;
}

/** A mention lives as long as its block: an edit elsewhere leaves its verdict as it is. */
const verdicts = new WeakMap<Mention, KnownVerdict>();

function verdictOn(
  mention: Mention,
  placed: PlacedBlock,
  draft: Draft,
  register: OfficialsRegister,
  staleAfter: number,
): Verdict {
  const date = draft.date.iso;
  const nameBefore = () => introducedBefore(mention, placed, draft, register);
  const known = verdicts.get(mention);
  if (
    known?.register === register &&
    known.date === date &&
    known.staleAfter === staleAfter &&
    (known.introduced === undefined || known.introduced === inOneString(nameBefore()))
  )
    return known.verdict;
  let asked: {readonly introduced?: string} = {};
  const introduced = () => {
    const words = nameBefore();
    asked = {introduced: inOneString(words)};
    return words;
  };
  const clause = clauseOf(mention, placed.block);
  const verdict = judge(mention, register, {date, clause, staleAfter, introduced});
  verdicts.set(mention, {register, date, staleAfter, verdict, ...asked});
  return verdict;
}

function inOneString(words: readonly string[] | undefined): string {
  return words?.join(' ') ?? '';
}

/** The whole name that the draft gave the bearer of the mention's surname before. */
function introducedBefore(
  {name, start}: Mention,
  placed: PlacedBlock,
  draft: Draft,
  register: OfficialsRegister,
): readonly string[] | undefined {
  const surname = placed.block.text.slice(name.start, name.end);
  const introduced = introductionOf(surname, draft, register);
  return introduced && introduced.at < placed.start + start ? introduced.words : undefined;
}

import type {Draft} from '../../text/draft.ts';
import type {Span} from '../../text/span.ts';
import {fold} from '../fold.ts';
import type {OfficialsRegister} from '../register.ts';
import {judgedMentions} from './judge-draft.ts';
import type {Verdict} from './verdict.ts';

/** An official at a place of the draft, named with the office there or by surname alone after that. */
export interface OfficialAt extends Span {
  readonly verdict: Verdict;
}

const wordBefore = /[\p{L}\p{M}'’-]*$/u;
const wordAfter = /^[\p{L}\p{M}'’-]*/u;
const longestWord = 60;

/**
 * The official whom the draft names at the offset. "Sunak" alone inherits the office that it was last named with
 * before.
 */
export function officialAt(
  draft: Draft,
  offset: number,
  register: OfficialsRegister,
  staleAfter: number,
): OfficialAt | undefined {
  const judged = judgedMentions(draft, register, staleAfter);
  const named = judged.find(({start, end}) => start <= offset && offset <= end);
  if (named) return {start: named.start, end: named.end, verdict: named.verdict};
  const word = wordAt(draft.text, offset);
  const surname = word && fold(draft.text.slice(word.start, word.end));
  const before = judged.findLast(({end, mention}) => end < offset && mention.name.words.at(-1) === surname);
  return word && before ? {...word, verdict: before.verdict} : undefined;
}

/** The capitalised word that the offset lies in, its possessive left out. */
function wordAt(text: string, offset: number): Span | undefined {
  const head = wordBefore.exec(text.slice(Math.max(0, offset - longestWord), offset))?.[0] ?? '';
  const tail = wordAfter.exec(text.slice(offset, offset + longestWord))?.[0] ?? '';
  const word = (head + tail).replace(/['’]s?$/, '');
  const start = offset - head.length;
  return /^\p{Lu}/u.test(word) ? {start, end: start + word.length} : undefined;
}

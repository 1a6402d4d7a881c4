import type {Block} from '../../text/block.ts';
import type {Mention} from '../mentions/mention.ts';

/** How far from the mention words are read, in UTF-16 units. */
const reach = 800;

/** "12 May 2021: …", "2019 – …" at the head of an entry of a timeline. */
const leadingDate =
  /^[\s*_–—-]*(?:\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9} \d{1,2}, \d{4}|\d{4}-\d\d-\d\d|\p{L}{3,9} \d{4}|(?:19|20)\d\d)(?=[\s:.,–—-])/u;

/** The part of the sentence between semicolons that holds the mention, after the date that its block opens with. */
export function clauseOf({sentence, start, end}: Mention, block: Block): string {
  const whole = block.sentences[sentence];
  if (!whole) return '';
  const from = Math.max(whole.start, start - reach);
  const before = block.prose.slice(from, start);
  const after = block.prose.slice(end, Math.min(whole.end, end + reach));
  const stop = after.indexOf(';');
  const clause =
    before.slice(before.lastIndexOf(';') + 1) +
    block.prose.slice(start, end) +
    (stop < 0 ? after : after.slice(0, stop));
  const date = leadingDate.exec(block.prose.slice(0, 60))?.[0];
  return date && !clause.startsWith(date) ? `${date} ${clause}` : clause;
}

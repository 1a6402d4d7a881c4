import {formatDate} from '../../core/officials/calendar.ts';
import {untilChanged} from '../../core/officials/overlay/own-terms.ts';
import type {Source, Term} from '../../core/officials/register.ts';

/** "From 25 October 2022 to 5 July 2024", "Since 5 July 2024, last confirmed on 8 October 2026" */
export function tenure({start, end, seen, startDisputed, endDisputed}: Term): string {
  const disputed = startDisputed || endDisputed ? '; sources differ on the dates' : '';
  if (end !== undefined) return `From ${formatDate(start)} to ${formatDate(end)}${disputed}`;
  // The author keeps the file: an entry of theirs holds until they change it.
  if (seen === untilChanged) return `Since ${formatDate(start)}`;
  const confirmed = seen ?? start;
  const on = confirmed.length === 10 ? 'on' : 'in';
  return `Since ${formatDate(start)}, last confirmed ${on} ${formatDate(confirmed)}${disputed}`;
}

/** Where the term is known from, and what showed its end or confirmed it, where that is another source. */
export function sourceLine({source, confirmedBy, end}: Term): string {
  const line = `Source: ${nameOf(source)}`;
  if (confirmedBy === source) return line;
  return `${line}; ${end === undefined ? 'last confirmed by' : 'the end from'} ${nameOf(confirmedBy)}`;
}

const nameOf = ({name, documented}: Source) => (documented ? name : 'general knowledge, without a document');

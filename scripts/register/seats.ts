import {ownerOf, type SourceTerm} from './source-term.ts';

/** Kinds of which a state has one seat, however the title is worded from one government to the next. */
export const oneSeatKinds = new Set([
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'central-bank',
]);

/** Titles of those kinds that are a seat of their own beside the usual one. */
const separateSeat =
  /supreme leader|leader of the revolution|presidium|houthi|rival|secretary of state$|emir$/i;

const fillers = /^federal\b|\b(?:the|acting|interim|caretaker|minister of state of)\b/g;

/**
 * The key of the post that a term belongs to, whatever its title at the time. Iran's Supreme Leader and President
 * are two seats though both are filed as head of state; "Acting President" is the President's seat.
 */
export function seatOf(term: SourceTerm): string {
  const owner = ownerOf(term);
  const title = normalTitle(term.office);
  if (!oneSeatKinds.has(term.officeKind)) return `${owner}|${title}`;
  const apart = separateSeat.exec(term.office)?.[0];
  return apart && hasUsualSeat(term, apart) ? `${owner}|${title}` : `${owner}|${term.officeKind}`;
}

/** The Vatican's and the United States' "Secretary of State" are the usual seat; only side posts stand apart. */
function hasUsualSeat(term: SourceTerm, apart: string): boolean {
  return apart.toLowerCase() !== 'secretary of state' && !['AF', 'QA', 'KW', 'BH'].includes(ownerOf(term));
}

function normalTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/ \(.*\)$/, '')
    .replace(fillers, ' ')
    .replace(/\bfor\b/g, 'of')
    .replace(/-/g, ' ')
    .replace(/\binterior affairs\b/g, 'interior')
    .replace(/\s+/g, ' ')
    .trim();
}

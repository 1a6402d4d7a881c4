import {formatDate} from '../../core/officials/calendar.ts';
import {officeName} from '../../core/officials/office-name.ts';
import type {RegisterChange} from '../../core/officials/refresh/change.ts';
import type {FoundUpdates} from '../../core/officials/refresh/check-for-updates.ts';
import type {OfficialsRegister} from '../../core/officials/register.ts';

/** A change in words to choose by. */
export interface ChangeView {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** The change as a row of a list. */
export function changeView(change: RegisterChange, register: OfficialsRegister): ChangeView {
  const {person} = change;
  const description = officeOf(change, register);
  switch (change.kind) {
    case 'ended':
      return {label: `Term ended: ${person}`, description, detail: `Until ${formatDate(change.end)}`};
    case 'began': {
      const until = change.end === undefined ? '' : ` to ${formatDate(change.end)}`;
      const detail = `${until === '' ? 'Since' : 'From'} ${formatDate(change.start)}${until}`;
      return {label: `New term: ${person}`, description, detail};
    }
    case 'confirmed':
      return {label: `Still in office: ${person}`, description, detail: `Since ${formatDate(change.start)}`};
  }
}

function officeOf(change: RegisterChange, register: OfficialsRegister): string {
  const seat = register.seats.get(change.seat);
  if (seat === undefined) return change.seat;
  return officeName({title: change.kind === 'began' ? change.title : (seat.terms.at(-1)?.title ?? ''), seat});
}

const HEADINGS: readonly (readonly [RegisterChange['kind'], string])[] = [
  ['ended', 'Terms that ended'],
  ['began', 'New terms'],
  ['confirmed', 'Still in office'],
];

/** All that was found, as a Markdown document to read before anything is taken over. */
export function updateReport(
  {changes, conflicts, notes}: FoundUpdates,
  register: OfficialsRegister,
  endpoint: string,
): string {
  const sections = HEADINGS.flatMap(([kind, heading]) => {
    const rows = changes
      .filter((change) => change.kind === kind)
      .map((change) => reportLine(change, register));
    return rows.length === 0 ? [] : [section(heading, rows)];
  });
  const contradictions = conflicts.map(({message}) => `- ${plain(message)}`);
  return [
    '# Update of the officials register',
    `Asked was ${plain(new URL(endpoint).host)}. Nothing is taken over before you choose it.`,
    ...(changes.length === 0 ? ['Nothing has changed.'] : sections),
    ...(contradictions.length === 0 ? [] : [section('Contradictions, left as they are', contradictions)]),
    `## About the answers\n\n${notes.map((note) => `- ${plain(note)}`).join('\n')}\n`,
  ].join('\n\n');
}

function section(heading: string, lines: readonly string[]): string {
  return `## ${heading} (${lines.length})\n\n${lines.join('\n')}`;
}

function reportLine(change: RegisterChange, register: OfficialsRegister): string {
  const {label, description, detail} = changeView(change, register);
  const name = label.slice(label.indexOf(': ') + 2);
  // The id was checked to be one of Wikidata: nothing else can stand in the address.
  return `- **${plain(name)}**, ${plain(description)}: ${plain(`${detail.charAt(0).toLowerCase()}${detail.slice(1)}`)} ([${change.id}](https://www.wikidata.org/wiki/${change.id}))`;
}

/** A name is text: nothing in it becomes a link or markup. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!<>&|~$]/g, '\\$&').replace(/\s+/g, ' ');
}

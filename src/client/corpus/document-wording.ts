import type {CorpusItem} from '../../protocol/requests.ts';

/** What a row says of a document besides its title. */
export interface DocumentWording {
  /** Behind the title, where there is room for little. */
  readonly description: string;
  /** Everything, one thing a line; plain text, since nothing of a document is trusted as markup. */
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly label: string;
}

/** How a document of the corpus is described; a group has said already what its documents have in common. */
export function wordingOf(item: CorpusItem, saidByGroup?: 'date'): DocumentWording {
  const {path, title, publisher, byline, problem, note} = item;
  const date = item.date === undefined ? undefined : longDate(item.date);
  if (problem !== undefined) {
    const label = `${title}, cannot be used: ${problem}`;
    return {description: problem, tooltip: lines([title, `Cannot be used: ${problem}`, path]), label};
  }
  const day = saidByGroup === 'date' ? undefined : date;
  const from = [publisher, byline].filter((part) => part !== undefined).join(', ');
  const count = counted(item.passages, 'passage');
  return {
    description: [note === undefined ? undefined : 'in part', day]
      .filter((part) => part !== undefined)
      .join(' · '),
    tooltip: lines([title, from, date, `${count} to search and cite`, note, path]),
    label: [title, from, date, count, note].filter((part) => part !== undefined && part !== '').join(', '),
  };
}

function lines(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}

/** `2026-05-29` -> "29 May 2026" */
export function longDate(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return iso;
  return day.toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
}

/** "1 document", "5 passages" */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

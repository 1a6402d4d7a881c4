import {type QuickPickItem, QuickPickItemKind} from 'vscode';
import type {SearchHit, SearchReply} from '../../protocol/requests.ts';
import {type Place, placeOf} from './open-place.ts';

/** A row of the search; rows without a place only say something. */
export interface SearchRow extends QuickPickItem {
  readonly place?: Place;
}

/** The rows for an answer: what could not be used of the query, exact phrases, the other passages. */
export function searchRows(query: string, {hits, problems}: SearchReply): SearchRow[] {
  const phrases = hits.filter(({phrase}) => phrase);
  const others = hits.filter(({phrase}) => !phrase);
  const rows = problems.map(
    (problem): SearchRow => ({label: `$(warning) ${plain(problem)}`, alwaysShow: true}),
  );
  if (phrases.length > 0) rows.push(heading('exact phrase'), ...phrases.map(hitRow));
  if (others.length > 0)
    rows.push(heading(phrases.length > 0 ? 'other passages' : 'passages'), ...others.map(hitRow));
  if (hits.length === 0 && query.trim() !== '') {
    rows.push({
      label: 'No passage found',
      detail: 'Try fewer words, or the beginning of a word.',
      alwaysShow: true,
    });
  }
  return rows;
}

function heading(label: string): SearchRow {
  return {label, kind: QuickPickItemKind.Separator};
}

function hitRow(hit: SearchHit): SearchRow {
  const from = [hit.date, hit.title].filter((part) => part !== undefined).join(' · ');
  return {
    label: plain(hit.snippet),
    detail: plain(`$(file-text) ${from}`, 1),
    alwaysShow: true,
    place: placeOf(hit.location, hit.match),
  };
}

/** A document's words must not become icons: "$(heart)" is shown as it is written. The first `keep` icons are ours. */
function plain(text: string, keep = 0): string {
  let seen = 0;
  return text.replace(/\$\(/g, (icon) => (seen++ < keep ? icon : `\\${icon}`));
}

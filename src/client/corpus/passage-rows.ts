import {type QuickInputButton, QuickPickItemKind, ThemeIcon} from 'vscode';
import type {EvidenceReply} from '../../protocol/citing.ts';
import type {SearchHit, SearchReply} from '../../protocol/requests.ts';
import {placeOf} from './open-place.ts';
import type {PassageRow} from './passage-pick.ts';

/** The buttons of a row with a passage. */
const CITE: QuickInputButton = {iconPath: new ThemeIcon('references'), tooltip: 'Insert Citation'};
export const QUOTE: QuickInputButton = {iconPath: new ThemeIcon('quote'), tooltip: 'Insert Quotation'};

/** The rows for an answer: what could not be used of the query, exact phrases, the other passages. */
export function searchRows({hits, problems}: SearchReply): PassageRow[] {
  const phrases = hits.filter(({phrase}) => phrase);
  const others = hits.filter(({phrase}) => !phrase);
  const rows = problems.map(
    (problem): PassageRow => ({label: `$(warning) ${plain(problem)}`, alwaysShow: true}),
  );
  if (phrases.length > 0) rows.push(heading('exact phrase'), ...phrases.map(hitRow));
  if (others.length > 0) rows.push(heading(othersHeading(phrases, others)), ...others.map(hitRow));
  return rows;
}

/** The rows for the passages that bear on words; what they have in common stands beside the document. */
export function evidenceRows({passages}: EvidenceReply): PassageRow[] {
  return passages.map(({title, date, path, telling, shared, location, match}) => ({
    label: plain(telling),
    detail: detailOf([date, title, `in common: ${shared.join(', ')}`]),
    alwaysShow: true,
    buttons: [CITE, QUOTE],
    place: placeOf(location, match),
    path,
  }));
}

function othersHeading(phrases: readonly SearchHit[], others: readonly SearchHit[]): string {
  if (others.some(({partly}) => partly)) return 'with some of the words';
  return phrases.length > 0 ? 'other passages' : 'passages';
}

function heading(label: string): PassageRow {
  return {label, kind: QuickPickItemKind.Separator};
}

function hitRow({title, date, path, snippet, location, match}: SearchHit): PassageRow {
  return {
    label: plain(snippet),
    detail: detailOf([date, title]),
    alwaysShow: true,
    buttons: [CITE, QUOTE],
    place: placeOf(location, match),
    path,
  };
}

function detailOf(parts: readonly (string | undefined)[]): string {
  return `$(file-text) ${plain(parts.filter((part) => part !== undefined).join(' · '))}`;
}

/** A document's words must not become icons: "$(heart)" is shown as it is written. */
function plain(text: string): string {
  return text.replaceAll('$(', '\\$(');
}

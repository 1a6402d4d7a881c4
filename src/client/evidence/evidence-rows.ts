import {ThemeIcon, TreeItem, TreeItemCollapsibleState} from 'vscode';
import type {EvidenceItem} from '../../protocol/citing.ts';
import {placeOf} from '../corpus/open-place.ts';

/** Something to know of the passage above it. */
export interface EvidenceDetail {
  readonly detail: string;
  readonly icon: string;
}

/** A row of the Evidence view. */
export type EvidenceNode = EvidenceItem | EvidenceDetail;

/** What stands below a passage: where it is from, and what it shares with the sentence. */
export function detailsOf(node: EvidenceNode): EvidenceDetail[] {
  if ('detail' in node) return [];
  return [
    {detail: from(node), icon: 'file-text'},
    {detail: `In common: ${node.shared.join(', ')}`, icon: 'link'},
  ];
}

export function evidenceRow(node: EvidenceNode): TreeItem {
  if ('detail' in node) {
    const row = new TreeItem(node.detail);
    row.iconPath = new ThemeIcon(node.icon);
    row.tooltip = node.detail;
    return row;
  }
  const {text, telling, shared, strong, location, match} = node;
  const row = new TreeItem(telling, TreeItemCollapsibleState.Collapsed);
  row.iconPath = new ThemeIcon(strong ? 'pass-filled' : 'circle-outline');
  row.contextValue = 'evidence';
  row.description = from(node);
  const strength = strong ? 'Strong evidence: a name and a figure, or most of the words' : 'Some words';
  row.tooltip = `${text}\n\n${from(node)}\n${strength} in common: ${shared.join(', ')}`;
  row.accessibilityInformation = {label: `${strong ? 'Strong evidence. ' : ''}${text} From ${from(node)}`};
  row.command = {
    command: 'briefcheck.openPlace',
    title: 'Open Passage',
    arguments: [placeOf(location, match)],
  };
  return row;
}

function from({title, date}: EvidenceItem): string {
  return [date, title].filter((part) => part !== undefined).join(' · ');
}

import {ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri} from 'vscode';
import type {CorpusGroup, CorpusItem, OutlinePart, PassageItem} from '../../protocol/requests.ts';
import {counted, longDate, wordingOf} from './document-wording.ts';
import {placeOf} from './open-place.ts';

/** A row of the tree. */
export type CorpusNode =
  | {readonly kind: 'group'; readonly group: CorpusGroup}
  | {readonly kind: 'document'; readonly document: CorpusItem; readonly group: CorpusGroup | undefined}
  | {readonly kind: 'part'; readonly path: string; readonly part: OutlinePart}
  | {readonly kind: 'place'; readonly path: string; readonly place: PassageItem}
  | {readonly kind: 'problem'; readonly problem: string};

const PARTS: {readonly [kind in OutlinePart['kind']]: {readonly title: string; readonly icon: string}} = {
  sections: {title: 'Sections', icon: 'list-tree'},
  quotations: {title: 'Quotations', icon: 'quote'},
  people: {title: 'People', icon: 'person'},
  organisations: {title: 'Organisations and places', icon: 'organization'},
  figures: {title: 'Figures', icon: 'symbol-number'},
  sources: {title: 'Sources it cites', icon: 'references'},
  passages: {title: 'Passages', icon: 'list-flat'},
};

export function rowFor(node: CorpusNode): TreeItem {
  switch (node.kind) {
    case 'group':
      return groupRow(node.group);
    case 'document':
      return documentRow(node.document, node.group);
    case 'part':
      return partRow(node.part);
    case 'place':
      return placeRow(node.place);
    case 'problem':
      return problemRow(node.problem);
  }
}

function groupRow({label, documents, places}: CorpusGroup): TreeItem {
  const row = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  row.id = `group:${label}`;
  row.description =
    documents.length > 0 ? counted(documents.length, 'document') : counted(places.length, 'place');
  return row;
}

function documentRow(document: CorpusItem, group: CorpusGroup | undefined): TreeItem {
  const {path, uri, title, date, problem, note} = document;
  const row = new TreeItem(title, TreeItemCollapsibleState.Collapsed);
  const isByDate = date !== undefined && group?.label === longDate(date);
  const {description, tooltip, label} = wordingOf(document, isByDate ? 'date' : undefined);
  row.id = group === undefined ? `document:${path}` : `group:${group.label}:${path}`;
  row.contextValue = 'document';
  row.resourceUri = Uri.parse(uri);
  row.description = description;
  row.tooltip = tooltip;
  row.accessibilityInformation = {label};
  row.iconPath = new ThemeIcon(problem !== undefined ? 'warning' : note !== undefined ? 'info' : 'file-text');
  if (problem !== undefined) row.collapsibleState = TreeItemCollapsibleState.None;
  return row;
}

function partRow({kind, places}: OutlinePart): TreeItem {
  const {title, icon} = PARTS[kind];
  const isOpen = kind === 'passages';
  const row = new TreeItem(
    title,
    isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  row.iconPath = new ThemeIcon(icon);
  row.description = String(places.length);
  row.accessibilityInformation = {label: `${title}, ${places.length}`};
  return row;
}

function placeRow({label, context, location, quotation}: PassageItem): TreeItem {
  const row = new TreeItem(label, TreeItemCollapsibleState.None);
  row.contextValue = quotation === undefined ? 'passage' : 'quotation';
  row.description = context;
  row.command = {command: 'briefcheck.openPlace', title: 'Open Passage', arguments: [placeOf(location)]};
  return row;
}

function problemRow(problem: string): TreeItem {
  const row = new TreeItem(problem, TreeItemCollapsibleState.None);
  row.iconPath = new ThemeIcon('warning');
  row.tooltip = problem;
  return row;
}

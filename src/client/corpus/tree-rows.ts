import {ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri} from 'vscode';
import type {CorpusGroup, CorpusItem, OutlinePart, PassageItem} from '../../protocol/requests.ts';
import {placeOf} from './open-place.ts';

/** A row of the tree. */
export type CorpusNode =
  | {readonly kind: 'group'; readonly group: CorpusGroup}
  | {readonly kind: 'document'; readonly document: CorpusItem}
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
      return documentRow(node.document);
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
  row.description = String(documents.length + places.length);
  return row;
}

function documentRow(document: CorpusItem): TreeItem {
  const {path, uri, title, date, passages, problem} = document;
  const row = new TreeItem(shortened(title), TreeItemCollapsibleState.Collapsed);
  row.id = `document:${path}`;
  row.contextValue = 'document';
  row.resourceUri = Uri.parse(uri);
  if (problem !== undefined) {
    row.collapsibleState = TreeItemCollapsibleState.None;
    row.iconPath = new ThemeIcon('warning');
    row.description = problem;
    row.tooltip = `${path}\n${problem}`;
    return row;
  }
  row.iconPath = new ThemeIcon('file-text');
  row.description = [date, passages].filter((part) => part !== undefined).join(' · ');
  const count = passages === 1 ? '1 passage' : `${passages} passages`;
  const details = [date, count].filter((part) => part !== undefined);
  row.tooltip = [title, path, ...details].join('\n');
  row.accessibilityInformation = {label: [title, ...details].join(', ')};
  return row;
}

const LONGEST_TITLE = 24;

/** A long title would push date and number of passages out of sight; the tooltip has the whole. */
function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const cut = title.lastIndexOf(' ', LONGEST_TITLE);
  return `${title.slice(0, cut > 0 ? cut : LONGEST_TITLE)}…`;
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

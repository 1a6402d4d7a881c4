import {
  type CancellationToken,
  commands,
  Disposable,
  type Event,
  EventEmitter,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from 'vscode';
import type {CorpusItem, PassageItem} from '../../protocol/requests.ts';
import {placeOf} from './open-place.ts';
import type {ServerCorpus} from './server-corpus.ts';

export const CORPUS_VIEW = 'briefcheck.corpus';

/** A row of the tree. */
export type CorpusNode =
  | {readonly kind: 'document'; readonly document: CorpusItem}
  | {readonly kind: 'passage'; readonly document: CorpusItem; readonly passage: PassageItem}
  | {readonly kind: 'problem'; readonly problem: string};

/** Shows the corpus in the sidebar. */
export function showCorpusTree(corpus: ServerCorpus): Disposable {
  const provider = new CorpusTreeProvider(corpus);
  const view = window.createTreeView(CORPUS_VIEW, {treeDataProvider: provider, showCollapseAll: true});
  return Disposable.from(view, provider);
}

class CorpusTreeProvider implements TreeDataProvider<CorpusNode>, Disposable {
  readonly #corpus: ServerCorpus;
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable;
  readonly onDidChangeTreeData: Event<void> = this.#changed.event;

  constructor(corpus: ServerCorpus) {
    this.#corpus = corpus;
    this.#listening = corpus.onDidChange(() => this.#changed.fire());
  }

  async getChildren(node?: CorpusNode): Promise<CorpusNode[]> {
    if (node === undefined) return await this.#documents();
    if (node.kind !== 'document') return [];
    const passages = await this.#corpus.passages(node.document.path);
    return passages.map((passage) => ({kind: 'passage', document: node.document, passage}));
  }

  getTreeItem(node: CorpusNode): TreeItem {
    if (node.kind === 'document') return documentRow(node.document);
    return node.kind === 'passage' ? passageRow(node.passage) : problemRow(node.problem);
  }

  getParent(node: CorpusNode): CorpusNode | undefined {
    return node.kind === 'passage' ? {kind: 'document', document: node.document} : undefined;
  }

  /** The texts of passages are long: tooltips are made when asked for. */
  resolveTreeItem(item: TreeItem, node: CorpusNode, _token: CancellationToken): TreeItem {
    if (node.kind === 'passage') item.tooltip = node.passage.text;
    return item;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  async #documents(): Promise<CorpusNode[]> {
    const {state, documents, problems} = await this.#corpus.tree();
    const isEmpty = documents.length === 0 && problems.length === 0;
    // Decides which welcome text is shown; see viewsWelcome in the manifest.
    await commands.executeCommand('setContext', 'briefcheck.corpus', isEmpty ? state : 'filled');
    return [
      ...problems.map((problem): CorpusNode => ({kind: 'problem', problem})),
      ...documents.map((document): CorpusNode => ({kind: 'document', document})),
    ];
  }
}

function documentRow(document: CorpusItem): TreeItem {
  const {path, uri, title, date, passages, problem} = document;
  const row = new TreeItem(shortened(title), TreeItemCollapsibleState.Collapsed);
  row.id = path;
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
  const details = [date, passages === 1 ? '1 passage' : `${passages} passages`].filter(
    (part) => part !== undefined,
  );
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

function passageRow({label, context, location}: PassageItem): TreeItem {
  const row = new TreeItem(label, TreeItemCollapsibleState.None);
  row.contextValue = 'passage';
  row.description = context;
  row.command = {
    command: 'briefcheck.openPlace',
    title: 'Open Passage',
    arguments: [placeOf(location)],
  };
  return row;
}

function problemRow(problem: string): TreeItem {
  const row = new TreeItem(problem, TreeItemCollapsibleState.None);
  row.iconPath = new ThemeIcon('warning');
  row.tooltip = problem;
  return row;
}

import {
  type CancellationToken,
  commands,
  Disposable,
  type Event,
  EventEmitter,
  type TreeDataProvider,
  type TreeItem,
  window,
} from 'vscode';
import type {CorpusGroup, CorpusItem, PassageItem} from '../../protocol/requests.ts';
import type {CorpusGrouping} from './grouping.ts';
import type {ServerCorpus} from './server-corpus.ts';
import {type CorpusNode, rowFor} from './tree-rows.ts';

const CORPUS_VIEW = 'briefcheck.corpus';

/** Shows the corpus in the sidebar. */
export function showCorpusTree(corpus: ServerCorpus, grouping: CorpusGrouping): Disposable {
  const provider = new CorpusTreeProvider(corpus, grouping);
  const view = window.createTreeView(CORPUS_VIEW, {treeDataProvider: provider, showCollapseAll: true});
  const describe = () => {
    view.description = grouping.value === 'document' ? '' : `by ${grouping.value}`;
  };
  describe();
  return Disposable.from(view, provider, grouping.onDidChange(describe));
}

class CorpusTreeProvider implements TreeDataProvider<CorpusNode>, Disposable {
  readonly #corpus: ServerCorpus;
  readonly #grouping: CorpusGrouping;
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable;
  readonly onDidChangeTreeData: Event<void> = this.#changed.event;
  /** Ends the progress that the view shows while the corpus is read. */
  #endProgress: (() => void) | undefined;

  constructor(corpus: ServerCorpus, grouping: CorpusGrouping) {
    this.#corpus = corpus;
    this.#grouping = grouping;
    const refresh = () => this.#changed.fire();
    this.#listening = Disposable.from(corpus.onDidChange(refresh), grouping.onDidChange(refresh));
  }

  async getChildren(node?: CorpusNode): Promise<CorpusNode[]> {
    switch (node?.kind) {
      case undefined:
        return await this.#top();
      case 'group':
        return [
          ...node.group.documents.map((document) => documentNode(document, node.group)),
          ...node.group.places.map(placeNode),
        ];
      case 'document': {
        const {path} = node.document;
        return (await this.#corpus.outline(path)).map((part) => ({kind: 'part', path, part}));
      }
      case 'part':
        return node.part.places.map(placeNode);
      default:
        return [];
    }
  }

  getTreeItem(node: CorpusNode): TreeItem {
    return rowFor(node);
  }

  /** The texts of passages are long: tooltips are made when asked for. */
  resolveTreeItem(item: TreeItem, node: CorpusNode, _token: CancellationToken): TreeItem {
    if (node.kind === 'place') item.tooltip = node.place.text;
    return item;
  }

  dispose(): void {
    this.#endProgress?.();
    this.#listening.dispose();
    this.#changed.dispose();
  }

  #showProgress(isReading: boolean): void {
    if (!isReading) {
      this.#endProgress?.();
      this.#endProgress = undefined;
    } else if (this.#endProgress === undefined) {
      const read = new Promise<void>((resolve) => {
        this.#endProgress = resolve;
      });
      void window.withProgress({location: {viewId: CORPUS_VIEW}}, () => read);
    }
  }

  async #top(): Promise<CorpusNode[]> {
    const {state, documents, problems} = await this.#corpus.tree();
    this.#showProgress(state === 'reading');
    const isEmpty = documents.length === 0 && problems.length === 0;
    // Decides which welcome text is shown; see viewsWelcome in the manifest.
    await commands.executeCommand('setContext', 'briefcheck.corpus', isEmpty ? state : 'filled');
    const by = this.#grouping.value;
    const listed: CorpusNode[] =
      by === 'document'
        ? documents.map((document) => documentNode(document))
        : (await this.#corpus.groups(by)).map((group) => ({kind: 'group', group}));
    return [...problems.map((problem): CorpusNode => ({kind: 'problem', problem})), ...listed];
  }
}

function documentNode(document: CorpusItem, group?: CorpusGroup): CorpusNode {
  return {kind: 'document', document, group};
}

function placeNode(place: PassageItem): CorpusNode {
  return {kind: 'place', path: place.path, place};
}

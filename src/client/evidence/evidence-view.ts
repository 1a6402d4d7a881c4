import {
  CancellationTokenSource,
  Disposable,
  EventEmitter,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';
import type {EvidenceItem} from '../../protocol/citing.ts';
import type {ActiveDraft} from '../active-draft.ts';
import {whyNothing} from '../corpus/nothing-found.ts';
import type {ServerCorpus} from '../corpus/server-corpus.ts';
import {detailsOf, type EvidenceNode, evidenceRow} from './evidence-rows.ts';
import {positionOf, type ServerEvidence} from './server-evidence.ts';

const EVIDENCE_VIEW = 'briefcheck.evidence';
/** How long the cursor must rest before the corpus is asked, in milliseconds. */
const REST = 150;
const NO_SENTENCE = 'Put the cursor into a sentence of your draft.';

/** Shows the passages that bear on the sentence being written, as long as the view is in sight. */
export function showEvidence(evidence: ServerEvidence, corpus: ServerCorpus, draft: ActiveDraft): Disposable {
  const provider = new EvidenceProvider(evidence, corpus, draft);
  const view = window.createTreeView(EVIDENCE_VIEW, {treeDataProvider: provider});
  provider.showIn(view);
  return Disposable.from(
    view,
    provider,
    window.onDidChangeTextEditorSelection(() => provider.schedule()),
    window.onDidChangeActiveTextEditor(() => provider.schedule()),
    view.onDidChangeVisibility(() => provider.schedule()),
    corpus.onDidChange(() => provider.schedule()),
  );
}

class EvidenceProvider implements TreeDataProvider<EvidenceNode>, Disposable {
  readonly #evidence: ServerEvidence;
  readonly #corpus: ServerCorpus;
  readonly #draft: ActiveDraft;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #view: TreeView<EvidenceNode> | undefined;
  #passages: EvidenceItem[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: CancellationTokenSource | undefined;

  constructor(evidence: ServerEvidence, corpus: ServerCorpus, draft: ActiveDraft) {
    this.#evidence = evidence;
    this.#corpus = corpus;
    this.#draft = draft;
  }

  showIn(view: TreeView<EvidenceNode>): void {
    this.#view = view;
    this.schedule();
  }

  schedule(): void {
    clearTimeout(this.#timer);
    this.#asking?.cancel();
    if (this.#view?.visible === true) this.#timer = setTimeout(() => void this.#update(), REST);
  }

  getChildren(node?: EvidenceNode): EvidenceNode[] {
    return node === undefined ? this.#passages : detailsOf(node);
  }

  getTreeItem(node: EvidenceNode): TreeItem {
    return evidenceRow(node);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asking?.cancel();
    this.#changed.dispose();
  }

  async #update(): Promise<void> {
    const editor = await this.#draft.editor();
    if (this.#view === undefined) return;
    if (editor === undefined) {
      this.#view.message = NO_SENTENCE;
      return;
    }
    const asking = new CancellationTokenSource();
    this.#asking = asking;
    try {
      const {sentence, passages} = await this.#evidence.forPosition(positionOf(editor), asking.token);
      const message = await this.#messageFor(sentence, passages.length);
      if (asking.token.isCancellationRequested) return;
      this.#passages = [...passages];
      this.#view.message = message;
      this.#changed.fire();
    } catch (error) {
      if (!asking.token.isCancellationRequested) throw error;
    } finally {
      asking.dispose();
    }
  }

  /** What is said where there is nothing to show. */
  async #messageFor(sentence: string, count: number): Promise<string> {
    if (sentence === '') return NO_SENTENCE;
    if (count > 0) return '';
    return (await whyNothing(this.#corpus)) ?? 'No passage of the corpus bears on this sentence.';
  }
}

import type {Location, Position, Range} from 'vscode-languageserver-types';
import type {BearingPassage, Passage} from '../core/corpus/corpus.ts';
import {proseSentences} from '../core/corpus/prose-sentences.ts';
import {type Span, textOf} from '../core/text/span.ts';
import {sentenceAt} from './citing/sentence-at.ts';
import type {WorkspaceCorpus} from './corpus/workspace-corpus.ts';
import type {CheckedDraft} from './drafts.ts';
import {oneLine} from './one-line.ts';

export interface EvidenceView {
  readonly title: string;
  readonly date?: string;
  readonly path: string;
  readonly text: string;
  /** The sentence of it that has the most in common. */
  readonly telling: string;
  /** What it shares with the sentence, as the sentence writes it. */
  readonly shared: readonly string[];
  readonly strong: boolean;
  readonly location: Location;
  readonly match: Range;
}

export interface SentenceEvidence {
  /** The sentence that the evidence bears on; empty where the position is in none. */
  readonly sentence: string;
  readonly passages: readonly EvidenceView[];
}

const MOST_PASSAGES = 12;
/** What scores less than this share of the best passage has little more in common than a word or two. */
const LEAST_SHARE = 0.35;

/** The passages of the corpus that bear on the sentence at a position of the draft, best first. */
export function evidenceAt(
  {document, draft}: CheckedDraft,
  position: Position,
  corpus: WorkspaceCorpus,
): SentenceEvidence {
  const sentence = sentenceAt(draft, document.offsetAt(position));
  return sentence === undefined ? {sentence: '', passages: []} : evidenceFor(sentence.prose, corpus);
}

/** The passages of the corpus that bear on the words, best first. */
export function evidenceFor(words: string, corpus: WorkspaceCorpus): SentenceEvidence {
  const sentence = oneLine(words);
  const passages = corpus.index.passagesBearingOn(sentence, MOST_PASSAGES);
  const least = (passages[0]?.score ?? 0) * LEAST_SHARE;
  const telling = passages.filter(
    ({score, strong, shared}) => strong || (score >= least && countOf(shared) > 1),
  );
  return {sentence, passages: telling.flatMap((passage) => view(passage, corpus))};
}

function countOf({names, figures, words}: BearingPassage['shared']): number {
  return names.length + figures.length + words.length;
}

/** The sentence with the most matched words, the first of several. */
function tellingSentence({prose, start}: Passage, matches: readonly Span[]): string {
  let best = {count: -1, text: prose};
  let next = 0;
  for (const sentence of proseSentences(prose)) {
    const earlier = next;
    while ((matches[next]?.start ?? Number.POSITIVE_INFINITY) < start + sentence.end) next += 1;
    if (next - earlier > best.count) best = {count: next - earlier, text: textOf(sentence, prose)};
  }
  return best.text;
}

function view(
  {document, passage, shared, strong, matches}: BearingPassage,
  corpus: WorkspaceCorpus,
): EvidenceView[] {
  const location = corpus.locate(document.path, passage);
  if (location === undefined) return [];
  const [first] = matches;
  const match = first && corpus.locate(document.path, first);
  return [
    {
      title: document.title || document.path,
      path: document.path,
      text: oneLine(passage.prose),
      telling: oneLine(tellingSentence(passage, matches)),
      shared: [...shared.names, ...shared.figures, ...shared.words],
      strong,
      location,
      match: match?.range ?? location.range,
      ...(document.date === undefined ? {} : {date: document.date}),
    },
  ];
}

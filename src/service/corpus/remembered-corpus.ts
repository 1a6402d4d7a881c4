import type {BearingPassage, Corpus, QuotationMatch} from '../../core/corpus/corpus.ts';

/** More answers than any draft has sentences; what is beyond is asked for again. */
const MOST_REMEMBERED = 5_000;

/**
 * The corpus with its answers about quotations and sentences remembered: rules that look at the whole draft ask
 * about all of them after every edit, and all but one are as before. To be made anew when the corpus changes.
 */
export function rememberedCorpus(corpus: Corpus): Corpus {
  const matches = new Map<string, QuotationMatch>();
  const mentions = new Map<string, boolean>();
  const bearing = new Map<string, readonly BearingPassage[]>();
  return {
    documents: () => corpus.documents(),
    document: (path) => corpus.document(path),
    passages: (path) => corpus.passages(path),
    outline: (path) => corpus.outline(path),
    extractedText: (path) => corpus.extractedText(path),
    search: (query, limit) => corpus.search(query, limit),
    mentionsAny: (path, words) =>
      remembered(mentions, [path, ...words].join('\n'), () => corpus.mentionsAny(path, words)),
    matchQuotation: (words) => remembered(matches, words, () => corpus.matchQuotation(words)),
    passagesBearingOn: (sentence, limit) =>
      remembered(bearing, `${limit ?? ''}/${sentence}`, () => corpus.passagesBearingOn(sentence, limit)),
  };
}

function remembered<T>(answers: Map<string, T>, question: string, ask: () => T): T {
  const known = answers.get(question);
  if (known !== undefined) return known;
  const answer = ask();
  if (answers.size >= MOST_REMEMBERED) answers.clear();
  answers.set(question, answer);
  return answer;
}

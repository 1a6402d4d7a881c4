import {z} from 'zod';
import {citedDocument} from '../../corpus/cited-document.ts';
import type {Corpus, CorpusDocument} from '../../corpus/corpus.ts';
import {otherForms} from '../../corpus/numbers.ts';
import {tellingTerms} from '../../corpus/telling-terms.ts';
import type {Citation, Sentence} from '../../text/block.ts';
import type {Draft} from '../../text/draft.ts';
import {blankOut} from '../../text/prose-mask.ts';
import {contains, shift} from '../../text/span.ts';
import type {Report} from '../finding.ts';
import {defineDraftRule} from '../rule.ts';

const options = z.object({
  fewestTerms: z
    .number()
    .int()
    .min(1)
    .max(10)
    .default(2)
    .describe('How many names and figures a sentence must have before its citation is checked.'),
});

/** Citations of a corpus document that has none of the sentence's names and figures. */
export const unsupportedCitation = defineDraftRule({
  id: 'unsupported-citation',
  summary: 'A cited document of the corpus that has none of the sentence’s names and figures.',
  severity: 'information',
  options,
  *check(draft, {corpus, options: {fewestTerms}}) {
    if (corpus === undefined || corpus.documents().length === 0) return;
    for (const {block, start} of draft.blocks) {
      for (const sentence of block.sentences) {
        const cited = block.citations.filter((citation) => contains(sentence, citation));
        const terms = cited.length === 0 ? [] : termsOf(sentence, cited);
        if (terms.length < fewestTerms) continue;
        for (const citation of cited) {
          const document = soleDocument(citation, draft, corpus);
          if (document === undefined || corpus.mentionsAny(document.path, allForms(terms))) continue;
          yield reportOf(shift(citation, start), document, terms);
        }
      }
    }
  },
});

/** The names and figures of the sentence, but not the "Gazette" of `[Gazette](https://…)`. */
function termsOf(sentence: Sentence, cited: readonly Citation[]): readonly string[] {
  const prose = blankOut(
    sentence.prose,
    cited.map((citation) => shift(citation, -sentence.start)),
  );
  const {names, figures} = tellingTerms(prose);
  return [...names, ...figures];
}

/** "Mark Rutte" may stand there as "Rutte", and "two" as "2". */
function allForms(terms: readonly string[]): string[] {
  return terms.flatMap((term) => [term, ...term.split(' '), ...otherForms(term)]);
}

/** The document that a citation points to; undefined when it is not in the corpus, or when there are several. */
function soleDocument({form, targets}: Citation, draft: Draft, corpus: Corpus): CorpusDocument | undefined {
  const [target] = targets;
  if (target === undefined || targets.length > 1 || form === 'parenthetical') return undefined;
  if (form === 'link' || form === 'url') return citedDocument(target, corpus.documents());
  const entry = draft.sources.find(({key}) => key === target);
  return entry === undefined ? undefined : citedDocument(entry.text, corpus.documents());
}

function reportOf(citation: Citation, document: CorpusDocument, terms: readonly string[]): Report {
  const listed = terms.map((term) => `“${term}”`).join(', ');
  return {
    start: citation.start,
    end: citation.end,
    message: `“${document.title}” has none of ${listed}.`,
    data: {document: document.path, terms},
  };
}

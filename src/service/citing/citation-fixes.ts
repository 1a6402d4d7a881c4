import type {CorpusDocument} from '../../core/corpus/corpus.ts';
import type {Finding, Fix} from '../../core/rules/finding.ts';
import type {Draft} from '../../core/text/draft.ts';
import type {CheckedDraft} from '../drafts.ts';
import {type CitableCorpus, citeAt} from './cite-at.ts';
import {sentenceAt} from './sentence-at.ts';

/** What a citation mends. */
const MENDED_BY_A_CITATION: ReadonlySet<string> = new Set([
  'unsourced-claim',
  'unmarked-judgement',
  'vague-attribution',
  'uncited-quote',
]);
/** Documents offered for one finding; the others are in "Cite from corpus…". */
const MOST_OFFERED = 2;

export function isMendedByCitation({rule}: Finding): boolean {
  return MENDED_BY_A_CITATION.has(rule);
}

/**
 * Fixes that cite the documents whose passages are strong evidence for the finding, best first. Only the document
 * that has a quotation word for word is the preferred one: any other the author must read.
 */
export function citationFixes(checked: CheckedDraft, finding: Finding, from: CitableCorpus): Fix[] {
  if (!isMendedByCitation(finding)) return [];
  const quoting = new Set(documentsQuoted(checked.draft, finding, from));
  const documents = [...new Set([...quoting, ...strongDocuments(checked.draft, finding, from)])];
  const draft = {draft: checked.draft, uri: checked.document.uri};
  return documents.slice(0, MOST_OFFERED).flatMap((document, index): Fix[] => {
    const citation = citeAt(draft, finding, document.path, from);
    if (citation === undefined) return [];
    const title = titleFor(document, citation.marker, citation.entry === 'elsewhere');
    return [{title, safe: false, preferred: index === 0 && quoting.has(document), edits: citation.edits}];
  });
}

/** The documents that have the words of the quotation that is reported. */
function documentsQuoted(
  draft: Draft,
  {rule, start, end}: Finding,
  {corpus}: CitableCorpus,
): CorpusDocument[] {
  if (rule !== 'uncited-quote') return [];
  const placed = draft.blocks.find((block) => block.start <= start && end <= block.end);
  const quotation = placed?.block.quotations.find((one) => one.start + placed.start === start);
  if (placed === undefined || quotation === undefined) return [];
  const words = placed.block.text.slice(quotation.inner.start, quotation.inner.end);
  const match = corpus.index.matchQuotation(words);
  return match.grade === 'exact' || match.grade === 'typographic'
    ? match.places.map(({document}) => document)
    : [];
}

function strongDocuments(draft: Draft, finding: Finding, {corpus}: CitableCorpus): CorpusDocument[] {
  const sentence = sentenceAt(draft, finding.start);
  const passages = sentence === undefined ? [] : corpus.index.passagesBearingOn(sentence.prose);
  return passages.filter(({strong}) => strong).map(({document}) => document);
}

const LONGEST_TITLE = 50;

function titleFor({title, path}: CorpusDocument, marker: string, isKeptElsewhere: boolean): string {
  const name = title || path;
  const shown = name.length > LONGEST_TITLE ? `${name.slice(0, LONGEST_TITLE).trimEnd()}…` : name;
  // "(Example Times, 29 May 2026)" names the source itself
  if (marker.startsWith('(')) return `Cite “${shown}”`;
  return `Cite “${shown}” as ${marker}${isKeptElsewhere ? ', to be added to your bibliography' : ''}`;
}

import type {Corpus, CorpusDocument} from '../../core/corpus/corpus.ts';
import type {Finding, Fix} from '../../core/rules/finding.ts';
import type {CheckedDraft} from '../drafts.ts';
import {cite} from './cite.ts';
import {sentenceAt} from './sentence-at.ts';

/** What a citation mends. */
const MENDED_BY_A_CITATION: ReadonlySet<string> = new Set(['unsourced-claim', 'uncited-quote']);
const MOST_OFFERED = 3;

export function isMendedByCitation({rule}: Finding): boolean {
  return MENDED_BY_A_CITATION.has(rule);
}

/** Fixes that cite the documents of the corpus whose passages are strong evidence for the sentence. */
export function citationFixes({draft}: CheckedDraft, finding: Finding, corpus: Corpus): Fix[] {
  const sentence = isMendedByCitation(finding) ? sentenceAt(draft, finding.start) : undefined;
  if (sentence === undefined) return [];
  const strong = corpus.passagesBearingOn(sentence.prose).filter((passage) => passage.strong);
  const documents = [...new Set(strong.map(({document}) => document))].slice(0, MOST_OFFERED);
  return documents.flatMap((document) => {
    const citation = cite(draft, finding.start, document);
    if (citation === undefined) return [];
    return [{title: titleFor(document, citation.marker), safe: false, edits: citation.edits}];
  });
}

const LONGEST_TITLE = 50;

function titleFor({title, path}: CorpusDocument, marker: string): string {
  const name = title || path;
  const shown = name.length > LONGEST_TITLE ? `${name.slice(0, LONGEST_TITLE).trimEnd()}…` : name;
  // "(Example Times, 29 May 2026)" names the source itself
  return marker.startsWith('[') ? `Cite “${shown}” as ${marker}` : `Cite “${shown}”`;
}

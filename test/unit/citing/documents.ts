import type {CorpusDocument} from '../../../src/core/corpus/corpus.ts';

/** A document of a made-up corpus; what is not given is as little as a document can say. */
export function documentWith(stated: Partial<CorpusDocument> = {}): CorpusDocument {
  return {
    path: 'corpus/note.md',
    format: 'markdown',
    origin: 'file',
    passages: 1,
    hash: '',
    byteOrderMark: 0,
    problem: undefined,
    title: 'Harbour works begin',
    date: undefined,
    publisher: undefined,
    byline: undefined,
    url: undefined,
    ...stated,
  };
}

/** An invented report with everything that an entry can give. */
export const REPORT = documentWith({
  title: 'Harbour works begin in Norland',
  date: '2026-05-04',
  publisher: 'Example Times',
  url: 'https://example.org/harbour/works',
});

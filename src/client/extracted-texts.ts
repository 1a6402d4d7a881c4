import {type Disposable, workspace} from 'vscode';
import {EXTRACTED_SCHEME} from '../protocol/requests.ts';
import type {ServerCorpus} from './corpus/server-corpus.ts';

/** Lets VS Code open the text drawn out of HTML, PDF and DOCX documents, as plain text and read-only. */
export function provideExtractedTexts(corpus: ServerCorpus): Disposable {
  return workspace.registerTextDocumentContentProvider(EXTRACTED_SCHEME, {
    async provideTextDocumentContent({path}) {
      // "/corpus/report.pdf.txt" is the text of "corpus/report.pdf"
      return await corpus.text(path.replace(/^\/|\.txt$/g, ''));
    },
  });
}

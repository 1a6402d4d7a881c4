import {TextDocument} from 'vscode-languageserver-textdocument';
import {DEFAULT_CONFIG} from '../../../src/core/config/config.ts';
import {DraftChecks} from '../../../src/service/draft-checks.ts';
import type {CheckedDraft} from '../../../src/service/drafts.ts';

export function documentOf(text: string, languageId = 'markdown'): TextDocument {
  return TextDocument.create('untitled:draft', languageId, 1, text);
}

/** The text with the findings of all rules, without register and corpus. */
export function checked(text: string, languageId?: string): CheckedDraft {
  const checks = new DraftChecks((problem) => {
    throw new Error(problem);
  });
  return checks.check(documentOf(text, languageId), {
    config: DEFAULT_CONFIG,
    officials: undefined,
    corpus: undefined,
    today: '2026-11-20',
    state: '0',
  });
}

import type {Finding} from '../core/rules/finding.ts';
import type {Draft, DraftLanguage} from '../core/text/draft.ts';
import type {PositionedText} from './ranges.ts';

/** A draft that is open in an editor: `TextDocument` of vscode-languageserver-textdocument is one. */
export interface OpenDocument extends PositionedText {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
}

/** What was found in one version of an open draft. */
export interface CheckedDraft {
  readonly document: OpenDocument;
  readonly draft: Draft;
  readonly findings: readonly Finding[];
}

/** The language that an editor's language id stands for; undefined for what is no draft. */
export function draftLanguage(languageId: string): DraftLanguage | undefined {
  return languageId === 'markdown' || languageId === 'plaintext' ? languageId : undefined;
}

import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import {mergeFixes} from '../core/edits.ts';
import type {Finding, Fix, TextEdit as OffsetEdit} from '../core/rules/finding.ts';
import {citationFixes, isMendedByCitation} from './citing/citation-fixes.ts';
import type {CitableCorpus} from './citing/cite-at.ts';
import {NO_PLACES} from './corpus/places.ts';
import {diagnosticOf} from './diagnostics.ts';
import type {CheckedDraft, OpenDocument} from './drafts.ts';
import {plainRange, spanOf} from './ranges.ts';
import {type SuppressionEdit, suppressionEdit} from './suppression-action.ts';

/** Applies every safe fix of the draft in one pass. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.briefcheck`;

/** What the editor at the other end can take. */
export interface EditSupport {
  /** Edits that name the version of the document that they were made for. */
  readonly versionedEdits: boolean;
  /** Edits with a placeholder that the author overwrites. */
  readonly snippets: boolean;
  /** The command by which the author chooses a document to cite. */
  readonly citeCommand: boolean;
}

export interface CodeActionRequest {
  readonly range: Range;
  /** The kinds asked for, as "quickfix" or "source.fixAll"; all quick fixes when absent. */
  readonly only: readonly string[] | undefined;
}

/** The code actions for a range of a draft: fixes first, each finding's own suppression after them. */
export function codeActionsFor(
  checked: CheckedDraft,
  {range, only}: CodeActionRequest,
  support: EditSupport,
  from: CitableCorpus | undefined,
): CodeAction[] {
  const places = from?.corpus ?? NO_PLACES;
  const actions: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix)) {
    const touched = findingsAt(checked, range).map((finding) => ({
      finding,
      diagnostic: diagnosticOf(finding, checked.document, places),
    }));
    for (const {finding, diagnostic} of touched) {
      const fixes = [...(from ? citationFixes(checked, finding, from) : []), ...finding.fixes];
      actions.push(...fixes.map((fix) => quickFix(fix, diagnostic, checked.document, support)));
      if (from && support.citeCommand && isMendedByCitation(finding)) {
        actions.push(citeFromCorpus(finding, diagnostic, checked.document));
      }
    }
    for (const {finding, diagnostic} of touched) {
      actions.push(suppression(finding, diagnostic, checked.document, support));
    }
  }
  // Offered only when asked for: nobody wants "fix all" between the fixes of one finding.
  if (only !== undefined && wants(only, FIX_ALL_KIND)) actions.push(...fixAll(checked, support));
  return actions;
}

/** "source" asks for "source.fixAll.briefcheck" as well; "quickfix.other" does not ask for "quickfix". */
export function wants(only: readonly string[] | undefined, kind: string): boolean {
  return (
    only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
  );
}

/** The findings that the range touches; a caret at either end of a finding counts. */
export function findingsAt({document, findings}: CheckedDraft, range: Range): readonly Finding[] {
  const {start, end} = spanOf(range, document);
  return findings.filter((finding) => finding.start <= end && start <= finding.end);
}

function quickFix(
  fix: Fix,
  diagnostic: Diagnostic,
  document: OpenDocument,
  support: EditSupport,
): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.preferred ? {isPreferred: true} : {}),
    edit: workspaceEdit(textEdits(fix.edits, document), document, support),
  };
}

/** Lets the author choose the document to cite. */
function citeFromCorpus(finding: Finding, diagnostic: Diagnostic, document: OpenDocument): CodeAction {
  const title = 'Cite from corpus…';
  const range = plainRange(finding, document);
  const command = {title, command: 'briefcheck.citeFromCorpus', arguments: [document.uri, range]};
  return {title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command};
}

function fixAll({document, findings}: CheckedDraft, support: EditSupport): CodeAction[] {
  const safe = findings.flatMap((finding) => finding.fixes.filter((fix) => fix.safe).slice(0, 1));
  const edits = mergeFixes(safe);
  if (edits.length === 0) return [];
  const edit = workspaceEdit(textEdits(edits, document), document, support);
  return [{title: 'Apply all safe Briefcheck fixes', kind: FIX_ALL_KIND, edit}];
}

function suppression(
  finding: Finding,
  diagnostic: Diagnostic,
  document: OpenDocument,
  support: EditSupport,
): CodeAction {
  const {title, ...insertion} = suppressionEdit(finding, document);
  const edits = [support.snippets ? snippetEdit(insertion) : plainEdit(insertion)];
  const edit = workspaceEdit(edits, document, support);
  return {title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit};
}

type Insertion = Omit<SuppressionEdit, 'title'>;

function plainEdit({range, before, reason, after}: Insertion): TextEdit {
  return {range, newText: `${before}${reason}${after}`};
}

function snippetEdit({range, before, reason, after}: Insertion): SnippetTextEdit {
  return {range, snippet: {kind: 'snippet', value: `${before}\${1:${reason}}${after}`}};
}

export function textEdits(edits: readonly OffsetEdit[], document: OpenDocument): TextEdit[] {
  return edits.map((edit) => ({range: plainRange(edit, document), newText: edit.text}));
}

/** Edits of one document, bound to its version where the editor can refuse those that come too late. */
export function workspaceEdit(
  edits: readonly (TextEdit | SnippetTextEdit)[],
  {uri, version}: OpenDocument,
  {versionedEdits}: Pick<EditSupport, 'versionedEdits'>,
): WorkspaceEdit {
  if (versionedEdits) return {documentChanges: [{textDocument: {uri, version}, edits: [...edits]}]};
  return {changes: {[uri]: edits.filter((edit): edit is TextEdit => 'newText' in edit)}};
}

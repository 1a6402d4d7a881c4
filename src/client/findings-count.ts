import {
  DiagnosticSeverity,
  Disposable,
  languages,
  StatusBarAlignment,
  type StatusBarItem,
  type TextEditor,
  window,
} from 'vscode';
import type {ActiveDraft} from './active-draft.ts';

const SOURCE = 'Briefcheck';

/** Shows the number of findings in the active draft, in one item of the status bar. */
export function showFindingsCount(draft: ActiveDraft): Disposable {
  const item = window.createStatusBarItem('briefcheck.findings', StatusBarAlignment.Right, 100);
  item.name = 'Briefcheck Findings';
  item.command = 'workbench.actions.view.problems';
  const update = () => void showCount(item, window.activeTextEditor, draft);
  update();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(({uris}) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) update();
    }),
  );
}

async function showCount(
  item: StatusBarItem,
  editor: TextEditor | undefined,
  draft: ActiveDraft,
): Promise<void> {
  const isDraft = editor !== undefined && (await draft.isDraft(editor));
  // While the server was asked, the author may have gone on to another editor.
  if (editor !== window.activeTextEditor) return;
  if (!isDraft) {
    item.hide();
    return;
  }
  const found = languages.getDiagnostics(editor.document.uri).filter(({source}) => source === SOURCE);
  // The Problems view, which a click opens, does not list hints.
  const hints = found.filter(({severity}) => severity === DiagnosticSeverity.Hint).length;
  const findings = found.length - hints;
  item.text = `$(checklist) ${findings}`;
  item.tooltip = `Briefcheck: ${counted(findings, 'finding')}${hints > 0 ? ` and ${counted(hints, 'hint')}` : ''} in this draft`;
  item.accessibilityInformation = {label: item.tooltip};
  item.show();
}

/** "1 finding", "2 findings" */
function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

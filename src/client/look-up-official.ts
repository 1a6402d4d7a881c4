import {
  type Disposable,
  env,
  QuickInputButtons,
  type QuickPickItem,
  QuickPickItemKind,
  type TextEditor,
  window,
} from 'vscode';
import type {BaseLanguageClient} from 'vscode-languageclient';
import {ask} from '../protocol/define-request.ts';
import {type LookUpReply, type OfficialItem, officialsLookUp} from '../protocol/officials.ts';
import {AsYouType} from './as-you-type.ts';

/** A row of the look-up; rows without an official only say something. */
interface OfficialRow extends QuickPickItem {
  readonly official?: OfficialItem;
}

const MOST_ROWS = 60;

/**
 * Looks up offices, countries and names in the register of officials as the author types, at the draft's date or at
 * one that is typed. Enter shows who held the office, and Enter again writes title and name at the cursor. Resolves
 * when the first answer is shown.
 */
export async function lookUpOfficial(client: BaseLanguageClient, question: string): Promise<void> {
  const pick = window.createQuickPick<OfficialRow>();
  const editor = window.activeTextEditor;
  const draft = editor?.document.uri.toString();
  const typing = new AsYouType(pick, async (typed, token) => {
    const params = {question: typed, limit: MOST_ROWS, ...(draft === undefined ? {} : {draft})};
    return rowsFor(typed, await ask(client, officialsLookUp, params, token));
  });
  const disposables: Disposable[] = [
    pick,
    typing,
    pick.onDidAccept(() => {
      const {official} = pick.activeItems[0] ?? pick.items.find((row) => row.official !== undefined) ?? {};
      if (official === undefined) return;
      const asked = pick.value;
      pick.hide();
      showTerms(official, editor, () => void lookUpOfficial(client, asked));
    }),
    pick.onDidHide(() => {
      for (const disposable of disposables) disposable.dispose();
    }),
  ];
  pick.title = 'Look Up Official';
  pick.placeholder =
    'An office, a country or a name, perhaps at a date: prime minister of romania @2025-03-01';
  pick.value = question;
  pick.show();
  await typing.run(question);
}

function rowsFor(question: string, {dayText, officials, nearest, notes}: LookUpReply): OfficialRow[] {
  const said = notes.map((label): OfficialRow => ({label, kind: QuickPickItemKind.Separator}));
  if (question.trim() === '') return said;
  const found = officials.map(
    (official): OfficialRow => ({
      label: `$(${official.kind === 'office' ? 'organization' : 'person'}) ${plain(official.label)}`,
      description: official.description,
      alwaysShow: true,
      official,
    }),
  );
  const heading: OfficialRow = {label: dayText, kind: QuickPickItemKind.Separator};
  if (found.length > 0) return [heading, ...found, ...said];
  const detail = nearest.length > 0 ? `The register has: ${nearest.join(', ')}.` : notes.join(' ');
  return [{label: 'Neither an office nor a name found', detail, alwaysShow: true}];
}

interface TermRow extends QuickPickItem {
  readonly insert: string;
}

/** Shows who held the office, or what the person held; Enter writes title and name. */
function showTerms(official: OfficialItem, editor: TextEditor | undefined, goBack: () => void): void {
  const pick = window.createQuickPick<TermRow>();
  pick.title = official.label;
  pick.placeholder =
    editor === undefined ? 'Enter copies title and name' : 'Enter writes title and name at the cursor';
  pick.matchOnDescription = true;
  pick.buttons = [QuickInputButtons.Back];
  pick.items = official.terms.map(({label, tenure, source, insert, current}) => ({
    label: `${current ? '$(check) ' : ''}${plain(label)}`,
    description: tenure,
    detail: source,
    insert,
  }));
  pick.activeItems = pick.items.filter((_, place) => official.terms[place]?.current).slice(0, 1);
  pick.onDidTriggerButton(() => {
    pick.hide();
    goBack();
  });
  pick.onDidAccept(() => {
    const [row = pick.items[0]] = pick.activeItems;
    pick.hide();
    if (row !== undefined) void write(row.insert, editor);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

async function write(text: string, editor: TextEditor | undefined): Promise<void> {
  if (editor === undefined) await env.clipboard.writeText(text);
  else await editor.edit((edit) => edit.replace(editor.selection, text));
}

/** A name must not become an icon: "$(heart)" is shown as it is written. */
function plain(text: string): string {
  return text.replaceAll('$(', '\\$(');
}

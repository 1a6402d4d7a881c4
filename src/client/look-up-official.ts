import {type Disposable, env, type QuickPickItem, QuickPickItemKind, window} from 'vscode';
import type {BaseLanguageClient} from 'vscode-languageclient';
import {ask} from '../protocol/define-request.ts';
import {type LookUpReply, officialsLookUp} from '../protocol/officials.ts';
import {AsYouType} from './as-you-type.ts';

/** A row of the look-up; rows without a name only say something. */
interface OfficialRow extends QuickPickItem {
  readonly person?: string;
}

/**
 * Looks up offices, countries and names in the register of officials as the author types. Enter writes the name at
 * the cursor, or puts it on the clipboard where no editor is open. Resolves when the first answer is shown.
 */
export async function lookUpOfficial(client: BaseLanguageClient, question: string): Promise<void> {
  const pick = window.createQuickPick<OfficialRow>();
  const editor = window.activeTextEditor;
  const draft = editor?.document.uri.toString();
  const typing = new AsYouType(pick, async (typed, token) => {
    const params = {question: typed, ...(draft === undefined ? {} : {draft})};
    return rowsFor(typed, await ask(client, officialsLookUp, params, token));
  });
  const disposables: Disposable[] = [
    pick,
    typing,
    pick.onDidAccept(() => {
      const person = (pick.activeItems[0] ?? pick.items.find((row) => row.person !== undefined))?.person;
      if (person === undefined) return;
      pick.hide();
      if (editor === undefined) void env.clipboard.writeText(person);
      else void editor.edit((edit) => edit.replace(editor.selection, person));
    }),
    pick.onDidHide(() => {
      for (const disposable of disposables) disposable.dispose();
    }),
  ];
  pick.title = 'Look Up Official';
  pick.placeholder = 'An office, a country or a name, perhaps a date: prime minister of romania 2025-03-01';
  pick.value = question;
  pick.show();
  await typing.run(question);
}

function rowsFor(question: string, {day, officials, nearest, register}: LookUpReply): OfficialRow[] {
  if (question.trim() === '') return [];
  const found = officials.map(
    ({person, office, tenure, source}): OfficialRow => ({
      label: person,
      description: office,
      detail: `${tenure} (${source})`,
      alwaysShow: true,
      person,
    }),
  );
  const heading: OfficialRow = {label: `on ${day}`, kind: QuickPickItemKind.Separator};
  if (found.length > 0) return [heading, ...found, {label: register, kind: QuickPickItemKind.Separator}];
  const detail = nearest.length > 0 ? `The register has: ${nearest.join(', ')}.` : register;
  return [{label: 'Nobody found', detail, alwaysShow: true}];
}

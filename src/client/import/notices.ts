/** What the author is told and asked of a document that is being added. */
import {commands, Uri, window} from 'vscode';
import type {AddReply} from '../../protocol/import.ts';
import {withoutLinks} from '../without-links.ts';
import {type KnownReply, knownMessage} from './known-wording.ts';

const OPEN = 'Open';
const REPLACE = 'Replace';
const KEEP_BOTH = 'Keep Both';

/** The author's choice on a document that is there already; undefined when it is to stay as it is. */
export async function askWhatToDo(known: KnownReply): Promise<'replace' | 'keep-both' | undefined> {
  // there is nothing to choose between two equal documents
  const isEqual = known.same === 'content';
  const mayReplace = known.file === 'as-added';
  const choices = [...(isEqual ? [] : mayReplace ? [REPLACE, KEEP_BOTH] : [KEEP_BOTH]), OPEN];
  const choice = await window.showInformationMessage(knownMessage(known), ...choices);
  if (choice === OPEN) await commands.executeCommand('vscode.open', Uri.parse(known.uri));
  return choice === REPLACE ? 'replace' : choice === KEEP_BOTH ? 'keep-both' : undefined;
}

/** Says what became of it. */
export function tell(reply: Exclude<AddReply, KnownReply>): void {
  if (reply.kind === 'problem')
    void window.showErrorMessage(withoutLinks(`Not added to the corpus. ${reply.problem}`));
  else void tellOf(reply.path, Uri.parse(reply.uri));
}

async function tellOf(path: string, uri: Uri): Promise<void> {
  const answer = await window.showInformationMessage(withoutLinks(`Added to the corpus: ${path}`), OPEN);
  if (answer === OPEN) await commands.executeCommand('vscode.open', uri);
}

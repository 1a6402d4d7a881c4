/** What the author is told and asked of a document that is being added. */
import {commands, Uri, window} from 'vscode';
import type {AddReply} from '../../protocol/import.ts';
import {longDate} from '../corpus/document-wording.ts';
import {withoutLinks} from '../without-links.ts';

/** A document that is in the corpus already. */
export type KnownReply = Extract<AddReply, {kind: 'known'}>;

const OPEN = 'Open';
const REPLACE = 'Replace';
const KEEP_BOTH = 'Keep Both';

/** The author's choice on a document that is there already; undefined when it is to stay as it is. */
export async function askWhatToDo(known: KnownReply): Promise<'replace' | 'keep-both' | undefined> {
  // there is nothing to choose between two equal documents
  const isEqual = known.same === 'content';
  const choices = [...(isEqual ? [] : known.mayReplace ? [REPLACE, KEEP_BOTH] : [KEEP_BOTH]), OPEN];
  // the file may have been mended by hand since, and there is no taking this back
  const warning = choices.includes(REPLACE) ? ' To replace it loses what you have changed in it.' : '';
  const choice = await window.showInformationMessage(knownMessage(known) + warning, ...choices);
  if (choice === OPEN) await commands.executeCommand('vscode.open', Uri.parse(known.uri));
  return choice === REPLACE ? 'replace' : choice === KEEP_BOTH ? 'keep-both' : undefined;
}

const SAME: {readonly [same in KnownReply['same']]: string} = {
  content: 'This document is in the corpus already',
  address: 'A document from this address is in the corpus already',
  file: 'A document from a file of this name is in the corpus already',
};

function knownMessage({path, same, retrieved}: KnownReply): string {
  const since = retrieved === undefined ? '' : `, added on ${longDate(retrieved)}`;
  return withoutLinks(`${SAME[same]}: ${path}${since}.`);
}

/** Says what became of it. */
export function tell(reply: AddReply): void {
  if (reply.kind === 'problem')
    void window.showErrorMessage(withoutLinks(`Not added to the corpus. ${reply.problem}`));
  else if (reply.kind === 'known') void window.showInformationMessage(knownMessage(reply));
  else void tellOf(reply.path, Uri.parse(reply.uri));
}

async function tellOf(path: string, uri: Uri): Promise<void> {
  const answer = await window.showInformationMessage(withoutLinks(`Added to the corpus: ${path}`), OPEN);
  if (answer === OPEN) await commands.executeCommand('vscode.open', uri);
}

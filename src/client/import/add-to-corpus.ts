import {env, ProgressLocation, type QuickPickItem, Uri, window} from 'vscode';
import type {BaseLanguageClient} from 'vscode-languageclient';
import {ask} from '../../protocol/define-request.ts';
import {type AddParams, type AddReply, addToCorpus, canDownload} from '../../protocol/import.ts';
import type {KnownReply} from './known-wording.ts';
import {askWhatToDo, tell} from './notices.ts';

type From = AddParams['from'];

/**
 * Adds a document to the corpus: the file that is handed over (by the Explorer), or what the author chooses. The
 * network is used for an address alone, when the author has typed it and pressed Enter.
 */
export async function addDocument(client: BaseLanguageClient, given: unknown): Promise<void> {
  await client.start();
  const additions =
    given instanceof Uri ? [fileAt(given)] : await chosen(client, isFrom(given) ? given : undefined);
  for (const addition of additions) {
    const reply = await add(client, addition);
    // the question may stay open while the next document is added
    if (reply.kind === 'known') void addIfWanted(client, addition, reply);
    else tell(reply);
  }
}

async function addIfWanted(
  client: BaseLanguageClient,
  addition: AddParams,
  known: KnownReply,
): Promise<void> {
  const whenKnown = await askWhatToDo(known);
  if (whenKnown === undefined) return;
  const reply = await add(client, {...addition, whenKnown});
  // it came out to be the same, or the file there was changed while the question was open
  if (reply.kind === 'known') await addIfWanted(client, addition, reply);
  else tell(reply);
}

function isFrom(given: unknown): given is From {
  return given === 'address' || given === 'file' || given === 'clipboard';
}

async function chosen(client: BaseLanguageClient, given: From | undefined): Promise<readonly AddParams[]> {
  const from = given ?? (await pickFrom(await ask(client, canDownload, {})));
  if (from === 'file') return await chosenFiles();
  if (from === 'clipboard') return [{from, text: await env.clipboard.readText()}];
  const address = from === 'address' ? await typedAddress() : undefined;
  return address === undefined ? [] : [{from: 'address', address}];
}

interface FromItem extends QuickPickItem {
  readonly from: From;
}

async function pickFrom(mayDownload: boolean): Promise<From | undefined> {
  const items: FromItem[] = [
    {from: 'file', label: '$(file) File…', detail: 'Markdown, plain text, HTML, PDF or DOCX'},
    {from: 'clipboard', label: '$(clippy) Clipboard', detail: 'The text that was copied last'},
  ];
  // what cannot be done is said, not left out
  items.push(
    mayDownload
      ? {from: 'address', label: '$(globe) Address…', detail: 'Downloads one web page or document'}
      : {
          from: 'address',
          label: '$(circle-slash) Address',
          detail: 'Not available in the browser: save the page as a file and add that',
        },
  );
  const item = await window.showQuickPick(items, {
    title: 'Add to Corpus',
    placeHolder: 'Where the document is',
  });
  return item?.from === 'address' && !mayDownload ? undefined : item?.from;
}

async function chosenFiles(): Promise<readonly AddParams[]> {
  const extensions = ['md', 'markdown', 'txt', 'html', 'htm', 'pdf', 'docx'];
  const files = await window.showOpenDialog({
    title: 'Add to Corpus',
    openLabel: 'Add to Corpus',
    canSelectMany: true,
    filters: {Documents: extensions},
  });
  return (files ?? []).map(fileAt);
}

function fileAt(uri: Uri): AddParams {
  return {from: 'file', uri: uri.toString()};
}

async function typedAddress(): Promise<string | undefined> {
  const address = await window.showInputBox({
    title: 'Add to Corpus',
    prompt:
      'Enter downloads this one document from the network, without cookies or referrer. Nothing of your drafts or sources is sent.',
    placeHolder: 'https://…',
    ignoreFocusOut: true,
    validateInput: (typed) =>
      typed === '' || /^https?:\/\/[^/]/i.test(typed.trim())
        ? undefined
        : 'An address begins with http:// or https://.',
  });
  return address?.trim() || undefined;
}

async function add(client: BaseLanguageClient, addition: AddParams): Promise<AddReply> {
  const title =
    addition.from === 'address' ? 'Downloading the document' : 'Adding the document to the corpus';
  return await window.withProgress(
    {location: ProgressLocation.Notification, title, cancellable: true},
    async (_progress, token): Promise<AddReply> => await ask(client, addToCorpus, addition, token),
  );
}

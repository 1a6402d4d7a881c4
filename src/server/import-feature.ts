import type {CancellationToken} from 'vscode-languageserver';
import * as protocol from '../protocol/import.ts';
import type {WorkspaceCorpus} from '../service/corpus/workspace-corpus.ts';
import {addToCorpus} from '../service/import/add-to-corpus.ts';
import type {KnownDocument} from '../service/import/earlier-copy.ts';
import {inTurn} from '../service/in-turn.ts';
import type {CorpusFeature} from './corpus-feature.ts';
import {handle} from './requests.ts';
import type {Agreement, Session} from './session.ts';

const FAILED: protocol.AddReply = {
  kind: 'problem',
  problem: 'The document could not be added; see the output of Briefcheck.',
};

/** Adds documents to the corpus. Nothing is downloaded but the address that the author gives here. */
export function answerImports(
  session: Session,
  {files}: Agreement,
  ready: Promise<void>,
  corpus: CorpusFeature,
): void {
  const {connection, host} = session;
  const storeInTurn = inTurn();
  handle(connection, protocol.canDownload, false, () => host.transport !== undefined);
  handle(connection, protocol.addToCorpus, FAILED, async (addition, token) => {
    await ready;
    const added = await addToCorpus(addition, {
      files,
      folder: session.settings.corpusFolders()[0],
      transport: host.transport,
      // never those of a workspace, which somebody else may have written
      allowPrivateAddresses: session.settings.ofEditor.import.allowPrivateAddresses,
      today: host.today(),
      pause: host.pause,
      storeInTurn,
      read: host.readDocument,
      signal: signalOf(token),
      documents: session.corpus === undefined ? [] : knownDocuments(session.corpus),
      ...(addition.whenKnown === undefined ? {} : {whenKnown: addition.whenKnown}),
    });
    if (added.kind === 'added') await corpus.filesChanged([added.uri]);
    return added;
  });
}

function knownDocuments(corpus: WorkspaceCorpus): KnownDocument[] {
  return corpus.index.documents().flatMap(({path, url, hash}) => {
    const uri = corpus.sync.uriOf(path);
    return uri === undefined ? [] : [{path, url, hash, uri}];
  });
}

function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  else token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

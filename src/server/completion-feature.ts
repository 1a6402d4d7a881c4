import {
  type CancellationToken,
  type CompletionItem,
  type CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import {officialCompletions} from '../service/officials/completion.ts';
import {guarded, throwIfCancelled} from './log.ts';
import type {Session} from './session.ts';
import {completeSettings} from './settings-documents.ts';

/** Offers the holders of an office after its title, and what fits in the author's `officials.yaml`. */
export function offerCompletions(session: Session, ready: Promise<void>): void {
  const {connection} = session;
  const complete = async (params: CompletionParams, token: CancellationToken): Promise<CompletionItem[]> => {
    await ready;
    throwIfCancelled(token);
    const inSettings = completeSettings(session, params);
    if (inSettings !== undefined) return inSettings;
    const {textDocument, position, context} = params;
    const {officials} = session;
    const document = session.draft(textDocument.uri);
    if (document === undefined || officials === undefined) return [];
    const asked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
    const dateOfDraft = () => session.check(document).draft.date.iso;
    return officialCompletions(document, position, officials, dateOfDraft, asked);
  };
  connection.onCompletion(guarded(connection.console, 'Completing', [], complete));
}

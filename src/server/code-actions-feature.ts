import type {CancellationToken, CodeActionParams} from 'vscode-languageserver';
import {codeActionsFor} from '../service/code-actions.ts';
import type {ClientSupport} from './client-support.ts';
import {guarded, throwIfCancelled} from './log.ts';
import type {Session} from './session.ts';

/** Offers the fixes of the findings at a place of a draft. */
export function offerCodeActions(session: Session, ready: Promise<void>, support: ClientSupport): void {
  const {connection} = session;
  connection.onCodeAction(
    guarded(
      connection.console,
      'Offering fixes',
      [],
      async (params: CodeActionParams, token: CancellationToken) => {
        await ready;
        throwIfCancelled(token);
        const document = session.draft(params.textDocument.uri);
        if (document === undefined) return [];
        const {range, context} = params;
        return codeActionsFor(session.check(document), {range, only: context.only}, support, session.places);
      },
    ),
  );
}

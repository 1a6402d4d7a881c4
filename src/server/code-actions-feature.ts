import type {CancellationToken, CodeActionParams} from 'vscode-languageserver';
import {codeActionsFor} from '../service/code-actions.ts';
import {corrections} from './corrections.ts';
import {guarded, throwIfCancelled} from './log.ts';
import type {Agreement, Session} from './session.ts';

/** Offers the fixes of the findings at a place of a draft. */
export function offerCodeActions(session: Session, ready: Promise<void>, agreement: Agreement): void {
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
        const checked = session.check(document);
        const asked = {range, only: context.only};
        return [
          ...codeActionsFor(checked, asked, agreement.support, session.citable(document.uri)),
          ...(await corrections(session, agreement, checked, asked)),
        ];
      },
    ),
  );
}

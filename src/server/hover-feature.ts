import type {CancellationToken, Hover, HoverParams} from 'vscode-languageserver';
import {officialHover} from '../service/official-hover.ts';
import {guarded, throwIfCancelled} from './log.ts';
import type {Session} from './session.ts';

/** Tells of the official under the pointer. */
export function offerHovers(session: Session, ready: Promise<void>): void {
  const {connection} = session;
  const hover = async (
    {textDocument, position}: HoverParams,
    token: CancellationToken,
  ): Promise<Hover | null> => {
    await ready;
    throwIfCancelled(token);
    const document = session.draft(textDocument.uri);
    if (document === undefined || session.officials === undefined) return null;
    return officialHover(session.check(document), position, session.officials) ?? null;
  };
  connection.onHover(guarded(connection.console, 'Telling of an official', null, hover));
}

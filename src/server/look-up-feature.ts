import {officialsLookUp} from '../protocol/officials.ts';
import {lookUpOfficials} from '../service/official-lookup.ts';
import {throwIfCancelled} from './log.ts';
import {handle} from './requests.ts';
import type {Session} from './session.ts';

/** Answers who holds or held an office. */
export function answerLookUps(session: Session, ready: Promise<void>): void {
  const nothing = {day: '', officials: [], nearest: [], register: ''};
  handle(session.connection, officialsLookUp, nothing, async ({question, draft}, token) => {
    await ready;
    await session.host.pause();
    throwIfCancelled(token);
    const document = draft === undefined ? undefined : session.draft(draft);
    const day = document === undefined ? session.host.today() : session.check(document).draft.date.iso;
    return session.officials === undefined ? nothing : lookUpOfficials(question, session.officials, day);
  });
}

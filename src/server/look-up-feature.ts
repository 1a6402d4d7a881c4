import {formatDate} from '../core/officials/calendar.ts';
import {describeDate} from '../core/officials/wording.ts';
import {type LookUpReply, officialsLookUp} from '../protocol/officials.ts';
import {lookUpOfficials} from '../service/official-lookup.ts';
import {throwIfCancelled} from './log.ts';
import {handle} from './requests.ts';
import type {Session} from './session.ts';

const NOTHING: LookUpReply = {day: '', dayText: '', officials: [], nearest: [], notes: []};

/** Answers who holds or held an office. */
export function answerLookUps(session: Session, ready: Promise<void>): void {
  const {connection, host} = session;
  handle(connection, officialsLookUp, NOTHING, async ({question, draft, limit}, token) => {
    await ready;
    // The author types on: of the questions that have piled up only the last is answered.
    await host.pause();
    throwIfCancelled(token);
    if (session.officials === undefined)
      return {...NOTHING, notes: ['There is no register of officials; see the output of Briefcheck.']};
    const document = draft === undefined ? undefined : session.draft(draft);
    const today = {iso: host.today(), from: 'today', span: undefined} as const;
    const date = document === undefined ? today : session.check(document).draft.date;
    const found = lookUpOfficials(question, session.officials, date.iso, limit);
    return {...found, dayText: found.day === date.iso ? describeDate(date) : formatDate(found.day)};
  });
}

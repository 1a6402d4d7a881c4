import {readRegister} from '../core/officials/read-register.ts';
import {type RegisterUpdate, writeUpdates} from '../core/officials/refresh/change.ts';
import {checkForUpdates} from '../core/officials/refresh/check-for-updates.ts';
import {readKnownPeople} from '../core/officials/refresh/known-people.ts';
import * as protocol from '../protocol/officials.ts';
import {
  askQueryService,
  endpointProblem,
  QueryServiceError,
  sleep,
} from '../service/officials/query-service.ts';
import {changeView, updateReport} from '../service/officials/update-wording.ts';
import {throwIfCancelled} from './log.ts';
import {loadOfficials} from './officials-feature.ts';
import {readOverlay} from './officials-overlay.ts';
import {handle} from './requests.ts';
import type {Agreement, Session} from './session.ts';

const FAILED: protocol.UpdateReply = {
  kind: 'problem',
  message: 'The update failed; see the output of Briefcheck.',
};

/** Finds updates of the register when the author asks for them, and makes the file that keeps the chosen ones. */
export function answerUpdates(session: Session, agreement: Agreement, ready: Promise<void>): void {
  const {connection} = session;
  let last: RegisterUpdate | undefined;
  handle(connection, protocol.findOfficialsUpdate, FAILED, async ({endpoint}, token) => {
    await ready;
    const cancelling = new AbortController();
    token.onCancellationRequested(() => cancelling.abort());
    try {
      const found = await findUpdate(session, agreement, endpoint, cancelling.signal);
      if ('problem' in found) return {kind: 'problem', message: found.problem};
      last = found.update;
      return found.reply;
    } catch (error) {
      throwIfCancelled(token);
      if (error instanceof QueryServiceError) return {kind: 'problem', message: error.message};
      throw error;
    }
  });
  handle(connection, protocol.officialsUpdateFile, null, async ({chosen}) => {
    if (last === undefined) return null;
    const {changes, ...head} = last;
    const kept = chosen.flatMap((place) => changes[place] ?? []);
    const before = await readOverlay(session, agreement);
    return writeUpdates([...before, {...head, changes: kept}]);
  });
  handle(connection, protocol.undoOfficialsUpdate, null, async () => {
    const updates = await readOverlay(session, agreement);
    const undone = updates.at(-1);
    if (undone === undefined) return null;
    const left = updates.slice(0, -1);
    return {made: undone.made, text: left.length === 0 ? null : writeUpdates(left)};
  });
  handle(connection, protocol.reloadOfficials, null, async () => {
    await loadOfficials(session, agreement);
    session.surroundingsChanged();
    return null;
  });
}

interface Found {
  readonly update: RegisterUpdate;
  readonly reply: protocol.UpdateReply;
}

async function findUpdate(
  session: Session,
  agreement: Agreement,
  endpoint: string,
  signal: AbortSignal,
): Promise<Found | {readonly problem: string}> {
  const {connection, host} = session;
  const wrong = endpointProblem(endpoint);
  if (wrong !== undefined) return {problem: wrong};
  const data = async (name: string) => new TextDecoder().decode(await host.dataFile(name, agreement.options));
  const updates = await readOverlay(session, agreement);
  // Without the author's own entries: they are no news to Wikidata, and it is none to them.
  const register = readRegister(await data('register.json'), [], updates);
  if ('problem' in register) return register;
  const known = readKnownPeople(await data('person-ids.json'), register, updates);
  const today = host.today();
  const service = {
    endpoint,
    // not handed over as it is: a browser's own function wants to be called as nobody's method
    fetch: (address: string, request: RequestInit) => fetch(address, request),
    sleep,
    now: () => Date.now(),
    signal,
  };
  const ask = (query: string) => askQueryService(query, service);
  const found = await checkForUpdates(register, known, today, ask, (done, total) => {
    const progress: protocol.UpdateProgress = {done, total};
    void connection.sendNotification(protocol.UPDATE_PROGRESS, progress);
  });
  const items = found.changes.map((change) => changeView(change, register));
  const report = updateReport(found, register, endpoint);
  const update = {made: today, from: endpoint, changes: [...found.changes]};
  return {update, reply: {kind: 'found', items, report}};
}

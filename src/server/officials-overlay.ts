import {type RegisterUpdate, readUpdates} from '../core/officials/refresh/change.ts';
import {OVERLAY_FILE} from '../protocol/officials.ts';
import {childUri, readIfThere} from '../service/corpus/file-system.ts';
import {logFailure} from './log.ts';
import type {Agreement, Session} from './session.ts';

/** The updates of the register that the author has taken over; none where they cannot be read, which is logged. */
export async function readOverlay(
  {connection}: Session,
  {files, options: {globalStorageUri}}: Agreement,
): Promise<readonly RegisterUpdate[]> {
  if (globalStorageUri === undefined) return [];
  try {
    const bytes = await readIfThere(files, childUri(globalStorageUri, OVERLAY_FILE));
    if (bytes === undefined) return [];
    const updates = readUpdates(new TextDecoder().decode(bytes));
    if (!('problem' in updates)) return updates;
    connection.console.error(updates.problem);
  } catch (error) {
    logFailure(connection.console, 'Reading the updates of the officials register', error);
  }
  return [];
}

import {readOwnRegister} from '../core/officials/overlay/read-own-register.ts';
import {readRegister} from '../core/officials/read-register.ts';
import {logFailure} from './log.ts';
import {readOverlay} from './officials-overlay.ts';
import type {Agreement, Session} from './session.ts';
import {readFolderFile} from './settings-files.ts';

/** The author's own register, at the root of a workspace folder. */
export const OWN_REGISTER_FILE = 'officials.yaml';

/**
 * Reads the register of officials that is shipped with the server, with the updates that the author has taken over
 * and their own entries on top. Without it the other rules work on.
 */
export async function loadOfficials(session: Session, agreement: Agreement): Promise<void> {
  const {options, files} = agreement;
  const {connection, host, folders} = session;
  const own = await Promise.all(
    folders.map((folder) => readFolderFile(connection, files, folder, OWN_REGISTER_FILE, readOwnRegister)),
  );
  try {
    const shipped = new TextDecoder().decode(await host.dataFile('register.json', options));
    const register = readRegister(
      shipped,
      own.flatMap((read) => (read?.entries ?? []).map(({entry}) => entry)),
      await readOverlay(session, agreement),
    );
    if ('problem' in register) connection.console.error(register.problem);
    else session.officials = register;
  } catch (error) {
    logFailure(connection.console, 'Reading the register of officials', error);
  }
}

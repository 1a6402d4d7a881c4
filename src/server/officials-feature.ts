import {readRegister} from '../core/officials/read-register.ts';
import {logFailure} from './log.ts';
import type {Agreement, Session} from './session.ts';

/** Reads the register of officials that is shipped with the server. Without it the other rules work on. */
export async function loadOfficials(session: Session, {options}: Agreement): Promise<void> {
  const {connection, host} = session;
  try {
    const read = readRegister(new TextDecoder().decode(await host.dataFile('register.json', options)));
    if ('problem' in read) connection.console.error(read.problem);
    else session.officials = read;
  } catch (error) {
    logFailure(connection.console, 'Reading the register of officials', error);
  }
}

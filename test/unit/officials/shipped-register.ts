import {readFileSync} from 'node:fs';
import {readRegister} from '../../../src/core/officials/read-register.ts';
import type {OfficialsRegister} from '../../../src/core/officials/register.ts';

/** The text of the register that is shipped. */
export const shippedText = readFileSync('src/core/officials/data/register.json', 'utf8');

/** The register that is shipped; throws when it cannot be read. */
export function shippedRegister(): OfficialsRegister {
  const register = readRegister(shippedText);
  if ('problem' in register) throw new Error(register.problem);
  return register;
}

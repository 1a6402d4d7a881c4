import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readOwnRegister} from '../core/officials/overlay/read-own-register.ts';
import {readRegister} from '../core/officials/read-register.ts';
import type {OfficialsRegister} from '../core/officials/register.ts';
import {placedProblems} from './placed-problems.ts';

/** The author's own register of officials, beside the settings. */
export const OWN_REGISTER_FILE = 'officials.yaml';

export interface ReadOfficials {
  readonly register: OfficialsRegister | undefined;
  /** What could not be used, each as a sentence for the user. */
  readonly problems: readonly string[];
}

/** The shipped register with the entries of the `officials.yaml` in that folder on top, where there is one. */
export function readOfficials(folder: string): ReadOfficials {
  const own = ownEntries(join(folder, OWN_REGISTER_FILE));
  const shipped = shippedRegister();
  if (shipped === undefined)
    return {register: undefined, problems: ['The register of officials is missing from this installation.']};
  const register = readRegister(shipped, own.entries);
  if ('problem' in register) return {register: undefined, problems: [...own.problems, register.problem]};
  return {register, problems: own.problems};
}

/** The text of `register.json` beside the bundle, or in the sources when run from there. */
function shippedRegister(): string | undefined {
  const places = ['./register.json', '../core/officials/data/register.json'];
  const file = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  return file === undefined ? undefined : readFileSync(file, 'utf8');
}

function ownEntries(path: string) {
  if (!existsSync(path)) return {entries: [], problems: []};
  const text = readFileSync(path, 'utf8');
  const {entries, problems} = readOwnRegister(text);
  return {entries: entries.map(({entry}) => entry), problems: placedProblems(path, text, problems)};
}

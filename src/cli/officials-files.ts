import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readOwnRegister} from '../core/officials/overlay/read-own-register.ts';
import {readRegister} from '../core/officials/read-register.ts';
import {type RegisterUpdate, readUpdates} from '../core/officials/refresh/change.ts';
import type {OfficialsRegister} from '../core/officials/register.ts';
import {UsageError} from './command-io.ts';
import {placedProblems} from './placed-problems.ts';

/** The author's own register of officials, beside the settings. */
export const OWN_REGISTER_FILE = 'officials.yaml';

export interface ReadOfficials {
  readonly register: OfficialsRegister | undefined;
  /** What could not be used, each as a sentence for the user. */
  readonly problems: readonly string[];
}

/**
 * The shipped register with, on top, the updates of the overlay file if one is named and the entries of the
 * `officials.yaml` in that folder, where there is one. @throws UsageError where the overlay cannot be used.
 */
export function readOfficials(folder: string, overlay?: string): ReadOfficials {
  const updates = overlay === undefined ? [] : updatesOf(overlay);
  const own = ownEntries(join(folder, OWN_REGISTER_FILE));
  const shipped = shippedRegister();
  if (shipped === undefined)
    return {register: undefined, problems: ['The register of officials is missing from this installation.']};
  const register = readRegister(shipped, own.entries, updates);
  if ('problem' in register) return {register: undefined, problems: [...own.problems, register.problem]};
  return {register, problems: own.problems};
}

/** The text of `register.json` beside the bundle, or in the sources when run from there. */
function shippedRegister(): string | undefined {
  const places = ['./register.json', '../core/officials/data/register.json'];
  const file = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  return file === undefined ? undefined : readFileSync(file, 'utf8');
}

/** What the editor's "Update Officials Register…" has kept in the file. */
function updatesOf(path: string): readonly RegisterUpdate[] {
  if (!existsSync(path)) throw new UsageError(`There is no file ${path} for --register-overlay.`);
  const updates = readUpdates(readFileSync(path, 'utf8'));
  if ('problem' in updates) throw new UsageError(`${path}: ${updates.problem}`);
  return updates;
}

function ownEntries(path: string) {
  if (!existsSync(path)) return {entries: [], problems: []};
  const text = readFileSync(path, 'utf8');
  const {entries, problems} = readOwnRegister(text);
  return {entries: entries.map(({entry}) => entry), problems: placedProblems(path, text, problems)};
}

import {existsSync, readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import type {ConfigLayer} from '../core/config/config.ts';
import {readConfig} from '../core/config/read-config.ts';
import {UsageError} from './command-io.ts';
import {placedProblems} from './placed-problems.ts';

const SETTINGS_FILE = '.briefcheck.yaml';

export interface ReadSettings {
  readonly layer: ConfigLayer;
  /** What could not be used, each as `file:line:column: sentence`. */
  readonly problems: readonly string[];
  /** The folder that paths in the settings start from. */
  readonly folder: string;
}

/**
 * The settings of the file named, else of the nearest `.briefcheck.yaml` from the working folder upwards, else none.
 * @throws UsageError when the file named cannot be read.
 */
export function readSettings(named: string | undefined, workingFolder: string): ReadSettings {
  const path = named ?? nearest(workingFolder);
  if (path === undefined) return {layer: {}, problems: [], folder: workingFolder};
  const text = read(path);
  const {layer, problems} = readConfig(text);
  return {layer, problems: placedProblems(path, text, problems), folder: dirname(resolve(path))};
}

function nearest(folder: string): string | undefined {
  const path = join(folder, SETTINGS_FILE);
  if (existsSync(path)) return path;
  return dirname(folder) === folder ? undefined : nearest(dirname(folder));
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UsageError(`The settings file ${path} could not be read.`, {cause});
  }
}

import {parseArgs} from 'node:util';
import type {Opening} from './server.ts';

/** Reads what `runTests` passes to VS Code. Throws when the workspace folder or one of the two paths is missing. */
export function readOpening(args: readonly string[]): Opening {
  const {values, positionals} = parseArgs({
    args: [...args],
    options: {extensionDevelopmentPath: {type: 'string'}, extensionTestsPath: {type: 'string'}},
    strict: false,
    allowPositionals: true,
  });
  const {extensionDevelopmentPath, extensionTestsPath} = values;
  const workspace = positionals[0];
  if (typeof extensionDevelopmentPath !== 'string')
    throw new Error('--extensionDevelopmentPath=DIR is missing.');
  if (typeof extensionTestsPath !== 'string') throw new Error('--extensionTestsPath=FILE is missing.');
  if (workspace === undefined) throw new Error('The workspace folder is missing.');
  return {workspace, extensionDevelopmentPath, extensionTestsPath};
}

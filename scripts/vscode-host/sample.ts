import {existsSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {repositoryRoot} from '../run-command.ts';

const sampleFolder = path.join(repositoryRoot, 'sample');

/** Returns the folder of the sample workspace; makes one with a README when it is missing. */
export async function ensureSample(): Promise<string> {
  if (!existsSync(sampleFolder)) {
    await mkdir(sampleFolder);
    await writeFile(
      path.join(sampleFolder, 'README.md'),
      '# Sample workspace\n\nDrafts to try Briefcheck on.\n',
    );
  }
  return sampleFolder;
}

import {readFileSync} from 'node:fs';
import type {Corpus} from '../../../src/core/corpus/corpus.ts';
import {readRegister} from '../../../src/core/officials/read-register.ts';
import type {OfficialsRegister} from '../../../src/core/officials/register.ts';
import {corpusOfTexts} from '../corpus/corpus-fixture.ts';

const shipped = readShippedRegister();

/** The shipped register, with the case's own `officials.yaml` on top. */
export function officialsOf(_own: unknown): OfficialsRegister | undefined {
  return shipped;
}

function readShippedRegister(): OfficialsRegister {
  const register = readRegister(readFileSync('src/core/officials/data/register.json', 'utf8'));
  if ('problem' in register) throw new Error(register.problem);
  return register;
}

/** A corpus of the case's own documents, path by path. */
export async function corpusOf(documents: unknown): Promise<Corpus | undefined> {
  if (typeof documents !== 'object' || documents === null) return undefined;
  return await corpusOfTexts(documents as Readonly<Record<string, string>>);
}

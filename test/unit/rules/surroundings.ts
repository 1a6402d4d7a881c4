import {readFileSync} from 'node:fs';
import {stringify} from 'yaml';
import type {Corpus} from '../../../src/core/corpus/corpus.ts';
import type {OwnEntry} from '../../../src/core/officials/overlay/own-entry.ts';
import {readOwnRegister} from '../../../src/core/officials/overlay/read-own-register.ts';
import {readRegister} from '../../../src/core/officials/read-register.ts';
import type {OfficialsRegister} from '../../../src/core/officials/register.ts';
import {corpusOfTexts} from '../corpus/corpus-fixture.ts';

const shippedText = readFileSync('src/core/officials/data/register.json', 'utf8');
const shipped = registerWith([]);

/** The shipped register, with the case's own `officials.yaml` (its list of officials) on top. */
export function officialsOf(own: unknown): OfficialsRegister | undefined {
  if (own === undefined) return shipped;
  const {entries, problems} = readOwnRegister(stringify({officials: own}));
  if (problems[0]) throw new Error(problems[0].message);
  return registerWith(entries.map(({entry}) => entry));
}

function registerWith(own: readonly OwnEntry[]): OfficialsRegister {
  const register = readRegister(shippedText, own);
  if ('problem' in register) throw new Error(register.problem);
  return register;
}

/** A corpus of the case's own documents, path by path. */
export async function corpusOf(documents: unknown): Promise<Corpus | undefined> {
  if (typeof documents !== 'object' || documents === null) return undefined;
  return await corpusOfTexts(documents as Readonly<Record<string, string>>);
}

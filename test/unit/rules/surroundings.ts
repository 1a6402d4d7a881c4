import type {Corpus} from '../../../src/core/corpus/corpus.ts';
import type {OfficialsRegister} from '../../../src/core/officials/register.ts';

/** The shipped register, with the case's own `officials.yaml` on top. */
export function officialsOf(_own: unknown): OfficialsRegister | undefined {
  return undefined;
}

/** A corpus of the case's own documents, path by path. */
export async function corpusOf(_documents: unknown): Promise<Corpus | undefined> {
  return undefined;
}

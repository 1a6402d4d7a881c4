import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {CorpusIndex, Pause} from '../../../src/core/corpus/corpus.ts';
import {openCorpus} from '../../../src/core/corpus/open-corpus.ts';
import {contentHash} from '../../../src/core/corpus/readers/document-file.ts';
import {readDocument} from '../../../src/core/corpus/readers/read-document.ts';

/** The bytes of SQLite's WebAssembly file. */
export const sqliteWasm = readFileSync(
  createRequire(import.meta.url).resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm'),
);

export const noPause: Pause = async () => undefined;

/** A document read from text or bytes, as the service would hand it in. */
export async function documentOf(path: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return await readDocument({path, bytes, hash: await contentHash(bytes)}, noPause);
}

/** A corpus of texts by path, ready to be searched. */
export async function corpusOfTexts(
  texts: Readonly<Record<string, string | Uint8Array>>,
): Promise<CorpusIndex> {
  const corpus = await openCorpus(sqliteWasm);
  for (const [path, content] of Object.entries(texts))
    await corpus.put(await documentOf(path, content), noPause);
  await corpus.settle(noPause);
  return corpus;
}

import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {Index} from 'flexsearch';
import MiniSearch from 'minisearch';
import type {Passage, SourceDocument} from '../../src/core/corpus/corpus.ts';
import {openCorpus, openSavedCorpus} from '../../src/core/corpus/open-corpus.ts';
import {unreadableDocument} from '../../src/core/corpus/readers/document-file.ts';

/** One search engine under measurement. */
export interface Engine {
  /** Builds the index; `onStep` is called whenever other work could have run. */
  build(passages: readonly string[], onStep: () => void): Promise<void>;
  /** The number of passages found. */
  search(query: string): number;
  /** The saved index, and how it comes back; undefined where the engine has no form for saving. */
  save(): Promise<Uint8Array>;
  load(saved: Uint8Array): Promise<void>;
}

export type EngineName = 'briefcheck' | 'minisearch' | 'flexsearch';

/** Results asked for, as the Quick Pick does. */
const LIMIT = 50;
const PASSAGES_IN_DOCUMENT = 50;

export async function engineOf(name: EngineName): Promise<Engine> {
  if (name === 'minisearch') return miniSearch();
  return name === 'flexsearch' ? flexSearch() : await briefcheck();
}

async function briefcheck(): Promise<Engine> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm'));
  let index = await openCorpus(wasm);
  return {
    async build(passages, onStep) {
      const pause = async (): Promise<void> => onStep();
      for (let at = 0; at < passages.length; at += PASSAGES_IN_DOCUMENT) {
        await index.put(documentOf(at, passages.slice(at, at + PASSAGES_IN_DOCUMENT)), pause);
        onStep();
      }
      await index.settle(pause);
    },
    search: (query) => index.search(query, LIMIT).results.length,
    async save() {
      const pieces: Uint8Array[] = [];
      await index.save(1, async (bytes) => void pieces.push(bytes));
      return new Uint8Array(Buffer.concat(pieces));
    },
    async load(snapshot) {
      index.close();
      ({index} = await openSavedCorpus(wasm, {snapshot, log: undefined}, async () => undefined));
    },
  };
}

/** A document as a reader hands it over: what is measured is the index alone. */
function documentOf(number: number, texts: readonly string[]): SourceDocument {
  const path = `${number}.txt`;
  let end = 0;
  const passages = texts.map((text, index): Passage => {
    const start = end === 0 ? 0 : end + 2;
    end = start + text.length;
    return {
      id: `p${index}`,
      document: path,
      start,
      end,
      text,
      prose: text,
      heading: undefined,
      page: undefined,
      quotations: [],
      people: [],
      organisations: [],
    };
  });
  return {...unreadableDocument(path, ''), problem: undefined, passages};
}

function miniSearch(): Engine {
  const options = {fields: ['text'], searchOptions: {combineWith: 'AND', fuzzy: 0.2, prefix: true}} as const;
  let index = new MiniSearch<{id: number; text: string}>({...options, fields: ['text']});
  return {
    async build(passages) {
      for (const [id, text] of passages.entries()) index.add({id, text});
    },
    search: (query) => index.search(query).slice(0, LIMIT).length,
    save: async () => new TextEncoder().encode(JSON.stringify(index)),
    async load(saved) {
      index = MiniSearch.loadJSON(new TextDecoder().decode(saved), {...options, fields: ['text']});
    },
  };
}

function flexSearch(): Engine {
  let index = new Index({tokenize: 'forward'});
  return {
    async build(passages) {
      for (const [id, text] of passages.entries()) index.add(id, text);
    },
    search: (query) => index.search(query, {limit: LIMIT}).length,
    async save() {
      const parts: [string, string][] = [];
      index.export((key, data) => void parts.push([key, data]));
      return new TextEncoder().encode(JSON.stringify(parts));
    },
    async load(saved) {
      index = new Index({tokenize: 'forward'});
      const parts = JSON.parse(new TextDecoder().decode(saved)) as [string, string][];
      for (const [key, data] of parts) index.import(key, data);
    },
  };
}

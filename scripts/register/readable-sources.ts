import sourceTable from '../../data/officials/sources.json' with {type: 'json'};
import {pageSource} from './with-pages.ts';

/** A source as readers see it. */
interface ReadableSource {
  readonly name: string;
  readonly licence: string;
  readonly documented: boolean;
}

/** The sources of sources.json by the start of their names in the data. */
const table: {
  readonly [start: string]: Omit<ReadableSource, 'documented'> & {readonly documented?: boolean};
} = sourceTable;

/** The sources in the order of their names, and the place of each in that list by its name in the data. */
export interface ListedSources {
  readonly sources: ReadableSource[];
  readonly placeOf: (sourceName: string) => number;
}

/** The list of the sources that the data calls by these names. Throws for one that sources.json does not have. */
export function listSources(sourceNames: Iterable<string>): ListedSources {
  const readable = new Map(Array.from(new Set(sourceNames), (name) => [name, readableSource(name)]));
  const byName = new Map(Array.from(readable.values(), (source) => [source.name, source]));
  const sources = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const places = new Map(sources.map(({name}, place) => [name, place]));
  return {sources, placeOf: (sourceName) => places.get(readable.get(sourceName)?.name ?? '') ?? -1};
}

/** Pages are called by their publisher. */
function readableSource(sourceName: string): ReadableSource {
  const [, known] = Object.entries(table).find(([start]) => sourceName.startsWith(start)) ?? [];
  if (known) return {name: known.name, licence: known.licence, documented: known.documented ?? true};
  if (!sourceName.startsWith(pageSource))
    throw new Error(`data/officials/sources.json does not have the source “${sourceName}”`);
  const name = sourceName.slice(pageSource.length);
  return {name, licence: 'single facts of a public page', documented: true};
}

/**
 * The questions to Wikidata's query service, in SPARQL: statements "position held" (P39) with their start (P580), end
 * (P582), and who came before (P1365) and after (P1366). They hold ids of people and offices and nothing else.
 */

/** An id of Wikidata: "Q145". */
export type ItemId = string;

const ITEM_ID = /^Q[1-9]\d{0,11}$/;

/** True for an id of an item of Wikidata. */
export function isItemId(text: string): boolean {
  return ITEM_ID.test(text);
}

/** How many people or offices one query asks about: an answer stays well below a megabyte. */
const BATCH = 120;

/** Queries for all positions of the people. @throws RangeError for what is no id. */
export function queriesForPeople(people: readonly ItemId[]): string[] {
  return batches(people).map((ids) => statements(`VALUES ?person { ${valuesOf(ids)} }`, ''));
}

/** Queries for everybody who came into the offices on that day or later, ISO 8601. @throws RangeError for what is no id. */
export function queriesForOffices(offices: readonly ItemId[], since: string): string[] {
  if (!/^\d{4}-\d\d-\d\d$/.test(since)) throw new RangeError(`No day: ${since}`);
  const filter = `FILTER(?start >= "${since}T00:00:00Z"^^xsd:dateTime)`;
  return batches(offices).map((ids) => statements(`VALUES ?office { ${valuesOf(ids)} }`, filter));
}

function statements(values: string, filter: string): string {
  return `SELECT ?statement ?person ?personLabel ?office ?officeLabel ?start ?startPrecision ?end ?endPrecision ?replaces ?replacedBy WHERE {
  ${values}
  ?statement ps:P39 ?office ; wikibase:rank ?rank .
  ?person p:P39 ?statement .
  FILTER(?rank != wikibase:DeprecatedRank)
  ?statement pqv:P580 [ wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision ] .
  ${filter}
  OPTIONAL { ?statement pqv:P582 [ wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision ] }
  OPTIONAL { ?statement pq:P1365 ?replaces }
  OPTIONAL { ?statement pq:P1366 ?replacedBy }
  SERVICE wikibase:label { bd:serviceParam wikibase:language "en" }
}`;
}

function valuesOf(ids: readonly ItemId[]): string {
  const wrong = ids.find((id) => !isItemId(id));
  if (wrong !== undefined) throw new RangeError(`No id of Wikidata: ${wrong}`);
  return ids.map((id) => `wd:${id}`).join(' ');
}

function batches<T>(all: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < all.length; at += BATCH) parts.push(all.slice(at, at + BATCH));
  return parts;
}

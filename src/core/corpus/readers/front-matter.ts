import {parseDocument} from 'yaml';
import {isoDate} from '../../text/draft-date.ts';
import type {DocumentMetadata} from '../corpus.ts';

/** What a document says of itself; what it does not say is undefined. */
export type StatedMetadata = {readonly [Key in keyof DocumentMetadata]?: string | undefined};

/** The keys that people write for each field, the first that is there counts. */
const KEYS = {
  title: ['title', 'headline'],
  date: ['date', 'published', 'publication-date', 'issued'],
  publisher: ['publisher', 'outlet', 'source', 'site', 'organisation', 'organization'],
  byline: ['byline', 'author', 'authors', 'by'],
  url: ['url', 'link', 'address', 'canonical'],
} as const;

/** Longest front matter read: what is longer is no list of a few fields. */
const LONGEST = 20_000;

/** The metadata of YAML front matter given with its fences; broken YAML says nothing. */
export function readFrontMatter(fenced: string): StatedMetadata {
  if (fenced.length > LONGEST) return {};
  const yaml = fenced.replace(/^\uFEFF?---[ \t]*\r?\n/u, '').replace(/---\s*$/u, '');
  const document = parseDocument(yaml, {schema: 'failsafe', logLevel: 'silent'});
  if (document.errors.length > 0) return {};
  const fields: unknown = document.toJS({maxAliasCount: 10});
  if (typeof fields !== 'object' || fields === null) return {};
  const byName = new Map(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), asText(value)]));
  const field = (name: keyof typeof KEYS): string | undefined => {
    const key = KEYS[name].find((candidate) => byName.get(candidate) !== undefined);
    return key === undefined ? undefined : byName.get(key);
  };
  const date = field('date');
  return {
    title: field('title'),
    date: date === undefined ? undefined : isoDate(date),
    publisher: field('publisher'),
    byline: field('byline'),
    url: field('url'),
  };
}

/** A scalar, or the scalars of a list: `[Ana, Ben]` -> `Ana, Ben`. */
function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (!Array.isArray(value)) return undefined;
  const parts = value.filter((part): part is string => typeof part === 'string');
  return parts.join(', ') || undefined;
}

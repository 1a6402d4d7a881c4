import {Readability} from '@mozilla/readability';
import {isoDate} from '../../text/draft-date.ts';
import type {Pause, SourceDocument} from '../corpus.ts';
import {decodeText} from './decode.ts';
import {type DocumentFile, unreadableDocument} from './document-file.ts';
import {documentFromParts, type ExtractedPart} from './extracted-text.ts';
import type {StatedMetadata} from './front-matter.ts';
import {isDeeperThan, type PageDocument, type PageElement, parsePage} from './html-page.ts';
import {partsOfHtml} from './html-parts.ts';

type ReadabilityDocument = ConstructorParameters<typeof Readability>[0];

/** Pages with more characters than this are taken whole: finding their main text would hold everything up. */
const LONGEST_FOR_READABILITY = 200_000;

/** Readability calls itself for every level of a page. */
const DEEPEST = 500;

/** The main text of an HTML page as a document. Scripts are never run: the page is read as data. */
export async function readHtml(file: DocumentFile, pause: Pause): Promise<SourceDocument> {
  const decoded = decodeText(file.bytes, charsetOf(file.bytes));
  if (decoded.kind === 'problem') return unreadableDocument(file.path, decoded.problem, file.hash);
  const document = parsePage(decoded.text);
  await pause();
  const stated = metadataOf(document);
  const whole = partsOfHtml(document.body ?? document.documentElement);
  await pause();
  const parts = decoded.text.length > LONGEST_FOR_READABILITY ? whole : mainParts(document, whole);
  await pause();
  return await documentFromParts(file, stated, parts, pause);
}

/** The parts of the main text; the whole page where there is no telling, as in a list of links. */
function mainParts(document: PageDocument, whole: readonly ExtractedPart[]): readonly ExtractedPart[] {
  if (isDeeperThan(document.documentElement, DEEPEST)) return whole;
  const article = articleOf(document);
  const parts = article === undefined ? [] : partsOfHtml(article);
  const length = (list: readonly ExtractedPart[]): number =>
    list.reduce((sum, {text}) => sum + text.length, 0);
  // A page of documentation has no "article": what Readability leaves of it may be one section of twenty.
  return length(parts) * 4 >= length(whole) ? parts : whole;
}

/** The element that holds the article by Readability's lights; it empties the document on the way. */
function articleOf(document: PageDocument): PageElement | undefined {
  const readability = new Readability<unknown>(document as unknown as ReadabilityDocument, {
    serializer: (node: unknown) => node,
  });
  return (readability.parse()?.content ?? undefined) as PageElement | undefined;
}

/** `<meta charset="windows-1252">`, or the same in `http-equiv`; browsers look at the first kilobyte, too. */
function charsetOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{1,40})/iu.exec(head)?.[1] ?? 'utf-8';
}

/** The names under which pages give each field, the first that is there counts. */
const META = {
  title: ['og:title', 'citation_title', 'dc.title', 'twitter:title'],
  date: [
    'article:published_time',
    'citation_publication_date',
    'dc.date',
    'date',
    'pubdate',
    'datepublished',
  ],
  publisher: ['og:site_name', 'citation_journal_title', 'dc.publisher', 'publisher', 'application-name'],
  byline: ['author', 'article:author', 'citation_author', 'dc.creator'],
  url: ['og:url'],
} as const;

function metadataOf(document: PageDocument): StatedMetadata {
  const byName = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop')
    )?.toLowerCase();
    const content = meta.getAttribute('content')?.trim();
    if (name && content && !byName.has(name)) byName.set(name, content);
  }
  const field = (name: keyof typeof META): string | undefined => {
    const key = META[name].find((candidate) => byName.has(candidate));
    return key === undefined ? undefined : byName.get(key);
  };
  const date =
    field('date') ?? document.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
  return {
    title:
      field('title') ??
      (document.querySelector('title')?.textContent?.replace(/\s+/gu, ' ').trim() || undefined),
    date: date === undefined ? undefined : isoDate(date),
    publisher: field('publisher'),
    byline: field('byline'),
    url: field('url') ?? canonical,
  };
}

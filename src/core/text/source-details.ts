import type {SourceEntry} from './source-list.ts';

/** What an entry of the source list says of its source; each part is absent when the entry does not give it. */
export interface SourceDetails {
  /** The title, when the entry marks it with italics or quotation marks. */
  readonly title: string | undefined;
  readonly url: string | undefined;
  /** The year outside the title and the address. */
  readonly year: string | undefined;
  /** The day outside the title and the address, as written: "31 October 2024". */
  readonly day: string | undefined;
  /** Number of a document: "S/2024/432", "AA24-222B". */
  readonly symbol: string | undefined;
  /** Who published it, or whatever else the entry says beside title, date and address. */
  readonly publisher: string | undefined;
  /** True when the title is cut off: "NATO vows to defend every …". */
  readonly truncated: boolean;
}

const ADDRESS = /https?:\/\/[^\s<>"“”)\]]+/;
// "[Situation report](corpus/report.md)", "[…](https://example.org/x)"
const MARKDOWN_LINK = /\[([^\][*]{3,300})\]\(([^()\s]{1,1000})\)/;
// "*Landmine Monitor 2025*", "_…_", "“…”", "\"…\""
const MARKED_TITLE =
  /\*{1,2}([^*]{3,300})\*{1,2}|(?<![\p{L}\p{N}])_([^_]{3,300})_|[“"«]([^”"»]{3,300})[”"»]/u;
const YEAR = /(?<!\d)(?:1[89]|20)\d{2}(?!\d)/;
const DAY =
  /\b\d{1,2} \p{Lu}\p{L}{2,8} (?:19|20)\d{2}\b|\b\p{Lu}\p{L}{2,8} \d{1,2}, (?:19|20)\d{2}\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b/u;
const SYMBOL = /\b[A-Z]{1,4}(?:\/[A-Z\d.]{1,8}){1,4}\/\d{1,5}\b|\b[A-Z]{1,4}\d{2,4}-\d{2,4}[A-Z]?\b/;
const ELLIPSIS = /…|\.\.\./;

/** Reads an entry of the source list. */
export function sourceDetails(entry: SourceEntry): SourceDetails {
  const link = MARKDOWN_LINK.exec(entry.text);
  const url = link?.[2] ?? ADDRESS.exec(entry.text)?.[0].replace(/[.,;]$/, '');
  // "[Situation report](corpus/report.md)" is a title like "*Situation report*"
  const withoutUrl = link ? entry.text.replace(link[0], `*${link[1]}*`) : entry.text.replace(url ?? '', ' ');
  const marked = MARKED_TITLE.exec(withoutUrl);
  // "*Politis*, interview, 12 December 2025": italics at the start may name the outlet, so the rest must be there
  const rest = marked === null ? withoutUrl : withoutUrl.replace(marked[0], ' ');
  const year = YEAR.exec(rest)?.[0];
  const publisher = rest.replace(/[\d\s.,;:()[\]–—-]+/g, ' ').trim();
  return {
    title: marked?.[1] ?? marked?.[2] ?? marked?.[3],
    url,
    year,
    day: DAY.exec(rest)?.[0],
    symbol: SYMBOL.exec(withoutUrl)?.[0],
    publisher: publisher === '' ? undefined : publisher,
    truncated: ELLIPSIS.test(withoutUrl),
  };
}

/** The address without what does not change the document: scheme, "www.", fragment, tracking, closing slash. */
export function comparableUrl(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/#[^#]*$/, '')
    .replace(/[?&]utm_[^?]*$/, '')
    .replace(/\/$/, '');
}

/** Words for comparing two titles: lower case, accents and punctuation folded, "&" read as "and". */
export function comparableWords(text: string): readonly string[] {
  return (
    text
      .replaceAll('&', ' and ')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

import type {CorpusDocument} from './corpus.ts';
import {isFunctionWord} from './function-words.ts';
import {tokensOf} from './search-index/tokens.ts';

/** A title of fewer telling words is shared by too many documents ("Press release"). */
const FEWEST_TITLE_WORDS = 3;

// "https://example.org/report?id=3"
const ADDRESS = /https?:\/\/[^\s<>()[\]"“”]+/gu;

/**
 * The document of the corpus that an entry of a source list, or the address of a link, points to: the one with the
 * same address, else the one whose title the entry has. Undefined when there is none, or more than one.
 */
export function citedDocument(
  entry: string,
  documents: readonly CorpusDocument[],
): CorpusDocument | undefined {
  const addresses = new Set(Array.from(entry.matchAll(ADDRESS), ([address]) => sameAddress(address)));
  const readable = documents.filter(({problem}) => problem === undefined);
  const byAddress = readable.filter(({url}) => url !== undefined && addresses.has(sameAddress(url)));
  if (byAddress.length > 0) return byAddress.length === 1 ? byAddress[0] : undefined;
  const words = ` ${tokensOf(entry).join(' ')} `;
  const byTitle = readable.filter(({title}) => {
    const tokens = tokensOf(title);
    const telling = tokens.filter((token) => !isFunctionWord(token));
    return telling.length >= FEWEST_TITLE_WORDS && words.includes(` ${tokens.join(' ')} `);
  });
  return byTitle.length === 1 ? byTitle[0] : undefined;
}

/** True when both addresses lead to one page. */
export function isSameAddress(one: string, other: string): boolean {
  return sameAddress(one) === sameAddress(other);
}

/** Two addresses of one page: with and without `www.`, the closing slash, the fragment and what tracks the reader. */
function sameAddress(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/[#].*$/u, '')
    .replace(/[?&](?:utm_\w+|fbclid|gclid)=[^&]*/giu, '')
    .replace(/[/.,;:]+$/u, '')
    .toLowerCase();
}

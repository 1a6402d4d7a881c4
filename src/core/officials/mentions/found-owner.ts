import {longestOwner, type Owner} from '../owners.ts';
import type {Vocabulary} from '../vocabulary.ts';
import {joins, type Token} from './token.ts';

/** A country or organisation as it stands in the text. */
export interface FoundOwner {
  readonly owner: Owner;
  readonly length: number;
  readonly raw: string;
}

/** The country or organisation that ends with the index, the longest one. */
export function ownerEndingAt(
  tokens: readonly Token[],
  index: number,
  vocabulary: Vocabulary,
): FoundOwner | undefined {
  for (let length = Math.min(longestOwner, index + 1); length >= 1; length--) {
    const found = ownerOver(tokens, index - length + 1, length, vocabulary);
    if (found) return found;
  }
  return undefined;
}

/** The country or organisation that starts at the index, the longest one. */
export function ownerStartingAt(
  tokens: readonly Token[],
  index: number,
  vocabulary: Vocabulary,
): FoundOwner | undefined {
  for (let length = longestOwner; length >= 1; length--) {
    const found = ownerOver(tokens, index, length, vocabulary);
    if (found) return found;
  }
  return undefined;
}

function ownerOver(
  tokens: readonly Token[],
  index: number,
  length: number,
  vocabulary: Vocabulary,
): FoundOwner | undefined {
  const span = tokens.slice(index, index + length);
  if (span.length < length || !span.every((token, order) => order === 0 || ownerJoins(token)))
    return undefined;
  const named = span.filter(({word}) => word !== 'the');
  if (
    named.length === 0 ||
    (!named.some(({capital}) => capital) && named[0]?.word !== 'bloc' && named[0]?.word !== 'alliance')
  )
    return undefined;
  const raw = named.map((token) => token.raw).join('');
  const owner = vocabulary.ownerNamed(named.map(({word}) => word).join(' '), raw);
  return owner && {owner, length, raw};
}

const ownerJoins = (token: Token) => joins(token) || /^['’]$/.test(token.gap);

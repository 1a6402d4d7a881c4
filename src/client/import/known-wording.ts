import type {AddReply} from '../../protocol/import.ts';
import {longDate} from '../corpus/document-wording.ts';
import {withoutLinks} from '../without-links.ts';

/** A document that is in the corpus already. */
export type KnownReply = Extract<AddReply, {kind: 'known'}>;

const SAME: {readonly [same in KnownReply['same']]: string} = {
  content: 'This document is in the corpus already',
  address: 'A document from this address is in the corpus already',
  file: 'A document from a file of this name is in the corpus already',
};

/** What of it is there, since when, and why it will not be replaced. */
export function knownMessage({path, same, retrieved, file}: KnownReply): string {
  const since = retrieved === undefined ? '' : `, added on ${longDate(retrieved)}`;
  // between two equal documents there is nothing to choose
  const isKept = file === 'changed' && same !== 'content';
  const why = isKept ? ' It may hold changes of yours, so it is kept as it is.' : '';
  return withoutLinks(`${SAME[same]}: ${path}${since}.${why}`);
}

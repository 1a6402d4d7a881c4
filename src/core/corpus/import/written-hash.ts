/**
 * A line at the end of an imported document's front matter, `written-sha256: 9f86d0…`, with the hash of all the rest
 * of the file: by it is known whether anybody has changed the file since.
 */
import {contentHash} from '../readers/document-file.ts';

const KEY = '\nwritten-sha256: ';
const END = '\n---\n';

/** The text of a Markdown file with the line added to its front matter, which it must have. */
export async function withWrittenHash(text: string): Promise<string> {
  const end = text.indexOf(END);
  if (end < 0) throw new Error('A file without front matter has no place for its hash.');
  return `${text.slice(0, end)}${KEY}${await hashOf(text)}${text.slice(end)}`;
}

/** True when the file is byte for byte what {@link withWrittenHash} returned; false where it does not say. */
export async function isAsWritten(bytes: Uint8Array): Promise<boolean> {
  // a byte order mark is a change too
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
  const end = text.indexOf(END);
  const start = end < 0 ? -1 : text.lastIndexOf(KEY, end - 1);
  if (start < 0) return false;
  return text.slice(start + KEY.length, end) === (await hashOf(text.slice(0, start) + text.slice(end)));
}

function hashOf(text: string): Promise<string> {
  return contentHash(new TextEncoder().encode(text));
}

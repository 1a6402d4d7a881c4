/** A text as decoded, or why it could not be. */
export type Decoded =
  | {readonly kind: 'text'; readonly text: string; readonly byteOrderMark: 0 | 1}
  | {readonly kind: 'problem'; readonly problem: string};

const MARKS: readonly {readonly bytes: readonly number[]; readonly encoding: string}[] = [
  {bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8'},
  {bytes: [0xff, 0xfe], encoding: 'utf-16le'},
  {bytes: [0xfe, 0xff], encoding: 'utf-16be'},
];

/** So much is looked at to tell a binary file from a text. */
const PROBE = 4096;

/**
 * Decodes a text file: by its byte-order mark, else as `encoding` (an HTML page may say which), else as UTF-8.
 * Invalid bytes make the file unreadable rather than a text with wrong words in it.
 */
export function decodeText(bytes: Uint8Array, encoding = 'utf-8'): Decoded {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (mark === undefined && bytes.subarray(0, PROBE).includes(0)) {
    return {kind: 'problem', problem: 'The file is not a text: it holds binary data.'};
  }
  const label = mark?.encoding ?? encoding;
  try {
    const text = new TextDecoder(label, {fatal: true}).decode(bytes);
    return {kind: 'text', text, byteOrderMark: mark === undefined ? 0 : 1};
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    return {kind: 'problem', problem: `The file is not valid ${label.toUpperCase()}; save it as UTF-8.`};
  }
}

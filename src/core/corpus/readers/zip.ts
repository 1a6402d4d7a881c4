import {strFromU8, unzipSync} from 'fflate';

/** The XML files of an archive by name, or why they cannot be had. */
export type Unpacked =
  | {readonly kind: 'files'; readonly files: ReadonlyMap<string, string>}
  | {readonly kind: 'problem'; readonly problem: string};

/** All files of an honest document together; a "zip bomb" unpacks to thousands of times its size. */
const MOST_BYTES = 100_000_000;
const MOST_FILES = 10_000;
/** An encrypted Office file is no archive but an OLE compound file, which begins so. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Unpacks the XML files of a DOCX, having added up what the archive says that it holds. An archive that lies about a
 * file's size does not unpack: the file must fit into as many bytes as were announced.
 */
export function unpackXml(bytes: Uint8Array): Unpacked {
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
    return {
      kind: 'problem',
      problem: 'The document is encrypted or in an old format; save it without a password as .docx.',
    };
  }
  let announced = 0;
  let count = 0;
  let tooMuch = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({name, originalSize}) => {
        announced += originalSize;
        count += 1;
        tooMuch ||= announced > MOST_BYTES || count > MOST_FILES;
        return !tooMuch && name.endsWith('.xml');
      },
    });
    if (tooMuch)
      return {
        kind: 'problem',
        problem: 'The archive unpacks to far more than a document can hold; it is not read.',
      };
    const entries = Object.entries(files).map(([name, content]) => [name, strFromU8(content)] as const);
    return {kind: 'files', files: new Map(entries)};
  } catch {
    // fflate's errors say which bit is wrong; for the author there is one thing to know and do
    return {kind: 'problem', problem: 'The file is damaged or cut off; fetch it again.'};
  }
}

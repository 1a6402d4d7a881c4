import {Checksum, checksumOf} from './checksum.ts';

/**
 * A snapshot is the whole index: a header (magic, version of the format, generation), the database, and a trailer
 * (length and checksum of the database). The trailer comes last so that the database can be written as it is read.
 */
const MAGIC = 0x42_72_66_43; // "BrfC"
const HEADER = 16;
const TRAILER = 16;

/** Raised when this layout changes; the tables in it have a version of their own. */
const FORMAT = 1;

/** Takes the bytes of a file one after the other; resolves when they are on their way and there is room for more. */
export type WriteBytes = (bytes: Uint8Array) => Promise<void>;

/** Writes header and trailer around the pieces of a database, each a multiple of four bytes. */
export async function writeSnapshot(
  pieces: AsyncIterable<Uint8Array>,
  generation: number,
  write: WriteBytes,
): Promise<void> {
  const header = new DataView(new ArrayBuffer(HEADER));
  header.setUint32(0, MAGIC);
  header.setUint32(4, FORMAT);
  header.setUint32(8, generation);
  await write(new Uint8Array(header.buffer));
  const checksum = new Checksum();
  let length = 0;
  for await (const piece of pieces) {
    checksum.add(piece);
    length += piece.byteLength;
    await write(piece);
  }
  const trailer = new DataView(new ArrayBuffer(TRAILER));
  trailer.setBigUint64(0, BigInt(length));
  trailer.setBigUint64(8, checksum.value());
  await write(new Uint8Array(trailer.buffer));
}

/** The database of a snapshot and its generation; undefined when the file is damaged, cut off or of another format. */
export function readSnapshot(
  bytes: Uint8Array,
): {readonly database: Uint8Array; readonly generation: number} | undefined {
  if (bytes.byteLength < HEADER + TRAILER) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== MAGIC || view.getUint32(4) !== FORMAT) return undefined;
  const end = bytes.byteLength - TRAILER;
  const database = bytes.subarray(HEADER, end);
  const isWhole = view.getBigUint64(end) === BigInt(database.byteLength);
  if (!isWhole || view.getBigUint64(end + 8) !== checksumOf(database)) return undefined;
  return {database, generation: view.getUint32(8)};
}

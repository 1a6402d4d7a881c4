import type {SourceDocument} from '../corpus.ts';
import {checksumOf} from './checksum.ts';

/**
 * What has changed since a snapshot, one record after the other, so that saving one document costs that document
 * and not the whole index. A log begins with the generation of its snapshot; with another snapshot it says nothing.
 */
export type CorpusChange =
  | {readonly kind: 'put'; readonly document: SourceDocument}
  | {readonly kind: 'remove'; readonly path: string};

const MAGIC = 0x42_72_66_4c; // "BrfL"
const HEADER = 8;
/** Before each record: its length, four bytes left free, and its checksum. */
const RECORD_HEADER = 16;

/** The first bytes of a log that follows the snapshot of this generation. */
export function logHeader(generation: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(HEADER));
  view.setUint32(0, MAGIC);
  view.setUint32(4, generation);
  return new Uint8Array(view.buffer);
}

/** A change as bytes to append. */
export function logRecord(change: CorpusChange): Uint8Array {
  const payload = new TextEncoder().encode(JSON.stringify(change));
  const record = new Uint8Array(RECORD_HEADER + payload.byteLength);
  const view = new DataView(record.buffer);
  view.setUint32(0, payload.byteLength);
  view.setBigUint64(8, checksumOf(payload));
  record.set(payload, RECORD_HEADER);
  return record;
}

/**
 * The changes of a log that follows the snapshot of this generation, up to the first record that is damaged or cut
 * off: an editor that was killed while saving loses one change, which the next sync makes good.
 */
export function readLog(bytes: Uint8Array, generation: number): CorpusChange[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const belongs =
    bytes.byteLength >= HEADER && view.getUint32(0) === MAGIC && view.getUint32(4) === generation;
  const changes: CorpusChange[] = [];
  let at = HEADER;
  while (belongs && at + RECORD_HEADER <= bytes.byteLength) {
    const start = at + RECORD_HEADER;
    const payload = bytes.slice(start, start + view.getUint32(at));
    const isWhole =
      payload.byteLength === view.getUint32(at) && checksumOf(payload) === view.getBigUint64(at + 8);
    if (!isWhole) break;
    changes.push(JSON.parse(new TextDecoder().decode(payload)) as CorpusChange);
    at = start + payload.byteLength;
  }
  return changes;
}

import {Inflate} from 'fflate';

/** What one stream of an honest document unpacks to at most; Deflate alone can grow a thousandfold. */
const MOST_BYTES = 64_000_000;
/** A shorter stream cannot reach that: Deflate packs at most 1,032 to 1. */
const SHORTEST_SUSPECT = Math.floor(MOST_BYTES / 1032);
/** Fed to Deflate in pieces, so that a bomb is noticed before it has gone off. */
const PIECE = 16_384;

// "/Filter [/FlateDecode /FlateDecode]": packing twice serves nobody but a bomb
const PACKED_TWICE = /\/FlateDecode\s*\/(?:FlateDecode|LZWDecode)/u;

/** True when a stream of the PDF unpacks to more than a document can hold. */
export function inflatesTooFar(bytes: Uint8Array): boolean {
  // one character for each byte, so that places in the text are places in the file
  const text = new TextDecoder('latin1').decode(bytes);
  if (PACKED_TWICE.test(text)) return true;
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue;
    const end = text.indexOf('endstream', at);
    const length = (end < 0 ? text.length : end) - at;
    const packed = text.slice(Math.max(0, at - 1000), at).includes('/FlateDecode');
    if (
      packed &&
      length >= SHORTEST_SUSPECT &&
      inflatesBeyond(bytes.subarray(bodyStart(text, at), at + length))
    )
      return true;
    if (end < 0) break;
    at = end;
  }
  return false;
}

/** After "stream" comes a line break, then the body (ISO 32000-1, 7.3.8.1). */
function bodyStart(text: string, keyword: number): number {
  const after = keyword + 'stream'.length;
  return text.startsWith('\r\n', after) ? after + 2 : after + 1;
}

function inflatesBeyond(packed: Uint8Array): boolean {
  let length = 0;
  const inflate = new Inflate((piece) => {
    length += piece.length;
  });
  // the two bytes before Deflate's own data are zlib's header
  const data = packed.subarray(2);
  for (let at = 0; at < data.length && length <= MOST_BYTES; at += PIECE) {
    try {
      inflate.push(data.subarray(at, at + PIECE), false);
    } catch {
      // damaged data is for pdf.js to judge, which reads around it; what it has unpacked so far counts
      break;
    }
  }
  return length > MOST_BYTES;
}

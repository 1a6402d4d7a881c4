/** The ending of a file that the corpus reads, by the media type that a server states. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};
// what servers say that do not know: then the name decides
const UNKNOWN = new Set(['', 'application/octet-stream', 'binary/octet-stream']);
const NAMED = /\.(html?|txt|md|pdf|docx)$/i;

export interface MediaType {
  readonly ending: string;
  /** The encoding that the server states for a text. */
  readonly charset: string | undefined;
}

/** How a download is to be read; undefined for what is no document: pictures, programs, data. */
export function mediaType(contentType: string, address: string): MediaType | undefined {
  const [type = '', ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters
    .find((part) => part.startsWith('charset='))
    ?.slice(8)
    .replace(/["']/g, '');
  if (Object.hasOwn(ENDINGS, type)) return {ending: ENDINGS[type] ?? 'txt', charset};
  const named = UNKNOWN.has(type) ? NAMED.exec(new URL(address).pathname)?.[1] : undefined;
  return named === undefined ? undefined : {ending: named.toLowerCase(), charset};
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A text as UTF-8, with the mark that says so, by the encoding that the server states: it counts more than what the
 * page says of itself. Undefined when the bytes are not in that encoding, or nobody knows it.
 */
export function asUtf8(bytes: Uint8Array, charset: string): Uint8Array | undefined {
  try {
    const text = new TextDecoder(charset, {fatal: true}).decode(bytes);
    return new TextEncoder().encode(BYTE_ORDER_MARK + text);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

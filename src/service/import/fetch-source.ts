import {reasonOf} from '../corpus/corpus-files.ts';
import {joined} from '../corpus/file-system.ts';
import {PrivateAddressError, type Transport, type WebAnswer} from './transport.ts';

export interface FetchLimits {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly redirects: number;
}

export const FETCH_LIMITS: FetchLimits = {bytes: 20_000_000, milliseconds: 20_000, redirects: 5};

export interface FetchOptions {
  readonly transport: Transport;
  readonly allowPrivateAddresses: boolean;
  /** Aborted when the author cancels. */
  readonly signal: AbortSignal;
  readonly limits?: FetchLimits;
}

/** A document as received, or why it was not, as a sentence for the author. */
export type Fetched =
  | {
      readonly kind: 'fetched';
      readonly address: string;
      readonly contentType: string;
      readonly bytes: Uint8Array;
    }
  | {readonly kind: 'problem'; readonly problem: string};

const CANCELLED = 'The download was cancelled.';

const problem = (text: string) => ({kind: 'problem', problem: text}) as const;

/** Downloads one document, following redirects, within the limits. Never rejects. */
export async function fetchSource(written: string, options: FetchOptions): Promise<Fetched> {
  const {signal, limits = FETCH_LIMITS} = options;
  const address = webAddress(written);
  if (address === undefined)
    return problem(
      `“${written.slice(0, 100)}” is no address that can be downloaded: it must begin with http:// or https:// and hold no password.`,
    );
  if (signal.aborted) return problem(CANCELLED);
  const ending = new AbortController();
  const cancel = () => ending.abort();
  signal.addEventListener('abort', cancel);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    ending.abort();
  }, limits.milliseconds);
  try {
    return await follow(address, {...options, limits, signal: ending.signal});
  } catch (error) {
    if (isLate)
      return problem(
        `${address.host} did not send the whole document within ${limits.milliseconds / 1_000} seconds.`,
      );
    if (signal.aborted) return problem(CANCELLED);
    if (error instanceof PrivateAddressError) return problem(privateProblem(error.message));
    return problem(`${address.host} could not be asked: ${reasonOf(error)}.`);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
  }
}

function privateProblem(host: string): string {
  return `${host} is an address of this machine or of a private network; the setting “briefcheck.import.allowPrivateAddresses” lets it be asked.`;
}

type Following = FetchOptions & {readonly limits: FetchLimits};

async function follow(
  first: URL,
  {transport, allowPrivateAddresses, signal, limits}: Following,
): Promise<Fetched> {
  let address = first;
  for (let redirects = 0; redirects <= limits.redirects; redirects++) {
    const answer = await transport.get(address, {signal, allowPrivateAddresses});
    try {
      if (answer.status < 300 || answer.status >= 400) return await received(answer, address, limits);
      const target = webAddress(answer.header('location') ?? '', address);
      if (target === undefined)
        return problem(`${address.host} leads on to something that is no web address.`);
      address = target;
    } finally {
      answer.close();
    }
  }
  return problem(`${first.host} leads on to other addresses more than ${limits.redirects} times.`);
}

async function received(answer: WebAnswer, address: URL, limits: FetchLimits): Promise<Fetched> {
  if (answer.status !== 200)
    return problem(`${address.host} answers with ${answer.status} instead of a document.`);
  const tooLarge = problem(
    `The document has more than ${limits.bytes / 1e6} MB; download it yourself and put a part of it into the corpus.`,
  );
  const announced = Number(answer.header('content-length') ?? 0);
  if (announced > limits.bytes) return tooLarge;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of answer.body) {
    length += piece.byteLength;
    if (length > limits.bytes) return tooLarge;
    pieces.push(piece);
  }
  const contentType = answer.header('content-type') ?? '';
  return {kind: 'fetched', address: withoutFragment(address), contentType, bytes: joined(pieces)};
}

/** The address as one that may be asked: http(s), without name and password in it. */
function webAddress(written: string, base?: URL): URL | undefined {
  const trimmed = written.trim();
  if (trimmed === '' || !URL.canParse(trimmed, base?.href)) return undefined;
  const address = new URL(trimmed, base?.href);
  const isWeb = address.protocol === 'http:' || address.protocol === 'https:';
  return isWeb && address.username === '' && address.password === '' ? address : undefined;
}

function withoutFragment(address: URL): string {
  const page = new URL(address);
  page.hash = '';
  return page.href;
}

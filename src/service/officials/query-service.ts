/** Asks a query service over HTTP, patiently and within limits. */

export interface QueryServiceOptions {
  /** Address of the service; `https:`, or `http:` of this machine. */
  readonly endpoint: string;
  readonly fetch: (address: string, request: RequestInit) => Promise<Response>;
  /** Resolves after so many milliseconds; rejects when the signal is given. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds since 1970: for a `Retry-After` that names a moment. */
  readonly now: () => number;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** How long one answer may take, in milliseconds. */
  readonly timeout?: number;
}

/** The service gave no answer that can be used; the message is a sentence for the author. */
export class QueryServiceError extends Error {
  override readonly name = 'QueryServiceError';
}

/** The address of Wikidata's own service. */
export const WIKIDATA = 'https://query.wikidata.org/sparql';

/** What the service's operators see of who asks. */
const USER_AGENT = "Briefcheck/0.1 (updates a register of officials on its user's command)";
const ACCEPT = 'application/sparql-results+json';
const LARGEST_ANSWER = 10_000_000;
/** The service itself gives up after 60 seconds. */
const TIMEOUT = 65_000;
const ATTEMPTS = 5;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 300_000;
// too many requests, and what a server says that will be well again
const RETRIED: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/** Whether queries can be sent to the address; undefined, or a sentence on what is wrong with it. */
export function endpointProblem(endpoint: string): string | undefined {
  const address = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  const isLocal = /^(?:127\.0\.0\.1|\[::1\]|localhost)$/.test(address?.hostname ?? '');
  if (address?.protocol === 'https:' || (address?.protocol === 'http:' && isLocal)) return undefined;
  return `The address of the query service must begin with https://, unlike “${endpoint.slice(0, 200)}”.`;
}

/** Sends one query and resolves with the text of the answer. @throws QueryServiceError where there is none. */
export async function askQueryService(query: string, options: QueryServiceOptions): Promise<string> {
  const problem = endpointProblem(options.endpoint);
  if (problem !== undefined) throw new QueryServiceError(problem);
  for (let attempt = 1; ; attempt++) {
    options.signal.throwIfAborted();
    const outcome = await attemptOnce(query, options);
    if (typeof outcome === 'string') return outcome;
    options.signal.throwIfAborted();
    const pause = outcome.retryAfter ?? FIRST_PAUSE * 2 ** (attempt - 1);
    if (outcome.final || attempt === ATTEMPTS || pause > LONGEST_PAUSE)
      throw new QueryServiceError(outcome.message, {cause: outcome.cause});
    await options.sleep(pause, options.signal);
  }
}

interface Failure {
  readonly message: string;
  /** True where asking again would not help. */
  readonly final: boolean;
  /** Milliseconds that the service wants us to wait. */
  readonly retryAfter: number | undefined;
  readonly cause?: unknown;
}

async function attemptOnce(query: string, options: QueryServiceOptions): Promise<string | Failure> {
  const {endpoint, signal, timeout = TIMEOUT} = options;
  const inTime = AbortSignal.timeout(timeout);
  try {
    const response = await options.fetch(endpoint, {
      method: 'POST',
      headers: {
        accept: ACCEPT,
        'user-agent': USER_AGENT,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({query}).toString(),
      // An answer from elsewhere than the address that the author knows is none.
      redirect: 'error',
      credentials: 'omit',
      signal: AbortSignal.any([signal, inTime]),
    });
    if (!response.ok) return refusal(response, options.now());
    const tooLarge = {message: TOO_LARGE, final: true, retryAfter: undefined};
    if (Number(response.headers.get('content-length')) > LARGEST_ANSWER) return tooLarge;
    return (await textWithin(response, LARGEST_ANSWER)) ?? tooLarge;
  } catch (cause) {
    const message = inTime.aborted
      ? `The query service gave no answer within ${Math.ceil(timeout / 1_000)} seconds.`
      : 'The query service cannot be reached, or broke off its answer.';
    return {message, final: false, retryAfter: undefined, cause};
  }
}

const TOO_LARGE = 'The answer of the query service is larger than 10 MB and was not read.';

async function refusal(response: Response, now: number): Promise<Failure> {
  await response.body?.cancel();
  const {status} = response;
  const wait = retryAfter(response.headers.get('retry-after'), now);
  const late = wait === undefined ? '' : ` and asks to be left alone for ${Math.ceil(wait / 1_000)} seconds`;
  return {
    message: `The query service answers with the error ${status}${late}.`,
    final: !RETRIED.has(status),
    retryAfter: wait,
  };
}

/** Milliseconds to wait by a header `Retry-After`: seconds, or a moment as HTTP writes it. */
function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1_000;
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}

/** The body as text, or undefined as soon as it is longer than so many bytes. */
async function textWithin(response: Response, most: number): Promise<string | undefined> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > most) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(next.value, {stream: true});
  }
  return text + decoder.decode();
}

/** Waits, with the timers of the runtime. */
export function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, {once: true});
  });
}

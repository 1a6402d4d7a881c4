import {type LookupAddress, lookup} from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import {isIP, type LookupFunction} from 'node:net';
import type {Readable} from 'node:stream';
import {createBrotliDecompress, createGunzip, createInflate} from 'node:zlib';
import {
  PrivateAddressError,
  type Transport,
  type WebAnswer,
  type WebRequest,
} from '../service/import/transport.ts';
import {isPrivateAddress} from './private-addresses.ts';

const HEADERS = {
  accept: 'text/html, application/xhtml+xml, text/plain, text/markdown, application/pdf, */*;q=0.1',
  'accept-encoding': 'identity',
  'user-agent': 'Briefcheck (a document added to a corpus by its reader)',
};

/** Asks web servers from Node. Each answer comes over a connection of its own, to an address that was looked at. */
export const nodeTransport: Transport = {get};

function get(address: URL, {signal, allowPrivateAddresses}: WebRequest): Promise<WebAnswer> {
  return new Promise((resolve, reject) => {
    const host = address.hostname.replace(/^\[|\]$/g, '');
    // for an IP no name is looked up, so it is looked at here
    if (!allowPrivateAddresses && isIP(host) !== 0 && isPrivateAddress(host)) {
      reject(new PrivateAddressError(address.hostname));
      return;
    }
    const {request} = address.protocol === 'https:' ? https : http;
    const asking = request(address, {
      headers: HEADERS,
      signal,
      agent: false,
      ...(allowPrivateAddresses ? {} : {lookup: publicLookup}),
    });
    asking.on('response', (response) => resolve(answerOf(response)));
    asking.on('error', reject);
    asking.end();
  });
}

/**
 * Looks a name up and refuses private addresses. The connection is made to what comes out here and nothing is looked
 * up again: a name that points elsewhere the second time gains nothing.
 */
const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, {...options, all: true}, (error, addresses) => {
    const found: readonly LookupAddress[] = addresses ?? [];
    const first = found[0];
    if (error !== null || first === undefined) {
      callback(error ?? new Error(`${host} has no address`), '', 0);
    } else if (found.some(({address}) => isPrivateAddress(address))) {
      callback(new PrivateAddressError(host), '', 0);
    } else if (options.all === true) {
      callback(null, [...found]);
    } else {
      callback(null, first.address, first.family);
    }
  });
};

function answerOf(response: http.IncomingMessage): WebAnswer {
  const header = (name: string): string | undefined => {
    const value = response.headers[name];
    return Array.isArray(value) ? value[0] : value;
  };
  return {
    status: response.statusCode ?? 0,
    header,
    body: unpacked(response, header('content-encoding')),
    close: () => response.destroy(),
  };
}

/** Some servers pack what they were asked to send as it is. What comes out is counted, not what goes in. */
async function* unpacked(response: Readable, encoding: string | undefined): AsyncIterable<Uint8Array> {
  const unpack = unpackerFor(encoding);
  if (unpack === undefined) {
    yield* response;
    return;
  }
  response.on('error', (error) => unpack.destroy(error));
  response.on('aborted', () => unpack.destroy(new Error('the connection ended too early')));
  yield* response.pipe(unpack);
}

function unpackerFor(encoding: string | undefined) {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'deflate') return createInflate();
  return encoding === 'br' ? createBrotliDecompress() : undefined;
}

import assert from 'node:assert/strict';
import {Readable} from 'node:stream';
import {after, before, describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {nodeTransport} from '../../../src/server/node-transport.ts';
import {isPrivateAddress} from '../../../src/server/private-addresses.ts';
import {FETCH_LIMITS, type FetchLimits, fetchSource} from '../../../src/service/import/fetch-source.ts';
import {serve} from './web-server.ts';

const LIMITS: FetchLimits = {bytes: 100_000, milliseconds: 5_000, redirects: 5};
const HTML = {'content-type': 'text/html; charset=utf-8'};

describe('a document at an address', () => {
  let web: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    web = await serve({
      '/page': (_request, response) =>
        response.writeHead(200, {...HTML, 'set-cookie': 'a=b'}).end('<p>Hello</p>'),
      '/packed': (_request, response) =>
        response.writeHead(200, {...HTML, 'content-encoding': 'gzip'}).end(gzipSync('<p>Hello</p>')),
      '/bomb': (_request, response) =>
        response.writeHead(200, {...HTML, 'content-encoding': 'gzip'}).end(gzipSync(Buffer.alloc(5_000_000))),
      '/hop': (_request, response) =>
        response.writeHead(302, {location: '/page#there', 'set-cookie': 'a=b'}).end(),
      '/loop': (_request, response) => response.writeHead(302, {location: '/loop'}).end(),
      '/to-file': (_request, response) => response.writeHead(302, {location: 'file:///etc/hosts'}).end(),
      '/to-nowhere': (_request, response) => response.writeHead(302).end(),
      '/silent': () => undefined,
      '/endless': (_request, response) => {
        response.writeHead(200, HTML);
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(1_000)));
          response.once('drain', more);
        };
        more();
      },
      '/trickle': (_request, response) => {
        response.writeHead(200, HTML).write('x');
      },
      '/announced': (_request, response) =>
        response.writeHead(200, {...HTML, 'content-length': '900000000'}).write('x'),
      '/cut-off': (_request, response) => {
        response.writeHead(200, {...HTML, 'content-length': '1000'}).write('<p>Half');
        setImmediate(() => response.destroy());
      },
      '/cut-off-packed': (_request, response) => {
        response
          .writeHead(200, {...HTML, 'content-encoding': 'gzip'})
          .end(gzipSync('<p>Hello</p>').subarray(0, 12));
      },
    });
  });
  after(() => web.close());

  const fetched = (
    address: string,
    options: {limits?: FetchLimits; signal?: AbortSignal; allowPrivateAddresses?: boolean} = {},
  ) =>
    fetchSource(address, {
      transport: nodeTransport,
      allowPrivateAddresses: true,
      signal: new AbortController().signal,
      limits: LIMITS,
      ...options,
    });
  const problemOf = async (...args: Parameters<typeof fetched>) => {
    const result = await fetched(...args);
    return result.kind === 'problem' ? result.problem : assert.fail('it was fetched');
  };

  it('is fetched as it is', async () => {
    const result = await fetched(web.url('/page#top'));
    assert.equal(result.kind, 'fetched');
    assert.equal(new TextDecoder().decode(result.bytes), '<p>Hello</p>');
    assert.equal(result.contentType, HTML['content-type']);
    assert.equal(result.address, web.url('/page'));
  });

  it('is unpacked when the server packs unasked', async () => {
    const result = await fetched(web.url('/packed'));
    assert.ok(result.kind === 'fetched' && new TextDecoder().decode(result.bytes) === '<p>Hello</p>');
  });

  it('is asked for without cookies, referrer or anything of the author', async () => {
    web.asked.length = 0;
    const result = await fetched(web.url('/hop'));
    assert.ok(result.kind === 'fetched' && result.address === web.url('/page'));
    assert.deepEqual(
      web.asked.map(({url}) => url),
      ['/hop', '/page'],
    );
    for (const {headers} of web.asked) {
      assert.deepEqual(Object.keys(headers).sort(), [
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ]);
    }
  });

  it('is given up after five redirects', async () => {
    web.asked.length = 0;
    assert.match(await problemOf(web.url('/loop')), /more than 5 times/);
    assert.equal(web.asked.length, 6);
  });

  it('is no file and nowhere', async () => {
    assert.match(await problemOf(web.url('/to-file')), /no web address/);
    assert.match(await problemOf(web.url('/to-nowhere')), /no web address/);
    for (const address of [
      'file:///etc/hosts',
      'ftp://example.org',
      'data:text/html,x',
      'example',
      '',
      'http://a:b@example.org/',
    ])
      assert.match(await problemOf(address), /must begin with http/);
  });

  it('is given up when the server says nothing, or ever less', async () => {
    const limits = {...LIMITS, milliseconds: 200};
    assert.match(await problemOf(web.url('/silent'), {limits}), /within 0\.2 seconds/);
    assert.match(await problemOf(web.url('/trickle'), {limits}), /within 0\.2 seconds/);
  });

  it('is given up when it is too large, announced or not, packed or not', async () => {
    for (const path of ['/endless', '/announced', '/bomb'])
      assert.match(await problemOf(web.url(path)), /more than 0\.1 MB/, path);
  });

  it('is given up when the author cancels', async () => {
    const cancelling = new AbortController();
    const asked = problemOf(web.url('/silent'), {signal: cancelling.signal});
    cancelling.abort();
    assert.match(await asked, /cancelled/);
    assert.match(await problemOf(web.url('/page'), {signal: cancelling.signal}), /cancelled/);
  });

  it('is none when half of it is missing', async () => {
    assert.match(await problemOf(web.url('/cut-off')), /could not be asked: /);
    assert.match(await problemOf(web.url('/cut-off-packed')), /could not be asked: /);
  });

  it('is none when the server has none', async () => {
    assert.match(await problemOf(web.url('/gone')), /answers with 404/);
    assert.match(await problemOf('http://127.0.0.1:1/'), /could not be asked: /);
  });

  it('is not asked for on this machine or a private network', async () => {
    web.asked.length = 0;
    const {port} = web;
    for (const host of [
      '127.0.0.1',
      '[::1]',
      'localhost',
      '127.1',
      '0x7f000001',
      '2130706433',
      '[::ffff:127.0.0.1]',
      '10.0.0.1',
      '169.254.169.254',
    ])
      assert.match(
        await problemOf(`http://${host}:${port}/page`, {allowPrivateAddresses: false}),
        /private network/,
        host,
      );
    assert.equal(web.asked.length, 0);
  });

  it('is not asked for there after a redirect either', async () => {
    const transport: typeof nodeTransport = {
      get: (address, request) =>
        address.hostname === 'public.example'
          ? Promise.resolve({
              status: 302,
              header: (name) => (name === 'location' ? web.url('/page') : undefined),
              body: Readable.from([]),
              close: () => undefined,
            })
          : nodeTransport.get(address, request),
    };
    web.asked.length = 0;
    const result = await fetchSource('http://public.example/', {
      transport,
      allowPrivateAddresses: false,
      signal: new AbortController().signal,
    });
    assert.match(result.kind === 'problem' ? result.problem : '', /private network/);
    assert.equal(web.asked.length, 0);
  });

  it('may have 20 MB and take 20 seconds', () => {
    assert.deepEqual(FETCH_LIMITS, {bytes: 20_000_000, milliseconds: 20_000, redirects: 5});
  });
});

describe('a private address', () => {
  const PRIVATE = [
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'example.org',
  ];
  const PUBLIC = [
    '1.1.1.1',
    '8.8.8.8',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '192.167.1.1',
    '198.20.0.1',
    '2606:4700::1111',
    '2a00:1450::1',
  ];
  for (const ip of PRIVATE) it(`is ${ip}`, () => assert.equal(isPrivateAddress(ip), true));
  for (const ip of PUBLIC) it(`is not ${ip}`, () => assert.equal(isPrivateAddress(ip), false));
});

import assert from 'node:assert/strict';
import {after, before, beforeEach, suite, test} from 'node:test';
import {
  askQueryService,
  endpointProblem,
  QueryServiceError,
  type QueryServiceOptions,
} from '../../../src/service/officials/query-service.ts';
import {answerWith, QueryServer} from './query-server.ts';

suite('asking the query service', () => {
  let server: QueryServer;
  let pauses: number[];
  const cancel = () => new AbortController();
  const ask = (more: Partial<QueryServiceOptions> = {}) =>
    askQueryService('SELECT ?person', {
      endpoint: server.endpoint,
      fetch,
      sleep: async (milliseconds) => {
        pauses.push(milliseconds);
      },
      now: () => Date.parse('2026-11-20T12:00:00Z'),
      signal: cancel().signal,
      timeout: 2_000,
      ...more,
    });
  const refuses = (message: RegExp) => (error: unknown) =>
    error instanceof QueryServiceError && message.test(error.message);

  before(async () => {
    server = await QueryServer.start((_, response) => void response.end());
  });
  beforeEach(() => {
    pauses = [];
    server.queries.length = 0;
  });
  after(() => server.stop());

  test('the query is sent with who asks, and the answer comes back', async () => {
    let headers: Record<string, unknown> = {};
    server.answering = (_, response, request) => {
      headers = request.headers;
      response.end(answerWith([]));
    };
    assert.equal(await ask(), answerWith([]));
    assert.deepEqual(server.queries, ['SELECT ?person']);
    assert.match(String(headers['user-agent']), /^Briefcheck\//);
    assert.equal(headers['accept'], 'application/sparql-results+json');
  });

  for (const status of [429, 503]) {
    test(`after an error ${status} it waits as long as the service asks for, then longer each time`, async () => {
      let turn = 0;
      server.answering = (_, response) => {
        turn += 1;
        response.statusCode = turn <= 4 ? status : 200;
        if (turn === 1) response.setHeader('retry-after', '7');
        if (turn === 2) response.setHeader('retry-after', 'Fri, 20 Nov 2026 12:00:30 GMT');
        response.end('{}');
      };
      assert.equal(await ask(), '{}');
      assert.deepEqual(pauses, [7_000, 30_000, 4_000, 8_000]);
    });
  }

  test('it gives up after five attempts', async () => {
    server.answering = (_, response) => {
      response.statusCode = 503;
      response.end();
    };
    await assert.rejects(ask(), refuses(/error 503/));
    assert.equal(server.queries.length, 5);
  });

  test('it does not wait for hours', async () => {
    server.answering = (_, response) => {
      response.statusCode = 429;
      response.setHeader('retry-after', '86400');
      response.end();
    };
    await assert.rejects(ask(), refuses(/error 429 and asks to be left alone for 86400 seconds/));
    assert.equal(server.queries.length, 1);
  });

  test('a refusal is not asked again', async () => {
    server.answering = (_, response) => {
      response.statusCode = 403;
      response.end();
    };
    await assert.rejects(ask(), refuses(/error 403/));
    assert.equal(server.queries.length, 1);
  });

  test('a service that says nothing is given up', async () => {
    server.answering = () => undefined;
    await assert.rejects(ask({timeout: 30}), refuses(/no answer within 1 seconds/));
    assert.equal(server.queries.length, 5);
  });

  test('one that stops in the middle of its answer too', async () => {
    server.answering = (_, response) => void response.write('{"results":');
    await assert.rejects(ask({timeout: 30}), refuses(/no answer within/));
  });

  test('an answer that breaks off is asked for again', async () => {
    server.answering = (_, response) => {
      if (server.queries.length > 1) response.end('{}');
      else {
        response.setHeader('content-length', '100');
        response.write('{"results":');
        response.socket?.destroy();
      }
    };
    assert.equal(await ask(), '{}');
  });

  test('a service that is not there is told of', async () => {
    await assert.rejects(ask({endpoint: 'http://127.0.0.1:1/sparql'}), refuses(/cannot be reached/));
  });

  test('an answer of more than 10 MB is not read to its end, announced or not', async () => {
    const part = Buffer.alloc(1_000_000, 32);
    server.answering = (_, response) => {
      for (let count = 0; count < 12; count++) response.write(part);
      response.end();
    };
    await assert.rejects(ask(), refuses(/larger than 10 MB/));
    server.answering = (_, response) => {
      response.setHeader('content-length', '20000000');
      response.write(part);
    };
    await assert.rejects(ask(), refuses(/larger than 10 MB/));
    assert.equal(server.queries.length, 2);
  });

  test('it is not led elsewhere', async () => {
    server.answering = (_, response) => {
      response.writeHead(302, {location: 'http://127.0.0.1:1/'});
      response.end();
    };
    await assert.rejects(ask(), refuses(/cannot be reached/));
  });

  test('it can be cancelled while it waits for the answer and between two attempts', async () => {
    const waiting = cancel();
    server.answering = () => waiting.abort();
    await assert.rejects(ask({signal: waiting.signal}), {name: 'AbortError'});
    const between = cancel();
    server.answering = (_, response) => {
      response.statusCode = 503;
      response.end();
    };
    const sleeping = async () => between.abort();
    await assert.rejects(ask({signal: between.signal, sleep: sleeping}), {name: 'AbortError'});
    assert.equal(server.queries.length, 2);
  });

  test('queries go over https alone, or to this machine', () => {
    assert.equal(endpointProblem('https://query.wikidata.org/sparql'), undefined);
    for (const address of ['http://example.org/sparql', 'file:///etc/hosts', 'javascript:1', '', 'https'])
      assert.match(endpointProblem(address) ?? '', /must begin with https/, address);
  });
});

/** A query service on this machine, in the place of Wikidata's: it answers in the same form, well or badly. */
import {once} from 'node:events';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

/** Answers one request; `query` is the SPARQL that was sent. */
export type Answering = (query: string, response: ServerResponse, request: IncomingMessage) => void;

export class QueryServer {
  readonly #server: Server;
  /** The queries received so far. */
  readonly queries: string[] = [];
  answering: Answering;

  private constructor(answering: Answering) {
    this.answering = answering;
    this.#server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const query = new URLSearchParams(Buffer.concat(parts).toString()).get('query') ?? '';
        this.queries.push(query);
        this.answering(query, response, request);
      });
    });
  }

  static async start(answering: Answering): Promise<QueryServer> {
    const server = new QueryServer(answering);
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    return server;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/sparql`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** A statement as the service would tell it; dates have the precision of a day unless given as "2024-07". */
export interface MadePosition {
  readonly person: string;
  readonly name: string;
  readonly office: string;
  readonly title: string;
  readonly start: string;
  readonly end?: string;
  readonly replaces?: string;
  readonly replacedBy?: string;
}

/** The text of an answer with the statements. */
export function answerWith(positions: readonly MadePosition[]): string {
  return JSON.stringify({head: {vars: []}, results: {bindings: positions.map(binding)}});
}

/** Answers with those of the statements that the query asks for: by person, or by office and start. */
export function answeringWith(positions: readonly MadePosition[]): Answering {
  return (query, response) => {
    const asked = new Set(query.match(/wd:Q\d+/g) ?? []);
    const since = /\?start >= "(\d{4}-\d\d-\d\d)/.exec(query)?.[1];
    const isAsked = ({person, office, start}: MadePosition) =>
      since === undefined ? asked.has(`wd:${person}`) : asked.has(`wd:${office}`) && start >= since;
    response.setHeader('content-type', 'application/sparql-results+json');
    response.end(answerWith(positions.filter(isAsked)));
  };
}

export function binding(made: MadePosition): Record<string, {readonly type: string; readonly value: string}> {
  const item = (id: string) => ({type: 'uri', value: `http://www.wikidata.org/entity/${id}`});
  const literal = (value: string) => ({type: 'literal', value});
  const precision = (date: string) => literal(String(date.length === 4 ? 9 : date.length === 7 ? 10 : 11));
  const time = (date: string) => literal(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`);
  const {person, office, start, end, replaces, replacedBy} = made;
  return {
    statement: item(`statement/${person}-${office}-${start}`),
    person: item(person),
    personLabel: literal(made.name),
    office: item(office),
    officeLabel: literal(made.title),
    start: time(start),
    startPrecision: precision(start),
    ...(end === undefined ? {} : {end: time(end), endPrecision: precision(end)}),
    ...(replaces === undefined ? {} : {replaces: item(replaces)}),
    ...(replacedBy === undefined ? {} : {replacedBy: item(replacedBy)}),
  };
}

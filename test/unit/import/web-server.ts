import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server on this machine that answers by path, and remembers what it was asked. */
export async function serve(answers: Readonly<Record<string, Answer>>) {
  const asked: IncomingMessage[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    asked.push(request);
    for (const check of [...waiting]) check();
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const {port} = server.address() as AddressInfo;
  return {
    asked,
    port,
    url: (path: string) => `http://127.0.0.1:${port}${path}`,
    /** Resolves when the path was asked for. */
    untilAsked: (path: string) =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (!asked.some(({url}) => url === path)) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

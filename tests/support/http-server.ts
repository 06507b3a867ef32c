import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface TestServer {
  /** `http://127.0.0.1:12345` */
  readonly origin: string;
  /** The requests that came, oldest first. */
  readonly requests: readonly http.IncomingMessage[];
}

/** A loopback server for one test; `prepare` sees the server before it listens. */
export function startServer(
  handle: http.RequestListener,
  tls?: https.ServerOptions,
  prepare: (server: http.Server) => void = () => undefined,
): Promise<TestServer> {
  const requests: http.IncomingMessage[] = [];
  const listener: http.RequestListener = (request, response) => {
    requests.push(request);
    handle(request, response);
  };
  const server = tls ? https.createServer(tls, listener) : http.createServer(listener);
  prepare(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ origin: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`, requests });
    });
  });
}

import type http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttpFetcher } from '../../source/system/http-fetcher.ts';
import { isExemptFromProxy } from '../../source/system/no-proxy.ts';
import { proxyFor } from '../../source/system/proxy.ts';
import { startServer } from '../support/http-server.ts';

const proxy = 'http://proxy.example:3128';

describe('the proxy that the environment names', () => {
  it.each<[string, Readonly<Record<string, string>>, string | null]>([
    ['http://a.example/', {}, null],
    ['http://a.example/', { HTTP_PROXY: proxy }, proxy],
    ['http://a.example/', { http_proxy: 'proxy.example:3128' }, proxy],
    ['https://a.example/', { HTTP_PROXY: proxy }, null],
    ['https://a.example/', { HTTPS_PROXY: proxy }, proxy],
    ['https://a.example/', { https_proxy: proxy, HTTPS_PROXY: 'http://other.example/' }, proxy],
    ['https://a.example/', { ALL_PROXY: proxy }, proxy],
    ['http://a.example/', { ALL_PROXY: 'socks5h://proxy.example:1080' }, 'socks5h://proxy.example:1080'],
    ['http://a.example/', { HTTP_PROXY: proxy, NO_PROXY: '*' }, null],
    ['http://a.example/', { HTTP_PROXY: proxy, no_proxy: 'b.example' }, proxy],
  ])('%s with %j is %s', (url, env, expected) => {
    expect(proxyFor(new URL(url), env)).toBe(expected);
  });
});

describe('an address that no proxy is for', () => {
  it.each([
    ['http://a.example/', '*'],
    ['http://a.example/', 'b.example, a.example'],
    ['http://a.example/', 'b.example a.example'],
    ['http://x.a.example/', 'a.example'],
    ['http://x.a.example/', '.A.example'],
    ['http://a.example/', '.a.example'],
    ['http://x.a.example/', '*.a.example'],
    ['http://a.example./', 'a.example'],
    ['http://a.example/', 'a.example.'],
    ['http://a.example/', 'a.example:80'],
    ['https://a.example/', 'a.example:443'],
    ['http://localhost:8080/', 'localhost'],
    ['http://127.0.0.1/', '127.0.0.1'],
    ['http://127.0.0.1:8080/', '127.0.0.1:8080'],
    ['http://10.1.2.3/', '10.0.0.0/8'],
    ['http://192.168.1.7/', '192.168.1.7/32'],
    ['http://[::1]/', '::1'],
    ['http://[::1]/', '[::1]'],
    ['http://[::1]:8080/', '[::1]:8080'],
    ['http://[0:0:0:0:0:0:0:1]/', '0:0::1'],
    ['http://[fd00::7]/', 'fd00::/8'],
    ['http://[fd00::7]/', '[fd00::]/8'],
  ])('is %s with %s', (url, exceptions) => {
    expect(isExemptFromProxy(new URL(url), exceptions)).toBe(true);
  });

  it.each([
    ['http://a.example/', ''],
    ['http://xa.example/', 'a.example'],
    ['http://a.example/', 'x.a.example'],
    ['http://a.example/', 'example.org, .'],
    ['http://a.example:81/', 'a.example:80'],
    ['https://a.example/', 'a.example:80'],
    ['http://11.1.2.3/', '10.0.0.0/8'],
    ['http://10.1.2.3/', '10.0.0.0/99'],
    ['http://10.1.2.3/', '10.0.0.0/x'],
    ['http://127.0.0.1/', '0.0.1'],
    ['http://[::2]/', '::1'],
    ['http://[::1]:8080/', '[::1]:80'],
    ['http://[fe00::7]/', 'fd00::/8'],
    ['http://a.example/', '10.0.0.0/8'],
  ])('is not %s with %j', (url, exceptions) => {
    expect(isExemptFromProxy(new URL(url), exceptions)).toBe(false);
  });
});

describe('fetching through a proxy', () => {
  it('asks it for plain addresses, and not for those that are exempt', async () => {
    const { origin, requests } = await startServer((_, response) => response.end('from the proxy'));
    const direct = await startServer((_, response) => response.end('direct'));
    const fetcher = createHttpFetcher({
      userAgent: 'Khabar/test',
      env: { HTTP_PROXY: origin.replace('http://', 'http://user:secret@'), NO_PROXY: '127.0.0.1' },
    });
    const through = await fetcher.fetch({ url: 'http://news.invalid/feed?a=b', want: 'feed' });
    expect(through.ok && Buffer.from(through.value.body).toString()).toBe('from the proxy');
    expect(requests[0]).toMatchObject({
      url: 'http://news.invalid/feed?a=b',
      headers: {
        host: 'news.invalid',
        'proxy-authorization': `Basic ${Buffer.from('user:secret').toString('base64')}`,
      },
    });
    const around = await fetcher.fetch({ url: direct.origin, want: 'feed' });
    expect(around.ok && Buffer.from(around.value.body).toString()).toBe('direct');
  });

  it('has it open a tunnel for encrypted ones', async () => {
    const asked: string[] = [];
    const { origin } = await startServer(
      (_, response) => response.end(),
      undefined,
      server =>
        server.on('connect', (request: http.IncomingMessage, socket: net.Socket) => {
          asked.push(request.url ?? '');
          socket.end('HTTP/1.1 200 OK\r\n\r\nno TLS is spoken here');
        }),
    );
    const fetcher = createHttpFetcher({ userAgent: 'Khabar/test', env: { HTTPS_PROXY: origin } });
    const result = await fetcher.fetch({ url: 'https://news.invalid/feed', want: 'feed' });
    expect(asked).toEqual(['news.invalid:443']);
    expect(result).toMatchObject({ ok: false, error: { code: 'unreachable' } });
  });

  it.each(['http://news.invalid/', 'https://news.invalid/'])(
    'names a proxy that is dead for %s',
    async url => {
      const port = await refusedPort();
      const fetcher = createHttpFetcher({
        userAgent: 'Khabar/test',
        env: { ALL_PROXY: `http://user:secret@127.0.0.1:${port}` },
      });
      expect(await fetcher.fetch({ url, want: 'feed' })).toEqual({
        ok: false,
        error: {
          code: 'proxy-failed',
          subject: url,
          url,
          detail: `http://127.0.0.1:${port}: ECONNREFUSED`,
        },
      });
    },
  );

  it.each(['http://news.invalid/', 'https://news.invalid/'])(
    'names one that never answers for %s',
    async url => {
      const silent = net.createServer(socket => void socket.resume());
      const port = await listen(silent);
      onTestFinished(() => void silent.close());
      const fetcher = createHttpFetcher({
        userAgent: 'Khabar/test',
        env: { ALL_PROXY: `socks5h://127.0.0.1:${port}`, HTTPS_PROXY: `http://127.0.0.1:${port}` },
        timeoutMs: 100,
      });
      expect(await fetcher.fetch({ url, want: 'feed' })).toMatchObject({
        error: { code: 'proxy-failed', detail: expect.stringMatching(/^(?:socks5h|http):.*: timeout$/u) },
      });
    },
  );

  it.each(['http', 'socks5h'])(
    'leaves one that never answers: %s',
    async scheme => {
      const silent = net.createServer();
      const port = await listen(silent);
      onTestFinished(() => void silent.close());
      const isLeft = new Promise<boolean>(resolve => {
        silent.on('connection', socket => socket.resume().on('close', () => resolve(true)));
      });
      const env = { ALL_PROXY: `${scheme}://127.0.0.1:${port}` };
      const fetcher = createHttpFetcher({ userAgent: 'Khabar/test', env, timeoutMs: 100 });
      await fetcher.fetch({ url: 'https://news.invalid/', want: 'feed' });
      expect(await isLeft).toBe(true);
    },
    10_000,
  );

  it.each([
    [407, 'http:'],
    [407, 'https:'],
    [502, 'https:'],
    [302, 'https:'],
  ])('reports that a proxy answers %i for %s', async (status, scheme) => {
    const { origin, requests } = await startServer(
      (_, response) => response.writeHead(status).end(),
      undefined,
      server =>
        server.on('connect', (_: http.IncomingMessage, socket: net.Socket) => {
          socket.end(`HTTP/1.1 ${status} No\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n`);
        }),
    );
    const fetcher = createHttpFetcher({ userAgent: 'Khabar/test', env: { ALL_PROXY: origin } });
    expect(await fetcher.fetch({ url: `${scheme}//news.invalid/`, want: 'feed' })).toMatchObject({
      error: { code: 'proxy-failed', httpStatus: status, detail: `${origin}: HTTP ${status}` },
    });
    expect(requests.length).toBe(scheme === 'http:' ? 1 : 0);
  });

  it('reports one that speaks no HTTP', async () => {
    const other = net.createServer(socket => void socket.end('SSH-2.0-OpenSSH\r\n\r\n'));
    const port = await listen(other);
    onTestFinished(() => void other.close());
    const fetcher = createHttpFetcher({
      userAgent: 'Khabar/test',
      env: { HTTPS_PROXY: `http://127.0.0.1:${port}` },
    });
    expect(await fetcher.fetch({ url: 'https://news.invalid/', want: 'feed' })).toMatchObject({
      error: { code: 'proxy-failed', detail: expect.stringMatching(/: HPE_/u) },
    });
  });

  it.each(['quic://proxy.example', 'http://['])(
    'is refused by a proxy of an unknown kind: %s',
    async named => {
      const direct = await startServer((_, response) => response.end('direct'));
      const fetcher = createHttpFetcher({ userAgent: 'Khabar/test', env: { HTTP_PROXY: named } });
      expect(await fetcher.fetch({ url: direct.origin, want: 'feed' })).toMatchObject({
        error: { code: 'proxy-failed', detail: `${named}: unknown kind of proxy` },
      });
      expect(direct.requests).toEqual([]);
    },
  );
});

describe('fetching through a SOCKS proxy', () => {
  it.each(['socks5h', 'socks', 'socks5'])('asks it with %s', async scheme => {
    const { origin } = await startServer((_, response) => response.end('from the server'));
    const { port, asked } = await startSocks(Number(new URL(origin).port));
    const fetcher = createHttpFetcher({
      userAgent: 'Khabar/test',
      env: { ALL_PROXY: `${scheme}://127.0.0.1:${port}` },
      lookup: ((_name: string, _options: object, done: (error: null, found: object[]) => void) =>
        done(null, [{ address: '192.0.2.7', family: 4 }])) as never,
    });
    const result = await fetcher.fetch({ url: 'http://news.invalid/feed', want: 'feed' });
    expect(result.ok && Buffer.from(result.value.body).toString()).toBe('from the server');
    expect(asked).toEqual([scheme === 'socks5' ? '192.0.2.7' : 'news.invalid']);
  });

  it('names one that is dead', async () => {
    const port = await refusedPort();
    const fetcher = createHttpFetcher({
      userAgent: 'Khabar/test',
      env: { HTTP_PROXY: `socks5h://user:secret@127.0.0.1:${port}` },
    });
    const result = await fetcher.fetch({ url: 'http://news.invalid/', want: 'feed' });
    expect(result).toMatchObject({
      error: { code: 'proxy-failed', detail: `socks5h://127.0.0.1:${port}: ECONNREFUSED` },
    });
    expect(JSON.stringify(result)).not.toContain('secret');
  });
});

const listen = (server: net.Server): Promise<number> =>
  new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** A port on which nothing listens. */
async function refusedPort(): Promise<number> {
  const server = net.createServer();
  const port = await listen(server);
  await new Promise(resolve => server.close(resolve));
  return port;
}

/** A SOCKS 5 proxy (RFC 1928) without a login, all of whose ways lead to one port of this machine. */
async function startSocks(target: number) {
  const asked: string[] = [];
  const server = net.createServer(socket => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(Uint8Array.of(5, 0));
      socket.once('data', request => {
        asked.push(
          request[3] === 3
            ? request.subarray(5, 5 + (request[4] ?? 0)).toString()
            : request.subarray(4, 8).join('.'),
        );
        const onward = net.connect(target, '127.0.0.1', () => {
          socket.write(Uint8Array.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0));
          socket.pipe(onward).pipe(socket);
        });
      });
    });
  });
  const port = await listen(server);
  onTestFinished(() => void server.close());
  return { port, asked };
}

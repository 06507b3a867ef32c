import type http from 'node:http';
import type net from 'node:net';
import { describe, expect, it } from 'vitest';
import { createHttpFetcher } from '../../source/system/http-fetcher.ts';
import { proxyFor } from '../../source/system/proxy.ts';
import { startServer } from '../support/http-server.ts';

const proxy = 'http://proxy.example:3128/';

describe('the proxy that the environment names', () => {
  it.each<[string, Readonly<Record<string, string>>, string | null]>([
    ['http://a.example/', {}, null],
    ['http://a.example/', { HTTP_PROXY: proxy }, proxy],
    ['http://a.example/', { http_proxy: 'proxy.example:3128' }, proxy],
    ['https://a.example/', { HTTP_PROXY: proxy }, null],
    ['https://a.example/', { HTTPS_PROXY: proxy }, proxy],
    ['https://a.example/', { https_proxy: proxy, HTTPS_PROXY: 'http://other.example/' }, proxy],
    ['https://a.example/', { ALL_PROXY: proxy }, proxy],
    ['http://a.example/', { HTTP_PROXY: 'http://[' }, null],
    ['http://a.example/', { HTTP_PROXY: 'socks5://proxy.example:1080' }, null],
    ['http://a.example/', { HTTP_PROXY: proxy, NO_PROXY: '*' }, null],
    ['http://a.example/', { HTTP_PROXY: proxy, NO_PROXY: 'b.example, a.example' }, null],
    ['http://x.a.example/', { HTTP_PROXY: proxy, no_proxy: 'a.example' }, null],
    ['http://x.a.example/', { HTTP_PROXY: proxy, no_proxy: '.A.example' }, null],
    ['http://xa.example/', { HTTP_PROXY: proxy, no_proxy: 'a.example' }, proxy],
    ['http://a.example:81/', { HTTP_PROXY: proxy, no_proxy: 'a.example:80' }, proxy],
    ['http://a.example/', { HTTP_PROXY: proxy, no_proxy: 'a.example:80' }, null],
    ['http://[::1]/', { HTTP_PROXY: proxy, no_proxy: '[::1]' }, null],
    ['http://127.0.0.1/', { HTTP_PROXY: proxy, no_proxy: '127.0.0.1' }, null],
  ])('%s with %j is %s', (url, env, expected) => {
    expect(proxyFor(new URL(url), env)?.href ?? null).toBe(expected);
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

  it('reports a proxy that refuses', async () => {
    const { origin } = await startServer((_, response) => response.writeHead(407).end());
    const fetcher = createHttpFetcher({ userAgent: 'Khabar/test', env: { HTTP_PROXY: origin } });
    expect(await fetcher.fetch({ url: 'http://news.invalid/', want: 'feed' })).toMatchObject({
      error: { code: 'http-status', httpStatus: 407 },
    });
  });
});

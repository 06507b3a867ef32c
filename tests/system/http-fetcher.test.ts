import type dns from 'node:dns';
import { readFileSync } from 'node:fs';
import type http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import zlib from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FetchRequest } from '../../source/domain/ports.ts';
import { createHttpFetcher, type HttpFetcherOptions } from '../../source/system/http-fetcher.ts';
import { startServer } from '../support/http-server.ts';

const text = 'خبر عاجل: '.repeat(50);
const decoder = new TextDecoder();
const clock = { now: () => new Date('2026-11-24T12:00:00.000Z') };

function fetchWith(
  url: string,
  options: Partial<HttpFetcherOptions> = {},
  request: Partial<FetchRequest> = {},
) {
  const fetcher = createHttpFetcher({ userAgent: 'Khabar/test', ...options });
  return fetcher.fetch({ url, want: 'feed', ...request });
}

/** The error of a fetch that must fail, or the body of one that should have failed. */
async function errorOf(outcome: ReturnType<typeof fetchWith>) {
  const result = await outcome;
  return result.ok ? { body: decoder.decode(result.value.body) } : result.error;
}

const reply =
  (
    status: number,
    headers: http.OutgoingHttpHeaders = {},
    body: string | Uint8Array = '',
  ): http.RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

const redirect = (location: string, status = 302): http.RequestListener =>
  reply(status, { Location: location });

/** Paths → answers. */
const routes =
  (table: Readonly<Record<string, http.RequestListener>>): http.RequestListener =>
  (request, response) =>
    (table[request.url ?? ''] ?? reply(404))(request, response);

/** A port on which nothing listens. */
async function refusedPort(): Promise<number> {
  const server = net.createServer();
  const port = await new Promise<number>(resolve => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
  await new Promise(resolve => server.close(resolve));
  return port;
}

describe('a fetch that arrives', () => {
  it('gives the body, its type and its validators', async () => {
    const headers = {
      'Content-Type': 'application/rss+xml',
      ETag: '"v1"',
      'Last-Modified': 'Tue, 24 Nov 2026 08:00:00 GMT',
    };
    const { origin } = await startServer(reply(200, headers, text));
    const result = await fetchWith(`${origin}/feed`);
    expect(result).toMatchObject({
      ok: true,
      value: {
        url: `${origin}/feed`,
        notModified: false,
        contentType: 'application/rss+xml',
        etag: '"v1"',
        lastModified: 'Tue, 24 Nov 2026 08:00:00 GMT',
      },
    });
    expect(result.ok && decoder.decode(result.value.body)).toBe(text);
  });

  it('gives the headers that lead to other documents', async () => {
    const address = Buffer.from('/خلاصة').toString('latin1');
    const { origin } = await startServer(
      reply(200, { Link: `<${address}>; rel=alternate`, Refresh: '0; url=/new' }, text),
    );
    expect(await fetchWith(origin)).toMatchObject({
      value: { link: '</خلاصة>; rel=alternate', refresh: '0; url=/new' },
    });
  });

  it('says who asks and for what', async () => {
    const { origin, requests } = await startServer(reply(200));
    await fetchWith(origin, {}, { want: 'feed' });
    await fetchWith(origin, {}, { want: 'page' });
    expect(requests.map(request => request.headers['user-agent'])).toEqual(['Khabar/test', 'Khabar/test']);
    expect(requests[0]?.headers.accept).toMatch(/^application\/atom\+xml/);
    expect(requests[1]?.headers.accept).toMatch(/^text\/html/);
  });

  it.each([
    ['gzip', zlib.gzipSync(text)],
    ['X-GZIP', zlib.gzipSync(text)],
    ['br', zlib.brotliCompressSync(text)],
    ['deflate', zlib.deflateSync(text)],
    ['deflate', zlib.deflateRawSync(text)],
    ['identity', Buffer.from(text)],
    ['gzip, br', zlib.brotliCompressSync(zlib.gzipSync(text))],
    ['br, deflate', zlib.deflateSync(zlib.brotliCompressSync(text))],
  ])('undoes Content-Encoding: %s', async (encoding, body) => {
    const { origin, requests } = await startServer(reply(200, { 'Content-Encoding': encoding }, body));
    expect(await errorOf(fetchWith(origin))).toEqual({ body: text });
    expect(requests[0]?.headers['accept-encoding']).toBe('gzip, deflate, br');
  });

  it('takes an empty body in any coding', async () => {
    for (const encoding of ['gzip', 'deflate', 'br', '']) {
      const { origin } = await startServer(reply(200, { 'Content-Encoding': encoding }));
      expect(await errorOf(fetchWith(origin))).toEqual({ body: '' });
    }
  });

  it('sends the name and password of an address as HTTP Basic, to that host only', async () => {
    const other = await startServer(reply(200));
    const { origin, requests } = await startServer(redirect(other.origin));
    await fetchWith(origin.replace('//', '//sal%D9%85a:p%3Aw@'));
    expect(requests[0]?.headers.authorization).toBe(`Basic ${Buffer.from('salمa:p:w').toString('base64')}`);
    expect(other.requests[0]?.headers.authorization).toBeUndefined();
  });

  it('uses a connection again', async () => {
    const { origin, requests } = await startServer(reply(200, {}, text));
    const fetcher = createHttpFetcher({ userAgent: 'Khabar/test' });
    await fetcher.fetch({ url: origin, want: 'feed' });
    await fetcher.fetch({ url: origin, want: 'feed' });
    expect(requests[1]?.socket).toBe(requests[0]?.socket);
  });

  it('asks once more where a kept connection was closed in the meantime', async () => {
    const sockets = new Set<net.Socket>();
    const { origin, requests } = await startServer((request, response) => {
      if (sockets.has(request.socket)) return request.socket.destroy();
      sockets.add(request.socket);
      return response.end(text);
    });
    const fetcher = createHttpFetcher({ userAgent: 'Khabar/test' });
    await fetcher.fetch({ url: origin, want: 'feed' });
    expect(await errorOf(fetcher.fetch({ url: origin, want: 'feed' }))).toEqual({ body: text });
    expect(requests.length).toBe(3);
  });
});

describe('a conditional request', () => {
  const validators = { etag: '"v1"', lastModified: 'Tue, 24 Nov 2026 08:00:00 GMT' };

  it('sends the validators, and keeps them when nothing has changed', async () => {
    const { origin, requests } = await startServer(reply(304));
    const result = await fetchWith(origin, {}, { validators });
    expect(requests[0]?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': validators.lastModified,
    });
    expect(result).toMatchObject({ ok: true, value: { notModified: true, ...validators } });
    expect(result.ok && result.value.body.length).toBe(0);
  });

  it('leaves out validators that HTTP cannot carry', async () => {
    const { origin, requests } = await startServer(reply(200));
    await fetchWith(origin, {}, { validators: { etag: 'a\r\nX-Evil: 1', lastModified: null } });
    expect(requests[0]?.headers).not.toHaveProperty('if-none-match');
    expect(requests[0]?.headers).not.toHaveProperty('x-evil');
  });

  it('says until when the answer is fresh, a 304 as well', async () => {
    const { origin } = await startServer(reply(304, { 'Cache-Control': 'max-age=60' }));
    expect(await fetchWith(origin, { clock }, { validators })).toMatchObject({
      value: { notModified: true, freshUntil: '2026-11-24T12:01:00.000Z' },
    });
  });

  it('is needed for a 304 to mean anything', async () => {
    const { origin } = await startServer(reply(304));
    expect(await errorOf(fetchWith(origin))).toMatchObject({ code: 'http-status', httpStatus: 304 });
  });
});

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('follows a %s to where it leads', async status => {
    const { origin } = await startServer(
      routes({ '/a': redirect('/b', status), '/b': reply(200, {}, text) }),
    );
    expect(await fetchWith(`${origin}/a`)).toMatchObject({ ok: true, value: { url: `${origin}/b` } });
  });

  it('understands an Arabic path that the server did not encode', async () => {
    const bare = Buffer.from('/أخبار', 'utf8').toString('latin1');
    const { origin } = await startServer(
      routes({ '/': redirect(bare), [encodeURI('/أخبار')]: reply(200, {}, text) }),
    );
    expect(await errorOf(fetchWith(origin))).toEqual({ body: text });
  });

  it('hands the fragment on to where they lead, never that of a server', async () => {
    const { origin, requests } = await startServer(
      routes({ '/a': redirect('/b#top', 301), '/b': reply(200, {}, text) }),
    );
    expect(await fetchWith(`${origin}/a#links`)).toMatchObject({
      ok: true,
      value: { url: `${origin}/b#links`, movedTo: `${origin}/b#links` },
    });
    expect(await fetchWith(`${origin}/a`)).toMatchObject({
      value: { url: `${origin}/b`, movedTo: `${origin}/b` },
    });
    expect(requests.map(({ url }) => url)).toEqual(['/a', '/b', '/a', '/b']);
  });

  it('sees a loop', async () => {
    const { origin, requests } = await startServer(
      routes({ '/a': redirect('/b'), '/b': redirect('/a#again') }),
    );
    expect(await errorOf(fetchWith(`${origin}/a`))).toMatchObject({
      code: 'too-many-redirects',
      detail: 'loop',
    });
    expect(requests.length).toBe(2);
  });

  const gate =
    (cookie: string): http.RequestListener =>
    (request, response) => {
      const isKnown = request.headers.cookie?.includes(cookie) ?? false;
      return isKnown
        ? response.end(text)
        : reply(302, { Location: '/', 'Set-Cookie': [cookie] })(request, response);
    };

  it('give a cookie back to where it came from, for one fetch', async () => {
    const { origin, requests } = await startServer(
      (request, response) => void gate('seen=1')(request, response),
    );
    const fetcher = createHttpFetcher({ userAgent: 'Khabar/test' });
    for (let round = 0; round < 2; round++)
      expect(await errorOf(fetcher.fetch({ url: origin, want: 'feed' }))).toEqual({ body: text });
    expect(requests.map(({ headers }) => headers.cookie)).toEqual([undefined, 'seen=1', undefined, 'seen=1']);
  });

  it('give no cookie to another host', async () => {
    const other = await startServer(reply(200, {}, text));
    const target = other.origin.replace('127.0.0.1', 'localhost');
    const { origin } = await startServer(reply(302, { Location: target, 'Set-Cookie': 'a=1; Path=/' }));
    expect(await errorOf(fetchWith(origin))).toEqual({ body: text });
    expect(other.requests.map(({ headers }) => headers.cookie)).toEqual([undefined]);
  });

  it('end where a cookie never helps, and where there is a new one each time', async () => {
    const stubborn = await startServer(reply(302, { Location: '/', 'Set-Cookie': 'a=1' }));
    expect(await errorOf(fetchWith(stubborn.origin))).toMatchObject({ detail: 'loop' });
    expect(stubborn.requests.length).toBe(2);
    let count = 0;
    const endless = await startServer((request, response) => {
      count++;
      reply(302, { Location: '/', 'Set-Cookie': `a=${count}` })(request, response);
    });
    expect(await errorOf(fetchWith(endless.origin))).toMatchObject({
      code: 'too-many-redirects',
      detail: '10',
    });
  });

  it('follows ten and no more', async () => {
    const step: http.RequestListener = (request, response) => {
      const count = Number(request.url?.slice(1));
      return count === 0 ? response.end(text) : redirect(`/${count - 1}`)(request, response);
    };
    const { origin } = await startServer((request, response) => void step(request, response));
    expect(await errorOf(fetchWith(`${origin}/10`))).toEqual({ body: text });
    expect(await errorOf(fetchWith(`${origin}/11`))).toMatchObject({
      code: 'too-many-redirects',
      subject: `${origin}/11`,
    });
  });

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/xml,x',
    'ftp://127.0.0.1/',
    'edition:///x',
  ])('never goes to %s', async target => {
    const { origin } = await startServer(redirect(target));
    expect(await errorOf(fetchWith(origin))).toMatchObject({ code: 'unsafe-address', url: target });
  });

  it('is not led further into the network than the server stands', async () => {
    const { origin } = await startServer(redirect('http://169.254.169.254/latest/'));
    expect(await errorOf(fetchWith(origin))).toMatchObject({
      code: 'unsafe-address',
      url: 'http://169.254.169.254/latest/',
    });
  });

  it.each([
    ['for good', [301, 308], '/3'],
    ['for once', [302], null],
    ['for good and then for once', [301, 307, 301], '/2'],
  ] as const)('says where a document has moved: %s', async (_, statuses, expected) => {
    const { origin } = await startServer((request, response) => {
      const status = statuses[Number(request.url?.slice(1)) - 1];
      const next = `/${Number(request.url?.slice(1)) + 1}`;
      void (status ? redirect(next, status) : reply(200))(request, response);
    });
    const result = await fetchWith(`${origin}/1`);
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.movedTo ?? null).toBe(expected === null ? null : `${origin}${expected}`);
  });

  it('reports one that leads nowhere', async () => {
    const broken = await startServer(redirect('http://['));
    expect(await errorOf(fetchWith(broken.origin))).toMatchObject({
      code: 'bad-address',
      detail: 'http://[',
    });
    const without = await startServer(reply(302));
    expect(await errorOf(fetchWith(without.origin))).toMatchObject({ code: 'http-status', httpStatus: 302 });
  });
});

describe('what servers and networks do wrong', () => {
  it.each([404, 410, 403, 500, 503, 429])('reports status %i', async status => {
    const { origin } = await startServer(reply(status, {}, 'nothing here'));
    expect(await errorOf(fetchWith(`${origin}/x`))).toEqual({
      code: 'http-status',
      httpStatus: status,
      subject: `${origin}/x`,
      url: `${origin}/x`,
    });
  });

  it.each([
    ['429', '3600', '2026-11-24T13:00:00.000Z'],
    ['503', 'Tue, 24 Nov 2026 12:00:30 GMT', '2026-11-24T12:00:30.000Z'],
  ])('passes on when a %s asks to be left alone until: %s', async (status, value, retryAt) => {
    const { origin } = await startServer(reply(Number(status), { 'Retry-After': value }));
    expect(await errorOf(fetchWith(origin, { clock }))).toMatchObject({
      httpStatus: Number(status),
      retryAt,
    });
  });

  it('names the address that failed after a redirect', async () => {
    const { origin } = await startServer(routes({ '/a': redirect('/gone') }));
    expect(await errorOf(fetchWith(`${origin}/a`))).toMatchObject({
      subject: `${origin}/a`,
      url: `${origin}/gone`,
    });
  });

  it('reports a refused connection', async () => {
    const url = `http://127.0.0.1:${await refusedPort()}/`;
    expect(await errorOf(fetchWith(url))).toEqual({
      code: 'unreachable',
      subject: url,
      url,
      detail: 'ECONNREFUSED',
    });
  });

  it('reports a connection that is reset before the answer, and in its middle', async () => {
    const before = await startServer(request => void request.socket.destroy());
    expect(await errorOf(fetchWith(before.origin))).toMatchObject({
      code: 'unreachable',
      detail: 'ECONNRESET',
    });
    expect(before.requests.length).toBe(1);
    const middle = await startServer((request, response) => {
      response.writeHead(200, { 'Content-Length': 1000 });
      response.write('half', () => request.socket.destroy());
    });
    expect(await errorOf(fetchWith(middle.origin))).toMatchObject({ code: 'incomplete' });
  });

  it('reports a chunked answer that is cut off', async () => {
    const { origin } = await startServer((request, response) => {
      response.write('half', () => request.socket.destroy());
    });
    expect(await errorOf(fetchWith(origin))).toMatchObject({ code: 'incomplete' });
  });

  describe('a body that breaks off behind the end of its document', () => {
    const isWhole = (body: Uint8Array) => Promise.resolve(decoder.decode(body).endsWith('</rss>'));
    const whole = `<rss>${text}</rss>`;
    const long = `<rss>${text.repeat(500)}</rss>`;
    const breakingOff =
      (body: string | Uint8Array, headers: http.OutgoingHttpHeaders): http.RequestListener =>
      (request, response) => {
        response.writeHead(200, headers);
        response.write(body, () => request.socket.destroy());
      };

    it.each<[string, string, string | Uint8Array, http.OutgoingHttpHeaders]>([
      ['in chunks', whole, whole, {}],
      ['a long one in chunks', long, long, {}],
      ['of a longer length', whole, whole, { 'Content-Length': 9999 }],
      ['a long one of a longer length', long, long, { 'Content-Length': 9_999_999 }],
      ['in gzip', whole, zlib.gzipSync(whole).subarray(0, -4), { 'Content-Encoding': 'gzip' }],
    ])('is taken: %s', async (_, expected, body, headers) => {
      const { origin } = await startServer(breakingOff(body, headers));
      expect(await errorOf(fetchWith(origin, { isWhole }))).toEqual({ body: expected });
    });

    it('is taken from a server that does not end it', async () => {
      const { origin } = await startServer((_, response) => void response.write(whole));
      expect(await errorOf(fetchWith(origin, { isWhole, idleTimeoutMs: 50 }))).toEqual({ body: whole });
    });

    it.each<[string, string | Uint8Array, http.OutgoingHttpHeaders]>([
      ['in chunks', whole, {}],
      ['of a longer length', whole, { 'Content-Length': 9999 }],
      ['in gzip', zlib.gzipSync(whole).subarray(0, -4), { 'Content-Encoding': 'gzip' }],
    ])('is taken once nothing comes behind it: %s', async (_, body, headers) => {
      const { origin } = await startServer((_request, response) => {
        response.writeHead(200, headers);
        response.write(body);
      });
      const limits = { restMs: 20, idleTimeoutMs: 600_000, timeoutMs: 600_000 };
      expect(await errorOf(fetchWith(origin, { isWhole, ...limits }))).toEqual({ body: whole });
    });

    it('is waited for where it comes after a rest', async () => {
      const { origin } = await startServer((_, response) => {
        response.write(whole.slice(0, 9));
        setTimeout(() => response.end(whole.slice(9)), 60);
      });
      expect(await errorOf(fetchWith(origin, { isWhole, restMs: 5 }))).toEqual({ body: whole });
    });

    it('is not taken before that end', async () => {
      const { origin } = await startServer(breakingOff(whole.slice(0, -1), {}));
      expect(await errorOf(fetchWith(origin, { isWhole }))).toMatchObject({ code: 'incomplete' });
    });
  });

  it.each([
    ['gzip', zlib.gzipSync],
    ['deflate', zlib.deflateRawSync],
    ['br', zlib.brotliCompressSync],
  ] as const)('notices a %s body that is cut in the middle', async (encoding, compress) => {
    const long = Array.from({ length: 5000 }, (_, index) => `${index * 7919}`).join(' ');
    const cut = compress(long).subarray(0, 8000);
    const { origin } = await startServer(reply(200, { 'Content-Encoding': encoding }, cut));
    expect(await errorOf(fetchWith(origin))).toMatchObject({ code: 'incomplete', detail: 'Z_BUF_ERROR' });
  });

  it('reports a certificate that nobody vouches for, and a server that speaks no TLS', async () => {
    const pem = readFileSync(new URL('../../fixtures/net/untrusted-server.pem', import.meta.url));
    const untrusted = await startServer(reply(200), { key: pem, cert: pem });
    expect(await errorOf(fetchWith(untrusted.origin))).toMatchObject({
      code: 'untrusted-certificate',
      detail: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    const plain = await startServer(reply(200));
    const error = await errorOf(fetchWith(plain.origin.replace('http:', 'https:')));
    expect(error).toMatchObject({
      code: 'no-encryption',
      detail: expect.stringMatching(/^(ERR_SSL|EPROTO)/),
    });
  });

  it('reports an answer that is no HTTP', async () => {
    const server = net.createServer(socket => void socket.end('SSH-2.0-OpenSSH\r\n'));
    onTestFinished(() => void server.close());
    const port = await new Promise<number>(resolve => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
    expect(await errorOf(fetchWith(`http://127.0.0.1:${port}/`))).toMatchObject({
      code: 'not-http',
      detail: expect.stringMatching(/^HPE_/),
    });
  });

  it.each(['gzip', 'deflate', 'br', 'gzip, br', 'zstd', 'gzip, gzip, gzip, gzip'])(
    'reports a body that is no %s',
    async encoding => {
      const { origin } = await startServer(
        reply(200, { 'Content-Encoding': encoding }, 'plainly not compressed'),
      );
      expect(await errorOf(fetchWith(origin))).toMatchObject({ code: 'undecodable', url: `${origin}/` });
    },
  );

  it('reports what is no address', async () => {
    for (const url of ['', 'news', 'http://['])
      expect(await errorOf(fetchWith(url))).toMatchObject({ code: 'bad-address' });
  });
});

describe('limits', () => {
  const maxBytes = 100_000;

  it('takes a body of exactly the limit, and none above', async () => {
    const { origin } = await startServer((request, response) => {
      response.end(Buffer.alloc(Number(request.url?.slice(1)), 'x'));
    });
    expect((await fetchWith(`${origin}/${maxBytes}`, { maxBytes })).ok).toBe(true);
    expect(await errorOf(fetchWith(`${origin}/${maxBytes + 1}`, { maxBytes }))).toMatchObject({
      code: 'too-large',
      detail: '100000',
    });
  });

  it.each([
    ['gzip', zlib.gzipSync(Buffer.alloc(50_000_000))],
    ['deflate', zlib.deflateSync(Buffer.alloc(50_000_000))],
    [
      'br',
      zlib.brotliCompressSync(Buffer.alloc(50_000_000), {
        params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 },
      }),
    ],
    ['gzip, gzip', zlib.gzipSync(zlib.gzipSync(Buffer.alloc(50_000_000)))],
  ])('stops a bomb in %s at the limit', async (encoding, bomb) => {
    const { origin } = await startServer(reply(200, { 'Content-Encoding': encoding }, bomb));
    expect(await errorOf(fetchWith(origin, { maxBytes }))).toMatchObject({ code: 'too-large' });
  });

  it('stops an endless body, and closes the connection', async () => {
    let close = (): void => undefined;
    const closed = new Promise<void>(resolve => {
      close = resolve;
    });
    const { origin } = await startServer((_, response) => {
      const pour = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(16_384)));
      };
      response.on('drain', pour);
      response.on('close', close);
      pour();
    });
    expect(await errorOf(fetchWith(origin, { maxBytes }))).toMatchObject({ code: 'too-large' });
    await closed;
  });

  it('gives up on a server that never answers', async () => {
    const { origin } = await startServer(() => undefined);
    expect(await errorOf(fetchWith(origin, { timeoutMs: 50 }))).toMatchObject({
      code: 'timeout',
      detail: '50 ms',
    });
  });

  it('gives up on a body that stands still', async () => {
    const { origin } = await startServer((_, response) => void response.write('a beginning'));
    const limits = { idleTimeoutMs: 50, timeoutMs: 60_000 };
    expect(await errorOf(fetchWith(origin, limits))).toMatchObject({ code: 'timeout', detail: '50 ms' });
  });

  it('gives up on a body that dribbles for ever', async () => {
    const { origin } = await startServer((_, response) => {
      const timer = setInterval(() => response.write('.'), 5);
      response.on('close', () => clearInterval(timer));
    });
    const limits = { idleTimeoutMs: 60_000, timeoutMs: 100 };
    expect(await errorOf(fetchWith(origin, limits))).toMatchObject({ code: 'timeout', detail: '100 ms' });
  });

  it('stops when it is interrupted: before, while waiting and while reading', async () => {
    expect(
      await errorOf(fetchWith('http://127.0.0.1:1/', {}, { signal: AbortSignal.abort() })),
    ).toMatchObject({
      code: 'interrupted',
    });
    for (const answers of [false, true]) {
      const controller = new AbortController();
      const { origin } = await startServer((_, response) => {
        if (answers) response.write('half', () => controller.abort());
        else controller.abort();
      });
      expect(await errorOf(fetchWith(origin, {}, { signal: controller.signal }))).toMatchObject({
        code: 'interrupted',
      });
    }
  });

  it('stops when it is interrupted after a redirect', async () => {
    const controller = new AbortController();
    const { origin } = await startServer(routes({ '/a': redirect('/b'), '/b': () => controller.abort() }));
    const error = await errorOf(fetchWith(`${origin}/a`, {}, { signal: controller.signal }));
    expect(error).toMatchObject({ code: 'interrupted', url: `${origin}/b` });
  });
});

describe('an address that a document names', () => {
  const lookupOf = (hosts: Readonly<Record<string, readonly string[]>>) =>
    ((hostname: string, _: object, done: (error: Error | null, found: object[]) => void) => {
      const addresses = hosts[hostname] ?? [];
      done(
        null,
        addresses.map(address => ({ address, family: 4 })),
      );
    }) as typeof dns.lookup;
  const inner = lookupOf({ 'inner.example': ['127.0.0.1'], 'mixed.example': ['127.0.0.1', '192.0.2.1'] });
  const from = 'https://news.example/feed';

  it.each(['127.0.0.1', 'inner.example', 'mixed.example'])('does not lead from the web to %s', async host => {
    const { origin, requests } = await startServer(reply(200, {}, text));
    const url = `http://${host}:${new URL(origin).port}/secret`;
    expect(await errorOf(fetchWith(url, { lookup: inner }, { from }))).toEqual({
      code: 'unsafe-address',
      subject: url,
      url,
      detail: 'private network',
    });
    expect(requests).toEqual([]);
  });

  it('is free if the user names it, or its own host does', async () => {
    const { origin } = await startServer(reply(200, {}, text));
    const url = `http://inner.example:${new URL(origin).port}/`;
    expect(await errorOf(fetchWith(url, { lookup: inner }))).toEqual({ body: text });
    expect(await errorOf(fetchWith(url, { lookup: inner }, { from: `${url}feed` }))).toEqual({ body: text });
    expect(await errorOf(fetchWith(origin, {}, { from: 'http://localhost/feed' }))).toEqual({ body: text });
  });

  it('reaches nothing over a connection that rests from what the user named', async () => {
    const { origin } = await startServer(reply(200, {}, text));
    const url = `http://inner.example:${new URL(origin).port}/`;
    const fetcher = createHttpFetcher({ userAgent: 'Khabar/test', lookup: inner });
    expect(await errorOf(fetcher.fetch({ url, want: 'page' }))).toEqual({ body: text });
    expect(await errorOf(fetcher.fetch({ url, want: 'page', from }))).toMatchObject({
      code: 'unsafe-address',
    });
  });

  it('follows redirects within the network that its host is in, and not deeper', async () => {
    const server = await startServer((request, response) => {
      const { port } = new URL(`http://${request.headers.host}`);
      const targets: Readonly<Record<string, string>> = {
        '/same': `http://other.example:${port}/end`,
        '/deeper': `http://169.254.169.254:${port}/`,
      };
      const target = targets[request.url ?? ''];
      void (target ? redirect(target) : reply(200, {}, text))(request, response);
    });
    const { port } = new URL(server.origin);
    const lookup = lookupOf({ 'inner.example': ['127.0.0.1'], 'other.example': ['127.0.0.1'] });
    const fetchPath = (path: string) => errorOf(fetchWith(`http://inner.example:${port}${path}`, { lookup }));
    expect(await fetchPath('/same')).toEqual({ body: text });
    expect(await fetchPath('/deeper')).toMatchObject({ code: 'unsafe-address' });
  });
});

describe('the password of an address', () => {
  const basic = `Basic ${Buffer.from('القارئ:p:w').toString('base64')}`;
  const credentials = `${encodeURIComponent('القارئ')}:p%3Aw`;
  const withPassword = (origin: string): string => origin.replace('//', `//${credentials}@`);

  it('is sent to its origin, and is in no address of the answer', async () => {
    const { origin, requests } = await startServer(
      routes({ '/feed': redirect('/moved', 301), '/moved': reply(200, {}, text) }),
    );
    for (const outcome of [
      fetchWith(`${withPassword(origin)}/feed`),
      fetchWith(`${origin}/feed`, {}, { credentials }),
    ])
      expect(await outcome).toMatchObject({
        ok: true,
        value: { url: `${origin}/moved`, movedTo: `${origin}/moved` },
      });
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([basic, basic, basic, basic]);
  });

  it('is not sent to another origin, whoever names it', async () => {
    const other = await startServer(reply(200, {}, text));
    const { origin } = await startServer(redirect(withPassword(other.origin)));
    expect(await fetchWith(withPassword(origin))).toMatchObject({
      ok: true,
      value: { url: `${other.origin}/` },
    });
    expect(other.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  it('is said to be refused where a server asks again', async () => {
    const { origin } = await startServer(reply(401));
    expect(await errorOf(fetchWith(withPassword(origin)))).toMatchObject({
      httpStatus: 401,
      detail: 'login refused',
    });
    expect(await errorOf(fetchWith(origin))).not.toHaveProperty('detail');
  });

  it('is in no error', async () => {
    const { origin } = await startServer(
      routes({ '/loop': redirect('/loop'), '/bad': redirect('http://user:secret@:x/'), '/gone': reply(410) }),
    );
    const closed = `http://user:secret@127.0.0.1:${await refusedPort()}/`;
    const addresses = ['/loop', '/bad', '/gone'].map(
      path => `${origin.replace('//', '//user:secret@')}${path}`,
    );
    for (const url of [...addresses, closed, 'http://user:secret@'])
      expect(JSON.stringify(await errorOf(fetchWith(url)))).not.toContain('secret');
  });
});

import net, { type AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttpFetcher } from '../../source/system/http-fetcher.ts';

/** A server that answers the requests of each connection with these bytes, one after the other, and closes it behind the last. */
async function rawServer(answers: readonly (readonly string[])[]) {
  let connections = 0;
  const server = net.createServer(socket => {
    connections++;
    const left = [...answers];
    socket.on('error', () => undefined);
    socket.on('data', async () => {
      for (const piece of left.shift() ?? []) {
        socket.write(piece, 'latin1');
        await setImmediate();
      }
      if (left.length === 0) socket.end();
    });
  });
  onTestFinished(() => void server.close());
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
  };
}

async function bodyOf(fetcher: ReturnType<typeof createHttpFetcher>, url: string): Promise<string> {
  const result = await fetcher.fetch({ url, want: 'feed' });
  return result.ok
    ? Buffer.from(result.value.body).toString()
    : `${result.error.code} ${result.error.detail ?? result.error.httpStatus}`;
}

const newFetcher = () => createHttpFetcher({ userAgent: 'Khabar/test' });

/** The body of an answer that comes in these pieces. */
async function received(...pieces: readonly string[]): Promise<string> {
  const { origin } = await rawServer([pieces]);
  return bodyOf(newFetcher(), origin);
}

describe('responses that Node refuses', () => {
  it.each<[string, readonly string[]]>([
    ['a blank in a name', ['HTTP/1.1 200 OK\r\nX Bot Wall: 1\r\nContent-Length: 4\r\n\r\nnews']],
    ['a line that is no header', ['HTTP/1.1 200 OK\r\nrubbish\r\nContent-Length: 4\r\n\r\nnews']],
    ['controls in a value', ['HTTP/1.1 200 OK\r\nX-A: \u001b[2J\u0000\r\nContent-Length: 4\r\n\r\nnews']],
    ['bare UTF-8', ['HTTP/1.1 200 OK\r\nX-\u00d8\u00ae: \u00d8\u00ae\r\nContent-Length: 4\r\n\r\nnews']],
    ['line feeds alone', ['HTTP/1.1 200 OK\nContent-Length: 4\n\nnews']],
    ['no reason', ['HTTP/1.1 200\r\nContent-Length: 4\r\n\r\nnews']],
    ['a folded line', ['HTTP/1.1 200 OK\r\nX-A: a\r\n b\r\nContent-Length: 4\r\n\r\nnews']],
    ['no length', ['HTTP/1.0 200 OK\r\n\r\nnews']],
    ['two lengths', ['HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 4\r\n\r\nnews']],
    [
      'lengths that contradict each other',
      ['HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 4\r\n\r\nnews'],
    ],
    [
      'a length and chunks',
      ['HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nnews\r\n0\r\n\r\n'],
    ],
    ['more than its length', ['HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnews and more']],
    ['empty lines before it', ['\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnews']],
    ['hints before it', ['HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\n\r\nnews']],
    ['bytes one by one', [...'HTTP/1.1 200 OK\r\nX Y: 1\r\nContent-Length: 4\r\n\r\nnews']],
    ['40 KB of other headers', [`HTTP/1.1 200 OK\r\nX-Policy: ${'x'.repeat(40_000)}\r\n\r\nnews`]],
  ])('%s', async (_, pieces) => {
    expect(await received(...pieces)).toBe('news');
  });

  it.each<[string, readonly string[]]>([
    ['no HTTP', ['SSH-2.0-OpenSSH\r\n\r\n']],
    ['a head without an end', [`HTTP/1.1 200 OK\r\nX-A: ${'x'.repeat(200_000)}`]],
  ])('are reported: %s', async (_, pieces) => {
    expect(await received(...pieces)).toMatch(/^not-http HPE_/u);
  });

  it('end where hints do not', async () => {
    expect(await received('HTTP/1.1 103 x\r\n\r\n'.repeat(5000))).toBe('unreachable ECONNRESET');
  });

  it('report a body that is shorter than its length', async () => {
    expect(await received('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nnews')).toMatch(/^incomplete /u);
  });
});

describe('what follows a response', () => {
  const forged = 'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged';

  it.each([
    ['a length', [`HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirst${forged}`]],
    ['chunks', [`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n0\r\n\r\n${forged}`]],
    ['a length, later', ['HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirst', forged]],
  ])('is never taken for the next one: %s', async (_, first) => {
    const { origin, connections } = await rawServer([
      first,
      ['HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nagain'],
    ]);
    const fetcher = newFetcher();
    expect(await bodyOf(fetcher, origin)).toBe('first');
    await setImmediate();
    expect(await bodyOf(fetcher, origin)).toBe('first');
    expect(connections()).toBe(2);
  });

  it('comes over the same connection otherwise', async () => {
    const { origin, connections } = await rawServer([
      ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5 \nfirst\n0\n\n'],
      ['HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecond'],
    ]);
    const fetcher = newFetcher();
    expect(await bodyOf(fetcher, origin)).toBe('first');
    expect(await bodyOf(fetcher, origin)).toBe('second');
    expect(connections()).toBe(1);
  });
});

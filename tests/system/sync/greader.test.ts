import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import type { SyncServer } from '../../../source/domain/sync.ts';
import { openGreader } from '../../../source/system/sync/greader.ts';

/** One more page: how many were asked for, and the status of the answer. */
type Continued = (page: number) => number;

/** A server whose lists never come to an end. */
async function endlessServer(statusOf: Continued): Promise<{ server: SyncServer; pages: () => number }> {
  let pages = 0;
  const answer: RequestListener = ({ url = '' }, response) => {
    if (url.startsWith('/accounts/ClientLogin')) return response.end('Auth=reader/1\n');
    pages += 1;
    response.statusCode = statusOf(pages);
    return response.end(JSON.stringify({ itemRefs: [{ id: String(pages) }], continuation: String(pages) }));
  };
  const host = createServer(answer);
  await new Promise<void>(resolve => host.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void host.close());
  const { port } = host.address() as AddressInfo;
  const opened = await openGreader(
    { url: `http://127.0.0.1:${port}`, user: 'reader', password: 'open sesame' },
    { userAgent: 'Khabar', env: {}, signal: new AbortController().signal },
  );
  if (!opened.ok) throw new Error(opened.error.code);
  return { server: opened.value, pages: () => pages };
}

it('takes no part of a list that a server never brings to an end: what is missing would count as read', async () => {
  const { server, pages } = await endlessServer(() => 200);
  expect(await server.itemIds({ of: 'unread' })).toMatchObject({
    ok: false,
    error: { code: 'not-a-server' },
  });
  expect(pages()).toBe(1000);
});

it('takes no part of a list whose next page fails', async () => {
  const { server, pages } = await endlessServer(page => (page < 3 ? 200 : 500));
  expect(await server.itemIds({ of: 'unread' })).toMatchObject({ ok: false, error: { httpStatus: 500 } });
  expect(pages()).toBe(3);
});

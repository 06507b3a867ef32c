/**
 * A loopback server that behaves as the path says: sound feeds, and such as are slow, endless, big or silent; with pages that take
 * their time. `origin` is its address.
 */
import { once } from 'node:events';
import http from 'node:http';

const entry = (origin, feed, number, text) =>
  `<item><title>خبر ${number} من ${feed}</title><link>${origin}/page/${feed}-${number}</link><guid>${feed}-${number}</guid>` +
  `<pubDate>${new Date(Date.UTC(2026, 10, 24) - number * 60_000).toUTCString()}</pubDate><description>${text}</description></item>`;

const head = name => `<?xml version="1.0"?><rss version="2.0"><channel><title>مصدر ${name}</title>`;

const feedOf = (origin, name, entries, text) =>
  `${head(name)}${Array.from({ length: entries }, (_, number) => entry(origin, name, number, text)).join('')}</channel></rss>`;

const page = `<!doctype html><html><head><title>صفحة</title></head><body><article>${'<p>نص طويل يكفي لأن تكون هذه صفحة مقال كامل، فيها ما يُقرأ.</p>'.repeat(40)}</article></body></html>`;

/** Writes `piece` every `ms` until the other side goes. */
function drip(response, piece, ms) {
  const timer = setInterval(() => response.write(piece), ms);
  response.on('close', () => clearInterval(timer));
}

/** Writes as fast as the other side reads, for ever. */
function flood(response, piece) {
  const pour = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', pour);
  pour();
}

const behaviours = {
  feed: (response, name, origin) => response.end(feedOf(origin, name, 30, 'موجز الخبر في سطر.')),
  late: (response, name, origin) =>
    setTimeout(() => response.end(feedOf(origin, name, 30, 'موجز')), 100 + 250 * Number(name)),
  big: (response, name, origin) => response.end(feedOf(origin, name, 4000, 'كلمات كثيرة '.repeat(60))),
  slow(response, name) {
    response.write(head(name));
    drip(response, ' ', 150);
  },
  endless(response, name) {
    response.write(head(name));
    flood(response, ' '.repeat(65_536));
  },
  silent() {},
  page: (response, name) => setTimeout(() => response.end(page), 40 + 20 * (name.length % 40)),
};

export async function startFeedWorld() {
  const server = http.createServer((request, response) => {
    const [, kind = '', name = ''] = request.url.split('/');
    const type = kind === 'page' ? 'text/html' : 'application/rss+xml';
    response.setHeader('content-type', `${type}; charset=utf-8`);
    if (Object.hasOwn(behaviours, kind)) behaviours[kind](response, name, origin);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

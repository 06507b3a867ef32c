/**
 * Serves the feeds of `feeds.js` over loopback as a proxy (`http_proxy`), so that addresses, and the ids made from them, are the same on every
 * port. Its argument is JSON: the `kind` of the feeds, their `count`, the `entries` that each has on the first day, how many of these are
 * `whole` articles if not all, `delayMs` before each answer, and `fresh`: so many new articles a feed has whenever it is asked, listed with the
 * `listed` latest. Prints its address once it listens.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { fileURLToPath } from 'node:url';
import { createFeeds } from './feeds.js';

const program = fileURLToPath(import.meta.url);

/** Starts the proxy in a process of its own, so that it takes no time from whoever measures. */
export async function startFeedProxy(options) {
  const server = spawn(process.execPath, [program, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(server.stdout, 'data');
  return { env: { http_proxy: line.toString().trim() }, stop: () => server.kill() };
}

/** Feeds that do not change are written beforehand: no reader has to wait for them. */
function unchangingFeeds({ kind, count, entries, whole }) {
  const feedBody = createFeeds(entries);
  const bodies = Array.from({ length: count }, (_, number) =>
    Buffer.from(feedBody({ kind, number, from: 0, count: entries, whole })),
  );
  return number => bodies[number];
}

function growingFeeds({ kind, entries, fresh, listed }) {
  const feedBody = createFeeds(entries);
  const asked = new Map();
  return number => {
    const times = (asked.get(number) ?? 0) + 1;
    asked.set(number, times);
    return feedBody({ kind, number, from: -fresh * times, count: listed });
  };
}

function serve(options) {
  const bodyOf = options.fresh ? growingFeeds(options) : unchangingFeeds(options);
  const server = http.createServer((request, response) => {
    const [, number] = /-(\d+)\./u.exec(new URL(request.url).hostname);
    const body = bodyOf(Number(number));
    setTimeout(() => {
      response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' }).end(body);
    }, options.delayMs ?? 0);
  });
  server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
}

if (process.argv[1] === program) {
  process.stdin.resume().on('close', () => process.exit()); // whoever started it is gone
  serve(JSON.parse(process.argv[2]));
}

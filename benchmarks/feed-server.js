/**
 * A loopback server of feeds for the bench: `/0` to `/99`, each with a hundred entries in Arabic. It answers conditional
 * requests, and prints its origin once it listens.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const feedCount = 100;
export const entryCount = 100;

const edition = fileURLToPath(new URL('../fixtures/edition/articles', import.meta.url));
const day = 86_400_000;
const newest = Date.UTC(2026, 10, 24, 9);

const paragraphs = () =>
  readdirSync(edition)
    .map(name => readFileSync(join(edition, name), 'utf8').replace(/<head[\s\S]*?<\/head>/u, ''))
    .flatMap(page => [...page.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/gu)])
    .map(([, text]) =>
      text
        .replace(/<[^>]+>/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter(text => text.length > 40);

function itemOf(feed, entry, texts) {
  const text = texts[(feed * entryCount + entry) % texts.length];
  const id = `https://news.example/${feed}/${entry}`;
  const date = new Date(newest - feed * 60_000 - (entry * day) / 12).toUTCString();
  return `<item><title>${text.slice(0, 60)}</title><link>${id}</link><guid>${id}</guid><pubDate>${date}</pubDate>
<category>أخبار</category><description><![CDATA[<p>${text}</p>]]></description></item>`;
}

function feedOf(feed, texts) {
  const items = Array.from({ length: entryCount }, (_, entry) => itemOf(feed, entry, texts)).join('\n');
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>مصدر ${feed}</title><link>https://news.example/${feed}</link><language>ar</language>
${items}
</channel></rss>`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const texts = paragraphs();
  const feeds = Array.from({ length: feedCount }, (_, feed) => feedOf(feed, texts));
  const tags = feeds.map(body => `"${createHash('sha1').update(body).digest('hex')}"`);
  const server = http.createServer((request, response) => {
    const feed = Number(request.url.slice(1));
    const headers = { etag: tags[feed], 'last-modified': new Date(newest).toUTCString() };
    if (request.headers['if-none-match'] === tags[feed]) return response.writeHead(304, headers).end();
    response.writeHead(200, { ...headers, 'content-type': 'application/rss+xml; charset=utf-8' });
    response.end(feeds[feed]);
  });
  server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
}

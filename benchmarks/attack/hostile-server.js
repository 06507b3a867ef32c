/**
 * Feeds on a loopback server that name what they may not reach, redirect there, or never end: nothing of the inner network is asked
 * for, no password is shown, and every command ends.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeFolder } from '../remove-folder.js';
import { environmentOf } from './environment.js';

const khabar = fileURLToPath(new URL('../../dist/khabar.js', import.meta.url));
const secret = 'p4ssw0rd';
const longestMs = 60_000;

/** Deeper than loopback, in all spellings that a URL parser knows. */
const inner = [
  'http://169.254.169.254/latest/',
  'http://2852039166/',
  'http://0xa9fea9fe/',
  'http://0251.0376.0251.0376/',
  'http://[::ffff:169.254.169.254]/',
  'http://[fe80::1]/',
  'http://224.0.0.1/',
];

const feed = links =>
  `<rss version="2.0"><channel><title>قناة</title>${links
    .map((link, n) => `<item><title>خبر ${n}</title><link>${link}</link><guid>${n}</guid></item>`)
    .join('')}</channel></rss>`;

const answers = {
  '/inner-links': response => response.end(feed(inner)),
  '/inner-page': response =>
    response.end(
      inner.map(url => `<link rel="alternate" type="application/rss+xml" href="${url}">`).join(''),
    ),
  '/redirect': response => response.writeHead(302, { location: inner[0] }).end(),
  '/relative': response => response.end(feed(['/article', '//127.0.0.1:9/x'])),
  '/big': response =>
    response.end(
      feed(Array.from({ length: 60_000 }, (_, n) => `https://news.example/${n}?${'x'.repeat(200)}`)),
    ),
  '/endless'(response) {
    const pour = () => {
      while (!response.destroyed && response.write(' '.repeat(65_536)));
    };
    response.on('drain', pour);
    pour();
  },
};

/** Each is run in a home of its own; `full` opens the first article's page afterwards. */
const attacks = [
  { path: '/inner-links', words: ['sources', 'add', '--full-text'], full: true },
  { path: '/inner-page', words: ['sources', 'discover'] },
  { path: '/redirect', words: ['sources', 'add'] },
  { path: '/relative', words: ['sources', 'add'], full: true },
  { path: '/big', words: ['sources', 'add'] },
  { path: '/endless', words: ['sources', 'discover'] },
];

async function khabarIn(home, ...words) {
  const options = { env: environmentOf(home), timeout: longestMs };
  const child = spawn(process.execPath, [khabar, '--home', home, ...words], options);
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => chunks.push(chunk));
  const [, signal] = await once(child, 'close');
  return { words: words.join(' '), signal, output: Buffer.concat(chunks).toString() };
}

function complaintsAbout({ words, signal, output }) {
  const told = words.replaceAll(secret, '…');
  return [
    ...(signal ? [`${told}: ended by ${signal}`] : []),
    ...(output.includes(secret) ? [`${told}: shows the password`] : []),
    ...(/^\s+at .+:\d+:\d+/mu.test(output) ? [`${told}: a stack trace`] : []),
  ];
}

async function attack({ path, words, full }, origin, home) {
  const url = `${origin.replace('//', `//desk:${secret}@`)}${path}`;
  const runs = [await khabarIn(home, ...words, url)];
  if (full) {
    runs.push(await khabarIn(home, 'refresh', url, '--json'));
    const list = await khabarIn(home, 'list', '--json');
    runs.push(
      list,
      await khabarIn(home, 'sources', 'list', '--json'),
      await khabarIn(home, 'sources', 'export'),
    );
    const articles = JSON.parse(list.output);
    for (const { id } of articles.slice(0, inner.length))
      runs.push(await khabarIn(home, 'read', id, '--full', '--json'));
  }
  return runs.flatMap(complaintsAbout);
}

/** Goes through the attacks in turn, at least once each. */
export async function run({ tries }) {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-hostile-'));
  const server = http.createServer((request, response) =>
    (answers[request.url] ?? (() => response.writeHead(404).end()))(response),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${server.address().port}`;
  const count = Math.max(tries, attacks.length);
  const failed = [];
  try {
    for (let index = 0; index < count; index++)
      failed.push(...(await attack(attacks[index % attacks.length], origin, join(folder, String(index)))));
  } finally {
    server.closeAllConnections();
    server.close();
    await removeFolder(folder);
  }
  return { tries: count, failed };
}

export const name = 'hostile server';

/**
 * Another client on our own server of the Google Reader API: newsboat logs in, lists the feeds and their articles, and marks all of a feed
 * as read; Khabar syncs with the same server, and has what newsboat did. Skips what is not installed. newsboat speaks the protocol as
 * `freshrss` from 2.24 on, and as `feedhq` before.
 *
 *     npm run build && npm run lab:sync
 */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { removeFolder } from './remove-folder.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'khabar-sync-'));
const program = path.join(root, 'dist', 'khabar.js');

const newsboat = (() => {
  try {
    return execFileSync('newsboat', ['-v'], { encoding: 'utf8' }).split('\n')[0];
  } catch {
    return null;
  }
})();

async function loadServer() {
  const bundle = path.join(folder, 'greader-server.mjs');
  const source = path.join(root, 'tests', 'support', 'greader-server.ts');
  const rolldown = path.join(root, 'node_modules', '.bin', 'rolldown');
  execFileSync(rolldown, [
    source,
    '--file',
    bundle,
    '--format',
    'esm',
    '--platform',
    'node',
    '--log-level',
    'silent',
  ]);
  return import(pathToFileURL(bundle).href);
}

function fill(server) {
  server.feeds.set(1, { id: 1, url: 'https://news.example/feed', title: 'News', folder: 'World' });
  for (const id of [1, 2, 3])
    server.items.set(id, {
      id,
      title: `Article ${id}`,
      link: `https://news.example/${id}`,
      feed: 1,
      published: Math.floor(Date.now() / 1000) - 3600 * id,
      html: `<p>Text ${id}</p>`,
      read: false,
      starred: id === 3,
      tags: new Set(),
    });
}

const protocols = [
  ['freshrss', ['freshrss-url', 'freshrss-login', 'freshrss-password']],
  ['feedhq', ['feedhq-url', 'feedhq-login', 'feedhq-password']],
];

async function withNewsboat(server, password, [name, [url, login, secret]], ...commands) {
  const config = path.join(folder, `${name}.conf`);
  writeFileSync(
    config,
    [
      `urls-source "${name}"`,
      `${url} "${server.origin}"`,
      `${login} "reader"`,
      `${secret} "${password}"`,
      'auto-reload no',
    ].join('\n'),
  );
  const files = ['-C', config, '-c', path.join(folder, `${name}.db`), '-u', path.join(folder, 'urls')];
  return run('newsboat', [...files, ...commands], { env: { ...process.env, HOME: folder }, timeout: 60_000 });
}

const results = [];
const check = (what, isRight, detail = '') => {
  results.push(isRight);
  console.log(`${isRight ? 'ok  ' : 'FAIL'} ${what}${isRight || !detail ? '' : `: ${detail}`}`);
};

async function tryNewsboat(server, password) {
  for (const protocol of protocols) {
    const [name] = protocol;
    try {
      await withNewsboat(server, password, protocol, '-x', 'reload');
      const { stdout } = await withNewsboat(server, password, protocol, '-x', 'print-unread');
      check(`newsboat (${name}) lists the unread articles`, /^3 /u.test(stdout.trim()), stdout);
      const asked = server.requests.map(request => request.split(' ')[1]);
      check(
        `newsboat (${name}) has logged in and read the feed`,
        asked.includes('/accounts/ClientLogin') && asked.some(each => /stream|atom/u.test(each)),
      );
      return;
    } catch (error) {
      console.log(
        `     newsboat does not speak ${name} here: ${String(error.stderr || error.message).split('\n')[0]}`,
      );
    }
  }
  check('newsboat speaks one of the protocols', false);
}

async function tryKhabar(server, password) {
  const env = {
    ...process.env,
    KHABAR_HOME: path.join(folder, 'home'),
    KHABAR_SYNC_PASSWORD: password,
    LANG: 'en_GB.UTF-8',
  };
  const khabar = async (...words) =>
    JSON.parse((await run(process.execPath, [program, ...words, '--json'], { env })).stdout);
  const address = server.origin.replace('//', '//reader@');
  const { server: known } = await khabar('sync', 'setup', address);
  check('Khabar logs in', known === server.origin);
  const first = await khabar('sync');
  check(
    'Khabar brings the source and the starred article',
    first.received.sources === 1 && first.received.bookmarks === 1,
    JSON.stringify(first),
  );
  const [bookmark] = await khabar('bookmark', 'list');
  check('the bookmark has its title', bookmark?.title === 'Article 3', JSON.stringify(bookmark));
  await khabar('mark', 'read', bookmark.id);
  await khabar('sync');
  check('what Khabar has read is read there', server.items.get(3).read);
  server.items.get(3).read = false;
  await khabar('sync');
  const [again] = await khabar('bookmark', 'list');
  check('what another client marks unread is unread here', again?.read === false);
}

const { startGreader, serverPassword } = await loadServer();
const server = await startGreader('freshrss');
fill(server);
try {
  if (newsboat === null) console.log('newsboat is not installed: skipped');
  else {
    console.log(newsboat);
    await tryNewsboat(server, serverPassword);
  }
  if (existsSync(program)) await tryKhabar(server, serverPassword);
  else console.log('not built: skipped');
} finally {
  server.close();
  await removeFolder(folder);
}
process.exitCode = results.every(Boolean) ? 0 : 1;

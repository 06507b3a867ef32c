/**
 * The homes that are measured, made with the program's own commands and kept for the next run, since a large one takes minutes.
 *
 * A marked home has 100,000 read marks and 5,000 bookmarks, whatever its size. Nine tenths of its articles are read and up to a tenth are
 * bookmarked. The other marks belong to articles that are gone: passing feeds are imported, read, marked and bookmarked, then their sources
 * are removed, and the archive is deleted, as it can be fetched again. The feeds that stay are imported after that.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { removeFolder } from '../remove-folder.js';
import { startFeedProxy } from './feed-proxy.js';
import { feedAddress, feedCount, opmlOf, passingFeedCount } from './feeds.js';
import { run, runJson } from './khabar.js';
import { homeName } from './table.js';

const totalMarks = 100_000;
const totalBookmarks = 5000;
const unreadFeeds = feedCount / 10;

const idsOfFeeds = (home, numbers) => {
  const byAddress = new Map(runJson(home, ['sources', 'list']).map(({ id, url }) => [url, id]));
  return numbers.map(number => byAddress.get(feedAddress('feed', number)));
};

const feedNumbers = (from, to) => Array.from({ length: to - from }, (_, index) => from + index);

/** Flags that choose the articles of feeds by number. */
const sourceFlags = (home, from, to) =>
  idsOfFeeds(home, feedNumbers(from, to)).flatMap(id => ['--source', id]);

/** Flags that choose the feeds with the articles that the home was made with unread. */
export const unreadFlags = (home, { marked }) =>
  marked ? sourceFlags(home, feedCount - unreadFeeds, feedCount) : [];

const removeSources = (home, sources) => {
  for (const { id } of sources) run(home, ['sources', 'remove', id]);
};

const refreshTries = 5;

/** A feed that times out on a busy machine is asked again. */
function refreshAll(home, env) {
  let failed = [];
  for (let count = 0; count < refreshTries; count++) {
    const { sources } = runJson(home, ['refresh', ...failed], { env, allowed: [0, 3] });
    failed = sources.filter(({ error }) => error !== null).map(({ id }) => id);
    if (failed.length === 0) return;
  }
  throw new Error(`${failed.length} feeds could not be read`);
}

/** Without the sources that a new home starts with. */
function subscribe(home, kind, count) {
  run(home, ['sources', 'import', '-'], { input: opmlOf(kind, count) });
  const own = new Set(feedNumbers(0, count).map(number => feedAddress(kind, number)));
  removeSources(
    home,
    runJson(home, ['sources', 'list']).filter(({ url }) => !own.has(url)),
  );
}

const bookmark = (home, ids) => run(home, ['bookmark', 'add', '--offline', ...ids]);

const newestIds = (home, limit, filter = []) =>
  runJson(home, ['list', '--limit', String(limit), ...filter]).map(({ id }) => id);

function deleteArchive(home) {
  const { path } = runJson(home, ['doctor']).files.find(({ name }) => name === 'archive');
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

/** What a refresh brings is indexed behind it by another process: until that has closed the archive, its log is there. */
async function untilIndexed(home) {
  run(home, ['search', 'خبر', '--limit', '1']);
  while (existsSync(join(home, 'archive.sqlite-wal'))) await sleep(100);
}

/** Subscribes to feeds and reads them. */
async function readFeeds(home, feeds) {
  const proxy = await startFeedProxy(feeds);
  try {
    subscribe(home, feeds.kind, feeds.count);
    refreshAll(home, proxy.env);
    await untilIndexed(home);
  } finally {
    proxy.stop();
  }
}

const stayingFeeds = size => ({ kind: 'feed', count: feedCount, entries: size / feedCount });

/** Marks and bookmarks so many articles, and has them disappear. */
async function makeMarksOfGoneArticles(home, marks, bookmarks) {
  await readFeeds(home, {
    kind: 'passing',
    count: passingFeedCount,
    entries: Math.ceil(marks / passingFeedCount),
    whole: Math.ceil(bookmarks / passingFeedCount),
  });
  run(home, ['mark', 'read', '--all']);
  if (bookmarks > 0) bookmark(home, newestIds(home, bookmarks));
  removeSources(home, runJson(home, ['sources', 'list']));
  deleteArchive(home);
}

async function makeHome(home, { size, marked }) {
  const marksHere = size * 0.9;
  const bookmarksHere = Math.min(size / 10, totalBookmarks);
  if (marked) await makeMarksOfGoneArticles(home, totalMarks - marksHere, totalBookmarks - bookmarksHere);
  await readFeeds(home, stayingFeeds(size));
  if (!marked) return;
  run(home, ['mark', 'read', '--all', ...sourceFlags(home, 0, feedCount - unreadFeeds)]);
  bookmark(home, newestIds(home, bookmarksHere));
}

const sqliteMagic = 'SQLite format 3\0';

/** What tells one layout of a file from another: the schema's change count and version of a database, the first level of JSON. */
function layoutOf(bytes) {
  if (bytes.toString('latin1', 0, 16) === sqliteMagic)
    return `${bytes.readUInt32BE(40)} ${bytes.readUInt32BE(60)}`;
  try {
    const json = JSON.parse(bytes.toString('utf8'));
    return `${Object.keys(json).sort()} ${json.version}`;
  } catch {
    return '';
  }
}

const isPassing = path => /-wal$|-shm$|\.lock|[/\\]\.cache[/\\]/u.test(path);

/** Names the layout of the program's data, and the generator: homes of another layout are made anew. The sample edition serves as articles. */
function layoutKey() {
  const home = mkdtempSync(join(tmpdir(), 'khabar-layout-'));
  run(home, ['sources', 'import', '-'], { input: opmlOf('feed', 1) });
  const [first, second] = newestIds(home, 2);
  run(home, ['mark', 'read', first]);
  bookmark(home, [second]);
  const hash = createHash('sha1');
  const files = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => !isPassing(file))
    .sort();
  for (const file of files) hash.update(`${relative(home, file)} ${layoutOf(readFileSync(file))}\n`);
  for (const name of ['text.js', 'feeds.js', 'homes.js'])
    hash.update(readFileSync(fileURLToPath(new URL(name, import.meta.url))));
  rmSync(home, { recursive: true });
  return hash.digest('hex').slice(0, 10);
}

/** Gives homes from a folder that keeps them, and makes those that are not there yet. */
export function openHomes(folder, log) {
  const kept = join(folder, layoutKey());
  mkdirSync(kept, { recursive: true });

  async function keptHome(kind) {
    const home = join(kept, `${kind.size}${kind.marked ? '-marked' : ''}`);
    if (existsSync(home)) return home;
    const start = performance.now();
    const unfinished = mkdtempSync(`${home}-unfinished-`);
    await makeHome(unfinished, kind);
    renameSync(unfinished, home);
    log(`made the home of ${homeName(kind)} in ${((performance.now() - start) / 1000).toFixed(0)} s`);
    return home;
  }

  return {
    /** A copy of a home that may be changed. */
    async copy(kind, to) {
      const home = await keptHome(kind);
      await removeFolder(to);
      cpSync(home, to, { recursive: true, preserveTimestamps: true });
      return to;
    },
  };
}

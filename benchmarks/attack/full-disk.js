/**
 * Runs commands on a small disk that is full but for some kilobytes: what reads answers as ever, what writes either has written or says that
 * it could not, and nothing that was there is lost. The disk is a tmpfs, which only root may mount (Linux).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { untilAlone } from './alone.js';
import { ask, copyHome, makeHome, run, runJson } from './home.js';

const diskMb = 8;
/** From nothing at all to enough for some: with those between, room ends in the middle of each kind of write. */
const freeKilobytes = [0, 4, 16, 32, 64, 96, 128, 160, 192, 224, 256];

const succeeds = (...words) => spawnSync(words[0], words.slice(1), { stdio: 'ignore' }).status === 0;

/** A process that ends loses its command line some time before it lets go of its files. */
async function unmount(disk) {
  for (let tries = 100; tries > 0 && !succeeds('umount', disk); tries--) await sleep(50);
}

/** A process that was just being left behind may take room between the look and the writing. */
async function fill(disk, kilobytes) {
  const ballast = join(disk, 'ballast');
  for (;;) {
    await untilAlone(disk);
    const { bavail, bsize } = statfsSync(disk);
    try {
      return writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - kilobytes * 1024)));
    } catch (error) {
      if (error.code !== 'ENOSPC') throw error;
      rmSync(ballast, { force: true });
    }
  }
}

const reading = id => [
  ['list', '--limit', '5'],
  ['read', id],
  ['search', 'خبر'],
  ['bookmark', 'list'],
  ['sources', 'list'],
];

const feed = `<rss version="2.0"><channel><title>خبر</title>${Array.from(
  { length: 60 },
  (_, number) =>
    `<item><guid>n${number}</guid><title>خبر ${number}</title><description>${'نص '.repeat(300)}</description></item>`,
).join('')}</channel></rss>`;

const writing = (ids, file) => [
  ['mark', 'read', ...ids],
  ['bookmark', 'add', '--offline', ...ids.slice(0, 2)],
  ['sources', 'add', file],
  ['refresh', '--offline'],
];

/** What cannot be opened to be written to is opened to be read. */
const saysFull = /ENOSPC|SQLITE_FULL|SQLITE_IOERR|SQLITE_READONLY/u;

async function tryDisk({ sound, disk, kilobytes, before, ids }) {
  const home = join(disk, 'home');
  await untilAlone(home);
  await copyHome(sound, home);
  writeFileSync(join(disk, 'feed.xml'), feed);
  await fill(disk, kilobytes);
  const lost = [];
  for (const args of reading(ids[0])) {
    const { code, stderr } = await run(home, [...args, '--json']);
    if (code !== 0 || stderr !== '') lost.push(`${args[0]}: exit code ${code} ${stderr.trim()}`);
  }
  const acknowledged = [];
  for (const args of writing(ids, join(disk, 'feed.xml'))) {
    const { code, stderr } = await run(home, [...args, '--json']);
    if (code === 0) acknowledged.push(args[0]);
    else if (code === 1 && !saysFull.test(stderr)) lost.push(`${args[0]}: ${stderr.trim()}`);
  }
  rmSync(join(disk, 'ballast'));
  const after = await ask(home);
  lost.push(...after.failed, ...after.said);
  const kept = JSON.parse(after.answers.bookmarks || '[]').map(({ id }) => id);
  const missing = JSON.parse(before.answers.bookmarks).filter(({ id }) => !kept.includes(id));
  if (missing.length > 0) lost.push(`${missing.length} bookmarks`);
  const articles = JSON.parse(after.answers.articles || '[]');
  if (articles.length < JSON.parse(before.answers.articles).length) lost.push('articles');
  // By ID: the sample edition is listed no more once a source of one's own has been read.
  const marked = await Promise.all(ids.map(id => runJson(home, ['read', id])));
  if (acknowledged.includes('mark') && !marked.every(({ read }) => read))
    lost.push('acknowledged read marks');
  if (acknowledged.includes('bookmark') && !ids.slice(0, 2).every(id => kept.includes(id)))
    lost.push('acknowledged bookmarks');
  return { lost, acknowledged };
}

export async function* attackFullDisk({ folder }) {
  const disk = join(folder, 'disk');
  const sound = join(folder, 'for-disk');
  mkdirSync(disk);
  mkdirSync(sound);
  if (!succeeds('mount', '-t', 'tmpfs', '-o', `size=${diskMb}m`, 'tmpfs', disk))
    return 'skipped: only root can mount a disk';
  try {
    await makeHome(sound);
    const before = await ask(sound);
    const unread = await runJson(sound, ['list', '--unread', '--limit', '20']);
    const ids = unread.flatMap(({ id, bookmarked }) => (bookmarked ? [] : id)).slice(0, 4);
    for (const kilobytes of freeKilobytes) {
      const { lost, acknowledged } = await tryDisk({ sound, disk, kilobytes, before, ids });
      yield { what: `${kilobytes} KB free: ${acknowledged.join(', ') || 'nothing'} could be written`, lost };
    }
  } finally {
    await untilAlone(disk);
    await unmount(disk);
  }
}

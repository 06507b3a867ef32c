/**
 * `npm run lab:endurance [-- --hours N] [--seed N]`: the built reader in use for eight hours, an hour in about half a minute. Each simulated
 * hour has four refreshes of feeds with new articles, a thousand keys, resizes, and steps of the clock, which also jumps a day forward and
 * two hours back. Prints memory, open files and threads after each hour; ends in 1 where they grow.
 * The clock is only stepped where Debian's `faketime` is installed. Needs Linux (`/proc`).
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { randomFrom } from './attack/random.js';
import { removeFolder } from './remove-folder.js';
import { startFeedProxy } from './scale/feed-proxy.js';
import { feedAddress, opmlOf } from './scale/feeds.js';
import { khabar, run, runJson } from './scale/khabar.js';
import { openReader } from './scale/terminal.js';

const { values: options } = parseArgs({
  options: { hours: { type: 'string', default: '8' }, seed: { type: 'string', default: '1' } },
});
const hours = Number(options.hours);

const feeds = { kind: 'feed', count: 20, entries: 200, fresh: 2, listed: 30 };
const refreshesPerHour = 4;
const keysPerHour = 1000;
const betweenKeysMs = 4;
const sizes = [
  [80, 24],
  [120, 40],
  [200, 60],
  [46, 12],
];

/** What keys do that change nothing outside of the reader; both layouts. */
const keys = [
  ...'jjjjkkmmnbgGx',
  ' ',
  ' ',
  '\r',
  '\t',
  '\u001b[Z',
  '\u001b',
  ...'تنم',
  '/',
  ':',
  'l',
  'U',
  '\u0012',
];

/** Growth from the second hour to the last one that still counts as none: the archive and its caches fill. */
const mostGrowth = { 'memory in MB': 25, 'open files': 3, threads: 0 };

const clockLibrary = ['x86_64', 'aarch64']
  .map(machine => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`)
  .find(existsSync);

/** A clock that another process believes, and that can be set. */
function createClock(folder) {
  const file = join(folder, 'clock');
  let time = Date.UTC(2026, 10, 24, 12);
  const set = () => writeFileSync(file, `@${new Date(time).toISOString().slice(0, 19).replace('T', ' ')}\n`);
  set();
  return {
    env: clockLibrary
      ? {
          LD_PRELOAD: clockLibrary,
          FAKETIME_TIMESTAMP_FILE: file,
          FAKETIME_DONT_FAKE_MONOTONIC: '1',
          FAKETIME_NO_CACHE: '1',
        }
      : {},
    step(hoursAhead) {
      time += hoursAhead * 3_600_000;
      set();
    },
  };
}

/** Without sockets: connections come and go with a refresh. */
const openFiles = folder =>
  readdirSync(folder).filter(name => {
    try {
      return !readlinkSync(join(folder, name)).startsWith('socket:');
    } catch {
      return false; // closed meanwhile
    }
  });

const statusOf = (pid, field) =>
  Number(new RegExp(`^${field}:\\s+(\\d+)`, 'mu').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);

/** The reader and its processes, those that do its jobs. */
const processesOf = pid => [
  pid,
  ...readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean),
];

const sum = numbers => numbers.reduce((total, number) => total + number, 0);

function usageOf({ pid }) {
  const pids = processesOf(pid);
  return {
    'memory in MB': Math.round(sum(pids.map(each => statusOf(each, 'VmRSS'))) / 1024),
    'open files': sum(pids.map(each => openFiles(`/proc/${each}/fd`).length)),
    threads: sum(pids.map(each => statusOf(each, 'Threads'))),
  };
}

/** Apart: in one chunk, an escape and what follows it are one key. */
async function leavePrompts(reader) {
  for (let count = 0; count < 3; count++) {
    reader.write('\u001b');
    await delay(betweenKeysMs * 20);
  }
}

async function passHour(reader, clock, below) {
  for (let count = 0; count < keysPerHour; count++) {
    if (count % (keysPerHour / refreshesPerHour) === 0) {
      await leavePrompts(reader);
      clock.step(1 / refreshesPerHour);
      reader.resize(...sizes[below(sizes.length)]);
      reader.write('R');
    }
    reader.write(keys[below(keys.length)]);
    await delay(betweenKeysMs);
  }
  await leavePrompts(reader);
  await reader.silence(0, { quiet: 3000, patience: 60_000 });
  reader.forget();
}

/** Into another time zone and back, and a night. */
const stepAfter = hour => (hour % 3 === 2 ? -2 : hour % 4 === 3 ? 24 : 0);

async function passHours(folder) {
  const home = join(folder, 'home');
  const clock = createClock(folder);
  const proxy = await startFeedProxy(feeds);
  run(home, ['sources', 'import', '-'], { input: opmlOf(feeds.kind, feeds.count) });
  const own = new Set(Array.from({ length: feeds.count }, (_, number) => feedAddress(feeds.kind, number)));
  const others = runJson(home, ['sources', 'list']).filter(({ url }) => !own.has(url));
  for (const { id } of others) run(home, ['sources', 'remove', id]);
  const env = { ...proxy.env, ...clock.env };
  const reader = await openReader({ home, columns: 120, rows: 40, env, args: [khabar] });
  const next = randomFrom(Number(options.seed));
  const below = limit => Math.floor(next() * limit);
  const usage = [];
  try {
    for (let hour = 0; hour < hours; hour++) {
      await passHour(reader, clock, below);
      usage.push(usageOf(reader));
      const articles = runJson(home, ['list']).length;
      console.log(`hour ${hour + 1}: ${articles} articles`, JSON.stringify(usage.at(-1)));
      clock.step(stepAfter(hour));
    }
  } finally {
    await reader.close();
    proxy.stop();
  }
  return usage;
}

function growthIn([, second, ...later]) {
  const last = later.at(-1) ?? second;
  return Object.entries(mostGrowth)
    .filter(([what, most]) => last[what] - second[what] > most)
    .map(([what]) => `${what}: ${second[what]} → ${last[what]}`);
}

const folder = mkdtempSync(join(tmpdir(), 'khabar-endurance-'));
try {
  if (!clockLibrary) console.log('faketime is not installed: the clock is not stepped');
  const growth = growthIn(await passHours(folder));
  console.log(growth.length === 0 ? 'lab:endurance: flat' : `lab:endurance: grows: ${growth.join(', ')}`);
  process.exitCode = growth.length === 0 ? 0 : 1;
} finally {
  await removeFolder(folder);
}

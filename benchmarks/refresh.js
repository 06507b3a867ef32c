/**
 * Refreshing 100 feeds of 100 entries over loopback, whole processes, beside `newsboat -x reload` in turns: once into nothing, and
 * once when nothing has changed; and the same with twenty rules.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { untilAlone } from './attack/alone.js';
import { feedCount } from './feed-server.js';
import { removeFolder } from './remove-folder.js';

const runs = 5;
const khabar = fileURLToPath(new URL('../dist/khabar.js', import.meta.url));

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = value => `${value.toFixed(0)} ms`;

function time(program, args, env) {
  const start = performance.now();
  const { error, status } = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (error || status !== 0) throw new Error(`${program} failed: ${error?.message ?? status}`);
  return performance.now() - start;
}

const isInstalled = program => !spawnSync(program, ['-v'], { stdio: 'ignore' }).error;

function writeSources(home, addresses) {
  const sources = addresses.map((url, index) => ({
    id: createHash('sha1').update(url).digest('hex').slice(0, 8),
    title: `مصدر ${index}`,
    url,
    homepage: null,
    language: 'ar',
    category: null,
    enabled: true,
  }));
  writeFileSync(join(home, 'sources.json'), JSON.stringify({ version: 1, sources }));
}

const ruleCount = 20;

/** Half of them ask for words, for which those new articles are indexed first that may have them. */
function writeRules(home) {
  const queries = [
    'المغرب',
    '"كأس العالم"',
    'title:مصر',
    'اقتصاد -نفط',
    'before:2026-11-20',
    'category:أخبار is:unread',
  ];
  const rules = Array.from({ length: ruleCount }, (_, index) => [
    `rule${index}`,
    {
      query:
        index % 2 === 0 ? `since:${index + 1}d is:unread` : `${queries[index % queries.length]} since:1y`,
      actions: [index % 4 === 0 ? 'hide' : 'read'],
      at: '2026-11-24T09:00:00.000Z',
      order: index,
    },
  ]);
  writeFileSync(join(home, 'rules.json'), JSON.stringify({ version: 1, rules: Object.fromEntries(rules) }));
}

const refreshKhabar = home => time(process.execPath, [khabar, 'refresh', '--quiet'], { KHABAR_HOME: home });

/** What makes a program's home anew, and what refreshes in it. */
const programs = {
  khabar: { prepare: writeSources, refresh: refreshKhabar },
  rules: {
    prepare(home, addresses) {
      writeSources(home, addresses);
      writeRules(home);
    },
    refresh: refreshKhabar,
  },
  newsboat: {
    prepare: (home, addresses) => writeFileSync(join(home, 'urls'), `${addresses.join('\n')}\n`),
    refresh: home =>
      time(
        'newsboat',
        ['-u', join(home, 'urls'), '-c', join(home, 'cache.db'), '-C', '/dev/null', '-x', 'reload'],
        { HOME: home },
      ),
  },
};

async function startServer() {
  const server = spawn(process.execPath, [fileURLToPath(new URL('feed-server.js', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(server.stdout, 'data');
  return { server, origin: line.toString().trim() };
}

/** First and unchanged refresh of one program, in ms; what it leaves behind disturbs no other run. */
async function measure(name, folder, addresses) {
  const home = join(folder, name);
  await removeFolder(home);
  mkdirSync(home, { recursive: true });
  programs[name].prepare(home, addresses);
  const first = programs[name].refresh(home);
  await untilAlone(home);
  const unchanged = programs[name].refresh(home);
  await untilAlone(home);
  return { first, unchanged };
}

function report(what, own, other) {
  const beside =
    other.length === 0
      ? 'newsboat is not installed: nothing to compare with'
      : `newsboat ${ms(median(other))}: ${(median(own) / median(other)).toFixed(2)} ×`;
  console.log(`refresh: ${what}  ${ms(median(own))}, ${beside}`);
}

export async function refresh(folder) {
  const names = ['khabar', 'rules', ...(isInstalled('newsboat') ? ['newsboat'] : [])];
  const { server, origin } = await startServer();
  try {
    const addresses = Array.from({ length: feedCount }, (_, feed) => `${origin}/${feed}`);
    const times = { khabar: [], rules: [], newsboat: [] };
    for (let run = 0; run < runs; run++)
      for (const name of names) times[name].push(await measure(name, folder, addresses));
    for (const [key, what] of [
      ['first', '100 feeds × 100 entries, first'],
      ['unchanged', '100 feeds, nothing changed     '],
    ]) {
      const of = name => times[name].map(run => run[key]);
      report(what, of('khabar'), of('newsboat'));
      console.log(`refresh: ${what}  ${ms(median(of('rules')))} with ${ruleCount} rules`);
    }
  } finally {
    server.kill();
  }
}

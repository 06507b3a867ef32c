/**
 * Kills the program at any moment, while others change the same home, and looks for what was acknowledged before: what a command has
 * printed as done must be there, and the home must be whole, without a word about damage.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { environment, khabar } from '../scale/khabar.js';
import { copyHome, makeHome, run, runJson } from './home.js';
import { randomFrom } from './random.js';

const processesAtOnce = 4;

/** What a process is told to do with some articles, and what a list must say of them once that is acknowledged. */
const deeds = [
  { args: ids => ['mark', 'read', ...ids], isDone: ({ read }) => read },
  { args: ids => ['bookmark', 'add', '--offline', ...ids], isDone: ({ bookmarked }) => bookmarked },
];

const start = (home, args) =>
  spawn(process.execPath, [khabar, ...args], { env: environment(home), stdio: ['ignore', 'ignore', 'pipe'] });

/** Returns whether it had acknowledged its deed before it was killed. */
async function killed(home, args, afterMs) {
  const child = start(home, args);
  let said = '';
  child.stderr.on('data', text => {
    said += text;
  });
  const ended = once(child, 'close');
  const isOver = await Promise.race([ended.then(() => true), delay(afterMs, false)]);
  if (!isOver) child.kill('SIGKILL');
  const [code] = await ended;
  return { isAcknowledged: code === 0, isUnwell: code !== 0 && code !== null, said };
}

/** How long a deed takes on this machine, undisturbed. */
async function usualTime(home, ids) {
  const begun = performance.now();
  await run(home, deeds[0].args(ids));
  return performance.now() - begun;
}

async function tryRound({ home, articles, random, usualMs }) {
  const attempts = Array.from({ length: processesAtOnce }, (_, index) => {
    const deed = deeds[Math.floor(random() * deeds.length)];
    const ids = articles.filter((_article, place) => place % processesAtOnce === index).slice(0, 4);
    return { deed, ids, ended: killed(home, deed.args(ids), usualMs * (0.2 + 1.6 * random())) };
  });
  const ends = await Promise.all(attempts.map(({ ended }) => ended));
  const { code, stdout, stderr } = await run(home, ['list', '--limit', '1000', '--json']);
  const left = new Map(code === 0 ? JSON.parse(stdout).map(article => [article.id, article]) : []);
  return attempts.map(({ deed, ids }, index) => {
    const { isAcknowledged, isUnwell, said } = ends[index];
    const missing = isAcknowledged ? ids.filter(id => !left.has(id) || !deed.isDone(left.get(id))) : [];
    return [
      code === 0 ? '' : `list: exit code ${code}`,
      stderr === '' ? '' : stderr.trim(),
      isUnwell ? said.trim() : '',
      left.size === articles.length ? '' : `${articles.length - left.size} articles`,
      ...missing.map(id => `${deed.args([id]).join(' ')}`),
    ].filter(loss => loss !== '');
  });
}

export async function* attackByKills({ folder, kills, seed }) {
  const sound = join(folder, 'to-kill');
  const home = join(folder, 'killed');
  mkdirSync(sound);
  await makeHome(sound);
  await run(sound, ['mark', 'unread', '--all']);
  const articles = (await runJson(sound, ['list', '--limit', '1000'])).map(({ id }) => id);
  const random = randomFrom(seed);
  await copyHome(sound, home);
  const usualMs = await usualTime(home, articles.slice(0, 4));
  for (let round = 0; round * processesAtOnce < kills; round++) {
    await copyHome(sound, home);
    const shifted = [
      ...articles.slice(round % articles.length),
      ...articles.slice(0, round % articles.length),
    ];
    const losses = await tryRound({ home, articles: shifted, random, usualMs });
    for (const [index, lost] of losses.entries())
      yield { what: `round ${round + 1}, process ${index + 1}`, lost };
  }
}

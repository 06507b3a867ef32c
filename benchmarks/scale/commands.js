/** Commands as whole processes, beside Node alone in turns: each row is the ratio of the medians. */

import { unreadFlags } from './homes.js';
import { khabar, run, runJson, timeNode } from './khabar.js';
import { median } from './statistics.js';
import { openReader } from './terminal.js';
import { searchWords } from './words.js';

const runs = 7;

const firstPage = ['list', '--json', '--limit', '50'];
const unreadPage = ['list', '--unread', '--json', '--limit', '50'];
const idAt = (home, args, index) =>
  runJson(
    home,
    args.filter(word => word !== '--json'),
  )[index].id;
/** Two articles, so that no command finds its work done by the other. */
const firstUnread = home => idAt(home, unreadPage, 0);
const secondUnread = home => idAt(home, unreadPage, 1);

/** Commands by row: `args` of a home; what changes something has `undo`, and `shows` what must read otherwise after it. */
const commands = {
  '--version': { args: () => ['--version'], goal: { most: 1.3 } },
  'list --json --limit 50': { args: () => firstPage, goal: { most: 2 } },
  'list --unread --json --limit 50': { args: () => unreadPage },
  'read ID': { args: home => ['read', idAt(home, firstPage, 0)] },
  ...Object.fromEntries(
    Object.entries(searchWords).map(([name, words]) => [
      `search ${name}`,
      { args: () => ['search', ...words.split(' '), '--json', '--limit', '20'], goal: { most: 2.2 } },
    ]),
  ),
  'mark read ID': {
    args: home => ['mark', 'read', firstUnread(home)],
    undo: (_, [, , id]) => ['mark', 'unread', id],
    shows: (_, [, , id]) => ['read', id, '--json'],
  },
  'mark unread ID': {
    args: home => ['mark', 'unread', secondUnread(home)],
    prepare: (home, [, , id]) => run(home, ['mark', 'read', id]),
    undo: (_, [, , id]) => ['mark', 'read', id],
    shows: (_, [, , id]) => ['read', id, '--json'],
  },
  'bookmark add ID': {
    args: home => [
      'bookmark',
      'add',
      runJson(home, ['list', '--limit', '20000']).find(({ bookmarked }) => !bookmarked).id,
    ],
    undo: (_, [, , id]) => ['bookmark', 'remove', id],
    shows: (_, [, , id]) => ['read', id, '--json'],
  },
  'mark read --all': {
    args: () => ['mark', 'read', '--all'],
    undo: (home, _, kind) => ['mark', 'unread', '--all', ...unreadFlags(home, kind)],
    shows: () => ['list', '--unread', '--json', '--limit', '1'],
  },
};

const frameRow = 'first frame, 120×40';

export const commandRows = [
  ...Object.entries(commands).map(([name, { goal }]) => ({
    name,
    unit: '×',
    growth: true,
    ...(goal && { goal }),
  })),
  { name: frameRow, unit: '×', growth: true, goal: { most: 4.5, at: 10_000 } },
];

/** Runs a command once, untimed, and makes sure that it changes what it should. */
function tryOut(home, { args, undo, shows }) {
  const before = shows && run(home, shows);
  run(home, args);
  if (shows && run(home, shows) === before) throw new Error(`khabar ${args.join(' ')} changed nothing`);
  if (undo) run(home, undo);
}

function prepared(home, kind, name) {
  const { prepare, args, undo, shows } = commands[name];
  const words = args(home);
  prepare?.(home, words);
  return { args: words, undo: undo?.(home, words, kind), shows: shows?.(home, words) };
}

function runnersOf(home, kind, rows) {
  const runners = new Map([['node', () => timeNode(['-e', '0'], home)]]);
  for (const { name } of rows.filter(row => row.name in commands)) {
    const command = prepared(home, kind, name);
    tryOut(home, command);
    runners.set(name, async () => {
      if (command.undo) run(home, command.undo); // another command may have done what this one is to do
      const time = await timeNode([khabar, ...command.args], home);
      if (command.undo) run(home, command.undo);
      return time;
    });
  }
  if (rows.some(({ name }) => name === frameRow)) {
    runners.set(frameRow, async () => {
      const reader = await openReader({ home, columns: 120, rows: 40 });
      await reader.close();
      return reader.firstFrame;
    });
  }
  return runners;
}

export async function measureCommands({ home, kind, rows, record }) {
  const runners = runnersOf(home, kind, rows);
  const times = new Map([...runners.keys()].map(name => [name, []]));
  for (let turn = 0; turn < runs; turn++)
    for (const [name, runner] of runners) times.get(name).push(await runner());
  const node = median(times.get('node'));
  for (const row of rows) record(row, { median: median(times.get(row.name)) / node });
}

/**
 * `npm run bench -- scale`: what commands and keys cost as the archive grows, measured from outside in the built program, beside its goals.
 *
 *     --homes 1000,1000+marks,…   which homes, by their number of articles (400 words each, in 100 feeds); all six if not given
 *     --rows REGEX                only the rows whose name it matches, as in --rows '^(j|n),|memory'
 *     --keep DIR                  where made homes are kept; a folder of the system's temporary one if not given
 *
 * Each size is measured with no marks and (`+marks`) with 100,000 read marks and 5,000 bookmarks (`scale/homes.js`). Whole processes are given as
 * ratios to `node -e 0` (medians of 7, in turns), keys in ms as median / 95th percentile of at least 40 presses (their count, where a slow
 * program kept it lower). A quick run is `--homes 1000 --rows 'list|^j,'`; all of it takes about an hour with 100,000. Needs Linux (`/proc`).
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { removeFolder } from './remove-folder.js';
import { commandRows, measureCommands } from './scale/commands.js';
import { heldRows, measureHeld, measureMemory, memoryRows } from './scale/endurance.js';
import { feedCount } from './scale/feeds.js';
import { openHomes } from './scale/homes.js';
import { inProcessRows, measureInProcess } from './scale/in-process.js';
import { keyRows, measureKeys } from './scale/keys.js';
import { measureRefreshing, refreshRows } from './scale/refreshing.js';
import { createResults, figure, formatTable, homeName, missedGoals } from './scale/table.js';

/** In this order, since a refresh leaves the home with more articles. */
const groups = [
  { rows: commandRows, measure: measureCommands },
  { rows: inProcessRows, measure: measureInProcess },
  { rows: keyRows, measure: measureKeys },
  { rows: heldRows, measure: measureHeld },
  { rows: memoryRows, measure: measureMemory },
  { rows: refreshRows, measure: measureRefreshing },
];

const optionTypes = {
  homes: { type: 'string', default: '1000,1000+marks,10000,10000+marks,100000,100000+marks' },
  rows: { type: 'string', default: '' },
  keep: { type: 'string', default: join(tmpdir(), 'khabar-bench-scale') },
};

function readKind(home) {
  const [, size, marks] = /^(\d+)(\+marks)?$/u.exec(home) ?? [];
  const isWrong = !(size >= 1000) || size % feedCount !== 0;
  if (isWrong) throw new Error(`--homes takes multiples of ${feedCount} from 1000 on, as in 1000,1000+marks`);
  return { size: Number(size), marked: marks !== undefined };
}

function readOptions(args) {
  const { values } = parseArgs({ args, options: optionTypes });
  return {
    kinds: values.homes.split(',').map(readKind),
    rows: new RegExp(values.rows, 'u'),
    keep: values.keep,
  };
}

/** Progress, and what an interrupted run has measured. */
const log = message => console.error(`scale: ${message}`);

async function measureHome({ homes, folder, kind, rows, results }) {
  const home = await homes.copy(kind, join(folder, 'home'));
  for (const group of groups) {
    const wanted = group.rows.filter(row => rows.includes(row));
    if (wanted.length === 0) continue;
    const record = (row, value) => {
      results.set(row, kind, value);
      log(`${homeName(kind)}: ${row.name}: ${figure(row, value)} ${row.unit}`);
    };
    await group.measure({ home, kind, rows: wanted, record });
  }
  await removeFolder(home);
}

function print(rows, kinds, results) {
  for (const line of formatTable(rows, kinds, results)) console.log(line);
  const missed = missedGoals(rows, kinds, results);
  console.log(missed.length === 0 ? '\nAll goals are met.' : `\nMissed goals (${missed.length}):`);
  for (const line of missed) console.log(`  ${line}`);
}

export async function scale(args) {
  const options = readOptions(args);
  const rows = groups.flatMap(group => group.rows).filter(({ name }) => options.rows.test(name));
  if (rows.length === 0) throw new Error(`no row matches ${options.rows}`);
  mkdirSync(options.keep, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'khabar-scale-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  const results = createResults();
  const homes = openHomes(options.keep, log);
  for (const kind of options.kinds) await measureHome({ homes, folder, kind, rows, results });
  print(rows, options.kinds, results);
}

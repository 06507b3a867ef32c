/** Keys while 100 feeds are refreshed, each with new articles, and the memory that such a refresh takes. */
import { setTimeout as delay } from 'node:timers/promises';
import { startFeedProxy } from './feed-proxy.js';
import { again, pressAll, pressCount, series as quietSeries, reset, warmUp } from './keys.js';
import { khabar } from './khabar.js';
import { answerTimes } from './screen.js';
import { summary } from './statistics.js';
import { openReader } from './terminal.js';

/** Without untimed keys in between, whose answers could be taken for those of timed ones. */
const { j, Space, n, letter, Tab } = quietSeries;
const series = { j, m: again('m'), b: again('b'), Space, n, letter, Tab };

/** With twelve requests at once, a refresh of 100 feeds takes nine seconds; keys are pressed in the first seven. */
const slowFeeds = { kind: 'feed', entries: 1000, fresh: 10, listed: 50, delayMs: 1000 };
const pressingMs = 7000;
const refreshIsOverAfter = 2000;
const longestRefresh = 120_000;
const betweenPresses = 60;

const keyRow = name => ({
  name: `${name} while refreshing, 120×40`,
  unit: 'ms',
  growth: true,
  goal: { most: 33 },
  series: name,
});
const memoryRow = { name: 'memory, most in a refresh', unit: 'MB', goal: { most: 150 } };

export const refreshRows = [...Object.keys(series).map(keyRow), memoryRow];

/** Presses keys until the time is up; the times of the presses. The next key waits for a pause after an answer, however late that comes. */
async function pressMeanwhile(reader, name) {
  const presses = [];
  const begun = performance.now();
  for (let index = 0; index < pressCount && performance.now() - begun < pressingMs; index++) {
    const keys = series[name](index);
    await pressAll(reader, keys.slice(0, -1));
    const from = reader.pieces.length;
    presses.push(performance.now());
    reader.write(keys.at(-1));
    await reader.silence(from, { quiet: betweenPresses });
  }
  return presses;
}

async function endOfRefresh(reader) {
  const begun = performance.now();
  for (let from = -1; from !== reader.pieces.length && performance.now() - begun < longestRefresh; ) {
    from = reader.pieces.length;
    await delay(refreshIsOverAfter);
  }
}

/** Opens the reader and waits for the refresh that it begins with. */
async function openRefreshed(place) {
  const reader = await openReader({ ...place, args: [khabar] });
  await endOfRefresh(reader);
  return reader;
}

async function startRefresh(reader) {
  reader.write('R');
  await delay(300);
}

async function measureSeries(place, row, record) {
  const reader = await openRefreshed(place);
  try {
    await warmUp(reader);
    await reset(reader);
    await startRefresh(reader);
    const presses = await pressMeanwhile(reader, row.series);
    const times = await answerTimes(reader, presses, { withPrompt: row.series === 'letter' });
    if (times.length > 0) record(row, summary(times));
  } finally {
    await reader.close();
  }
}

async function measureMemory(place, record) {
  const reader = await openRefreshed(place);
  try {
    reader.forgetPeak();
    await startRefresh(reader);
    await endOfRefresh(reader);
    record(memoryRow, { median: reader.peakMemory() });
  } finally {
    await reader.close();
  }
}

export async function measureRefreshing({ home, rows, record }) {
  const proxy = await startFeedProxy(slowFeeds);
  const place = { home, columns: 120, rows: 40, env: proxy.env };
  try {
    if (rows.includes(memoryRow)) await measureMemory(place, record);
    for (const row of rows.filter(({ series }) => series)) await measureSeries(place, row, record);
  } finally {
    proxy.stop();
  }
}

/**
 * `npm run bench -- stories`: which articles report one event, found for 10,000 articles, and for one more in an archive of 100,000. The articles are
 * made up of events of few kinds and places, so that it is known which belong together (`scale/events.js`).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeGroups } from './labels/groups.js';
import { loadModules } from './scale/bundled.js';
import { reportsOfEvents } from './scale/events.js';
import { median } from './scale/statistics.js';

const many = 10_000;
const most = 100_000;
const single = 40;
const goals = { many: 4000, single: 5, precision: 0.92 };

const modules = {
  open: 'source/storage/archive/open.ts',
  keys: 'source/text/text-keys.ts',
  query: 'source/domain/query/query.ts',
};

function timeOf(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const group = archive => {
  for (const _ of archive.grouping());
};

function storeIn(archive, articles) {
  for (let at = 0; at < articles.length; at += 1000)
    archive.store({ articles: articles.slice(at, at + 1000) });
}

/** Which articles are put together, beside the events that they report. */
function tellRight(reports, listed) {
  const gold = new Map(reports.map(({ event, article: { id } }) => [id, event]));
  const found = new Map(listed.map(({ id, story }) => [id, story ?? id]));
  const { b3, pairs } = judgeGroups(gold, found);
  for (const [name, { precision, recall }] of Object.entries({ 'B³': b3, pairs }))
    console.log(
      `stories: ${name.padEnd(28)} precision ${precision.toFixed(3)} (goal ${goals.precision}), recall ${recall.toFixed(3)}`,
    );
}

const told = (what, value, goal) =>
  console.log(`stories: ${what.padEnd(28)} ${value.toFixed(1)} ms (goal ${goal} ms)`);

export async function stories() {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-bench-'));
  try {
    const { openArchive, textKeys, everything } = await loadModules(modules);
    const opened = openArchive({ file: join(folder, 'archive.sqlite'), keys: textKeys });
    const { archive } = opened.value;
    const reports = [...reportsOfEvents(most + single)];
    const all = reports.map(({ article }) => article);
    storeIn(archive, all.slice(0, 50));
    group(archive); // the language is loaded
    storeIn(archive, all.slice(50, many));
    told(
      '10,000 articles',
      timeOf(() => group(archive)),
      goals.many,
    );
    tellRight(reports.slice(0, many), [...archive.each({ query: everything, order: 'newest' })]);
    storeIn(archive, all.slice(many, most));
    group(archive);
    const times = all.slice(most).map(article => {
      archive.store({ articles: [article] });
      return timeOf(() => group(archive));
    });
    told('one more at 100,000', median(times), goals.single);
    archive.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * `npm run bench -- stories`: which articles report one event, found for 10,000 articles, and for one more in archives of 1,000 and of 100,000. The
 * articles are made up of events of few kinds and places, so that it is known which belong together (`scale/events.js`). Times are of the processor.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { judgeGroups } from './labels/groups.js';
import { loadModules } from './scale/bundled.js';
import { reportsOfEvents } from './scale/events.js';
import { median } from './scale/statistics.js';

const loading = 50;
const few = 1000;
const many = 10_000;
const most = 100_000;
const single = 20;
/** More than the days that an article is compared with. */
const lastDays = 5000;
const goals = { many: 4000, step: 70, single: 5, precision: 0.92, kilobytes: 1.5 };

const modules = {
  open: 'source/storage/archive/open.ts',
  keys: 'source/text/text-keys.ts',
  query: 'source/domain/query/query.ts',
};

/** Milliseconds of the processor. */
function costOf(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What all steps cost, and the longest. */
function group(archive) {
  const steps = archive.grouping();
  const costs = [];
  for (let isDone = false; !isDone; ) costs.push(costOf(() => (isDone = steps.next().done)));
  return { all: costs.reduce((sum, cost) => sum + cost, 0), longest: Math.max(...costs) };
}

function storeIn(archive, articles) {
  for (let at = 0; at < articles.length; at += 1000)
    archive.store({ articles: articles.slice(at, at + 1000) });
}

function withDatabase(file, work) {
  const database = new Database(file);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** Each article once, stored by itself and then put into its story. */
const costsOfSingle = (archive, articles) =>
  articles.map(article => {
    archive.store({ articles: [article] });
    return group(archive).all;
  });

/** As if what waits, but for the last days, had been told: descriptions are copied from those that are there. */
const copyReports = (file, last) =>
  withDatabase(file, database =>
    database.exec(`
      DELETE FROM ungrouped WHERE key NOT IN (SELECT key FROM ungrouped ORDER BY key DESC LIMIT ${last});
      CREATE TEMP TABLE told AS SELECT row_number() OVER (ORDER BY key) AS number, features, terms FROM story_reports;
      CREATE UNIQUE INDEX temp.told_by_number ON told (number);
      INSERT INTO story_reports
        SELECT key, features, terms FROM (
          SELECT key, row_number() OVER (ORDER BY key) AS number FROM articles
          WHERE key NOT IN (SELECT key FROM story_reports) AND key NOT IN (SELECT key FROM ungrouped)
        ) AS waiting JOIN told ON told.number = waiting.number % (SELECT count(*) FROM told) + 1`),
  );

const kilobytesOf = (file, articles) =>
  withDatabase(file, database => {
    const [bytes] = database
      .prepare(
        "SELECT sum(pgsize) FROM dbstat WHERE name IN ('stories', 'stories_by_story', 'story_reports', 'story_links')",
      )
      .raw()
      .get();
    return bytes / 1000 / articles;
  });

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

const told = (what, value, goal, unit = 'ms CPU') =>
  console.log(`stories: ${what.padEnd(28)} ${value.toFixed(1)} ${unit} (goal ${goal} ${unit})`);

export async function stories() {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-bench-'));
  try {
    const { openArchive, textKeys, everything } = await loadModules(modules);
    const file = join(folder, 'archive.sqlite');
    const open = () => openArchive({ file, keys: textKeys }).value.archive;
    let archive = open();
    const reports = [...reportsOfEvents(most + single)];
    const all = reports.map(({ article }) => article);
    storeIn(archive, all.slice(0, loading));
    group(archive); // the language is loaded
    storeIn(archive, all.slice(loading, few));
    const first = group(archive);
    told('one more at 1,000', median(costsOfSingle(archive, all.slice(few, few + single))), goals.single);
    storeIn(archive, all.slice(few + single, many));
    const rest = group(archive);
    told('10,000 articles', first.all + rest.all, goals.many);
    told('the longest step', Math.max(first.longest, rest.longest), goals.step);
    told('on disk, an article', kilobytesOf(file, many), goals.kilobytes, 'KB');
    tellRight(reports.slice(0, many), [...archive.each({ query: everything, order: 'newest' })]);
    storeIn(archive, all.slice(many, most));
    copyReports(file, lastDays);
    group(archive);
    const [begins, ...others] = all.slice(most);
    told('one more at 100,000', median(costsOfSingle(archive, others)), goals.single);
    archive.close();
    archive = open();
    told('the first of a process there', costsOfSingle(archive, [begins])[0], goals.single);
    archive.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A home with something of everything, and what a user can see of it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { removeFolder } from '../remove-folder.js';
import { environment, khabar } from '../scale/khabar.js';
import { untilAlone } from './alone.js';

const longestRun = 30_000;

/** Runs a command to its end; a code of null means that it had to be killed. */
export async function run(home, args, { uid, input } = {}) {
  const child = spawn(process.execPath, [khabar, ...args], {
    env: { ...environment(home), KHABAR_LANG: 'en', LANG: 'C.UTF-8' },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  if (input !== undefined) child.stdin.end(input);
  const timer = setTimeout(() => child.kill('SIGKILL'), longestRun);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', text => {
      output[name] += text;
    });
  }
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  return { ...output, code };
}

export async function runJson(home, args, options) {
  const { stdout, stderr, code } = await run(home, [...args, '--json'], options);
  if (code !== 0) throw new Error(`khabar ${args.join(' ')}: exit code ${code} ${stderr}`);
  return JSON.parse(stdout);
}

const ownSources = `<opml version="2.0"><body>
<outline type="rss" text="مصدر أول" xmlUrl="http://127.0.0.1:9/first"/>
<outline type="rss" text="مصدر ثان" xmlUrl="http://127.0.0.1:9/second"/>
</body></opml>`;

const settings = {
  version: 1,
  settings: { display: { digits: 'arabic' }, fullTexts: { source01: 'always' }, retention: { days: 300 } },
};

/** Sources, settings, read marks, bookmarks with their articles, a history, and the articles of the sample edition. */
export async function makeHome(home) {
  const articles = await runJson(home, ['list', '--limit', '100']);
  const ids = articles.map(({ id }) => id);
  await run(home, ['sources', 'import', '-'], { input: ownSources });
  await run(home, ['mark', 'read', ...ids.slice(0, 6)]);
  await run(home, ['bookmark', 'add', '--offline', ...ids.slice(3, 8)]);
  await run(home, ['mark', 'unread', ids[0]]);
  await run(home, ['undo']);
  writeFileSync(join(home, 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
}

export const filesIn = folder =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

/** Waits for what works in either home still: it would be copied half written, or write into the folder that is emptied. */
export async function copyHome(from, to) {
  await Promise.all([untilAlone(from), untilAlone(to)]);
  await removeFolder(to);
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
}

/** Whether any file of the home still has these bytes. */
export const holds = (home, bytes) =>
  filesIn(home).some(file => readFileSync(join(home, file)).equals(bytes));

/** What a user can ask for; each answer is one JSON value. */
const questions = {
  articles: ['list', '--limit', '1000'],
  bookmarks: ['bookmark', 'list'],
  sources: ['sources', 'list'],
};

/** Without when a source was fetched and how that went, which the archive holds. */
const kept = rows => JSON.stringify(rows.map(({ lastFetched: _, error: __, health: ___, ...row }) => row));

/** Answers by question, with what stderr said and which runs failed. */
export async function ask(home, options) {
  const answers = {};
  const said = [];
  const failed = [];
  for (const [question, args] of Object.entries(questions)) {
    const { code, stdout, stderr } = await run(home, [...args, '--json'], options);
    answers[question] = code === 0 ? kept(JSON.parse(stdout)) : '';
    if (stderr !== '') said.push(stderr.trim());
    if (code !== 0) failed.push(`khabar ${args.join(' ')}: exit code ${code}`);
  }
  return { answers, said, failed };
}

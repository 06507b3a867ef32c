/**
 * `npm run bench [-- NAME…]`: whole processes, several runs each, interleaved; figures are medians, and what counts is the ratio
 * to another program in the same run, since machines differ and are noisy.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const khabar = [process.execPath, join(root, 'dist/khabar.js')];
const runs = 5;

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function time([program, ...args], options = {}) {
  const start = performance.now();
  const result = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options });
  if (result.error || result.status !== 0) return null;
  return performance.now() - start;
}

/** Times commands in turns; null where a command cannot run here. */
function compare(commands) {
  const times = Object.fromEntries(Object.keys(commands).map(name => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const [name, { command, options }] of Object.entries(commands))
      times[name].push(time(command, options));
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, values]) => [name, values.includes(null) ? null : median(values)]),
  );
}

/** A megabyte of Arabic news, from the articles of the sample edition. */
function megabyteOfNews() {
  const folder = join(root, 'fixtures/edition/articles');
  const news = readdirSync(folder)
    .map(name => readFileSync(join(folder, name), 'utf8').replace(/<head[\s\S]*?<\/head>/u, ''))
    .flatMap(page => [...page.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/gu)])
    .map(([, text]) => text.replace(/<[^>]+>/gu, '').replace(/\s+/gu, ' '))
    .join('\n');
  const bytes = Buffer.from(news);
  return Buffer.concat(
    Array.from({ length: Math.ceil(1_000_000 / bytes.length) }, () =>
      Buffer.concat([bytes, Buffer.from('\n')]),
    ),
  );
}

const ratio = (a, b) =>
  a === null || b === null ? 'not measured: the other program is not installed' : `${(a / b).toFixed(2)} ×`;
const ms = value => (value === null ? '—' : `${value.toFixed(0)} ms`);

const benches = {
  /** Laying out 1 MB of Arabic news at 80 columns, beside fribidi. */
  text(folder) {
    const lines = join(folder, 'news.txt');
    const paragraph = join(folder, 'paragraph.txt');
    const news = megabyteOfNews();
    writeFileSync(lines, news);
    writeFileSync(paragraph, news.toString('utf8').replaceAll('\n', ' '));
    const layout = file => ({
      command: [...khabar, 'text', file, '--bidi', 'app', '--shaping', 'on', '--width', '80'],
    });
    const result = compare({
      start: { command: [...khabar, '--version'] },
      lines: layout(lines),
      paragraph: layout(paragraph),
      fribidi: { command: ['fribidi', '--width', '80', lines] },
    });
    console.log(
      `text: 1 MB of news, whole process   ${ms(result.lines)}, fribidi ${ms(result.fribidi)}: ${ratio(result.lines, result.fribidi)}`,
    );
    console.log(
      `text: the same as one paragraph     ${ms(result.paragraph)}: ${ratio(result.paragraph, result.lines)} of its lines`,
    );
    console.log(`text: of that, starting and ending  ${ms(result.start)}`);
  },

  /** What a script pays for a command, beside Node alone. */
  start(folder) {
    const env = { ...process.env, KHABAR_HOME: join(folder, 'home') };
    time([...khabar, 'list', '--json'], { env });
    const result = compare({
      node: { command: [process.execPath, '-e', '0'] },
      version: { command: [...khabar, '--version'] },
      list: { command: [...khabar, 'list', '--json'], options: { env } },
    });
    console.log(
      `start: khabar --version    ${ms(result.version)}: ${ratio(result.version, result.node)} of node alone (${ms(result.node)})`,
    );
    console.log(`start: khabar list --json  ${ms(result.list)}: ${ratio(result.list, result.node)}`);
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !(name in benches));
if (unknown.length > 0) {
  console.error(`no bench named ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'khabar-bench-'));
try {
  for (const name of wanted.length > 0 ? wanted : Object.keys(benches)) benches[name](folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

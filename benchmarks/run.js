/**
 * `npm run bench [-- NAME…]`: whole processes, several runs each, interleaved; figures are medians, and what counts is the ratio
 * to another program in the same run, since machines differ and are noisy. `scale` (`scale.js`), `ui` (`scale/ui.js`) and `stories`
 * (`stories.js`), which take options and more time, run only when they are named.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { bytes } from './bytes.js';
import { quotes } from './quotes.js';
import { refresh } from './refresh.js';
import { removeFolder } from './remove-folder.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const khabar = [process.execPath, join(root, 'dist/khabar.js')];
const runs = 5;
const warmRuns = 400;

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The time of a command in ms, or what it prints where it measures itself; null where it cannot run here. */
function time([program, ...args], { measuresItself = false, ...options } = {}) {
  const start = performance.now();
  const output = measuresItself ? 'pipe' : 'ignore';
  const result = spawnSync(program, args, { stdio: ['ignore', output, 'inherit'], ...options });
  if (result.error || result.status !== 0) return null;
  return measuresItself ? Number(result.stdout) : performance.now() - start;
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

/** Arabic with Latin names, numbers and quotations. */
const mixedArticle = 'hugging-face-small-models.html';
const articles = join(root, 'fixtures/edition/articles');

/** The paragraphs of an article of the sample edition. */
function paragraphsOf(name) {
  const page = readFileSync(join(articles, name), 'utf8').replace(/<head[\s\S]*?<\/head>/u, '');
  return [...page.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/gu)].map(([, text]) =>
    text.replace(/<[^>]+>/gu, '').replace(/\s+/gu, ' '),
  );
}

/** A megabyte of Arabic news, from the articles of the sample edition. */
function megabyteOfNews() {
  const news = readdirSync(articles).flatMap(paragraphsOf).join('\n');
  const bytes = Buffer.from(news);
  return Buffer.concat(
    Array.from({ length: Math.ceil(1_000_000 / bytes.length) }, () =>
      Buffer.concat([bytes, Buffer.from('\n')]),
    ),
  );
}

/** The text engine as the reader has it, in a folder with what `khabar text` sets before it lays out. */
async function textEngine(folder) {
  const input = {
    layout: join(root, 'source/text/layout.ts'),
    'late-optimization': join(root, 'source/cli/late-optimization.ts'),
  };
  const bundle = await rolldown({ input, platform: 'node' });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs' });
  await bundle.close();
  return folder;
}

const newsStyle = { order: 'visual', shaping: true, marks: 'keep', digits: 'source', isolate: true };

/** The median time of laying paragraphs out, in ms, once the engine is warm. */
async function warmLayout(engine, paragraphs) {
  const { layoutParagraph } = await import(pathToFileURL(join(engine, 'layout.mjs')).href);
  const options = { ...newsStyle, width: 72, direction: 'rtl' };
  const times = Array.from({ length: warmRuns }, () => {
    const start = performance.now();
    for (const paragraph of paragraphs) layoutParagraph(paragraph, options);
    return performance.now() - start;
  });
  return median(times.slice(warmRuns / 2));
}

const ratio = (a, b) =>
  a === null || b === null ? 'not measured: the other program is not installed' : `${(a / b).toFixed(2)} ×`;
const ms = value => (value === null ? '—' : `${value.toFixed(0)} ms`);

const benches = {
  refresh,
  bytes,
  quotes,

  /** Laying out 1 MB of Arabic news at 80 columns, beside fribidi. */
  async text(folder) {
    const lines = join(folder, 'news.txt');
    const paragraph = join(folder, 'paragraph.txt');
    const news = megabyteOfNews();
    writeFileSync(lines, news);
    writeFileSync(paragraph, news.toString('utf8').replaceAll('\n', ' '));
    const layout = file => ({
      command: [...khabar, 'text', file, '--bidi', 'app', '--shaping', 'on', '--width', '80'],
    });
    const engine = await textEngine(folder);
    const result = compare({
      start: { command: [...khabar, '--version'] },
      cold: {
        command: [process.execPath, join(root, 'benchmarks/cold-layout.js'), engine, lines],
        options: { measuresItself: true },
      },
      lines: layout(lines),
      paragraph: layout(paragraph),
      fribidi: { command: ['fribidi', '--width', '80', lines] },
    });
    console.log(
      `text: 1 MB of news, laid out cold   ${ms(result.cold)}, fribidi ${ms(result.fribidi)}: ${ratio(result.cold, result.fribidi)}`,
    );
    console.log(
      `text: the same, whole process       ${ms(result.lines)}: ${ratio(result.lines, result.fribidi)} of fribidi`,
    );
    console.log(
      `text: the same as one paragraph     ${ms(result.paragraph)}: ${ratio(result.paragraph, result.lines)} of its lines`,
    );
    console.log(`text: of that, starting and ending  ${ms(result.start)}`);
    const article = paragraphsOf(mixedArticle);
    const size = Buffer.byteLength(article.join('\n'));
    const warm = await warmLayout(engine, article);
    const perMegabyte = (warm / size) * news.length;
    console.log(
      `text: one article (${(size / 1000).toFixed(1)} kB), warm      ${warm.toFixed(2)} ms; a megabyte at that pace ${ms(perMegabyte)}: ${ratio(perMegabyte, result.fribidi)} of fribidi`,
    );
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

if (process.argv[2] === 'stories') {
  const { stories } = await import('./stories.js');
  await stories();
  process.exit();
}
if (process.argv[2] === 'ui') {
  const { ui } = await import('./scale/ui.js');
  await ui(process.argv.slice(3));
  process.exit();
}
if (process.argv[2] === 'scale') {
  const { scale } = await import('./scale.js');
  await scale(process.argv.slice(3));
  process.exit();
}
const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `no bench named ${unknown.join(', ')}; there are: ${[...Object.keys(benches), 'scale', 'stories', 'ui'].join(', ')}`,
  );
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'khabar-bench-'));
try {
  for (const name of wanted.length > 0 ? wanted : Object.keys(benches)) await benches[name](folder);
} finally {
  await removeFolder(folder);
}

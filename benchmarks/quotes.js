/**
 * `npm run bench -- quotes`: who said what, in homes of 1,000 and 10,000 articles of 8 paragraphs of labelled news each, as a whole
 * process: time for a thousand articles, quotations, and the most memory that the process had.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist/khabar.js');
const sizes = [1000, 10_000];
const entriesInFeed = 1000;
const paragraphsInArticle = 8;

const labelled = name => JSON.parse(readFileSync(join(root, `fixtures/labels/${name}.json`), 'utf8'));
const paragraphs = () =>
  ['quotations', 'quotations-aside']
    .flatMap(labelled)
    .flatMap(({ text }) => text.split('\n').filter(Boolean));

const escaped = text => text.replace(/[&<>]/gu, sign => `&#${sign.codePointAt(0)};`);

function entry(number, texts) {
  const own = Array.from(
    { length: paragraphsInArticle },
    (_, index) => texts[(number * paragraphsInArticle + index) % texts.length],
  );
  const body = escaped(own.map(text => `<p>${escaped(text)}</p>`).join(''));
  const date = new Date(Date.UTC(2026, 10, 24) - number * 60_000).toISOString();
  return `<entry><id>urn:${number}</id><title>خبر ${number}</title><updated>${date}</updated><content type="html">${body}</content></entry>`;
}

const feed = entries =>
  `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>f</title><id>urn:f</id><updated>2026-11-24T00:00:00Z</updated>${entries.join('')}</feed>`;

function run(env, ...words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`khabar ${words.join(' ')}: ${stderr.slice(0, 300)}`);
  return stdout;
}

function makeHome(folder, size, texts) {
  const home = join(folder, `quotes-${size}`);
  mkdirSync(home);
  const env = { ...process.env, KHABAR_HOME: join(home, 'home'), KHABAR_LANG: 'en' };
  for (let first = 0; first < size; first += entriesInFeed) {
    const file = join(home, `feed-${first}.xml`);
    const entries = Array.from({ length: entriesInFeed }, (_, index) => entry(first + index, texts));
    writeFileSync(file, feed(entries));
    const [source] = [JSON.parse(run(env, 'sources', 'add', pathToFileURL(file).href, '--json'))].flat();
    run(env, 'refresh', source.id, '--quiet');
  }
  return env;
}

/** Prints its peak of memory, in MB, as it ends. */
const peakHook = folder => {
  const file = join(folder, 'peak.cjs');
  writeFileSync(
    file,
    "process.on('exit', () => require('node:fs').writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));",
  );
  return file;
};

function measure(env, folder) {
  const peak = join(folder, 'peak');
  const withPeak = { ...env, PEAK_FILE: peak, NODE_OPTIONS: `--require ${peakHook(folder)}` };
  const start = performance.now();
  const lines = run(withPeak, 'quotes', '--ndjson', '--fields', 'speaker').split('\n').length - 1;
  return { ms: performance.now() - start, lines, megabytes: Number(readFileSync(peak, 'utf8')) / 1024 };
}

export function quotes(folder) {
  const texts = paragraphs();
  const measured = sizes.map(size => ({ size, ...measure(makeHome(folder, size, texts), folder) }));
  for (const { size, ms, lines, megabytes } of measured)
    console.log(
      `quotes: ${size} articles  ${ms.toFixed(0)} ms, ${((ms / size) * 1000).toFixed(0)} ms for a thousand; ${lines} quotations; ${megabytes.toFixed(0)} MB at most`,
    );
}

/**
 * `npm run lab:feeds [-- --all]`: reads the real feeds, the suites of other parsers, odd dates and every odd input in
 * KHABAR_INPUTS, and prints how many are read as their reference says. `--all` prints every difference.
 * Ends with 1 where a gate is missed: a difference of a gated suite without a name, a crash, an input of over 2 s.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { namesOfDifferences } from './lab/difference-names.js';
import { differencesOf } from './lab/differences.js';
import { inputsFolder, withFeeds } from './lab/sources.js';

const gatedSuites = ['feedparser', 'gofeed', 'kde-syndication', 'feedsmith'];
/** Of the pairs of the gated suites that are about what Khabar keeps. */
const leastShare = 0.99;
/** For one input, in milliseconds. */
const longestTime = 2000;
const showsAll = process.argv.includes('--all');

const jsonOf = file => JSON.parse(readFileSync(file, 'utf8'));
const rowsOf = file =>
  readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter(line => line !== '')
    .map(line => line.split('\t'));
const filesBelow = folder =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();

const problems = [];
let slowest = { name: '', ms: 0 };

/** The time of the processor counts: a busy machine is no slow program. */
function timed(name, work) {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000;
  if (ms > slowest.ms) slowest = { name, ms };
  if (ms > longestTime) problems.push(`${name} took ${ms.toFixed(0)} ms`);
  return result;
}

/** Prints how many of a table's inputs are read as expected; gives how many differences have no name. */
function report(title, total, differing) {
  const passed = total - differing.length;
  const outside = differing.filter(({ name }) => name?.concerns === false).length;
  const unnamed = differing.filter(({ name }) => name === undefined).length;
  const share = total === 0 ? 100 : (100 * passed) / (total - outside);
  const counts = [
    outside > 0 ? `${outside} beyond what is kept` : '',
    differing.length - outside - unnamed > 0 ? `${differing.length - outside - unnamed} named` : '',
    unnamed > 0 ? `${unnamed} WITHOUT A NAME` : '',
  ].filter(text => text !== '');
  const numbers = `${String(passed).padStart(5)} of ${String(total).padStart(5)}`;
  console.log(
    `${title.padEnd(16)} ${numbers}  ${share.toFixed(1).padStart(5)} %  ${counts.join(', ')}`.trimEnd(),
  );
  for (const { pair, name, differences } of differing) {
    if (name !== undefined && !showsAll) continue;
    console.log(`    ${pair}${name === undefined ? '' : `: ${name.reason}`}`);
    for (const difference of differences) console.log(`        ${difference}`);
  }
  return { passed, counted: total - outside, unnamed };
}

/** A table of feeds, each with its expectation: `{pair, bytes, url, contentType, expected}`. */
function compareAll(parseFeed, cases) {
  return cases.flatMap(({ pair, bytes, url, contentType, expected }) => {
    const result = timed(pair, () => parseFeed(bytes, { url, contentType }));
    const differences = differencesOf(result, expected, url);
    return differences.length > 0 ? [{ pair, name: namesOfDifferences.get(pair), differences }] : [];
  });
}

/** What the reference of a real feed says, without the fields on which the reference parsers do not agree. */
const agreed = ({ format, title, titleAgree, link, itemCount, items = [] }) => ({
  format,
  ...(titleAgree === '2/4' ? {} : { title }),
  link,
  itemCount,
  items: items.map(({ weak = [], ...item }) =>
    Object.fromEntries(
      Object.entries(item).filter(([key, value]) => value !== null && !weak.includes?.(key)),
    ),
  ),
});

const address = 'https://feeds.example/feed.xml';
const referenceOf = (data, name) => agreed(jsonOf(join(data, 'feeds-rtl/reference', `${name}.json`)));

/** A feed that is cut off has the entries of its source that are whole. */
const cutTo = (expected, count) => ({ ...expected, itemCount: count, items: expected.items.slice(0, count) });
const wholeEntries = bytes => bytes.toString('latin1').split('</item>').length - 1;

function realFeeds(data, { parseFeed }) {
  const folder = join(data, 'feeds-rtl');
  const cases = ['ar', 'fa', 'he', 'ur'].flatMap(language =>
    readdirSync(join(folder, language)).map(file => ({
      pair: `${language}/${file}`,
      bytes: readFileSync(join(folder, language, file)),
      url: address,
      contentType: null,
      expected: referenceOf(data, `${language}__${file}`),
    })),
  );
  report('feeds-rtl', cases.length, compareAll(parseFeed, cases));
}

function encodedFeeds(data, { parseFeed }) {
  const folder = join(data, 'encodings/feeds');
  const cases = rowsOf(join(folder, 'MANIFEST.tsv')).map(([file, contentType, source]) => {
    const bytes = readFileSync(join(folder, file));
    const whole = referenceOf(data, `ar__${source}`);
    const expected = file.includes('truncated') ? cutTo(whole, wholeEntries(bytes)) : whole;
    return { pair: `encodings/${file}`, bytes, url: address, contentType, expected };
  });
  report('encodings', cases.length, compareAll(parseFeed, cases));
}

/** A Content-Location of another scheme is none. */
function addressOf({ 'content-location': location = '', url = address }) {
  const resolved = new URL(location, url);
  return resolved.protocol.startsWith('http') ? resolved.href : url;
}

/** Samples without a declaration; the path in their collection names the charset. */
function charsets(data, { decode }) {
  const folder = join(data, 'encodings/pages');
  const rows = rowsOf(join(folder, 'PROVENANCE.tsv'));
  const differing = rows.flatMap(([file, , , path]) => {
    const named = /windows-125\d|iso-?8859[-_]6|utf-8/iu.exec(path)?.[0] ?? 'windows-1255';
    const expected = new TextDecoder(named.replace(/iso8859_/iu, 'iso-8859-')).encoding;
    const { encoding } = decode(readFileSync(join(folder, file)), null);
    const pair = `encodings/${file}`;
    return encoding === expected
      ? []
      : [
          {
            pair,
            name: namesOfDifferences.get(pair),
            differences: [`expected ${expected}, got ${encoding}`],
          },
        ];
  });
  report('charsets', rows.length, differing);
}

const inputOf = base =>
  ['.xml', '.input.json']
    .map(ending => base + ending)
    .find(file => statSync(file, { throwIfNoEntry: false }));

function suitePairs(data, suite) {
  const folder = join(data, 'suites/neutral', suite);
  return readdirSync(folder)
    .filter(file => file.endsWith('.expected.json'))
    .map(file => {
      const base = file.slice(0, -'.expected.json'.length);
      const expected = jsonOf(join(folder, file));
      const { http = {} } = expected;
      return {
        pair: `${suite}/${base}`,
        bytes: readFileSync(inputOf(join(folder, base))),
        url: addressOf(http),
        contentType: http['content-type'] ?? null,
        expected,
      };
    });
}

function suites(data, { parseFeed }) {
  const all = readdirSync(join(data, 'suites/neutral'), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name);
  const gated = { passed: 0, counted: 0 };
  for (const suite of [...gatedSuites, ...all.filter(name => !gatedSuites.includes(name))]) {
    const pairs = suitePairs(data, suite);
    const { passed, counted, unnamed } = report(suite, pairs.length, compareAll(parseFeed, pairs));
    if (!gatedSuites.includes(suite)) continue;
    gated.passed += passed;
    gated.counted += counted;
    if (unnamed > 0) problems.push(`${suite}: ${unnamed} differences without a name`);
  }
  const share = gated.passed / gated.counted;
  console.log(
    `${gatedSuites.join(', ')}: ${gated.passed} of ${gated.counted}, ${(100 * share).toFixed(2)} %`,
  );
  if (share < leastShare) problems.push(`the gated suites: less than ${100 * leastShare} %`);
}

/** A moment without a zone of its own is one of Cairo; a year of two digits is one that feedparser wrote so. */
function dateDiffers(expected, actual) {
  if (expected === '(parses)') return actual === null;
  if (expected === '' || expected.startsWith('(')) return expected === '' && actual !== null;
  const wanted = expected.replace(/ Africa\/Cairo$/u, 'Z');
  return actual === null || Date.parse(actual) - (Date.parse(actual) % 1000) !== Date.parse(wanted);
}

function dates(data, { parseDate }) {
  const rows = rowsOf(join(data, 'suites/dates.tsv'));
  const differing = rows.flatMap(([input, expected]) => {
    const actual = parseDate(input);
    const pair = `dates/${input}`;
    return dateDiffers(expected, actual)
      ? [{ pair, name: namesOfDifferences.get(pair), differences: [`expected ${expected}, got ${actual}`] }]
      : [];
  });
  if (report('dates', rows.length, differing).unnamed > 0) problems.push('dates without a name');
}

/** Nothing crashes, hangs or takes long; what is a feed and what is none is another matter. */
function harmless(title, folder, { parseFeed, readDocument }) {
  const files = filesBelow(folder);
  const differing = files.flatMap(file => {
    const pair = relative(folder, file);
    try {
      const bytes = readFileSync(file);
      timed(pair, () => parseFeed(bytes, { url: address, contentType: null }));
      timed(pair, () => readDocument(bytes, { url: address, contentType: null }));
      return [];
    } catch (error) {
      problems.push(`${pair} crashed: ${error.message}`);
      return [{ pair, differences: [error.stack] }];
    }
  });
  report(title, files.length, differing);
}

function inTemporaryFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-lab-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const oddInputs = (data, feeds) =>
  inTemporaryFolder(unpacked => {
    const folder = join(data, 'suites/inputs-only');
    for (const archive of readdirSync(folder).filter(name => name.endsWith('.tar.gz')))
      spawnSync('tar', ['-xzf', join(folder, archive), '-C', unpacked]);
    harmless('inputs-only', unpacked, feeds);
  });

/** The samples are written beside the script that makes them. */
const hostileInputs = (data, feeds) =>
  inTemporaryFolder(folder => {
    copyFileSync(join(data, 'hostile/make.mjs'), join(folder, 'make.mjs'));
    spawnSync(process.execPath, ['make.mjs'], { cwd: folder });
    harmless('hostile', join(folder, 'out'), feeds);
  });

const data = inputsFolder();
if (data !== null) {
  await withFeeds(['parse-feed', 'document', 'dates', 'decode'], feeds => {
    for (const measure of [realFeeds, encodedFeeds, charsets, suites, dates, oddInputs, hostileInputs])
      measure(data, feeds);
  });
  console.log(`slowest: ${slowest.ms.toFixed(0)} ms, ${slowest.name}`);
  for (const problem of problems) console.error(`missed: ${problem}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

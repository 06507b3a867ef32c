/**
 * `npm run lab:oracle`: every paragraph of the real feeds and pages that lie beside the checkout, laid out by the built program at
 * five widths and judged by GNU FriBidi (`tools/bidi-oracle.py` there); then the articles as the reader sets them, with the
 * direction of prose and with addresses and the like as one thing. Prints what differs by reason; exit 1 where no reason explains it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundled } from './lab/bundled.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = join(root, '../shared');
const oracle = join(shared, 'tools/bidi-oracle.py');
const khabar = join(root, 'dist/khabar.js');
const widths = [24, 40, 61, 80, 120];
const readerWidth = 80;

const canRun = program => spawnSync(program, ['--version']).status === 0;
const missing = [
  [existsSync(oracle), 'the folder ../shared beside the checkout'],
  [canRun('python3'), 'python3'],
  [canRun('fribidi'), 'fribidi'],
  [existsSync(khabar), 'dist/khabar.js (npm run build)'],
].flatMap(([isThere, name]) => (isThere ? [] : [name]));
if (missing.length > 0) {
  console.log(`lab:oracle judges nothing: it needs ${missing.join(', ')}`);
  process.exit(0);
}

const script = await bundled({ oracle: join(root, 'benchmarks/oracle/index.ts') });
const { judgeReader, paragraphsOf, plainParagraphs, readerParagraphs, reasonFor } = await import(
  pathToFileURL(script.file('oracle')).href
);
const folder = mkdtempSync(join(tmpdir(), 'khabar-oracle-'));

const filesIn = name =>
  readdirSync(join(shared, name), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(?:xml|rss|html?|json|txt)$/u.test(entry.name))
    .filter(entry => !/\.expected\.json$|README/u.test(entry.name) && !/reference$/u.test(entry.parentPath))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();

const isRightToLeft = text => /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text);

/** What is judged, by folder: documents by our own parsing, plain texts as they are. */
function corpora() {
  const documents = name => filesIn(name).map(file => paragraphsOf(readFileSync(file)));
  const text = name => [plainParagraphs(readFileSync(join(shared, name)))];
  return {
    'feeds-rtl': documents('data/feeds-rtl'),
    encodings: documents('data/encodings'),
    'articles/ar': documents('data/articles/ar'),
    'articles/fa': documents('data/articles/fa'),
    'articles/mixed': documents('data/articles/mixed'),
    'articles/readability': documents('data/articles/readability'),
    'suites, right to left': documents('data/suites/neutral').filter(paragraphs =>
      paragraphs.some(isRightToLeft),
    ),
    seed: text('seed/article.txt'),
    udhr_arb: text('unicode/udhr_arb.txt'),
  };
}

const layout = (file, width) => [
  ...[process.execPath, khabar, 'text', file, '--bidi', 'app', '--shaping', 'on', '--tashkeel', 'keep'],
  ...['--width', String(width)],
];

function differencesIn(printed, paragraphs) {
  const differing = printed.matchAll(/^DIFF\n {2}got {6}(.*)\n {2}fribidi {2}(.*)\n {2}logical {2}(.*)$/gmu);
  const others = printed.matchAll(/^(?:MISSING|EXTRA|TOO WIDE).*$/gmu);
  const paragraphOf = line => paragraphs.find(paragraph => paragraph.includes(line)) ?? '';
  return [
    ...[...differing].map(([, got, expected, logical]) => ({
      got,
      expected,
      logical,
      paragraph: paragraphOf(logical),
    })),
    ...[...others].map(([line]) => ({ got: line, expected: '', logical: '', paragraph: '' })),
  ];
}

/** Asks the oracle. It prints six differences and counts the rest, so that it is asked again, half by half, until all are known. */
function ask(paragraphs, width) {
  const file = join(folder, 'paragraphs.txt');
  writeFileSync(file, `${paragraphs.join('\n')}\n`);
  const { stdout, stderr } = spawnSync(
    'python3',
    [oracle, file, String(width), '--', ...layout(file, width)],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  const [, lines, differ, tooWide] =
    /(\d+) lines, (\d+) differ, (\d+) too wide\s*$/u.exec(stdout)?.map(Number) ?? [];
  if (lines === undefined) throw new Error(`the oracle failed: ${stderr}`);
  const differences = differencesIn(stdout, paragraphs);
  if (differences.length >= differ + tooWide || paragraphs.length === 1) return { lines, differences };
  const half = paragraphs.length >> 1;
  const halves = [ask(paragraphs.slice(0, half), width), ask(paragraphs.slice(half), width)];
  return { lines, differences: halves.flatMap(part => part.differences) };
}

const tally = new Map();
const unexplained = [];

function explain(differences, where) {
  for (const difference of differences) {
    const reason = reasonFor(difference);
    if (reason === null) unexplained.push({ where, ...difference });
    else tally.set(reason, (tally.get(reason) ?? 0) + 1);
  }
}

const row = (...cells) =>
  console.log(
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(26) : String(cell).padStart(12))).join(''),
  );

function judgePlainLayout(corpus) {
  row('khabar text', 'documents', 'paragraphs', ...widths.map(width => `w ${width}`), 'differ');
  for (const [name, documents] of Object.entries(corpus)) {
    const paragraphs = [...new Set(documents.flat())];
    const answers = widths.map(width => ask(paragraphs, width));
    const differences = answers.flatMap(answer => answer.differences);
    explain(differences, name);
    row(
      name,
      documents.length,
      paragraphs.length,
      ...answers.map(answer => answer.lines),
      differences.length,
    );
  }
}

function judgeReaderLayout() {
  row('reader', 'documents', 'paragraphs', `w ${readerWidth}`, 'tokens', 'differ');
  for (const name of ['ar', 'fa', 'mixed']) {
    const files = filesIn(`data/articles/${name}`);
    const paragraphs = files.flatMap(file => readerParagraphs(readFileSync(file), 'rtl', readerWidth));
    const differences = judgeReader(paragraphs, readerWidth);
    explain(differences, `articles/${name} in the reader`);
    const count = select => paragraphs.reduce((sum, paragraph) => sum + select(paragraph).length, 0);
    row(
      `articles/${name}`,
      files.length,
      paragraphs.length,
      count(p => p.lines),
      count(p => p.tokens),
      differences.length,
    );
  }
}

try {
  judgePlainLayout(corpora());
  console.log();
  judgeReaderLayout();
  console.log();
  for (const [reason, count] of tally) console.log(`explained ${count}: ${reason}`);
  console.log(`unexplained ${unexplained.length}`);
  for (const { where, got, expected, logical } of unexplained.slice(0, 20))
    console.log(`  ${where}\n    got      ${got}\n    fribidi  ${expected}\n    logical  ${logical}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
  script.remove();
}
process.exitCode = unexplained.length > 0 ? 1 : 0;

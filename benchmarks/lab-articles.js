/**
 * `npm run lab:articles [-- NAME…]`: extracts the articles of the pages in KHABAR_INPUTS and prints the word-level precision, recall
 * and F1 of their text against the expected one, beside plain Readability's. Words count as often as they stand there, and their
 * order does not. Pages that are clearly below Readability's figure are listed again at the end. A page named on the line is
 * printed with the words that are too many or missing. Ends with 1 where a goal is missed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { inputsFolder, withFeeds } from './lab/sources.js';

const asked = process.argv.slice(2);
/** The sets, their folders, and the least mean F1; without one, plain Readability's in the same run. */
const sets = [
  { set: 'ar', folder: 'articles/ar', goal: 0.92 },
  { set: 'fa', folder: 'articles/fa' },
  // Readability's own cases: what it does is what is expected.
  { set: 'readability', folder: 'articles/readability' },
  { set: 'articles2', folder: 'articles2', goal: 0.96 },
  { set: 'pages-written', folder: 'pages-written', goal: 0.97 },
];
/** How far a page may be below plain Readability. */
const mostBelow = 0.02;

const wordsOf = text =>
  text
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function counted(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words of `a` that `b` has not, as often as it has them not. */
function missing(a, b) {
  const left = counted(b);
  return a.filter(word => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/**
 * @param beside words that are shown with the text without being part of it: they may be expected, and need not be
 * @param optional words that may be in the text, and need not be
 */
function score(expected, actual, { beside = [], optional = [] }) {
  const absent = missing(missing(expected, actual), beside);
  const recall = expected.length === 0 ? 1 : 1 - absent.length / expected.length;
  const more = missing(actual, expected);
  const surplus = missing(more, optional).length;
  const counted = actual.length - more.length + surplus;
  const precision = counted === 0 ? Number(expected.length === 0) : 1 - surplus / counted;
  const f1 = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  return { recall, precision, f1, absent };
}

function readabilityText(html) {
  const { document } = parseHTML(html);
  return new Readability(document).parse()?.textContent ?? '';
}

/** The words of pictures, and of players, of which the page has no text but an address. */
const isBeside = ({ type, text, links = [] }) =>
  type === 'image' || (type === 'paragraph' && links.length === 1 && links[0].text === text);
const withoutNumbers = ({ type, text }) => (type === 'list' ? text.replace(/^\d+\. /gmu, '') : text);
const joined = texts => wordsOf(texts.filter(text => text !== null).join('\n'));

const bodyWords = ({ blocks }) => joined(blocks.filter(block => !isBeside(block)).map(withoutNumbers));
const besideWords = ({ title, byline, author, category, blocks, related }) =>
  joined([
    ...[title, byline, author, category],
    ...blocks.filter(isBeside).map(({ text }) => text),
    ...related.map(headline => headline.title),
  ]);

/** Pages of which only sentences are known that must be there, or lines that must not. */
function claims({ mustContain = [], mustNotContain = [], mustNot = [] }, article) {
  const text = wordsOf(article.blocks.map(block => block.text).join('\n')).join(' ');
  const lines = new Set(article.blocks.flatMap(block => block.text.split('\n')).map(line => line.trim()));
  return [
    ...mustContain
      .filter(passage => !text.includes(wordsOf(passage).join(' ')))
      .map(passage => `lacks: ${passage}`),
    ...mustNotContain.filter(passage => lines.has(passage)).map(passage => `has: ${passage}`),
    ...mustNot.filter(passage => text.includes(wordsOf(passage).join(' '))).map(passage => `has: ${passage}`),
  ];
}

const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length;
const two = value => value.toFixed(3);
const line = (name, ...scores) =>
  console.log(
    `${name.padEnd(48)} ${scores.map(({ precision, recall, f1 }) => `${two(precision)} ${two(recall)} ${two(f1)}`).join('   ')}`,
  );
const meanScore = scores => ({
  precision: mean(scores.map(({ precision }) => precision)),
  recall: mean(scores.map(({ recall }) => recall)),
  f1: mean(scores.map(({ f1 }) => f1)),
});

/** Parts of pages, by selector, that Khabar shows or leaves out on purpose, unlike the expected text: their words may come or not. */
const differences = {
  'readability/aktualne': {
    selector: '.twitter-tweet, .error-report',
    why: 'shows the post that is quoted; no report of mistakes',
  },
  'readability/cnet-svg-classes': { selector: '.article-dek', why: 'shows the lead' },
  'readability/dev418': { selector: 'figcaption', why: 'shows a picture that comes three times once' },
  'readability/ebb-org': { selector: '#footer ~ p', why: 'no lines that stand below every page of the site' },
  'readability/firefox-nightly-blog': { selector: '#comments', why: 'no comments of readers' },
  'readability/gitlab-blog': { selector: 'h1 + p', why: 'shows the lead' },
  'readability/liberation-1': { selector: 'h2[itemprop=description]', why: 'shows the lead' },
  'readability/salon-1': { selector: 'h1 + h2', why: 'shows the lead' },
  'readability/theverge': {
    selector: '[class*=feature-dek], .newsletter-wrapper',
    why: 'shows the lead; no prices of a newsletter',
  },
  'readability/topicseed-1': {
    selector: '[class*=excerpt], li > a[href^="#"]',
    why: 'shows the lead; no table of contents',
  },
};

const textIn = (html, selector) =>
  [...parseHTML(html).document.querySelectorAll(selector)].map(element => element.textContent);

const notFound = { title: '', byline: null, author: null, category: null, blocks: [], related: [] };

function measurePage(base, name, { readDocument }) {
  const expectation = JSON.parse(readFileSync(`${base}.expected.json`, 'utf8'));
  const bytes = readFileSync(`${base}.html`);
  const url = new URL(expectation.url ?? '', 'https://pages.example/article').href;
  const read = readDocument(bytes, { url, contentType: 'text/html' });
  const article = read.ok ? read.value : notFound;
  const broken = claims(expectation, article);
  for (const claim of broken) console.log(`${name} ${claim}`);
  if (broken.length > 0) process.exitCode = 1;
  const { paragraphs = expectation.text?.split('\n'), optional = [] } = expectation;
  if (paragraphs === undefined) return null;
  const expected = joined(paragraphs);
  const words = bodyWords(article);
  const html = bytes.toString('utf8');
  const difference = differences[name];
  const different = difference ? textIn(html, difference.selector) : [];
  const allowed = { optional: joined([...optional, ...different]) };
  // In the sets that say what is optional, nothing else is beside the text.
  const beside = expectation.optional === undefined ? [...besideWords(article), ...joined(different)] : [];
  const khabar = score(expected, words, { ...allowed, beside });
  const readability = score(expected, wordsOf(readabilityText(html)), allowed);
  line(name, khabar, readability);
  if (difference) console.log(`    ${difference.why}`);
  if (asked.includes(name)) {
    console.log(`    too many: ${missing(words, expected).join(' ')}`);
    console.log(`    missing:  ${khabar.absent.join(' ')}`);
  }
  return { name, khabar, readability };
}

function measure(folder, set, feeds) {
  const pages = readdirSync(folder)
    .filter(file => file.endsWith('.html'))
    .map(file => file.slice(0, -'.html'.length));
  const results = pages
    .map(page => measurePage(join(folder, page), `${set}/${page}`, feeds))
    .filter(result => result !== null);
  return {
    khabar: meanScore(results.map(({ khabar }) => khabar)),
    readability: meanScore(results.map(({ readability }) => readability)),
    pages: pages.length,
    scored: results.length,
    below: results.filter(({ khabar, readability }) => khabar.f1 < readability.f1 - mostBelow),
  };
}

const data = inputsFolder();
if (data !== null) {
  console.log(`${''.padEnd(48)} Khabar: P R F1       Readability: P R F1`);
  await withFeeds(['document'], feeds => {
    const measured = sets.map(({ set, folder, goal }) => ({
      set,
      goal,
      ...measure(join(data, folder), set, feeds),
    }));
    console.log('');
    for (const { set, goal, khabar, readability, pages, scored, below } of measured) {
      line(`${set}: mean of ${scored} of ${pages}`, khabar, readability);
      for (const page of below) line(`  below: ${page.name}`, page.khabar, page.readability);
      const least = goal ?? readability.f1;
      const isMissed = khabar.f1 < least;
      if (isMissed) console.error(`missed: ${set} is below ${two(least)}`);
      if (isMissed || below.length > 0) process.exitCode = 1;
    }
  });
}

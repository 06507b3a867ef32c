/**
 * Arabic-like news text for measurements, the same on every machine. The vocabulary comes from the sample edition, the most frequent word
 * first, and goes on with rare words derived from it. How often a word occurs follows Zipf's law: the nth word 1/n as often as the first.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const edition = fileURLToPath(new URL('../../fixtures/edition/articles', import.meta.url));
const vocabularySize = 60_000;
const wordsPerSentence = 12;
const wordsPerParagraph = 65;

const prefixes = ['و', 'ال', 'ب', 'ل', 'ف', 'وال', 'بال', 'لل', 'ك', 'س'];
const suffixes = ['', 'ها', 'هم', 'ه', 'نا', 'ات', 'ين', 'ون', 'ية', 'ا'];

/** Words by falling frequency; equally frequent ones in the order of their letters. */
function wordsByFrequency(text) {
  const counts = new Map();
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

function editionText() {
  const pages = readdirSync(edition)
    .sort()
    .map(name => readFileSync(join(edition, name), 'utf8'));
  return pages.map(page => page.replace(/<head[\s\S]*?<\/head>|<[^>]+>/gu, ' ')).join(' ');
}

/** Known words first, then each of them with every prefix and suffix, up to the wanted size. */
function withDerivedWords(known, size) {
  const words = new Set(known);
  const stems = known.filter(word => /^\p{Script=Arabic}{3,}$/u.test(word));
  for (const suffix of suffixes) {
    for (const prefix of prefixes) {
      for (const stem of stems) {
        if (words.size >= size) return [...words];
        words.add(prefix + stem + suffix);
      }
    }
  }
  return [...words];
}

export const createVocabulary = (size = vocabularySize) =>
  withDerivedWords(wordsByFrequency(editionText()), size);

/** Numbers from 0 to 1 from a seed of 32 bits (mulberry32). */
function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The probabilities of the first n words together, for each n. */
function zipfSums(size) {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 1; rank <= size; rank++) {
    sum += 1 / rank;
    sums[rank - 1] = sum;
  }
  return sums.map(value => value / sum);
}

function firstAtLeast(sums, value) {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Writes words and paragraphs; `seed` decides all of them. */
export function createWriter(vocabulary) {
  const sums = zipfSums(vocabulary.length);
  const words = (count, random) =>
    Array.from({ length: count }, () => vocabulary[firstAtLeast(sums, random())]);

  function paragraph(count, random) {
    const sentences = [];
    for (let left = count; left > 0; left -= wordsPerSentence)
      sentences.push(words(Math.min(left, wordsPerSentence), random).join(' '));
    return `${sentences.join('. ')}.`;
  }

  return {
    words: (count, seed) => words(count, createRandom(seed)),
    /** A headline, and paragraphs of so many words in all. */
    article(count, seed) {
      const random = createRandom(seed);
      const title = words(8, random).join(' ');
      const paragraphs = [];
      for (let left = count; left > 0; left -= wordsPerParagraph)
        paragraphs.push(paragraph(Math.min(left, wordsPerParagraph), random));
      return { title, paragraphs };
    },
  };
}

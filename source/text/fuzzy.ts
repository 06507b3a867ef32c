/**
 * Finds what was typed in part: words in any order, each as it stands, or its letters from a word and the beginnings of words
 * (`جزنت` in «الجزيرة نت»). Letters are compared as in searches, and lead back to those of the text.
 * Linear in the text but for scattered letters, which are looked for in short texts alone.
 */
import { remembering } from '../base/remembering.ts';
import { foldLetter } from './search-key.ts';
import type { Match } from './word-finder.ts';

export interface FoldedText {
  /** Words with single blanks between them. */
  readonly key: string;
  /** Of each UTF-16 unit of the key: where in the text it stands. */
  readonly places: readonly Match[];
}

export interface FuzzyMatch {
  /** At most 120, the better the higher. */
  readonly score: number;
  /** In the text, in order. */
  readonly marks: readonly Match[];
}

const notLetters = /[^\p{Letter}\p{Number}]+/gu;
const isLeftOut = /^[\p{Mark}\p{Format}\u0640]+$/u;
const marksOf = /\p{Mark}/gu;

/** A blank for what is between words, nothing for what is not counted as a letter. */
const foldCharacter = remembering((character: string): string => {
  if (isLeftOut.test(character)) return '';
  const letters = character.normalize('NFKD').toLowerCase().replace(marksOf, '').replace(notLetters, ' ');
  return [...letters].map(foldLetter).join('');
}, 4096);

/** Marks go with their letter. */
export function foldText(text: string): FoldedText {
  const places: { start: number; end: number }[] = [];
  let key = '';
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const folded = foldCharacter(character);
    const last = places.at(-1);
    if (folded === '' && last) last.end = end;
    for (const unit of folded.split('')) {
      if (unit === ' ' && (key === '' || key.endsWith(' '))) continue;
      key += unit;
      places.push({ start, end });
    }
    start = end;
  }
  return { key, places };
}

/** Where a word begins, or what follows its article. */
const beginsAt = (key: string, index: number): 'word' | 'behind-article' | null => {
  if (index === 0 || key[index - 1] === ' ') return 'word';
  const isArticle = key.startsWith('ال', index - 2) && (index === 2 || key[index - 3] === ' ');
  return isArticle ? 'behind-article' : null;
};

interface Found {
  readonly score: number;
  /** In the key. */
  readonly indexes: readonly number[];
}

const wholeScores = { start: 100, word: 92, 'behind-article': 88, inside: 50 } as const;
/** For a word that ends where what was typed does. */
const bonusForEnd = 5;

const run = (from: number, length: number): readonly number[] =>
  Array.from({ length }, (_, index) => from + index);

/** The word as it stands; one letter only where a word begins. */
function findWhole(word: string, key: string): Found | null {
  let best: Found | null = null;
  for (let at = key.indexOf(word); at !== -1; at = key.indexOf(word, at + 1)) {
    const begins = beginsAt(key, at);
    if (begins === null && word.length === 1) continue;
    const end = at + word.length;
    const isEnd = end === key.length || key[end] === ' ';
    const score = wholeScores[at === 0 ? 'start' : (begins ?? 'inside')] + (isEnd ? bonusForEnd : 0);
    if (!best || score > best.score) best = { score, indexes: run(at, word.length) };
  }
  return best;
}

/** Below that of any word that begins so. */
const scatteredScore = 60;
/** For a jump to a later letter of the word, or to the beginning of another. */
const jumpCosts = { 'same-word': 4, 'next-words': 3 } as const;
const mostCostALetter = 3;
const longestScattered = 80;

interface Path {
  readonly cost: number;
  readonly indexes: readonly number[];
}

/** The cheapest way through the rest of the word from a letter at `at`; null: none. */
function pathFrom(
  word: string,
  letter: number,
  key: string,
  at: number,
  known: Map<number, Path | null>,
): Path | null {
  if (letter === word.length - 1) return { cost: 0, indexes: [at] };
  const id = letter * (longestScattered + 1) + at;
  const remembered = known.get(id);
  if (remembered !== undefined) return remembered;
  let best: Path | null = null;
  let isSameWord = true;
  for (let next = at + 1; next < key.length; next++) {
    if (key[next] === ' ') isSameWord = false;
    if (key[next] !== word[letter + 1] || !(isSameWord || beginsAt(key, next))) continue;
    const step = next === at + 1 ? 0 : jumpCosts[isSameWord ? 'same-word' : 'next-words'];
    const rest = pathFrom(word, letter + 1, key, next, known);
    if (rest && (!best || rest.cost + step < best.cost))
      best = { cost: rest.cost + step, indexes: [at, ...rest.indexes] };
  }
  known.set(id, best);
  return best;
}

function hasInOrder(word: string, key: string): boolean {
  let at = -1;
  for (const letter of word.split('')) {
    at = key.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}

function findScattered(word: string, key: string): Found | null {
  if (word.length < 2 || key.length > longestScattered || !hasInOrder(word, key)) return null;
  const known = new Map<number, Path | null>();
  let best: Path | null = null;
  for (let at = key.indexOf(word.charAt(0)); at !== -1; at = key.indexOf(word.charAt(0), at + 1)) {
    const path = beginsAt(key, at) ? pathFrom(word, 0, key, at, known) : null;
    if (path && (!best || path.cost < best.cost)) best = path;
  }
  if (!best || best.cost > mostCostALetter * word.length) return null;
  return { score: scatteredScore - best.cost, indexes: best.indexes };
}

const bonusForAll = 15;
const mostCostOfLength = 10;
const unitsACost = 8;

/** Stretches of letters beside each other. */
function marksAt(indexes: readonly number[], { key, places }: FoldedText): readonly Match[] {
  const marks: { start: number; end: number }[] = [];
  let before = -2;
  for (const index of [...new Set(indexes)].sort((a, b) => a - b)) {
    const place = places[index] as Match;
    const last = marks.at(-1);
    if (last && index === before + 1 && key[index] !== ' ') last.end = place.end;
    else marks.push({ ...place });
    before = index;
  }
  return marks;
}

/** Words of what was typed, folded. */
export const fuzzyWords = (typed: string): readonly string[] =>
  foldText(typed)
    .key.split(' ')
    .filter(word => word !== '');

/** `scattered`: whether letters may stand apart. Null: a word is not there. */
export function fuzzyMatch(
  words: readonly string[],
  text: FoldedText,
  scattered: boolean,
): FuzzyMatch | null {
  const { key } = text;
  let sum = 0;
  const indexes: number[] = [];
  for (const word of words) {
    const found = findWhole(word, key) ?? (scattered ? findScattered(word, key) : null);
    if (!found) return null;
    sum += found.score;
    indexes.push(...found.indexes);
  }
  if (words.length === 0) return { score: 0, marks: [] };
  const typed = words.join(' ');
  const left = Math.max(0, key.length - typed.length);
  const cost = Math.min(mostCostOfLength, Math.floor(left / unitsACost));
  return {
    score: sum / words.length - cost + (key.trimEnd() === typed ? bonusForAll : 0),
    marks: marksAt(indexes, text),
  };
}

/** Two versions of a text as words that stand beside each other, and the places where they differ. */
import { sanitizeBlock } from '../sanitize.ts';
import { type Furniture, furnitureIn } from './furniture.ts';
import type { FurnitureKind } from './furniture-lines.ts';
import { groupParagraphs, movedGroups } from './paragraphs.ts';
import { type Gap, gapsOf } from './sequence-diff.ts';
import { type Word, wordsOf } from './words.ts';

export type Part = 'headline' | 'body';

export interface PlacedWord extends Word {
  /** The word as printed. */
  readonly text: string;
  readonly paragraph: ReadParagraph;
  /** Its place among the words of the paragraph. */
  readonly place: number;
  readonly furniture: FurnitureKind | null;
  readonly isQuoted: boolean;
}

export interface ReadParagraph {
  readonly text: string;
  readonly words: readonly PlacedWord[];
}

/** Some words of one version, with those around them. */
export interface Stretch {
  readonly words: readonly PlacedWord[];
  readonly previous: PlacedWord | null;
  readonly next: PlacedWord | null;
}

/** The text from the first of some words to the last, a line for each paragraph; null if there are none. */
export function printed(words: readonly PlacedWord[]): string | null {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  if (first.paragraph === last.paragraph) return first.paragraph.text.slice(first.start, last.end);
  const between = [...new Set(words.map(({ paragraph }) => paragraph))].slice(1, -1);
  return [
    first.paragraph.text.slice(first.start),
    ...between.map(({ text }) => text),
    last.paragraph.text.slice(0, last.end),
  ].join('\n');
}

/** A place where the versions differ in words; one of the stretches may be empty. */
export interface Hunk {
  readonly part: Part;
  readonly before: Stretch;
  readonly after: Stretch;
}

/** Words that both versions have, side by side. */
export type Run = readonly (readonly [before: PlacedWord, after: PlacedWord])[];

/** Paragraphs that tell the same in both versions, or of one of them; in the order of the later version. */
export interface ComparedGroup {
  readonly before: readonly ReadParagraph[];
  readonly after: readonly ReadParagraph[];
  readonly hunks: readonly Hunk[];
  readonly runs: readonly Run[];
  /** They stand elsewhere now. */
  readonly hasMoved: boolean;
}

export type Comparison = readonly ComparedGroup[];

const quotations = /«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|"[^"\n]*"/gu;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Answers which of the ranges, which are in order, holds a word; it is asked from left to right. */
function holderAmong<R extends Range>(ranges: readonly R[]): (word: Range) => R | undefined {
  let next = 0;
  return ({ start, end }) => {
    while (next < ranges.length && (ranges[next] as R).end < end) next++;
    const range = ranges[next];
    return range && range.start <= start ? range : undefined;
  };
}

type FurnitureOf = (text: string, index: number) => readonly Furniture[];

/** `index`: its place among the paragraphs. */
function readParagraph(text: string, index: number, furnitureOf: FurnitureOf): ReadParagraph {
  const quoted = [...text.matchAll(quotations)].map(({ 0: quotation, index: start }) => ({
    start,
    end: start + quotation.length,
  }));
  const quotationOf = holderAmong(quoted);
  const furnitureAt = holderAmong(furnitureOf(text, index));
  const words: PlacedWord[] = [];
  const paragraph: ReadParagraph = { text, words };
  for (const word of wordsOf(text))
    words.push({
      ...word,
      text: text.slice(word.start, word.end),
      paragraph,
      place: words.length,
      furniture: furnitureAt(word)?.kind ?? null,
      isQuoted: quotationOf(word) !== undefined,
    });
  return paragraph;
}

/** Markup that a source has escaped twice is read as it was meant. */
const markup = /<\/?[a-z][^<>]{0,300}>/giu;
const entities: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  apos: "'",
};

const withoutMarkup = (text: string): string =>
  text
    .replace(markup, ' ')
    .replace(/&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]{2,5}));/giu, (whole, decimal, hex, name) => {
      if (name) return entities[name.toLowerCase()] ?? whole;
      return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
    });

/** A reference can stand for any character: what it is read as passes the border again. */
function withoutEscapes(text: string): string {
  const read = withoutMarkup(text);
  return (read === text ? text : sanitizeBlock(read, { keepTabs: true })).trim();
}

export const readParagraphs = (
  texts: readonly string[],
  furnitureOf: FurnitureOf = furnitureIn,
): readonly ReadParagraph[] =>
  texts
    .map(withoutEscapes)
    .filter(text => text !== '')
    .map((text, index) => readParagraph(text, index, furnitureOf));

const stretch = (words: readonly PlacedWord[], start: number, end: number): Stretch => ({
  words: words.slice(start, end),
  previous: words[start - 1] ?? null,
  next: words[end] ?? null,
});

const wordsIn = (paragraphs: readonly ReadParagraph[]): readonly PlacedWord[] =>
  paragraphs.flatMap(({ words }) => words);

const keysOf = (words: readonly PlacedWord[]): readonly string[] => words.map(({ key }) => key);

const clauseEnd = /[،؛:.!؟,;?\n]/u;

/** Where clauses end within some words: after a sign, or with the paragraph. Indexes, the last one included. */
function clauseEnds(words: readonly PlacedWord[], start: number, end: number): readonly number[] {
  const ends: number[] = [];
  for (let index = start + 1; index < end; index++) {
    const [word, next] = [words[index - 1] as PlacedWord, words[index] as PlacedWord];
    const isEnd =
      word.paragraph !== next.paragraph || clauseEnd.test(word.paragraph.text.slice(word.end, next.start));
    if (isEnd) ends.push(index);
  }
  return [...ends, end];
}

/** A gap of as many clauses on both sides, clause by clause. */
function clausesOf(before: readonly PlacedWord[], after: readonly PlacedWord[], gap: Gap): readonly Gap[] {
  const beforeEnds = clauseEnds(before, gap.beforeStart, gap.beforeEnd);
  const afterEnds = clauseEnds(after, gap.afterStart, gap.afterEnd);
  if (beforeEnds.length !== afterEnds.length) return [gap];
  return beforeEnds.map((beforeEnd, index) => ({
    beforeStart: index === 0 ? gap.beforeStart : (beforeEnds[index - 1] as number),
    beforeEnd,
    afterStart: index === 0 ? gap.afterStart : (afterEnds[index - 1] as number),
    afterEnd: afterEnds[index] as number,
  }));
}

type Compared = Pick<ComparedGroup, 'hunks' | 'runs'>;

function compareWords(before: readonly PlacedWord[], after: readonly PlacedWord[], part: Part): Compared {
  const hunks: Hunk[] = [];
  const runs: Run[] = [];
  let [beforeNext, afterNext] = [0, 0];
  const run = (until: number): void => {
    const length = until - beforeNext;
    if (length > 0)
      runs.push(
        before
          .slice(beforeNext, until)
          .map((word, index) => [word, after[afterNext + index] as PlacedWord] as const),
      );
  };
  for (const gap of gapsOf(keysOf(before), keysOf(after))) {
    run(gap.beforeStart);
    for (const clause of clausesOf(before, after, gap))
      hunks.push({
        part,
        before: stretch(before, clause.beforeStart, clause.beforeEnd),
        after: stretch(after, clause.afterStart, clause.afterEnd),
      });
    [beforeNext, afterNext] = [gap.beforeEnd, gap.afterEnd];
  }
  run(before.length);
  return { hunks, runs };
}

/** A headline stands beside a headline, whatever it says. */
export const compareHeadlines = (
  before: readonly ReadParagraph[],
  after: readonly ReadParagraph[],
): Comparison => [
  { before, after, hasMoved: false, ...compareWords(wordsIn(before), wordsIn(after), 'headline') },
];

export function compareBodies(before: readonly ReadParagraph[], after: readonly ReadParagraph[]): Comparison {
  const groups = groupParagraphs(before, after);
  const moved = movedGroups(groups);
  return groups.map(group => {
    const [one, other] = [
      group.before.map(index => before[index] as ReadParagraph),
      group.after.map(index => after[index] as ReadParagraph),
    ];
    return {
      before: one,
      after: other,
      hasMoved: moved.has(group),
      ...compareWords(wordsIn(one), wordsIn(other), 'body'),
    };
  });
}

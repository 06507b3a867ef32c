/**
 * Breaks a headline so that it reads well: in as few lines as any breaking needs, all of about the same length, the last one of more
 * than one word if that can be. A line rather ends at a pause than behind a word that belongs to the next one (في, of).
 */
import type { Paragraph } from './paragraph.ts';
import { breaksIn, extent, type LineExtent, wrap } from './wrap.ts';

/** Words that belong to the word behind them. */
const leaningWords: ReadonlySet<string> = new Set(
  [
    'في فى من إلى الى على عن مع بين منذ حتى عند لدى ضد نحو عبر دون بعد قبل تحت فوق خلال حول',
    'أو أم ثم بل أن إن أنّ إنّ لا لم لن ما قد هل كل غير ذات ذو يا',
    'a an the of in on at to for from with by as and or but nor is are was were be',
  ].flatMap(row => row.split(' ')),
);

const pauseAtEnd = /(?:[:؛;،,.…!?؟]|\s[–—-])$/u;

/** Share of the width by which lines may differ for the sake of where they end. */
const senseShare = 1 / 6;

/** How an end of a line reads: less than 0 is better than usual. */
function endCost(text: string): number {
  const seen = text.trimEnd();
  if (pauseAtEnd.test(seen)) return -1;
  return leaningWords.has(seen.slice(seen.lastIndexOf(' ') + 1).toLowerCase()) ? 1 : 0;
}

/** A place where a line may begin, and the best way to it. */
interface Node {
  readonly unit: number;
  /** Where what is seen before it ends: blanks hang. */
  readonly visibleEnd: number;
  readonly beginsWord: boolean;
  /** How well a line ends here. */
  readonly endCost: number;
  /** Of the best way; Infinity: there is none. */
  lines: number;
  cost: number;
  from: number;
}

/** No word that leans is longer; a longer tail is not looked at. */
const longestTail = 12;

function nodesOf(paragraph: Paragraph): Node[] {
  const { text, starts, count } = paragraph;
  const unreached = { lines: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY, from: 0 };
  const nodes = [0, ...breaksIn(paragraph), count].map((unit): Node => {
    const at = starts[unit] as number;
    const before = text.slice(Math.max(0, at - longestTail), at);
    const { visibleEnd } = extent(paragraph, 0, unit);
    return {
      unit,
      visibleEnd,
      beginsWord: /(?:^|\s)$/u.test(before),
      endCost: endCost(before),
      ...unreached,
    };
  });
  Object.assign(nodes[0] as Node, { lines: 0, cost: 0 });
  return nodes;
}

const square = (number: number): number => number * number;

const isBetter = (lines: number, cost: number, than: Node): boolean =>
  lines < than.lines || (lines === than.lines && cost < than.cost);

/** Finds the best way to a node, from those before it that are within a line's reach. */
function reach(
  nodes: readonly Node[],
  to: number,
  { columns }: Paragraph,
  width: number,
  ideal: number,
): void {
  const node = nodes[to] as Node;
  const isLast = to === nodes.length - 1;
  const sense = square(width * senseShare);
  const end = columns[node.visibleEnd] as number;
  let words = 0;
  for (let from = to - 1; from >= Math.max(0, to - mostParts(width)); from--) {
    const before = nodes[from] as Node;
    const length = end - (columns[before.unit] as number);
    if (length > width) return;
    if (before.beginsWord) words++;
    const ending = isLast ? (words < 2 ? widowCost(width) : 0) : node.endCost * sense;
    const cost = before.cost + square(ideal - length) + ending;
    if (isBetter(before.lines + 1, cost, node)) Object.assign(node, { lines: before.lines + 1, cost, from });
  }
}

/** Of a line: most have a cell at least. */
const mostParts = (width: number): number => 2 * width;

/** More than lines of different lengths can cost. */
const widowCost = (width: number): number => square(width) * square(width);

function linesTo(nodes: readonly Node[], last: number, paragraph: Paragraph): LineExtent[] {
  const lines: LineExtent[] = [];
  for (let at = last; at > 0; at = (nodes[at] as Node).from) {
    const { unit, from } = nodes[at] as Node;
    lines.push(extent(paragraph, (nodes[from] as Node).unit, unit));
  }
  return lines.reverse();
}

/**
 * Breaks a paragraph into balanced lines of at most `width` cells; as `wrap` does if a word alone is wider than that. Takes time in
 * proportion to the length times the words of a line.
 */
export function balance(paragraph: Paragraph, width: number): LineExtent[] {
  const greedy = wrap(paragraph, width);
  if (greedy.length < 2) return greedy;
  const ideal = greedy.reduce((sum, line) => sum + line.width, 0) / greedy.length;
  const nodes = nodesOf(paragraph);
  const last = nodes.length - 1;
  for (let to = 1; to <= last; to++) reach(nodes, to, paragraph, width, ideal);
  return Number.isFinite((nodes[last] as Node).lines) ? linesTo(nodes, last, paragraph) : greedy;
}

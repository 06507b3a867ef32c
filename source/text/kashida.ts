/**
 * Justified lines of right-to-left prose: tatweel where calligraphers lengthen a word, then wider blanks.
 *
 * The order of the places is that of Microsoft's Internet Explorer 5.5, which Adobe and LibreOffice follow (“The Big Kashida
 * Secret”, Khatt Foundation), with LibreOffice's exception: none before a final yeh that no seen precedes (tdf#65344). A word is
 * lengthened in one place, of equal ones in the last.
 */
import { blank } from './glyphs.ts';
import { joinsNext, joinsPrevious, tatweel } from './joining.ts';
import type { Paragraph } from './paragraph.ts';
import { joiningTypes } from './unicode/kinds.ts';
import { BidiClass, JoiningType, lamAlefOf } from './unicode/properties.ts';
import { unitWidth } from './units.ts';
import type { LineExtent } from './wrap.ts';

const lam = 0x0644;
const heh = 0x0647;
/** Urdu writes aspirated consonants with it: تھ is one letter. */
const hehDoachashmee = 0x06be;

/** A line that lacks more than this part of the width stays ragged. */
const mostStretch = 1 / 3;
/** Cells that one word is lengthened by: usually, and at most. */
const usualLength = 2;
const mostLength = 3;
/** Cells that one blank is widened by at most: more is a hole. */
const mostWidening = 3;
/** Letters of the shortest word that is lengthened: من and ما are not. */
const shortestWord = 3;
/** How much worse a place is that is under one of the line above (rivers and ladders). */
const ladderPenalty = 2;

/** Joining groups of ArabicShaping.txt, as far as the rules name them. */
const groups = {
  seen: 'سشښڛڜۺݜݭݰݽݾ',
  sad: 'صضڝڞۻ',
  tehMarbuta: 'ةۃ',
  heh: 'هہھۀە',
  dal: 'دذڈڌڍډڊڋڎڏڐۮݙݚ',
  alef: 'اأإآٱٲٳ',
  tah: 'طظڟ',
  lam: 'لڵڶڷڸݪ',
  kaf: 'كڪکګڬڭڮݢݣݤݿ',
  gaf: 'گڰڱڲڳڴ',
  beh: 'بتثپٹٺٻټٽٿڀݐݑݒݓݔݕݖ',
  noon: 'نںڻڼڽڹݧݨݩ',
  yeh: 'يىئیېۍێۑؠ',
  reh: 'رزڑڒړڔڕږڗژڙۯݛ',
  waw: 'وؤۄۅۆۇۈۉۊۋۏ',
  ain: 'عغڠۼݝݞݟ',
  qaf: 'قڧڨ',
  feh: 'فڡڢڣڤڥڦݠݡ',
} as const;
type Group = keyof typeof groups;

const groupOf: ReadonlyMap<number, Group> = new Map(
  Object.entries(groups).flatMap(([group, letters]) =>
    Array.from(letters, letter => [letter.codePointAt(0) as number, group as Group] as const),
  ),
);

/** A place between two joined letters, in logical order. */
interface Place {
  readonly before: number;
  readonly after: number;
  /** What `after` is joined to, or 0: then it takes its final form. */
  readonly behind: number;
}

const isOneOf =
  (...names: readonly Group[]) =>
  (letter: number): boolean => {
    const group = groupOf.get(letter);
    return group !== undefined && names.includes(group);
  };

const beforeFinal =
  (isWanted: (letter: number) => boolean) =>
  ({ after, behind }: Place): boolean =>
    behind === 0 && isWanted(after);

const isSeenLike = isOneOf('seen', 'sad');
const isBehLike = isOneOf('beh', 'noon', 'yeh');
const isRehOrYeh = isOneOf('reh', 'yeh');
const isYeh = isOneOf('yeh');

/** From the best place to the least. */
const priorities: readonly ((place: Place) => boolean)[] = [
  ({ before }) => before === tatweel,
  ({ before }) => isSeenLike(before),
  beforeFinal(isOneOf('tehMarbuta', 'heh', 'dal')),
  beforeFinal(isOneOf('alef', 'tah', 'lam', 'kaf', 'gaf')),
  ({ after, behind }) => isBehLike(after) && isRehOrYeh(behind),
  beforeFinal(isOneOf('waw', 'ain', 'qaf', 'feh')),
  beforeFinal(letter => !isYeh(letter)),
];

/** A unit that a word can be lengthened after. */
interface Point {
  readonly unit: number;
  /** Index into `priorities`. */
  readonly priority: number;
  /** Cells of the line up to the end of the unit, before stretching. */
  readonly column: number;
}

/** Cells added after the units of a line: tatweel after a letter, blanks after a blank. By unit, from the line's first. */
export type Stretch = Uint8Array;

const baseOf = ({ codes, starts }: Paragraph, unit: number): number =>
  codes[starts[unit] as number] as number;

const joiningTypeAt = ({ kinds }: Paragraph, character: number): number =>
  joiningTypes[kinds[character] as number] as number;

/** The type of the last letter of a unit that is not transparent to joining. */
function lastJoiningType(paragraph: Paragraph, unit: number): number {
  const first = paragraph.starts[unit] as number;
  let last = (paragraph.starts[unit + 1] as number) - 1;
  while (last > first && joiningTypeAt(paragraph, last) === JoiningType.T) last--;
  return joiningTypeAt(paragraph, last);
}

/** Whether the letters of a unit and of the next are joined. */
function isJoined(paragraph: Paragraph, unit: number, end: number): boolean {
  if (unit + 1 >= end) return false;
  const next = paragraph.starts[unit + 1] as number;
  return joinsNext(lastJoiningType(paragraph, unit)) && joinsPrevious(joiningTypeAt(paragraph, next));
}

const isLigature = (before: number, after: number): boolean => before === lam && lamAlefOf(after, 0) !== 0;

/** Fonts draw the three letters of الله as one. */
const isNameOfGod = (paragraph: Paragraph, unit: number, start: number): boolean =>
  baseOf(paragraph, unit) === lam &&
  baseOf(paragraph, unit + 1) === heh &&
  unit > start &&
  baseOf(paragraph, unit - 1) === lam;

function priorityAt(paragraph: Paragraph, unit: number, start: number, end: number): number {
  if (!isJoined(paragraph, unit, end) || isNameOfGod(paragraph, unit, start)) return -1;
  const before = baseOf(paragraph, unit);
  const after = baseOf(paragraph, unit + 1);
  if (isLigature(before, after) || after === hehDoachashmee) return -1;
  const behind = isJoined(paragraph, unit + 1, end) ? baseOf(paragraph, unit + 2) : 0;
  return priorities.findIndex(holds => holds({ before, after, behind }));
}

/** Latin letters, digits, and whatever `isolates.ts` keeps from left to right. */
const isForeign = (bidiClass: number): boolean =>
  bidiClass === BidiClass.L || bidiClass === BidiClass.EN || bidiClass === BidiClass.AN;

/** Whether the units [start, end) are a word of Arabic letters that is long enough. */
function isLongWord({ classes, starts }: Paragraph, start: number, end: number): boolean {
  let letters = 0;
  for (let unit = start; unit < end; unit++) {
    const bidiClass = classes[starts[unit] as number] as number;
    if (isForeign(bidiClass)) return false;
    if (bidiClass === BidiClass.AL) letters++;
  }
  return letters >= shortestWord;
}

/** The best point of the word [start, end), which begins at a column. */
function pointOf(paragraph: Paragraph, start: number, end: number, column: number): Point | undefined {
  if (!isLongWord(paragraph, start, end)) return undefined;
  let best: Point | undefined;
  let cells = column;
  for (let unit = start; unit < end - 1; unit++) {
    cells += unitWidth(paragraph, unit);
    const priority = priorityAt(paragraph, unit, start, end);
    if (priority >= 0 && (!best || priority <= best.priority)) best = { unit, priority, column: cells };
  }
  return best;
}

interface Opportunities {
  readonly points: readonly Point[];
  /** Units that are a blank between two words. */
  readonly blanks: readonly number[];
}

function opportunitiesOf(paragraph: Paragraph, { start, visibleEnd }: LineExtent): Opportunities {
  const points: Point[] = [];
  const blanks: number[] = [];
  let wordStart = start;
  let wordColumn = 0;
  let column = 0;
  for (let unit = start; unit <= visibleEnd; unit++) {
    if (unit === visibleEnd || baseOf(paragraph, unit) === blank) {
      const point = pointOf(paragraph, wordStart, unit, wordColumn);
      if (point) points.push(point);
      if (unit < visibleEnd && unit > start) blanks.push(unit);
      wordStart = unit + 1;
      wordColumn = column + 1;
    }
    column += unitWidth(paragraph, unit);
  }
  return { points, blanks };
}

/** The `index`th of `parts` shares of a whole, as even as whole numbers are, the larger ones spread. */
const share = (whole: number, parts: number, index: number): number =>
  Math.floor(((index + 1) * whole) / parts) - Math.floor((index * whole) / parts);

/** As many points as asked for, one from each of as many stretches of the line: the best that is under none of the line above. */
function spreadPoints(points: readonly Point[], count: number, above: readonly number[]): Point[] {
  const cost = ({ priority, column }: Point): number =>
    priority + (above.some(other => Math.abs(other - column) <= 1) ? ladderPenalty : 0);
  return Array.from({ length: count }, (_, index) => {
    const first = Math.floor((index * points.length) / count);
    const end = Math.floor(((index + 1) * points.length) / count);
    return points.slice(first, end).reduce((best, point) => (cost(point) < cost(best) ? point : best));
  });
}

/** Where `cells` go, or null if they would tear the line apart. */
function stretchOf(
  { points, blanks }: Opportunities,
  line: LineExtent,
  cells: number,
  above: readonly number[],
): { readonly stretch: Stretch; readonly columns: readonly number[] } | null {
  const count = Math.min(points.length, Math.ceil(cells / usualLength));
  const lengthened = Math.min(cells, count * mostLength);
  const widened = cells - lengthened;
  if (widened > blanks.length * mostWidening) return null;
  const stretch = new Uint8Array(line.visibleEnd - line.start);
  const chosen = spreadPoints(points, count, above);
  for (const [index, { unit }] of chosen.entries())
    stretch[unit - line.start] = share(lengthened, count, index);
  for (const [index, unit] of blanks.entries())
    stretch[unit - line.start] = share(widened, blanks.length, index);
  return { stretch, columns: chosen.map(({ column }) => column) };
}

/**
 * How much each line of a paragraph is stretched to be `width` cells wide; null for a line that stays as it is: the last,
 * one that is full, and one that lacks too much.
 */
export function justify(
  paragraph: Paragraph,
  lines: readonly LineExtent[],
  width: number,
): (Stretch | null)[] {
  if (paragraph.direction === 'ltr') return lines.map(() => null);
  let above: readonly number[] = [];
  return lines.map((line, index) => {
    const cells = width - line.width;
    const fits = index < lines.length - 1 && cells > 0 && cells <= width * mostStretch;
    const found = fits ? stretchOf(opportunitiesOf(paragraph, line), line, cells, above) : null;
    above = found?.columns ?? [];
    return found?.stretch ?? null;
  });
}

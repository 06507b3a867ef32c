/**
 * For kitty (docs/terminals.md §4, measured). kitty reorders nothing itself; HarfBuzz lays a whole run of cells out from the right as
 * soon as it holds an Arabic character, and a run ends at a blank, at box drawing and where the font changes. So Arabic runs
 * are sent from their other end, and everything else in the same token gets the opposite weight, which makes it a
 * run of its own. Colours belong to cells, not to glyphs: they stay where they are.
 */
import { type Cell, cellsOf, type FontStyle, type RowEncoder } from './row.ts';
import { rightToLeftBlock } from './scripts.ts';

const endsRun = /^[\s\u00A0\u2500-\u259F]/;
const isArabic = (cell: Cell): boolean => rightToLeftBlock.test(cell.text);

const isSameRun = (one: Cell, next: Cell): boolean =>
  !endsRun.test(one.text) &&
  !endsRun.test(next.text) &&
  one.font.bold === next.font.bold &&
  one.font.italic === next.font.italic;

/** Cuts cells into stretches in which each is `together` with the one before it. */
function stretches(cells: readonly Cell[], together: (one: Cell, next: Cell) => boolean): Cell[][] {
  const found: Cell[][] = [];
  let last: Cell | undefined;
  for (const cell of cells) {
    if (last && together(last, cell)) found.at(-1)?.push(cell);
    else found.push([cell]);
    last = cell;
  }
  return found;
}

/** The characters change places, the styles stay. */
function reverseInPlace(cells: readonly Cell[]): void {
  const texts = cells.map(cell => cell.text).reverse();
  for (const [i, cell] of cells.entries()) cell.text = texts[i] as string;
}

const weightOf = ({ bold, faint }: FontStyle): string =>
  `\u001B[22m${bold ? '\u001B[1m' : ''}${faint ? '\u001B[2m' : ''}`;
const oppositeOf = (font: FontStyle): string =>
  font.bold ? weightOf({ ...font, bold: false }) : '\u001B[1m';

/** The cells with the opposite weight, which must be taken back before any other sequence. */
function inOppositeWeight(cells: readonly Cell[]): string {
  let written = '';
  for (const stretch of stretches(cells, (_, next) => next.before === '')) {
    const { before, font } = stretch[0] as Cell;
    written += `${before}${oppositeOf(font)}${stretch.map(cell => cell.text).join('')}${weightOf(font)}`;
  }
  return written;
}

const asTheyAre = (cells: readonly Cell[]): string => cells.map(cell => cell.before + cell.text).join('');

function encodeRun(run: readonly Cell[]): string {
  if (!run.some(isArabic)) return asTheyAre(run);
  let encoded = '';
  for (const stretch of stretches(run, (one, next) => isArabic(one) === isArabic(next))) {
    const arabic = isArabic(stretch[0] as Cell);
    if (arabic) reverseInPlace(stretch);
    encoded += arabic ? asTheyAre(stretch) : inOppositeWeight(stretch);
  }
  return encoded;
}

export const kitty: RowEncoder = parts => {
  const { cells, after } = cellsOf(parts);
  return stretches(cells, isSameRun).map(encodeRun).join('') + after;
};

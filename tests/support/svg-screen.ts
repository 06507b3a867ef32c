/**
 * A screen as SVG. Each letter is an outline in its own cell, so that no browser reorders or joins letters, and no font is missing.
 * What is drawn is apart from the outlines: it is the same on every machine, and can be compared.
 */
import type { PictureStrip } from '../../source/domain/picture.ts';
import { textWidth } from '../../source/text/cells.ts';
import type { Run } from '../../source/text/layout.ts';
import type { Row } from '../../source/text/rows.ts';
import { type Appearance, lookOf, type Style, type Theme } from '../../source/theme/theme.ts';
import type { Outlines } from './font-outlines.ts';

/** In units of DejaVu Sans Mono, 2048 to an em. */
const cell = { width: 1233, height: 2384, baseline: 1901 } as const;
const margin = cell.width;
const corner = 900;
/** Pixels, where nothing says how large the picture is shown. */
const pixelsOfCell = 8;

export interface SvgScreen {
  readonly theme: Theme;
  /** What is seen, in words. */
  readonly title: string;
  /** Of a picture of the screen, as a `data:` URL. */
  readonly addressOf: (strip: PictureStrip) => string;
}

type Weight = 'regular' | 'bold';

const weightOf = ({ bold }: Appearance): Weight => (bold ? 'bold' : 'regular');
const idOf = (codePoint: number, weight: Weight): string =>
  `${weight === 'bold' ? 'b' : 'r'}${codePoint.toString(16)}`;

const invisible = /[\p{Cf}\p{Zs}]/u;

/** What fills a box, in pixels' stead: lines are drawn as boxes too. */
const box = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;

interface Placed extends Run<Style> {
  readonly look: Appearance;
  /** Units from the left. */
  readonly x: number;
  readonly width: number;
}

function placedRuns({ runs }: Row<Style>, theme: Theme): readonly Placed[] {
  let column = 0;
  return runs.map(run => {
    const x = column * cell.width;
    const cells = textWidth(run.text);
    column += cells;
    return { ...run, look: lookOf(theme, run.style), x, width: cells * cell.width };
  });
}

/** Marks on a letter are in its cell. */
function lettersOf({ text, look, x }: Placed): string {
  let at = x - cell.width;
  const uses = [...text].flatMap(character => {
    at += textWidth(character) * cell.width;
    if (invisible.test(character)) return [];
    return [`<use href="#${idOf(character.codePointAt(0) as number, weightOf(look))}" x="${at}"/>`];
  });
  return uses.length === 0 ? '' : `<g fill="${look.color}">${uses.join('')}</g>`;
}

const line = { thickness: 110, under: 2130, through: 1300 } as const;

const linesOf = ({ look, x, width }: Placed, top: number): readonly string[] => [
  ...(look.underline ? [box(x, top + line.under, width, line.thickness, look.color ?? '')] : []),
  ...(look.strikethrough ? [box(x, top + line.through, width, line.thickness, look.color ?? '')] : []),
];

/** Drawn whole with its first row. */
function pictureOf({ picture: strip, x, width }: Placed, top: number, { addressOf }: SvgScreen): string {
  if (!strip || strip.row > 0) return '';
  return `<image x="${x}" y="${top}" width="${width}" height="${strip.rows * cell.height}" preserveAspectRatio="none" href="${addressOf(strip)}"/>`;
}

function rowOf(row: Row<Style>, index: number, screen: SvgScreen): string {
  const top = index * cell.height;
  const page = screen.theme.grounds.page.backgroundColor;
  const runs = placedRuns(row, screen.theme);
  const grounds = runs
    .filter(({ look }) => look.backgroundColor !== page)
    .map(({ look, x, width }) => box(x, top, width, cell.height, look.backgroundColor ?? ''));
  const letters = runs.map(lettersOf).join('');
  return [
    ...grounds,
    ...runs.map(run => pictureOf(run, top, screen)),
    letters && `<g transform="translate(0 ${top + cell.baseline})">${letters}</g>`,
    ...runs.flatMap(run => linesOf(run, top)),
  ].join('');
}

/** What is drawn, a line for each row: the same for the same rows. */
export const svgRows = (rows: readonly Row<Style>[], screen: SvgScreen): string =>
  rows.map((row, index) => `${rowOf(row, index, screen)}\n`).join('');

/** The outlines that the rows use. */
function definitions(drawn: string, fonts: Readonly<Record<Weight, Outlines>>): string {
  const ids = new Set([...drawn.matchAll(/href="#(\w+)"/gu)].map(([, id = '']) => id));
  return [...ids]
    .sort()
    .map(id => {
      const codePoint = Number.parseInt(id.slice(1), 16);
      const path = fonts[id.startsWith('b') ? 'bold' : 'regular'](codePoint);
      if (path === null) throw new Error(`the font has no U+${codePoint.toString(16)}`);
      return `<path id="${id}" d="${path}"/>\n`;
    })
    .join('');
}

/** A whole file. */
export function svgOf(
  rows: readonly Row<Style>[],
  screen: SvgScreen,
  fonts: Readonly<Record<Weight, Outlines>>,
): string {
  const columns = Math.max(...rows.map(({ width }) => width));
  const [width, height] = [columns * cell.width, rows.length * cell.height];
  const [fullWidth, fullHeight] = [width + 2 * margin, height + 2 * margin];
  const drawn = svgRows(rows, screen);
  const pixels = (units: number): number => Math.round((units * pixelsOfCell) / cell.width);
  const page = screen.theme.grounds.page.backgroundColor;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels(fullWidth)}" height="${pixels(fullHeight)}" viewBox="${-margin} ${-margin} ${fullWidth} ${fullHeight}" role="img">
<title>${screen.title}</title>
<defs>
${definitions(drawn, fonts)}</defs>
<rect x="${-margin}" y="${-margin}" width="${fullWidth}" height="${fullHeight}" rx="${corner}" fill="${page}"/>
<g shape-rendering="geometricPrecision">
${drawn}</g>
</svg>
`;
}

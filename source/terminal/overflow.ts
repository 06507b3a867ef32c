/**
 * Arabic reaches out of its row: vowel signs, the hamza of أ and, in bold, the dots of ي. Konsole, QTerminal and mlterm
 * (docs/terminals.md §6, measured) draw it there, but draw a row anew only where one of its cells has changed: signs of the
 * page before stay in the rows around, and a hamza is cut off where the row above is drawn alone. Writing or erasing the same
 * cells again is no change to them; another style is, and a blank shows none. So the first and the last blank of a row get a
 * style that follows from its neighbors.
 */
import { csi, tokensOf } from './escapes.ts';
import { type Pen, penAfterStyle, penChange, plainPen } from './pen.ts';

/** Letters and marks of Hebrew, Arabic and the blocks between, and their forms. */
const overflowing = /[\u0590-\u08FF\uFB1D-\uFEFC]/;

const plainStyle = `${csi}0m`;
/** What a blank does not show: weight, slant and colour, but of the 256 colours those that are not the theme's. */
const fonts = ['', '1;', '3;', '1;3;'] as const;
const firstColour = 16;
const colourCount = 240;

const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = fnvOffset;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), fnvPrime);
  return hash >>> 0;
}

/** One of 960 styles, so that two neighborhoods hardly ever share theirs. */
function blankStyleOf(text: string): string {
  const hash = hashOf(text);
  const colour = firstColour + (hash % colourCount);
  return `${csi}${fonts[Math.floor(hash / colourCount) % fonts.length]}38;5;${colour}m`;
}

/** On the ground that there is. */
const styledBlanks = (count: number, style: string): string => style + ' '.repeat(count) + plainStyle;

interface Blank {
  readonly offset: number;
  readonly pen: Pen;
}

/** Plain style, or that of a page whose ground is painted: of its blanks nothing is seen but the ground. */
const isGround = ({ attributes, foreground, background }: Pen): boolean =>
  attributes === 0 && (foreground === '' || background !== '');

/** The first and the last blank of which only the ground is seen. */
function outerBlanks(row: string): readonly Blank[] {
  const blanks: Blank[] = [];
  let offset = 0;
  let pen: Pen | null = plainPen;
  for (const { kind, text } of tokensOf(row)) {
    if (kind === 'style') pen = pen && penAfterStyle(pen, text);
    else if (kind === 'text' && text.includes(' ') && pen && isGround(pen)) {
      blanks.push({ offset: offset + text.indexOf(' '), pen });
      blanks.push({ offset: offset + text.lastIndexOf(' '), pen });
    }
    offset += text.length;
  }
  const [first] = blanks;
  const last = blanks.at(-1);
  if (!first || !last) return [];
  return first.offset === last.offset ? [first] : [first, last];
}

function withStyledBlanks(row: string, style: string, columns: number): string {
  if (row === '') return styledBlanks(columns, style);
  let written = '';
  let end = 0;
  for (const { offset, pen } of outerBlanks(row)) {
    written += row.slice(end, offset) + styledBlanks(1, style) + penChange(plainPen, pen);
    end = offset + 1;
  }
  return written + row.slice(end);
}

/** The rows of a screen that is `columns` wide; a row differs from before where it must be drawn anew because of its neighbors. */
export function withOverflowRedrawn(rows: readonly string[], columns: number): readonly string[] {
  const overflows = rows.map(row => overflowing.test(row));
  return rows.map((row, i) => {
    const entangled = [i - 1, i + 1].filter(j => j in rows && (overflows[i] || overflows[j]));
    if (entangled.length === 0) return row;
    return withStyledBlanks(row, blankStyleOf(entangled.map(j => rows[j]).join('\n')), columns);
  });
}

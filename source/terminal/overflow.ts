/**
 * Arabic reaches out of its row: vowel signs, the hamza of أ and, in bold, the dots of ي. Konsole and mlterm (docs/terminals.md §6,
 * measured) draw it there, but draw a row anew only where one of its cells has changed: signs of the page before stay in the rows
 * around, and a hamza is cut off where the row above is drawn alone. Writing or erasing the same cells again is no change to them;
 * another colour is, and a blank shows none. So the first and the last blank of a row get a colour that follows from its neighbors.
 */
import { csi, tokensOf } from './escapes.ts';

/** Letters and marks of Hebrew, Arabic and the blocks between, and their forms. */
const overflowing = /[\u0590-\u08FF\uFB1D-\uFEFC]/;

const plainStyle = `${csi}0m`;
/** Of the 256 colours, those that are not the theme's. */
const firstColour = 16;
const colourCount = 240;

function colourOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) >>> 0;
  return firstColour + (hash % colourCount);
}

const colouredBlanks = (count: number, colour: number): string =>
  `${csi}38;5;${colour}m${' '.repeat(count)}${plainStyle}`;

/** Offsets of the first and the last blank that no style would make visible. */
function outerBlanks(row: string): readonly number[] {
  const blanks: number[] = [];
  let offset = 0;
  let isPlain = true;
  for (const { kind, text } of tokensOf(row)) {
    if (kind === 'style') isPlain = text === plainStyle;
    else if (kind === 'text' && isPlain && text.includes(' '))
      blanks.push(offset + text.indexOf(' '), offset + text.lastIndexOf(' '));
    offset += text.length;
  }
  return [...new Set([...blanks.slice(0, 1), ...blanks.slice(-1)])];
}

function withColouredBlanks(row: string, colour: number, columns: number): string {
  if (row === '') return colouredBlanks(columns, colour);
  let written = '';
  let end = 0;
  for (const blank of outerBlanks(row)) {
    written += row.slice(end, blank) + colouredBlanks(1, colour);
    end = blank + 1;
  }
  return written + row.slice(end);
}

/** The rows of a screen that is `columns` wide; a row differs from before where it must be drawn anew because of its neighbors. */
export function withOverflowRedrawn(rows: readonly string[], columns: number): readonly string[] {
  const overflows = rows.map(row => overflowing.test(row));
  return rows.map((row, i) => {
    const entangled = [i - 1, i + 1].filter(j => j in rows && (overflows[i] || overflows[j]));
    if (entangled.length === 0) return row;
    return withColouredBlanks(row, colourOf(entangled.map(j => rows[j]).join('\n')), columns);
  });
}

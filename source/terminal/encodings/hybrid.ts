/**
 * For terminals that turn whole right-to-left stretches and drop left-to-right marks: QTerminal (docs/terminals.md §4, measured),
 * Terminal.app and iTerm2 from 3.7 (inferred there, not run). Each stretch is sent in logical order, the stretches from left
 * to right; what is put between them is of class L: U+01C0, a letter that looks like a bar, in the place of bars, and U+2800, the
 * blank among the Braille patterns, before numbers.
 *
 * A stretch is what UAX #9 makes of it with a left-to-right base: from the first to the last right-to-left letter or
 * Arabic-Indic digit with no left-to-right letter or picture in between. QTerminal turns each style run by itself, so a stretch ends at a change of style.
 */
import { encodeTexts } from './row.ts';
import { arabicNumberCluster, clusters, strong, strongCluster } from './scripts.ts';

const barFence = '\u01C0';
const blankFence = '\u2800';
const verticalBar = /[│┃┆┇┊┋╎╏║]/g;

const leftToRightLetter = `(?!${strong})\\p{L}`;
const picture = '[\\p{Extended_Pictographic}\\p{Regional_Indicator}]';
const edge = `(?:${strongCluster}|${arabicNumberCluster})`;
const stretch = new RegExp(`${edge}(?:(?:(?!${leftToRightLetter}|${picture})[^])*${edge})?`, 'gu');

const digit = '[0-9\\u0660-\\u0669\\u06F0-\\u06F9\\u066B\\u066C]';
/** Digits and single separators of class CS between them (W4): a number reads from left to right inside a stretch too. */
const numberOrCells = new RegExp(`(${digit}+(?:[.,:/\\u00A0\\u060C]${digit}+)*)|((?!${digit})[^])+`, 'gu');
/** The text after a stretch up to a European number, with no other stretch in between, which the terminal would draw into the stretch (W2). */
const gapBeforeNumber = new RegExp(
  `^(?:(?!${edge})[^\\p{L}0-9\\u06F0-\\u06F9])*(?=[0-9\\u06F0-\\u06F9])`,
  'u',
);

const mirrorPairs = '()[]{}<>«»‹›≤≥';
const mirrored = new Map(
  [...mirrorPairs].map((character, i) => [character, mirrorPairs[i ^ 1] as string] as const),
);

const reversed = (cells: string): string[] =>
  clusters(cells)
    .reverse()
    .map(cell => mirrored.get(cell) ?? cell);

/** Undoes UAX #9 L2 and L4 on one stretch of cells. */
function logicalOrder(cells: string): string {
  const pieces: string[] = [];
  for (const [piece, number] of cells.matchAll(numberOrCells)) {
    pieces.push(number ?? reversed(piece).join(''));
  }
  return pieces.reverse().join('');
}

/** Terminals draw a picture by itself: what is at both sides of it must not be one stretch to them. */
const blankAtPicture = new RegExp(` (?=${picture})|(?<=${picture}\\uFE0F?) `, 'gu');

/** The last blank before a number becomes a fence; without a blank there is no cell to spare. */
const fenceNumber = (gap: string): string => gap.replace(/ (?=[^ ]*$)/, blankFence);

function encodeText(text: string): string {
  const fencedText = text.replace(verticalBar, barFence).replace(blankAtPicture, blankFence);
  let encoded = '';
  let end = 0;
  for (const match of fencedText.matchAll(stretch)) {
    encoded += fencedText.slice(end, match.index) + logicalOrder(match[0]);
    end = match.index + match[0].length;
    const gap = gapBeforeNumber.exec(fencedText.slice(end))?.[0];
    if (gap === undefined) continue;
    encoded += fenceNumber(gap);
    end += gap.length;
  }
  return encoded + fencedText.slice(end);
}

export const hybrid = encodeTexts(encodeText);

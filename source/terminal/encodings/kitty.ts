/**
 * For kitty (docs/terminals.md §4, measured). kitty reorders nothing itself; HarfBuzz lays a whole run of cells out from the right as
 * soon as it holds an Arabic character, and a run ends at a blank, at box drawing and where the font changes. So a token is cut into
 * pieces that are of one font whatever the main font is, the Arabic ones are sent from their other end, and neighbors get different
 * weights, which makes each a run of its own. Colours belong to cells, not to glyphs: they stay where they are.
 */
import { type Cell, cellsOf, type FontStyle, type RowEncoder } from './row.ts';
import { rightToLeftBlock } from './scripts.ts';

const endsRun = /^[\s\u00A0\u2500-\u259F]/;

/**
 * What every font with Arabic has: the forms of Presentation Forms-B, the letters of Persian, digits and punctuation. Each of the
 * others may come from another font than its neighbors; and a letter with a mark keeps it only in a run of its own.
 */
const commonArabic =
  /^[\u060C\u061B\u061F\u0621-\u063A\u0640-\u064A\u0660-\u066C\u067E\u0686\u0698\u06A9\u06AF\u06CC\u06F0-\u06F9\uFB56-\uFB59\uFB7A-\uFB7D\uFB8A\uFB8B\uFB8E-\uFB95\uFBFC-\uFBFF\uFE70-\uFEFC]$/;
const hebrewLetter = /^[\u05D0-\u05EA]$/;

type Kind = 'other' | 'arabic' | 'hebrew' | 'rare';

function kindOf({ text }: Cell): Kind {
  if (!rightToLeftBlock.test(text)) return 'other';
  if (commonArabic.test(text)) return 'arabic';
  return hebrewLetter.test(text) ? 'hebrew' : 'rare';
}

/** Neighboring cells that one run of HarfBuzz may hold; of a rare kind, a single cell. */
interface Piece {
  readonly kind: Kind;
  readonly cells: Cell[];
}

const isSameFont = (one: FontStyle, next: FontStyle): boolean =>
  one.bold === next.bold && one.italic === next.italic;

const fontOf = ({ cells }: Piece): FontStyle => (cells[0] as Cell).font;

function piecesOf(cells: readonly Cell[]): Piece[] {
  const pieces: Piece[] = [];
  for (const cell of cells) {
    const kind = kindOf(cell);
    const last = pieces.at(-1);
    if (last?.kind === kind && kind !== 'rare' && isSameFont(fontOf(last), cell.font)) last.cells.push(cell);
    else pieces.push({ kind, cells: [cell] });
  }
  return pieces;
}

const letterOrDigit = /^[\p{L}\p{N}]/u;
const letterCost = 4;
/** Of another weight: one letter is seen as soon as a few signs. */
const costOf = ({ cells }: Piece): number =>
  cells.reduce((cost, { text }) => cost + (letterOrDigit.test(text) ? letterCost : 1), 0);

/** Whether HarfBuzz would lay two neighbors out as one run, and change their places, if their weight were the same. */
const runTogether = (one: Piece, next: Piece): boolean =>
  fontOf(one).italic === fontOf(next).italic && (one.kind !== 'other' || next.kind !== 'other');

/** A weight for a piece, and the cheapest weights of those before it. */
interface Choice {
  readonly cost: number;
  readonly isOpposite: boolean;
  readonly before: Choice | null;
}

const cheaper = (one: Choice | null, other: Choice | null): Choice | null =>
  (other?.cost ?? 0) < (one?.cost ?? 0) ? other : one;

const choose = (before: Choice | null, piece: Piece, isOpposite: boolean): Choice => ({
  cost: (before?.cost ?? 0) + (isOpposite ? costOf(piece) : 0),
  isOpposite,
  before,
});

/** Which pieces get the opposite of their weight: of all ways that keep neighbors apart, the one that is seen least. */
function oppositePieces(pieces: readonly Piece[]): readonly boolean[] {
  let normal: Choice | null = null;
  let bold: Choice | null = null;
  for (const [i, piece] of pieces.entries()) {
    const previous = pieces[i - 1];
    const mustDiffer = previous !== undefined && runTogether(previous, piece);
    const any: Choice | null = cheaper(normal, bold);
    const isBold = fontOf(piece).bold;
    [normal, bold] = [
      choose(mustDiffer ? bold : any, piece, isBold),
      choose(mustDiffer ? normal : any, piece, !isBold),
    ];
  }
  const opposite: boolean[] = [];
  for (let choice = cheaper(normal, bold); choice; choice = choice.before) opposite.push(choice.isOpposite);
  return opposite.reverse();
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

const asTheyAre = (cells: readonly Cell[]): string => cells.map(cell => cell.before + cell.text).join('');

/** The opposite weight must be taken back before any other sequence. */
function inOppositeWeight(cells: readonly Cell[]): string {
  let written = '';
  let takeBack = '';
  for (const { before, text, font } of cells) {
    if (takeBack === '' || before !== '') written += takeBack + before + oppositeOf(font);
    written += text;
    takeBack = weightOf(font);
  }
  return written + takeBack;
}

function encodeToken(token: readonly Cell[]): string {
  const pieces = piecesOf(token);
  const opposite = oppositePieces(pieces);
  let encoded = '';
  for (const [i, { kind, cells }] of pieces.entries()) {
    if (kind !== 'other') reverseInPlace(cells);
    encoded += opposite[i] ? inOppositeWeight(cells) : asTheyAre(cells);
  }
  return encoded;
}

export const kitty: RowEncoder = parts => {
  const { cells, after } = cellsOf(parts);
  let encoded = '';
  let token: Cell[] = [];
  for (const cell of cells) {
    if (endsRun.test(cell.text)) {
      encoded += encodeToken(token) + asTheyAre([cell]);
      token = [];
    } else token.push(cell);
  }
  return encoded + encodeToken(token) + after;
};

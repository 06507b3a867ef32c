/**
 * Finds the answers to keys among what a refresh draws, after the fact: the output is replayed in a terminal emulator, and after each
 * synchronized update it is asked what only a key changes. That is what is highlighted (the selected row with its marks, the pane with the
 * focus) and the text of the article, at the left in Arabic; digits are left out, since counts change by themselves.
 */
import headless from '@xterm/headless';
import { updateTimes } from './terminal.js';

const partOfArticle = 0.3;

const withoutDigits = text => text.replace(/[\d\u0660-\u0669\s]/gu, '');
const isHighlighted = cell => cell.isInverse() || !cell.isBgDefault();
const styleOf = cell => `${cell.isBold()}${cell.isDim()}${cell.getFgColor()}${cell.getBgColor()}`;

function rowSignature(line, columns, cell) {
  let signature = '';
  for (let column = 0; column < columns; column++) {
    line.getCell(column, cell);
    const text = withoutDigits(cell.getChars());
    if (isHighlighted(cell)) signature += `${column}${styleOf(cell)}${text}`;
    else if (column > 0 && column < columns * partOfArticle) signature += text;
  }
  return signature;
}

/** Frames and titles are in the first and last rows of the panes; the very last row is the prompt, and the progress of a refresh. */
function signatureOf(terminal, { withPrompt }) {
  const buffer = terminal.buffer.active;
  const cell = buffer.getNullCell();
  const signatures = [];
  for (let row = 1; row < terminal.rows - 2; row++)
    signatures.push(rowSignature(buffer.getLine(row), terminal.cols, cell));
  if (withPrompt) signatures.push(withoutDigits(buffer.getLine(terminal.rows - 1).translateToString(true)));
  return signatures.join('\n');
}

/** For each press, how long it took in ms until its answer was on the screen; presses without one are left out. */
export async function answerTimes({ columns, rows, pieces }, presses, options) {
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
  const ends = new Map(updateTimes(pieces).map(({ piece, at }) => [piece, at]));
  const changes = [];
  let shown = '';
  for (const [index, { bytes }] of pieces.entries()) {
    await new Promise(resolve => terminal.write(bytes, resolve));
    if (!ends.has(index)) continue;
    const signature = signatureOf(terminal, options);
    if (signature !== shown) changes.push(ends.get(index));
    shown = signature;
  }
  return presses.flatMap((pressed, index) => {
    const next = presses[index + 1] ?? Number.POSITIVE_INFINITY;
    const answered = changes.find(at => at > pressed && at < next);
    return answered === undefined ? [] : [answered - pressed];
  });
}

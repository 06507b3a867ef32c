import xterm from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CellRow, cellsOfRow } from '../../source/terminal/cell-row.ts';
import { createPainter, type Look } from '../../source/terminal/painter.ts';
import { writePatch } from '../../source/terminal/row-patch.ts';
import { createScreenWriter, type WriterOptions } from '../../source/terminal/screen-writer.ts';

const looks: Readonly<Record<string, Look>> = {
  bold: { bold: true },
  border: { color: 'cyan' },
  selected: { inverse: true, color: 'yellow' },
  raised: { backgroundColor: 'blue', italic: true },
};
const paint = createPainter<string>({
  lookOf: style => looks[style ?? ''] ?? {},
  depth: 1,
  hyperlinks: true,
});

const columns = 12;
const cells = (row: string): CellRow => cellsOfRow(row) as CellRow;

function patchBytes(
  before: string,
  after: string,
  row: number,
  screen: WriterOptions = { columns, erasesToGround: false },
): string {
  const writer = createScreenWriter(screen);
  writePatch(writer, row, cells(before), cells(after));
  return writer.end();
}

const patched = (before: string, after: string, erasesToGround = false): string =>
  patchBytes(before, after, 4, { columns: 40, erasesToGround }).replaceAll('\u001b', '␛');

describe('a patch', () => {
  test.each([
    ['one cell', '│ خبر │', '┃ خبر │', '␛[5H┃'],
    ['cells far from each other', '│ خبر عاجل │', '┃ خبر عاجل ┃', '␛[5H┃␛[10C┃'],
    ['cells near each other as one', 'abcdef', 'xbcdey', '␛[5Hxbcdey'],
    [
      'near cells of another style by themselves',
      'a\u001b[1mb\u001b[0mc',
      'x\u001b[1mb\u001b[0my',
      '␛[5Hx␛[Cy',
    ],
    ['a style alone', 'ab', 'a\u001b[1mb\u001b[0m', '␛[5;2H␛[1mb␛[m'],
    ['the end of a style', '\u001b[1mab\u001b[0m', '\u001b[1ma\u001b[0mb', '␛[5;2Hb'],
    [
      'the next style by what differs',
      'ab',
      '\u001b[1;31mx\u001b[0;1;36my\u001b[0m',
      '␛[5H␛[1;31mx␛[36my␛[m',
    ],
    [
      'a link',
      'ab',
      'a\u001b]8;;https://a.example\u0007b\u001b]8;;\u0007',
      '␛[5;2H␛]8;;https://a.example\u0007b␛]8;;\u0007',
    ],
    ['marks with their letter', 'خبر', 'خبّر', '␛[5;2Hبّ'],
    [
      'no blank that only looks the same',
      '\u001b[36ma b\u001b[0m',
      '\u001b[36ma\u001b[0;1m \u001b[0;36mb\u001b[0m',
      '',
    ],
    [
      'blanks in the pen that is there',
      'abcd',
      '\u001b[36mx\u001b[0m \u001b[36my\u001b[0md',
      '␛[5H␛[36mx y␛[m',
    ],
    ['the blank that a letter of Arabic reaches into', 'a خ', 'a ر', '␛[5;2H ر'],
    ['a few blanks as such', 'abcd', 'a  d', '␛[5;2H  '],
    ['many blanks erased', 'abcdefghijkl', 'a          l', '␛[5;2H␛[10X'],
    [
      'blanks on a ground as such',
      'abcdefghijkl',
      'a\u001b[44m          \u001b[0ml',
      '␛[5;2H␛[44m          ␛[m',
    ],
    ['the rest of the row erased', `ab${'c'.repeat(38)}`, `ab${' '.repeat(38)}`, '␛[5;3H␛[K'],
    ['nothing', 'خبر', 'خبر', ''],
    ['what a longer row has more', 'ab', 'abc', '␛[5;3Hc'],
    ['blanks where a row is shorter', 'abc', 'ab', '␛[5;3H '],
  ])('holds %s', (_, before, after, bytes) => {
    expect(patched(before, after)).toBe(bytes);
  });

  test('erases blanks on a ground where that takes the ground', () => {
    const raised = 'a\u001b[1;44m          \u001b[0ml';
    expect(patched('abcdefghijkl', raised, true)).toBe('␛[44m␛[5;2H␛[10X␛[m');
    const underlined = 'a\u001b[4;44m          \u001b[0ml';
    expect(patched('abcdefghijkl', underlined, true)).toBe('␛[5;2H␛[4;44m          ␛[m');
  });

  test('erases first where a mark would be left behind', () => {
    expect(patched('خبّر', 'خدر')).toBe('␛[5;2H␛[Xد');
    expect(patched('خبّر ', 'خبّر!')).toBe('␛[5;4H!');
    expect(patched('خبّر', '\u001b[1mخبّر\u001b[0m')).toBe('␛[5H␛[1mخبّر␛[m');
  });

  test('does not erase for controls that encodings add', () => {
    expect(patched('ﺎ\u200e', 'ﺏ\u200e')).toBe('␛[5Hﺏ\u200e');
  });
});

test.each(['日本', '👍', 'a\u200Db', 'ab\u001b[5Gc', '\u001b]0;title\u0007a', '\u001b[58;5;1ma'])(
  'it is not sure which cell of %j is where',
  row => expect(cellsOfRow(row)).toBeNull(),
);

test('a blank keeps all of its style where that is asked for', () => {
  const [seen, kept] = [false, true].map(keeps => cellsOfRow('\u001b[1;36;44m \u001b[0m', keeps)?.pens[0]);
  expect(seen).toMatchObject({ attributes: 0, foreground: '', background: '44' });
  expect(kept).toMatchObject({ foreground: '36', background: '44' });
});

/** Every cell of the first row of a terminal that was sent these, with how it looks. */
async function cellsShown(...output: readonly string[]): Promise<readonly string[]> {
  const terminal = new xterm.Terminal({ cols: columns, rows: 1, allowProposedApi: true });
  await new Promise<void>(resolve => terminal.write(output.join(''), resolve));
  const line = terminal.buffer.active.getLine(0);
  return Array.from({ length: columns }, (_, column) => {
    const cell = line?.getCell(column);
    const text = cell?.getChars() || ' ';
    const seen = [text, cell?.isInverse(), cell?.getBgColor()];
    return [...seen, ...(text === ' ' ? [] : [cell?.isBold(), cell?.isItalic(), cell?.getFgColor()])].join();
  });
}

test('does to the screen what the whole row does', async () => {
  const style = fc.constantFrom(null, ...Object.keys(looks));
  const run = fc.record({ text: fc.constantFrom('│', 'خ', 'بّ', 'بر', 'ab', '  ', '        ', '…'), style });
  const row = fc.array(run, { maxLength: 12 }).map(runs => {
    const text = runs.reduce((cells, { text }) => cells + text.replace('ّ', '').length, 0);
    return text <= columns
      ? paint([...runs, { text: ' '.repeat(columns - text), style: null }])
      : paint([{ text: ' '.repeat(columns), style: null }]);
  });
  await fc.assert(
    fc.asyncProperty(row, row, async (before, after) => {
      expect(await cellsShown(before, patchBytes(before, after, 0))).toEqual(await cellsShown(after));
    }),
  );
});

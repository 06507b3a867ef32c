import xterm from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPainter, type Look } from '../../source/terminal/painter.ts';
import { type CellRow, cellsOfRow, patchBytes } from '../../source/terminal/row-patch.ts';

const looks: Readonly<Record<string, Look>> = {
  bold: { bold: true },
  border: { color: 'cyan' },
  selected: { inverse: true, color: 'yellow' },
};
const paint = createPainter<string>({
  lookOf: style => looks[style ?? ''] ?? {},
  depth: 1,
  hyperlinks: true,
});

const patched = (before: string, after: string): string | null =>
  patchBytes(cellsOfRow(before) as CellRow, cellsOfRow(after) as CellRow, 4)?.replaceAll('\u001b', '␛') ??
  null;

describe('a patch', () => {
  test.each([
    ['one cell', '│ خبر │', '┃ خبر │', '␛[5H┃'],
    ['cells far from each other', '│ خبر عاجل │', '┃ خبر عاجل ┃', '␛[5H┃␛[10C┃'],
    ['cells near each other as one', 'abcdef', 'xbcdey', '␛[5Hxbcdey'],
    ['a style alone', 'ab', 'a\u001b[1mb\u001b[0m', '␛[5;2H␛[1mb␛[0m'],
    ['the end of a style', '\u001b[1mab\u001b[0m', '\u001b[1ma\u001b[0mb', '␛[5;2Hb'],
    ['one style behind another', 'abc', '\u001b[1mx\u001b[0;36my\u001b[0mz', '␛[5H␛[1mx␛[0;36my␛[0mz'],
    [
      'a link',
      'ab',
      'a\u001b]8;;https://a.example\u0007b\u001b]8;;\u0007',
      '␛[5;2H␛]8;;https://a.example\u0007b␛]8;;\u0007',
    ],
    ['marks with their letter', 'خبر', 'خبّر', '␛[5;2Hبّ'],
    ['nothing', 'خبر', 'خبر', ''],
  ])('holds %s', (_, before, after, bytes) => {
    expect(patched(before, after)).toBe(bytes);
  });

  test('is none where the rows differ in length', () => {
    expect(patched('ab', 'abc')).toBeNull();
  });

  test('erases first where a mark would be left behind', () => {
    expect(patched('خبّر', 'خدر')).toBe('␛[5;2H␛[1Xد');
    expect(patched('خبّر ', 'خبّر!')).toBe('␛[5;4H!');
    expect(patched('خبّر', '\u001b[1mخبّر\u001b[0m')).toBe('␛[5H␛[1mخبّر␛[0m');
  });
});

test.each(['日本', '👍', 'a\u200Db', 'ab\u001b[5Gc', '\u001b]0;title\u0007a'])(
  'it is not sure which cell of %j is where',
  row => expect(cellsOfRow(row)).toBeNull(),
);

const columns = 12;

/** Every cell of the first row of a terminal that was sent these, with how it looks. */
async function cellsShown(...output: readonly string[]): Promise<readonly string[]> {
  const terminal = new xterm.Terminal({ cols: columns, rows: 1, allowProposedApi: true });
  await new Promise<void>(resolve => terminal.write(output.join(''), resolve));
  const line = terminal.buffer.active.getLine(0);
  return Array.from({ length: columns }, (_, column) => {
    const cell = line?.getCell(column);
    return [cell?.getChars(), cell?.isBold(), cell?.isInverse(), cell?.getFgColor()].join();
  });
}

test('does to the screen what the whole row does', async () => {
  const style = fc.constantFrom(null, ...Object.keys(looks));
  const run = fc.record({ text: fc.constantFrom('│', 'خ', 'بّ', 'بر', 'ab', '  ', '…'), style });
  const row = fc.array(run, { maxLength: 12 }).map(runs => {
    const text = runs.reduce((cells, { text }) => cells + text.replace('ّ', '').length, 0);
    return text <= columns
      ? paint([...runs, { text: ' '.repeat(columns - text), style: null }])
      : paint([{ text: ' '.repeat(columns), style: null }]);
  });
  await fc.assert(
    fc.asyncProperty(row, row, async (before, after) => {
      const patch = patchBytes(cellsOfRow(before) as CellRow, cellsOfRow(after) as CellRow, 0);
      expect(await cellsShown(before, patch ?? after)).toEqual(await cellsShown(after));
    }),
  );
});

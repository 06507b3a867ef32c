import { describe, expect, it } from 'vitest';
import { encodeOutput } from '../../source/terminal/encodings/filter.ts';
import { withoutSequences } from '../../source/terminal/escapes.ts';
import { withOverflowRedrawn } from '../../source/terminal/overflow.ts';

const columns = 12;
const latin = '│ abc    │';
const vowelled = '│   ﺮٍَﺒَﺧ  │';
const blank = '│        │';

const redrawn = (...rows: string[]): readonly string[] => withOverflowRedrawn(rows, columns);

describe('rows of a terminal that leaves what reaches out of a row', () => {
  it('stay as they are where nothing reaches out', () => {
    expect(redrawn(latin, blank, latin)).toEqual([latin, blank, latin]);
  });

  it('show the same cells', () => {
    const rows = [blank, vowelled, latin, '│\u001b[7m ﺍ \u001b[0m  │'];
    expect(redrawn(...rows).map(withoutSequences)).toEqual(rows.map(withoutSequences));
  });

  it.each(['ﺃ', 'ﻷ', 'ﺏ', 'בּ', 'خ'])('differ above and below a row that had %s', letter => {
    const before = redrawn(latin, blank, `│  ${letter}     │`, blank, latin);
    const after = redrawn(latin, blank, blank, blank, latin);
    expect(before.map((row, i) => row === after[i])).toEqual([true, false, false, false, true]);
  });

  it('differ where a row reaches out into one that changed', () => {
    const before = redrawn(vowelled, blank, latin);
    const after = redrawn(vowelled, latin, latin);
    expect(before[0]).not.toBe(after[0]);
    expect(before[2]).toBe(after[2]);
  });

  it('are turned by themselves at both sides of a blank in a line without margins', () => {
    const [row = ''] = redrawn('ﺪﺟ ﺏﺃ', vowelled);
    const styled = /^ﺪﺟ(\u001b\[[\d;]+m \u001b\[0m)ﺏﺃ$/.exec(row)?.[1];
    expect(encodeOutput(row, 'hybrid')).toBe(`ﺟﺪ${styled}ﺃﺏ`);
  });

  it('are the same as long as they and their neighbors are', () => {
    expect(redrawn(blank, vowelled, blank)).toEqual(redrawn(blank, vowelled, blank));
  });

  it('differ in the style of the first and the last blank', () => {
    const blankStyle = /\u001b\[((?:1;)?(?:3;)?38;5;\d+)m \u001b\[0m/.source;
    expect(redrawn(vowelled, blank)[1]).toMatch(
      new RegExp(`^│${blankStyle} {6}\\u001b\\[\\1m \\u001b\\[0m│$`),
    );
    expect(redrawn(vowelled, '│a b│')[1]).toMatch(new RegExp(`^│a${blankStyle}b│$`));
  });

  it('differ in the same way on a page whose ground is painted, which they keep', () => {
    const page = '\u001b[38;2;59;47;32;48;2;244;236;216m';
    const title = '\u001b[0;1;38;2;36;26;14;48;2;244;236;216m';
    const [row = ''] = redrawn(`${page}  ${title}ﺏ ﺃ${page.replace('[', '[0;')}  \u001b[0m`, vowelled);
    const styled = /\u001b\[[\d;]+m \u001b\[0m/.source;
    const again = page.replace('[', '\\[');
    expect(row).toMatch(new RegExp(`^${again}${styled}${again} .*ﺏ ﺃ.* ${styled}${again}\u001b\\[0m$`));
  });

  it('have many styles', () => {
    const rows = Array.from({ length: 2000 }, (_, i) => redrawn(`ﺥ ${i}`, '')[1]);
    expect(new Set(rows).size).toBeGreaterThan(800);
  });

  it('differ over their whole width where they are empty', () => {
    expect(redrawn(vowelled, '')[1]).toMatch(/^\u001b\[[\d;]+m {12}\u001b\[0m$/);
  });

  it('leave a blank alone that has a style already', () => {
    const selected = '\u001b[7m a b \u001b[0m';
    expect(redrawn(vowelled, selected)[1]).toBe(selected);
  });
});

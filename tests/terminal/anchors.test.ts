import { describe, expect, it } from 'vitest';
import { withCursorAnchors } from '../../source/terminal/anchors.ts';
import { textWidth } from '../../source/text/cells.ts';

const rows = (row: string): string => withCursorAnchors(row, textWidth).replaceAll('\u001b', '␛');

describe('anchored', () => {
  it.each([
    ['a skin tone', '│ 👍🏽 خبر │', '│ 👍🏽␛[5G خبر │'],
    ['a family', 'ab 👨‍👩‍👧│', 'ab 👨‍👩‍👧␛[6G│'],
    ['a flag, in a style', '\u001b[1m🇸🇦\u001b[22m│', '␛[1m🇸🇦␛[3G␛[22m│'],
    ['a heart with a selector', 'x❤️│', 'x❤️␛[4G│'],
    ['two pictures', '🔥│🔥│', '🔥␛[3G│🔥␛[6G│'],
  ])('sets the cursor behind %s', (_, row, expected) => {
    expect(rows(row)).toBe(expected);
  });

  it.each(['│ خبر عاجل │', '\u001b[1mMeta\u001b[22m ٤٠٪', 'مُدُن ─┘'])(
    'leaves a row without pictures alone: %s',
    row => {
      expect(withCursorAnchors(row, textWidth)).toBe(row);
    },
  );
});

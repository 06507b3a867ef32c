import { describe, expect, it } from 'vitest';
import { textWidth } from '../../source/text/cells.ts';
import { showText } from '../../source/text/shown-text.ts';

const shown = (text: string): string => showText(text, 'usual').text;

describe('emoji', () => {
  it.each([
    ['👨‍👩‍👧‍👦', '👨', 2],
    ['👩🏽‍🚀', '👩', 2],
    ['🏳️‍🌈', '🏳', 1],
    ['❤️‍🔥', '❤', 1],
    ['👍🏽', '👍', 2],
    ['☝🏽', '☝', 1],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴', 2],
    ['🇸🇦', '🇸🇦', 2],
    ['🇿🇿', 'ZZ', 2],
    ['🇸', 'S', 1],
    ['🇸🇦🇪', '🇸🇦E', 3],
    ['1️⃣', '1', 1],
    ['٣⃣', '٣', 1],
    ['#️⃣', '#', 1],
    ['❤️', '❤', 1],
    ['☎︎', '☎', 1],
    ['⌚︎', '⌚', 2],
    ['😀', '😀', 2],
    ['©️', '©', 1],
    ['〰', '~~', 2],
    ['〰️〰️', '~~~~', 4],
    ['㊙️', '秘', 2],
    ['🈷️', '月', 2],
    ['〽️', '□', 1],
    ['🩷', '□', 1],
    ['🫩‍🔥', '□', 1],
    ['🏽', '□', 1],
    ['أ️', 'أ', 1],
  ])('%s is shown as %s in %i cells', (text, picture, cells) => {
    expect([shown(text), textWidth(shown(text))]).toEqual([picture, cells]);
  });

  it('leave the letters around them as they are', () => {
    expect(shown('فريق 👨‍👩‍👧‍👦 وفريق 🇪🇬، می‌روم')).toBe('فريق 👨 وفريق 🇪🇬، می‌روم');
  });
});

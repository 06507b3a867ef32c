import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { cellWidth, textWidth } from '../../source/text/cells.ts';

describe('cellWidth', () => {
  it.each([
    ['ب', 1],
    ['بَّ', 1],
    ['َ', 0],
    ['ـ', 1],
    ['ﻻ', 1],
    ['ﷺ', 1],
    ['﷽', 1],
    ['٪', 1],
    ['\u200f', 0],
    ['\u200d', 0],
    ['\u2067', 0],
    ['é', 1],
    ['漢', 2],
    ['Ａ', 2],
    ['ｱ', 1],
    ['ｶﾞ', 2],
    ['한', 2],
    ['각', 2],
    ['😀', 2],
    ['❤', 1],
    ['❤️', 2],
    ['☎︎', 1],
    ['❤‍🔥', 2],
    ['1️⃣', 2],
    ['👩🏽‍🚀', 2],
    ['👨‍👩‍👧‍👦', 2],
    ['🇸🇦', 2],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2],
    ['…', 1],
    ['“', 1],
  ])('of %s is %i', (cluster, cells) => {
    expect(cellWidth(cluster)).toBe(cells);
  });
});

describe('textWidth', () => {
  it.each([
    ['', 0],
    ['Khabar', 6],
    ['اَلسَّلَامُ عَلَيْكُمْ', 12],
    ['سهم META.O عند 40٪', 18],
    ['📰 خبر', 6],
    ['漢字 كلمة', 9],
  ])('of %j is %i', (text, cells) => {
    expect(textWidth(text)).toBe(cells);
  });
});

/**
 * Ink's grid counts by string-width. Both follow Unicode 17 here; on a Node with a later Unicode new characters
 * may differ until the tables are written again.
 */
describe('beside string-width', () => {
  const controlsEnd = 0xa0;
  /** Stray Hangul vowels and finals: no cell of their own in terminals, one in string-width. */
  const isJamoTail = (codePoint: number): boolean =>
    (codePoint > 0x1160 && codePoint < 0x1200) || (codePoint >= 0xd7b0 && codePoint <= 0xd7fb);

  const differing = (textOf: (character: string) => string): string[] => {
    const wrong: string[] = [];
    for (let codePoint = controlsEnd; codePoint < 0x10000; codePoint++) {
      const text = textOf(String.fromCodePoint(codePoint));
      if (
        /\p{Assigned}/u.test(text.charAt(0)) &&
        !isJamoTail(codePoint) &&
        textWidth(text) !== stringWidth(text)
      )
        wrong.push(codePoint.toString(16));
    }
    return wrong;
  };

  it('counts every character of the BMP alike', () => {
    expect(differing(character => character)).toEqual([]);
  });

  it('counts it alike with a mark, a joiner and a variation selector behind it', () => {
    expect(differing(character => `${character}\u064b\u200d\ufe0f`)).toEqual([]);
  });

  it('counts emoji alike', () => {
    const emoji = [
      '👍',
      '👍🏽',
      '☝🏻',
      '✂🏻',
      'a🏻',
      '🏳️‍🌈',
      '❤️‍🔥',
      '👁️‍🗨️',
      '🇦🇦',
      '🇸',
      '#️⃣',
      '4⃣',
      '⌚',
      '⏏',
      '🀄',
      '🃏',
      '🫠',
      '🛜',
    ];
    expect(emoji.filter(cluster => textWidth(cluster) !== stringWidth(cluster))).toEqual([]);
  });
});

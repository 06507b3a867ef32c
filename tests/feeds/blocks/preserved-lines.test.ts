import { describe, expect, it } from 'vitest';
import { htmlToBlocks } from '../../../source/feeds/blocks/index.ts';

const texts = (html: string) => htmlToBlocks(html, null).map(({ text }) => text);

describe('the lines of a text', () => {
  it.each(['pre', 'pre-line', 'pre-wrap', 'break-spaces'])('are kept where the style says %s', style => {
    expect(texts(`<div style="color: red; white-space:${style}">أ\nب\r\nج\n\nد</div>هـ\nو`)).toEqual([
      'أ\nب\nج',
      'د',
      'هـ و',
    ]);
  });

  it.each([
    ['within', '<div style="white-space: pre-wrap">أ\n<div>ب\nج</div>\nد</div>', ['أ', 'ب\nج', 'د']],
    ['in paragraphs that do not end', '<p style="white-space:pre-wrap">أ\nب<p>ج\nد', ['أ\nب', 'ج د']],
    ['in links and marks', '<p style="white-space:pre-wrap">أ <b>ب\nج</b> د', ['أ ب\nج د']],
  ])('are kept %s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('are blanks for all other styles', () => {
    expect(texts('<p style="white-space: nowrap">أ\nب</p><p style="white-space:normal">ج\nد')).toEqual([
      'أ ب',
      'ج د',
    ]);
  });
});

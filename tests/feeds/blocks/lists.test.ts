import { describe, expect, it } from 'vitest';
import { htmlToBlocks } from '../../../source/feeds/blocks/index.ts';

const blocks = (html: string) => htmlToBlocks(html, 'https://a.example/');
const items = (html: string) => blocks(html).flatMap(({ items = [] }) => items);

describe('the numbers of a list', () => {
  const threeOf = (attributes: string): string => `<ol ${attributes}><li>أ<li>ب<li>ج</ol>`;

  it.each([
    ['from 1', '', ['1.', '2.', '3.']],
    ['from a number', 'start="7"', ['7.', '8.', '9.']],
    ['down to 1', 'reversed', ['3.', '2.', '1.']],
    ['down from a number', 'reversed start=10', ['10.', '9.', '8.']],
    ['letters', 'type=a start=26', ['z.', 'aa.', 'ab.']],
    ['capitals', 'type="A"', ['A.', 'B.', 'C.']],
    ['Roman numbers', 'type="i" start=8', ['viii.', 'ix.', 'x.']],
    ['Roman capitals', 'type=I start=1998', ['MCMXCVIII.', 'MCMXCIX.', 'MM.']],
    ['the style before the type', 'type=1 style="list-style-type: lower-alpha"', ['a.', 'b.', 'c.']],
    ['digits where letters have none', 'type=a start=0', ['0.', 'a.', 'b.']],
    ['none where the style says so', 'style="list-style: none"', ['', '', '']],
  ])('are %s', (_, attributes, expected) => {
    const numbers = items(threeOf(attributes)).map(item => item.slice(0, -1).trim());
    expect(numbers).toEqual(expected);
  });

  it('go on from the value of an item, in either direction, and count only items', () => {
    expect(items('<ol reversed><li>أ<li value=9>ب<li>ج<p>د</ol>')).toEqual(['3. أ', '9. ب', '8. ج د']);
    expect(items('<ol><li>أ<ul><li>ب</ul><li>ج</ol>')).toEqual(['1. أ', '– ب', '2. ج']);
    expect(items('<ol reversed><li>أ</li><ul><li>ب</ul><li>ج</ol>')).toEqual(['2. أ', '– ب', '1. ج']);
  });
});

describe('tasks', () => {
  it.each([
    ['inputs', '<li><input type=checkbox checked disabled> تم<li><input type="checkbox"> لم يتم'],
    [
      'inputs in paragraphs and labels',
      '<li><p><label><input type=checkbox checked>تم</label></p><li><p><input type=checkbox>لم يتم',
    ],
    [
      'data of editors',
      '<li data-checked="true"><label><input type=checkbox checked></label>تم<li data-checked="false">لم يتم',
    ],
  ])('are told from one another by a box, written as %s', (_, html) => {
    expect(items(`<ul>${html}</ul>`)).toEqual(['☑ تم', '☐ لم يتم']);
  });

  it('have a box only in items, and none for another input or another list', () => {
    expect(blocks('<p><input type=checkbox checked> أوافق</p>')).toEqual([
      { type: 'paragraph', text: 'أوافق' },
    ]);
    expect(items('<ul><li><input type=text value=x>أ<li data-list=bullet>ب</ul>')).toEqual(['أ', 'ب']);
    expect(items('<ol><li><input type=checkbox>أ</ol>')).toEqual(['1. ☐ أ']);
  });
});

describe('an item', () => {
  it('is one line, whatever the paragraphs in it', () => {
    expect(items('<ul><li><p>أ</p><p>ب</p><div>ج</div><li>د</ul>')).toEqual(['أ ب ج', 'د']);
  });

  it('is set off by a dash for each list that its list is in', () => {
    expect(items('<ul><li>أ<ol><li>ب<ul><li>ج</ul></ol><li>د</ul>')).toEqual(['أ', '– 1. ب', '– – ج', 'د']);
    expect(items('<menu><li>أ<dir><li>ب</dir></menu>')).toEqual(['أ', '– ب']);
  });

  it('has its blocks in the order in which they stand', () => {
    const shown = blocks('<ol><li>شغّل <pre>npm ci</pre> ثم انتظر<li>انتهى</ol>').map(({ type, text }) => [
      type,
      text,
    ]);
    expect(shown).toEqual([
      ['list', '1. شغّل'],
      ['code', 'npm ci'],
      ['paragraph', 'ثم انتظر'],
      ['list', '2. انتهى'],
    ]);
    const pictured = blocks('<ul><li><img src=i.png><p>أ<ul><li>ب</ul>ج</ul>').map(({ type, text }) => [
      type,
      text,
    ]);
    expect(pictured).toEqual([
      ['image', ''],
      ['list', 'أ\n– ب'],
      ['paragraph', 'ج'],
    ]);
  });
});

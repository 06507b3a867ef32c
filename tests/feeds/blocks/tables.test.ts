import { describe, expect, it } from 'vitest';
import { htmlToBlocks } from '../../../source/feeds/blocks/index.ts';

const blocks = (html: string) => htmlToBlocks(html, 'https://a.example/');
const rows = (html: string) =>
  blocks(`<table>${html}</table>`)
    .filter(({ type }) => type === 'table')
    .flatMap(({ items = [] }) => items.map(row => row.split('\t')));
const typesAndTexts = (html: string) => blocks(html).map(({ type, text }) => [type, text]);

describe('cells over several rows or columns', () => {
  const head = '<tr><th>المدينة<th>الشهر<th>المطر';

  it.each([
    [
      'a cell over two rows',
      `${head}<tr><td rowspan=2>صور<td>تشرين<td>9<tr><td>كانون<td>12`,
      [
        ['صور', 'تشرين', '9'],
        ['', 'كانون', '12'],
      ],
    ],
    [
      'the last cell over two rows',
      `${head}<tr><td>صور<td>تشرين<td rowspan=2>9<tr><td>صيدا<td>كانون`,
      [
        ['صور', 'تشرين', '9'],
        ['صيدا', 'كانون', ''],
      ],
    ],
    [
      'a cell over two columns',
      `${head}<tr><td>صور<td>تشرين<td>9<tr><td colspan="2">المجموع<td>9`,
      [
        ['صور', 'تشرين', '9'],
        ['المجموع', '', '9'],
      ],
    ],
    [
      'a cell over two rows and two columns',
      `${head}<tr><td rowspan=2 colspan=2>لا شيء<td>0<tr><td>1`,
      [
        ['لا شيء', '', '0'],
        ['', '', '1'],
      ],
    ],
    [
      'a cell over all rows that follow',
      `${head}<tr><td rowspan=0>صور<td>تشرين<td>9<tr><td>كانون<td>12<tr><td>شباط<td>3`,
      [
        ['صور', 'تشرين', '9'],
        ['', 'كانون', '12'],
        ['', 'شباط', '3'],
      ],
    ],
    [
      'two cells that end in different rows',
      `${head}<tr><td rowspan=3>صور<td rowspan=2>تشرين<td>1<tr><td>2<tr><td>كانون<td>3`,
      [
        ['صور', 'تشرين', '1'],
        ['', '', '2'],
        ['', 'كانون', '3'],
      ],
    ],
    [
      'spans that are no numbers',
      `${head}<tr><td rowspan=x colspan="-2">صور<td colspan=0>تشرين<td>9`,
      [['صور', 'تشرين', '9']],
    ],
    [
      'a row that a span takes whole',
      `${head}<tr><td rowspan=2>صور<td rowspan=2>تشرين<td rowspan=2>9<tr></tr><tr><td>صيدا<td>شباط<td>2`,
      [
        ['صور', 'تشرين', '9'],
        ['صيدا', 'شباط', '2'],
      ],
    ],
  ])('%s', (_, html, expected) => {
    expect(rows(html)).toEqual([['المدينة', 'الشهر', 'المطر'], ...expected]);
  });

  it('are of a head of two rows, too', () => {
    const html = '<tr><th rowspan=2>الفريق<th colspan=2>الأهداف<tr><th>له<th>عليه<tr><td>النجم<td>3<td>1';
    expect(rows(html)).toEqual([
      ['الفريق', 'الأهداف', ''],
      ['', 'له', 'عليه'],
      ['النجم', '3', '1'],
    ]);
  });

  it('end with their group of rows', () => {
    const html = '<thead><tr><th rowspan=9>أ<th>ب</thead><tbody><tr><td>1<td>2<tbody><tr><td>3<td>4';
    expect(rows(html)).toEqual([
      ['أ', 'ب'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('take no more columns than have a cell, and no time', () => {
    const wide = `<tr><th colspan="1000">العنوان<tr><td>أ<td>ب`;
    expect(rows(wide)).toEqual([
      ['العنوان', ''],
      ['أ', 'ب'],
    ]);
    const tall = `<tr>${'<td rowspan="65534" colspan="1000">أ'.repeat(2)}${'<tr><td>ب'.repeat(5000)}`;
    expect(rows(tall).length).toBeLessThanOrEqual(5001);
  });

  it('keep their links and marks', () => {
    const [table] = blocks(
      '<table><tr><th>أ<th>ب<tr><td rowspan=2>ج<td>د<tr><td><a href="/x">هـ</a></table>',
    );
    expect(table?.links).toEqual([{ text: 'هـ', url: 'https://a.example/x', start: 9, end: 11 }]);
    expect(table?.text.slice(9, 11)).toBe('هـ');
  });
});

describe('tables in tables', () => {
  it('are tables where those around them are layout', () => {
    const inner = '<table><tr><th>أ<th>ب<tr><td>1<td>2</table>';
    expect(typesAndTexts(`<table><tr><td>قبل<td>${inner}<tr><td>بعد<td>آخر</table>`)).toEqual([
      ['paragraph', 'قبل'],
      ['table', 'أ\tب\n1\t2'],
      ['paragraph', 'بعد'],
      ['paragraph', 'آخر'],
    ]);
  });
});

describe('the line numbers of code in a table', () => {
  const code = [['code', 'let a;\n  b();']];

  it.each([
    ['in a cell of code', '<tr><td><pre>1\n2</pre><td><pre>let a;\n  b();</pre>'],
    ['in a cell of lines', '<tr><td class=gutter><div>9</div><div>10</div><td><pre>let a;\n  b();</pre>'],
    [
      'beside lines that are no code by themselves',
      '<tr><td class="gutter"><div class=line>1</div><div class=line>2</div><td class=code><div>let a;</div><div>&nbsp; b();</div>',
    ],
    [
      'of a highlighter that draws all of it with boxes',
      '<tr><td class="crayon-nums"><div><div>1</div><div>2</div></div><td class="crayon-code"><div><div>let a;</div><div>&nbsp; b();</div></div>',
    ],
    [
      'in a row for each line',
      '<tr><td class=blob-num>1<td><pre>let a;</pre><tr><td class=blob-num>2<td><pre>  b();</pre>',
    ],
    [
      'as data of a cell',
      '<tr><td data-line-number=1><td><pre>let a;</pre><tr><td data-line-number=2><td><pre>  b();</pre>',
    ],
  ])('%s', (_, html) => {
    expect(typesAndTexts(`<table>${html}</table>`)).toEqual(code);
  });

  it.each([
    [
      'empty columns of a layout',
      '<tr><td class="gutter">&nbsp;<td>أ<tr><td class="gutter" aria-hidden="true"><td>ب',
    ],
    ['numbers beside text', '<tr><td class="gutter">1<td>أ<tr><td class="gutter">2<td>ب'],
  ])('are no %s', (_, html) => {
    expect(blocks(`<table>${html}</table>`).map(({ type }) => type)).not.toContain('code');
  });

  it('are only what counts, beside code', () => {
    expect(typesAndTexts('<table><tr><td><pre>1\n3</pre><td><pre>a\nb</pre></table>')).toHaveLength(2);
    expect(typesAndTexts('<table><tr><td>1<td><pre>a</pre><tr><td>2<td><pre>b</pre></table>')).toHaveLength(
      4,
    );
    expect(rows('<tr><td>1<td>أ<tr><td>2<td>ب')).toEqual([
      ['1', 'أ'],
      ['2', 'ب'],
    ]);
  });
});

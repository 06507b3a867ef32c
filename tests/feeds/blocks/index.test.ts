import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Mark, MarkKind } from '../../../source/domain/article.ts';
import { htmlToBlocks, htmlToText, titleText } from '../../../source/feeds/blocks/index.ts';

const base = 'https://a.example/dir/page';
const blocks = (html: string): readonly Block[] => htmlToBlocks(html, base);
const paragraph = (text: string): Block => ({ type: 'paragraph', text });

const mark = (kind: MarkKind, start: number, end: number): Mark => ({ kind, start, end });
const marked = (text: string, ...marks: Mark[]): Block => ({ ...paragraph(text), marks });

const cases: readonly (readonly [what: string, html: string, expected: readonly Block[]])[] = [
  ['running text', 'نص بلا\n  عناصر', [paragraph('نص بلا عناصر')]],
  ['paragraphs', '<p>أول</p><p> ثانٍ </p><p>&nbsp;</p>', [paragraph('أول'), paragraph('ثانٍ')]],
  ['unclosed paragraphs', '<p>أول<p>ثانٍ', [paragraph('أول'), paragraph('ثانٍ')]],
  [
    'inline elements, which neither part nor glue words',
    '<p>كت<b>ا</b>ب <i>جديد</i><span> جدًا</span></p>',
    [marked('كتاب جديد جدًا', mark('strong', 2, 3), mark('emphasis', 5, 9))],
  ],
  [
    'blocks, which part words',
    '<div>أ</div><div>ب<section>ج</section>د</div>',
    ['أ', 'ب', 'ج', 'د'].map(paragraph),
  ],
  ['a line break', 'سطر <br/> سطر', [paragraph('سطر\nسطر')]],
  ['two line breaks, which part paragraphs', 'أ<br><br>\nب<br> <br><br>ج', ['أ', 'ب', 'ج'].map(paragraph)],
  ['references', '<p>&laquo;أ&raquo; &amp; &#x628; &unknown; A&B</p>', [paragraph('«أ» & ب &unknown; A&B')]],
  ['HTML that was escaped twice', '&lt;p&gt;أ &amp;amp; ب&lt;/p&gt;', [paragraph('أ & ب')]],
  ['a declaration that does not end', '<p>أ</p><!DOCTYPE html', [paragraph('أ')]],
  ['text in a CDATA section that does not end', '<![CDATA[أ', [paragraph('أ')]],
  ['text about elements', '<p>اكتب &lt;p&gt; هنا</p>', [paragraph('اكتب <p> هنا')]],
  [
    'headings',
    '<h1>أ</h1><h3>ب<br>ج</h3><h4> </h4>',
    [
      { type: 'heading', level: 1, text: 'أ' },
      { type: 'heading', level: 3, text: 'ب ج' },
    ],
  ],
  [
    'a quotation of two paragraphs',
    '<blockquote><p>أ</p><p>ب</p></blockquote>ج',
    [{ type: 'quote', text: 'أ\nب' }, paragraph('ج')],
  ],
  [
    'a quotation with a list',
    '<blockquote>أ<ul><li>ب</ul>ج</blockquote>',
    [
      { type: 'quote', text: 'أ' },
      { type: 'list', text: 'ب', items: ['ب'] },
      { type: 'quote', text: 'ج' },
    ],
  ],
  ['lists', '<ul><li>أ<li><p>ب</p><p>ج</p></ul>', [{ type: 'list', text: 'أ\nب ج', items: ['أ', 'ب ج'] }]],
  [
    'ordered lists',
    '<ol start="9"><li>أ</li><li value="20">ب</li><li>ج</li></ol>',
    [{ type: 'list', text: '9. أ\n20. ب\n21. ج', items: ['9. أ', '20. ب', '21. ج'] }],
  ],
  [
    'nested lists',
    '<ul><li>أ<ol><li>ب</li></ol></li><li>ج<ul><li>د</li></ul></li></ul>',
    [{ type: 'list', text: 'أ\n\u2013 1. ب\nج\n\u2013 د', items: ['أ', '\u2013 1. ب', 'ج', '\u2013 د'] }],
  ],
  ['code', '<pre><code>\nif a:\n\tb &lt; c\n\n</code></pre>', [{ type: 'code', text: 'if a:\n    b < c' }]],
  [
    'code with an element for every line',
    '<pre><div>a</div><div>  b</div></pre>',
    [{ type: 'code', text: 'a\n  b' }],
  ],
  [
    'an image',
    '<img src="i.jpg" alt="وصف">',
    [{ type: 'image', text: 'وصف', url: 'https://a.example/dir/i.jpg' }],
  ],
  [
    'an image amid a paragraph, which stays whole',
    '<p>أ <img src="/i.jpg"> ب</p>',
    [paragraph('أ ب'), { type: 'image', text: '', url: 'https://a.example/i.jpg' }],
  ],
  [
    'an image that loads late',
    '<img src="data:image/gif;base64,R0" data-src="/l.jpg" alt="">',
    [{ type: 'image', text: '', url: 'https://a.example/l.jpg' }],
  ],
  [
    'an image by its set',
    '<img srcset="/s.jpg 320w, /b.jpg 640w">',
    [{ type: 'image', text: '', url: 'https://a.example/s.jpg' }],
  ],
  [
    'counters and images without an address, which go',
    '<p>أ<img src="/t.gif" width="1" height="1"><img alt="x"></p>',
    [paragraph('أ')],
  ],
  ['emoji as images', '<p>أ <img class="wp-smiley" src="/1f600.png" alt="😀"></p>', [paragraph('أ 😀')]],
  [
    'a figure',
    '<figure><a href="/big"><img src="/i.jpg" alt="وصف"></a><figcaption>تعليق <b>ما</b></figcaption></figure>',
    [
      {
        type: 'image',
        text: 'تعليق ما',
        url: 'https://a.example/i.jpg',
        marks: [mark('strong', 6, 8)],
      },
    ],
  ],
  [
    'a caption of WordPress',
    '<div><img src="/i.jpg"><p class="wp-caption-text">تعليق</p></div>',
    [{ type: 'image', text: 'تعليق', url: 'https://a.example/i.jpg' }],
  ],
  [
    'a figure without an image',
    '<figure><blockquote>أ</blockquote><figcaption>ب</figcaption></figure>',
    [{ type: 'quote', text: 'أ' }, paragraph('ب')],
  ],
  [
    'a table',
    '<table><caption>ع</caption><tr><th>أ<th>ب<tr><td>1<td><p>2</p><p>3</p></table>',
    [paragraph('ع'), { type: 'table', text: 'أ\tب\n1\t2 3', items: ['أ\tب', '1\t2 3'] }],
  ],
  [
    'a table that is layout',
    '<table><tr><td><img src="/i.jpg"></td><td><h2>أ</h2>ب</td></tr></table>',
    [
      { type: 'image', text: '', url: 'https://a.example/i.jpg' },
      { type: 'heading', level: 2, text: 'أ' },
      paragraph('ب'),
    ],
  ],
  [
    'rules, only where they part something',
    '<hr>أ<hr><hr>ب<hr>',
    [paragraph('أ'), { type: 'rule', text: '' }, paragraph('ب')],
  ],
  [
    'what is not text, which goes',
    'أ<script>x("</p>")</script><style>p{}</style><svg><text>s</text></svg><button>زر</button><p hidden>خفي</p><div style="display: none">خفي</div>ب',
    [paragraph('أب')],
  ],
  [
    'marks, without the blanks at their edges',
    '<p><b> أ </b><code>ب</code> <kbd>ج</kbd> <ins>د</ins> <mark>ه</mark></p>',
    [
      marked(
        'أ ب ج د ه',
        mark('strong', 0, 1),
        mark('code', 2, 3),
        mark('keyboard', 4, 5),
        mark('inserted', 6, 7),
        mark('highlight', 8, 9),
      ),
    ],
  ],
  [
    'marks in marks and across links',
    '<b>أ<em>ب<b>ج</b></em>د</b><a href="/x">ه<i>و</i></a>',
    [
      {
        ...marked('أبجدهو', mark('strong', 0, 4), mark('emphasis', 1, 3), mark('emphasis', 5, 6)),
        links: [{ text: 'هو', url: 'https://a.example/x', start: 4, end: 6 }],
      },
    ],
  ],
  [
    'a mark that is not closed, which goes on in the next paragraph as in browsers',
    '<p>أ <b>ب<p>ج</b>د',
    [marked('أ ب', mark('strong', 2, 3)), marked('جد', mark('strong', 0, 1))],
  ],
  [
    'a mark that is not closed in a cell, which ends with it',
    '<table><tr><td><b>أ<td>ب<tr><td>ج<td>د</table>',
    [
      {
        type: 'table',
        text: 'أ\tب\nج\tد',
        items: ['أ\tب', 'ج\tد'],
        marks: [mark('strong', 0, 1)],
      },
    ],
  ],
  [
    'marks in the items of lists',
    '<ol><li><b>أ</b> ب<li>ج<ul><li><i>د</i></ul></ol>',
    [
      {
        type: 'list',
        text: '1. أ ب\n2. ج\n\u2013 د',
        items: ['1. أ ب', '2. ج', '\u2013 د'],
        marks: [mark('strong', 3, 4), mark('emphasis', 14, 15)],
      },
    ],
  ],
  [
    'marks where cleaning shortens the text before them',
    '<p>\u202eأ\u202c <b>\u202aب\u0007</b> <i>ج</i></p>',
    [marked('أ ب ج', mark('strong', 2, 3), mark('emphasis', 4, 5))],
  ],
  [
    'superscripts and subscripts, which are never part of a number',
    '<p>2<sup>80</sup> H<sub>2</sub>O س<sup>ن</sup></p>',
    [marked('2⁸⁰ H₂O س^(ن)', mark('superscript', 1, 3), mark('subscript', 5, 6), mark('superscript', 9, 13))],
  ],
  ['quotation marks', '<p>قال <q>نعم</q>.</p>', [paragraph('قال “نعم”.')]],
  ['text that is no markup', '<xmp>a <b>c</b></xmp>', [{ type: 'code', text: 'a <b>c</b>' }]],
  ['quotations in quotations', '<p><q>قال <q>نعم</q> ومضى</q></q></p>', [paragraph('“قال ‘نعم’ ومضى”')]],
  ['end tags of line breaks', '<p>أ</br>ب</br></br>ج</p>', [paragraph('أ\nب'), paragraph('ج')]],
  ['line breaks of XHTML', '<p>أ<br></br>ب<br></br>\n<br></br>ج</p>', [paragraph('أ\nب'), paragraph('ج')]],
  [
    'annotations of ruby, with parentheses or without, with end tags or without',
    '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</ruby>は<p><ruby>東<rp>(<rt>とう<rp>)</ruby>京',
    [paragraph('漢(かん)字(じ)は'), paragraph('東(とう)京')],
  ],
  [
    'words that may be broken, and abbreviations',
    '<p>كل<wbr>مة <abbr title="س">ص</abbr></p>',
    [paragraph('كلمة ص')],
  ],
  [
    'terms and what they mean, a paragraph each',
    '<dl><dt>أ<dd>ب<dd>ج<dt>د<dd>هـ</dl>',
    ['أ', 'ب', 'ج', 'د', 'هـ'].map(paragraph),
  ],
  ['what is folded', '<details><summary>أ</summary>ب<p>ج</details>', ['أ', 'ب', 'ج'].map(paragraph)],
  [
    'control sequences and bidi controls, which go',
    '<p>أ&#27;[2J\u202eب</p><pre>\u001b]0;x\u0007c</pre>',
    [paragraph('أب'), { type: 'code', text: 'c' }],
  ],
];

describe('htmlToBlocks', () => {
  it.each(cases)('%s', (_, html, expected) => {
    expect(blocks(html)).toEqual(expected);
  });

  it('gives an embedded player as a link to its page', () => {
    expect(blocks('<iframe src="//www.youtube.com/embed/ab-1?rel=0" title="شريط"></iframe>')).toEqual([
      {
        type: 'paragraph',
        text: 'شريط',
        links: [{ text: 'شريط', url: 'https://www.youtube.com/watch?v=ab-1', start: 0, end: 4 }],
      },
    ]);
    const video = blocks('<video><source src="/v.mp4"><source src="/v.webm"></video>');
    expect(video.map(block => block.text)).toEqual(['https://a.example/v.mp4']);
  });
});

describe('links', () => {
  const linksOf = (html: string) => blocks(html).flatMap(block => block.links ?? []);

  it('have their offsets in the text, without the blanks at their edges', () => {
    const [block] = blocks('<p>من <a href="../x?a=1&amp;b=2"> هنا </a>إلى <a href="#there">هناك</a></p>');
    expect(block).toEqual({
      type: 'paragraph',
      text: 'من هنا إلى هناك',
      links: [{ text: 'هنا', url: 'https://a.example/x?a=1&b=2', start: 3, end: 6 }],
    });
  });

  it.each([
    'javascript:alert(1)',
    ' java\nscript:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'http://',
    '',
  ])('to “%s” are dropped, their text stays', address => {
    expect(blocks(`<p><a href="${address}">نص</a></p>`)).toEqual([paragraph('نص')]);
  });

  it('keep an address as it was written, if it is whole and harmless', () => {
    expect(linksOf('<a href="https://a.example/مقال">أ</a>')[0]?.url).toBe('https://a.example/مقال');
    expect(linksOf('<a href="https://a.example/\u202eمقال">أ</a>')[0]?.url).not.toMatch(/\u202e/u);
  });

  it('stay on their letters where the text is cleaned', () => {
    const [block] = blocks(
      '<p>أ\u202a\u202aب\u001b[31m <a href="/x">ر\u202cابط</a> ج <a href="/y">آخر</a></p>',
    );
    expect(block?.text).toBe('أب رابط ج آخر');
    expect(block?.links?.map(link => link.text)).toEqual(['رابط', 'آخر']);
  });

  it('that span blocks are one in each', () => {
    expect(linksOf('<a href="/x"><h2>أ</h2><p>ب</p></a>').map(link => link.text)).toEqual(['أ', 'ب']);
  });

  it('have offsets in the whole text of lists, quotations and tables', () => {
    const html =
      '<ol><li>أ <a href="/1">ب</a></li><li><a href="/2">ج</a></li></ol>' +
      '<blockquote><p>أ</p><p><a href="/3">ب</a></p></blockquote>' +
      '<table><tr><th>أ<th>ب<tr><td>ج<td><a href="/4">د</a></table>';
    for (const block of blocks(html)) {
      expect(block.links?.length).toBeGreaterThan(0);
      for (const link of block.links ?? []) expect(block.text.slice(link.start, link.end)).toBe(link.text);
    }
  });

  it('always hold the text at their offsets', () => {
    const piece = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<a href="/x">',
        '</a>',
        '<br>',
        '<li>',
        '<ul>',
        '</ul>',
        '<ol>',
        '<td>',
        '<tr>',
        '<table>',
        '</table>',
      ],
      ...[
        '<blockquote>',
        '</blockquote>',
        '<h2>',
        '</h2>',
        '<pre>',
        '</pre>',
        '<figure>',
        '<figcaption>',
        '</figure>',
        '<b>',
      ],
      ...[
        'نص',
        ' ',
        'a\u0301',
        '\u0301',
        '\u001b[1m',
        '\u202e',
        '&amp;',
        '\n',
        '<img src=x alt=y>',
        '<div hidden>',
        '</div>',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        for (const block of blocks(pieces.join(''))) {
          expect(block.text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e]/u);
          if (block.items && block.type !== 'code') expect(block.text).toBe(block.items.join('\n'));
          for (const link of block.links ?? [])
            expect(block.text.slice(link.start, link.end)).toBe(link.text);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('great depth and length', () => {
  const many = 50_000;
  it.each([
    '<div>',
    '<blockquote>',
    '<ul><li>',
    '<table><tr><td>',
    '<b ',
    '<a href="/x">',
    '&amp',
    '<pre><div>',
    '<!--',
    '<figure>',
  ])('%s over and over is read', piece => {
    const html = piece.repeat(many);
    expect(() => blocks(`نص${html}نص`)).not.toThrow();
    expect(blocks(`نص${html}`)[0]?.text).toContain('نص');
  });
  it('loses no text', () => {
    expect(htmlToText(`${'<div>'.repeat(many)}عمق${'</div>'.repeat(many)}قاع`)).toBe('عمق قاع');
  });
});

describe('marks', () => {
  it('are few however deep their elements are nested', () => {
    const depth = 100_000;
    const [block] = blocks(`${'<b><i>'.repeat(depth)}أ${'</b></i>'.repeat(depth)}ب`);
    expect(block).toEqual(marked('أب', mark('strong', 0, 1), mark('emphasis', 0, 1)));
  });

  it('leave what is deleted out of plain text', () => {
    expect(htmlToText('<p>السعر <del>100</del> <ins>120</ins> ريال</p>')).toBe('السعر 120 ريال');
    expect(titleText('السعر <s>100</s> <ins>120</ins>')).toBe('السعر 120');
  });

  it('keep exponents apart in titles', () => {
    expect(titleText('2<sup>80</sup> وس<sup>ن</sup>')).toBe('2⁸⁰ وس^(ن)');
    expect(titleText('عام 1999<sup class="n"><a href="#n1">1</a></sup> <s><a href="/x">قديم</a></s>')).toBe(
      'عام 1999[1]',
    );
  });
});

describe('titleText', () => {
  it.each([
    ['<b>غامق</b> و&quot;نص&quot;', 'غامق و"نص"'],
    ['أ &amp;amp; ب', 'أ &amp; ب'],
    ['3 < 5 و 7 > 2', '3 < 5 و 7 > 2'],
    ['ما فائدة <template> في HTML؟', 'ما فائدة <template> في HTML؟'],
    ['\u001b[2Jخبر\nعاجل', 'خبر عاجل'],
  ])('%j is %j', (raw, expected) => {
    expect(titleText(raw)).toBe(expected);
  });
});

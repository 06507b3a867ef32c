import { describe, expect, it } from 'vitest';
import { htmlToBlocks } from '../../source/feeds/blocks/index.ts';
import { splitLoneLinks, splitRelated } from '../../source/feeds/related.ts';

const split = (html: string) => {
  const { blocks, related } = splitRelated(htmlToBlocks(html, 'https://a.example/'));
  return { texts: blocks.map(block => block.text), related };
};
const text = '<p>فقرة من الخبر، وهي طويلة بما يكفي.</p>';
const kept = 'فقرة من الخبر، وهي طويلة بما يكفي.';
const link = (n: number): string => `<a href="/${n}">عنوان الخبر رقم ${n}</a>`;
const headline = (n: number) => ({ title: `عنوان الخبر رقم ${n}`, link: `https://a.example/${n}` });

describe('splitRelated', () => {
  it.each([
    ['a heading and a list', `<h3>اقرأ أيضًا</h3><ul><li>${link(1)}</li><li>${link(2)}</li></ul>`],
    ['a paragraph and paragraphs', `<p><strong>اقرأ أيضا:</strong></p><p>${link(1)}</p><p>${link(2)}</p>`],
    [
      'a list with pictures',
      `<p>ذات صلة</p><img src="/1.jpg"><p>${link(1)}</p><img src="/2.jpg"><p>${link(2)}</p>`,
    ],
    ['one paragraph with lines', `<p>للمزيد<br>${link(1)}<br>${link(2)}</p>`],
    ['a paragraph for each', `<p>اقرأ أيضا: ${link(1)}</p><p>شاهد أيضًا | ${link(2)}</p>`],
    ['an ordered list', `<h4>Related</h4><ol><li>${link(1)}</li><li>${link(2)}</li></ol>`],
  ])('takes %s from the end', (_, html) => {
    expect(split(text + html)).toEqual({ texts: [kept], related: [headline(1), headline(2)] });
  });

  it('takes them from amid the text too, each once', () => {
    const html = `${text}<p>اقرأ أيضا: ${link(1)}</p>${text}<h3>ذات صلة</h3><ul><li>${link(1)}</li></ul>${text}`;
    expect(split(html)).toEqual({ texts: [kept, kept, kept], related: [headline(1)] });
  });

  it('takes headlines without links where they end the text', () => {
    const list = '<ul><li>عنوان بلا رابط</li></ul>';
    expect(split(`${text}<h3>اقرأ أيضًا</h3>${list}`).related).toEqual([
      { title: 'عنوان بلا رابط', link: null },
    ]);
    expect(split(`${text}<p>اقرأ أيضًا: عنوان بلا رابط</p>`).related).toEqual([
      { title: 'عنوان بلا رابط', link: null },
    ]);
  });

  it.each([
    ['a sentence with these words', '<p>اقرأ أيضًا ملف الرخصة قبل أن تبني عليه منتجًا.</p>'],
    ['an invitation', '<p>للمزيد من المعلومات زوروا <a href="/x">الموقع</a>.</p>'],
    ['a heading with text under it', `<h3>للمزيد</h3>${text}`],
    ['a list of points amid the text', `<h3>ذات صلة</h3><ul><li>نقطة</li></ul>${text}`],
    ['links without a label', `<ul><li>${link(1)}</li></ul>`],
  ])('leaves %s', (_, html) => {
    const blocks = htmlToBlocks(text + html, 'https://a.example/');
    expect(splitRelated(blocks)).toEqual({ blocks, related: [] });
  });

  it('drops a label that nothing follows', () => {
    expect(split(`${text}<hr><p>اقرأ أيضًا</p>`)).toEqual({ texts: [kept], related: [] });
  });
});

describe('splitLoneLinks', () => {
  const text = (n: number): string => `<p>فقرة ${n} من الخبر، وهي طويلة بما يكفي.</p>`;
  const splitLone = (html: string) => {
    const blocks = htmlToBlocks(html, 'https://a.example/');
    const result = splitLoneLinks({ blocks, related: [] }, 'a.example');
    return { texts: result.blocks.map(block => block.text), related: result.related };
  };
  const texts = [1, 2, 3, 4].map(text).join('');
  it.each([
    ['a paragraph', `<p><b>${link(1)}</b></p>`],
    ['a heading', `<h3>${link(1)}</h3>`],
    ['a quotation', `<blockquote>${link(1)}</blockquote>`],
    ['a list', `<ul><li>${link(1)}</li></ul>`],
    ['a line with an arrow', `<p>» ${link(1)}</p>`],
  ])('takes %s that is one link of the site', (_, html) => {
    expect(splitLone(texts + html).related).toEqual([headline(1)]);
  });
  it.each([
    ['leads to another site', '<p><a href="https://b.example/1">كتاب عن تاريخ المنارات القديمة</a></p>'],
    ['is announced with a colon', `<p>وهذا نص البيان:</p><p>${link(1)}</p>`],
    ['is a name of few words', '<p><a href="/1">وكالة الميناء</a></p>'],
    ['is one of many', [1, 2, 3].map(n => `<p>${link(n)}</p>`).join('')],
  ])('keeps a line that %s', (_, html) => {
    expect(splitLone(texts + html).related).toEqual([]);
  });
});

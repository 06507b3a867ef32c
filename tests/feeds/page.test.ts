import { describe, expect, it } from 'vitest';
import { parsePage } from '../../source/feeds/page.ts';
import { expectAsWritten, fixturePairs } from './fixture-pairs.ts';

const url = 'https://mina.example/culture/library-at-night?ref=x';
const long = 'فقرة من المقال تكفي وحدها كي يكون في الصفحة ما يُقرأ، وفيها فواصل، وجمل، ونقطة. '.repeat(4);
const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const article = (head: string, body = `<article><p>${long}</p></article>`) => {
  const parsed = parsePage(page(head, body), url);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
};

describe('fixtures/pages', () => {
  it.each(fixturePairs('pages'))('$name', pair => {
    const parsed = parsePage(new TextDecoder().decode(pair.bytes), url);
    expectAsWritten(parsed.ok ? parsed.value : parsed.error, pair);
  });
});

describe('titles', () => {
  it.each([
    ['<title>عنوان من أربع كلمات | الموقع</title>', 'عنوان من أربع كلمات'],
    ['<title>عنوان: بقية العنوان هنا</title>', 'عنوان: بقية العنوان هنا'],
    ['<title>عنوان - صحيفة</title><meta property="og:site_name" content="صحيفة">', 'عنوان'],
    ['<title>صحيفة - عنوان الخبر</title><meta property="og:site_name" content="صحيفة">', 'عنوان الخبر'],
    [
      '<title>x</title><meta property="og:title" content="فريق - 3 أهداف &amp;quot;نظيفة&amp;quot;">',
      'فريق - 3 أهداف "نظيفة"',
    ],
  ])('of %s', (head, title) => {
    expect(article(head).title).toBe(title);
  });
  it('are the heading above the text where the page repeats it', () => {
    const body = `<article><h1>العنوان كما طُبع</h1><p>${long}</p></article>`;
    const { title, blocks } = article('<title>العنوان كما طُبع :: القسم :: الموقع</title>', body);
    expect([title, blocks[0]?.text]).toEqual(['العنوان كما طُبع', long.trim()]);
  });
  it('are never empty', () => {
    expect(article('').title).toMatch(/^فقرة من المقال .*…$/u);
  });
});

describe('what a page says of its article', () => {
  it('is taken from JSON-LD, Open Graph, meta elements or the print, in this order', () => {
    const meta =
      '<meta property="article:published_time" content="2026-11-20T06:00:00Z"><meta name="author" content="من الرأس">';
    expect(article(meta)).toMatchObject({ published: '2026-11-20T06:00:00.000Z', author: 'من الرأس' });
    const linked =
      '<script type="application/ld+json">[{"@type":["Thing","Article"],"datePublished":"2026-11-19","author":"من البيانات"}]</script>';
    expect(article(linked + meta).published).toBe('2026-11-19T00:00:00.000Z');
    expect(article(linked).author).toBe('من البيانات');
    const printed = `<article><p class="byline">بقلم: من الورق</p><time datetime="2026-11-18">أمس</time><p>${long}</p></article>`;
    expect(article('', printed)).toMatchObject({
      byline: 'بقلم: من الورق',
      author: 'من الورق',
      published: '2026-11-18T00:00:00.000Z',
    });
  });
  it('is passed over where it is broken', () => {
    expect(article('<script type="application/ld+json">{"@type":"Article",</script>')).toMatchObject({
      author: null,
    });
    expect(article('<meta property="article:section" content="Uncategorized">').category).toBeNull();
  });
});

describe('the body', () => {
  const paragraphs = Array.from({ length: 12 }, (_, index) => `<p>${index} ${long}</p>`).join('');
  it('begins with the lead that stands above it', () => {
    const lead = 'مقدمة الخبر مطبوعة وحدها فوق نصه، وفيها أهم ما فيه، ولا تتكرر بعدها أبدًا.';
    const body = `<div><div class="article-intro">${lead}</div><div class="entry-content">${paragraphs}</div><div class="lead">${lead} لخبر آخر</div></div>`;
    expect(article('', body).blocks[0]?.text).toBe(lead);
    expect(article('', body).blocks).toHaveLength(13);
  });
  it('keeps a short text whole, with a link that stands alone', () => {
    const url = 'https://a.example/video';
    const body = `<article><p>${long}</p><p><a href="${url}">${url}</a></p></article>`;
    expect(article('', body).blocks.map(({ text }) => text)).toContain(url);
  });
  it('ends before disclaimers and the rules of the comments', () => {
    const rules =
      '<p>الآراء الواردة في هذا المقال لا تعبر بالضرورة عن رأي الصحيفة.</p><p>نرحب بكم، ونراجع التعليقات قبل نشرها، فاقرأ إرشادات الاستخدام.</p>';
    expect(article('', `<article>${paragraphs}${rules}</article>`).blocks).toHaveLength(12);
  });
  it('has nothing that is hidden from those who listen', () => {
    const body = `<article>${paragraphs}<p><span aria-hidden="true">زينة</span>${long}</p></article>`;
    expect(JSON.stringify(article('', body).blocks)).not.toContain('زينة');
  });
});

describe('parsePage', () => {
  it('finds no article in a page whose first tag never ends', () => {
    const html = '<!DOCTYPE html>\n<html "version": "https://jsonfeed.org/version/1", "title": "مقطوعة"';
    expect(parsePage(html, url)).toMatchObject({ ok: false, error: { code: 'no-article' } });
  });

  it('finds no article, and does not throw, where Readability throws', () => {
    const html = `${'<div>'.repeat(3)}<!doctype html><html lang="ar"><head><title>&amp;lt;img src=x> { &amp;lt;b> &amp;lt;!--</title></head><body><main></main></body></html>`;
    expect(parsePage(html, url)).toMatchObject({ ok: false, error: { code: 'no-article' } });
  });

  it('reads a page that leaves out the tag of its body', () => {
    const parsed = parsePage(`<html lang="ar"><title>خبر</title><article><p>${long}</p></article>`, url);
    expect(parsed).toMatchObject({ ok: true, value: { title: 'خبر', blocks: [{ text: long.trim() }] } });
  });
  it('resolves links against the base that the page names', () => {
    const body = `<article><p>${long} <a href="next">التالي</a></p></article>`;
    expect(article('<base href="https://other.example/dir/">', body).blocks[0]?.links?.[0]?.url).toBe(
      'https://other.example/dir/next',
    );
  });
  it('takes the address of a saved page from the page', () => {
    const text = page(
      '<link rel="canonical" href="https://mina.example/1">',
      `<article><p>${long}</p></article>`,
    );
    expect(parsePage(text, 'file:///saved.html')).toMatchObject({
      ok: true,
      value: { link: 'https://mina.example/1', key: 'https://mina.example/1' },
    });
  });
  it.each(['', '<nav><a href="/">الرئيسية</a></nav>', '<script>render()</script>', '<img src="/x.jpg">'])(
    'finds no article in “%s”',
    body => {
      expect(parsePage(page('<title>عنوان</title>', body), url)).toEqual({
        ok: false,
        error: { code: 'no-article', url },
      });
    },
  );
  it('reads a page of great depth without making a tree of it', () => {
    const depth = 20_000;
    const { blocks } = article(
      '',
      `${'<div>'.repeat(depth)}<h2>عنوان</h2><p>${long}</p>${'</div>'.repeat(depth)}`,
    );
    expect(blocks.map(block => block.type)).toEqual(['heading', 'paragraph']);
  });
});

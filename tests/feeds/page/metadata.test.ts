import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../source/domain/article.ts';
import { parsePage } from '../../../source/feeds/page.ts';

const text =
  'بدأ العمال صباح اليوم إصلاح الجسر القديم، وقال مهندسهم إنه سيفتح للمشاة أولًا ثم للسيارات بعد شهر. ';
const story = `<p>${text.repeat(3)}</p><p>${text.repeat(3)}</p>`;
const title = 'الجسر القديم يعود إلى العمل بعد عامين';

const read = (head: string, body: string, url = 'https://marsa.example/a/1'): Entry => {
  const parsed = parsePage(
    `<!doctype html><html lang="ar"><head>${head}</head><body>${body}</body></html>`,
    url,
  );
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
};

type Case = readonly [what: string, head: string, body: string];

const menu = '<nav><a href="/">الرئيسية</a><a href="/s/1">محليات</a><a href="/s/2">اقتصاد</a></nav>';
const columnists =
  '<div class="sidebar"><div class="author">سعاد نجم</div><div class="author">كمال الريس</div><div class="author">هدى الشامي</div></div>';

describe('the title', () => {
  const cases: readonly Case[] = [
    [
      'beside the name of the blog in the only h1',
      `<title>على الرصيف: ${title}</title><meta property="og:title" content="${title}">`,
      `<h1><a href="/">على الرصيف</a></h1><h3 class="post-title">${title}</h3>`,
    ],
    [
      'after the site and a colon',
      `<title>مرسى : ${title}</title>`,
      `<h1>مرسى</h1><h1>محليات</h1><h1>${title}</h1>`,
    ],
    [
      'before a colon and the site',
      `<title>${title}: مرسى</title>`,
      `<div id="logo">مرسى</div><h2>${title}</h2>`,
    ],
    [
      'before section and site',
      `<title>${title} - محليات - مرسى</title>`,
      `<h3 class="header-title">${title}</h3>`,
    ],
    [
      'before section and site, and printed nowhere',
      `<title>${title} | محليات | مرسى</title>`,
      `<a href="/"><img alt="مرسى"></a>${menu}`,
    ],
    [
      'in a span, where the head names the site alone',
      '<title>وكالة المرسى</title>',
      `<span id="ctl00_Main_lblTitle">${title}</span>`,
    ],
    [
      'in og:title, against another h1',
      `<title>${title} – مرسى</title><meta property="og:title" content="${title}">`,
      '<h1>أهلًا بكم</h1>',
    ],
    [
      'in JSON-LD, where og:title has the site too',
      `<meta property="og:title" content="${title} » مرسى"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}"}</script>`,
      '',
    ],
    [
      'cut off in the head',
      `<meta property="og:title" content="${title.slice(0, 25)}…">`,
      `<h1>${title}</h1>`,
    ],
    ['in RDFa', '', `<span property="dc:title" content="${title}"></span>`],
    [
      'in another spelling of the letters',
      `<title>${title.replace(/ي/gu, 'ی')} | مرسى</title>`,
      `<h2>${title}</h2><h2>خبر آخر من أخبار المدينة</h2>`,
    ],
    ['in the h1 that is no logo', '<title>مرسى</title>', `<h1 class="site-title">مرسى</h1><h1>${title}</h1>`],
    [
      'with the separators of the other direction',
      `<title>مرسى « محليات « ${title}</title><meta property="og:site_name" content="مرسى">`,
      menu,
    ],
    [
      'with a dash that has one blank',
      `<title>${title}- مرسى</title><meta property="og:site_name" content="مرسى">`,
      '',
    ],
    ['behind a kicker in the h1', `<title>${title} | مرسى</title>`, `<h1><small>خاص</small> ${title}</h1>`],
    ['beside an h1 of one word', `<title>${title} | مرسى</title>`, '<h1>أهلًا</h1>'],
    [
      'without a bar that has no blanks',
      `<title>${title}|مرسى</title>`,
      '<a rel="home" href="https://marsa.example/">مرسى</a>',
    ],
  ];
  it.each(cases)('%s', (_, head, body) => {
    expect(read(head, `${body}<div>${story}</div>`).title).toBe(title);
  });
  it.each([
    'الجسر القديم: سنة من الصبر والعمل',
    'المدينة - 3 أهداف في شباك الضيوف',
    'رأي: لماذا نحب الجسور القديمة',
  ])('keeps its own sign: %s', own => {
    expect(
      read(`<title>${own} | مرسى</title><meta property="og:site_name" content="مرسى">`, `<div>${story}</div>`)
        .title,
    ).toBe(own);
  });
});

describe('the byline', () => {
  const author = 'سلمى الحداد';
  const cases: readonly Case[] = [
    ['after «كتب:»', '', `<p>كتبت: ${author}</p>`],
    ['after «بقلم» without a colon', '', `<div>بقلم ${author}</div>`],
    ['after dots', '', `<span>كتبت..${author}</span>`],
    ['after «حاورها»', '', `<span>حاورته: ${author}</span>`],
    ['after «إعداد»', '', `<span>إعداد: ${author}</span>`],
    ['after a verb in a short line', '', `<span>كتبت ${author}</span>`],
    ['in the piece after the word', '', `<span>بواسطة</span> <b><a href="/u/7">${author}</a></b>`],
    ['after «نص:»', '', `<ul><li>نص: ${author}</li><li>تصوير: كريم ناصر</li></ul>`],
    ['after «نوشته شده توسط»', '', `<div>نوشته شده توسط <a href="/u">${author}</a></div>`],
    ['above what the person is', '', `<div><span>${author}</span><span>مراسلة شؤون الأنهار</span></div>`],
    [
      'beside a picture of the same name',
      '',
      `<div class="flex"><img src="/s.jpg" alt="${author}"><div><div>${author}</div><div>منذ سنوات</div></div></div>`,
    ],
    ['before a bar and the date', '', `<div>${author} | 16 نوفمبر 2026</div>`],
    ['with a date behind it', '', `<div>بقلم: ${author} - الأحد 15 نوفمبر 2026</div>`],
    ['between bars', '', `<div>15 نوفمبر 2026 | كتب: ${author} | 871 مشاهدة</div>`],
    ['beside the date', '', `<p>${author} – ۲۵ آبان ۱۴۰۵</p>`],
    ['with the month before the day', '', `<div>By ${author} on اپریل 8, 2022</div>`],
    ['by a name for tests', '', `<span data-hook="user-name">${author}</span>`],
    [
      'by the name of a component',
      '',
      `<div data-component="byline-block"><div class="x68">${author}</div></div>`,
    ],
    [
      'in a box of authors, with a link to the topic of the name',
      '',
      `<div class="authors"><span><a href="/topics/7">${author}</a></span></div>`,
    ],
    ['by rel=author', '', `<a rel="author" href="/x">${author}</a>`],
    ['by the address of a link', '', `<a href="/writers/salma">${author}</a>`],
    ['by its class', '', `<div class="Article_author__x1"><span>${author}</span></div>`],
    ['in microdata', '', `<span itemprop="author" itemscope><span itemprop="name">${author}</span></span>`],
    ['in RDFa', '', `<span property="dc:creator">${author}</span>`],
    ['in a meta element', `<meta name="author" content="${author}">`, ''],
    [
      'in JSON-LD as a text',
      `<script type="application/ld+json">{"@type":"Article","author":"${author}"}</script>`,
      '',
    ],
    [
      'in JSON-LD by an id',
      `<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"${author}"}]}</script>`,
      '',
    ],
    [
      'in spite of what the system says',
      '<meta name="author" content="admin">',
      `<span class="author">${author}</span>`,
    ],
    [
      'in spite of the site in the head',
      `<meta name="author" content="مرسى"><meta property="og:site_name" content="مرسى">`,
      `<span class="author">${author}</span>`,
    ],
    [
      'in spite of a section in JSON-LD',
      `<script type="application/ld+json">{"@type":"Article","author":{"name":"محليات"}}</script>`,
      `${menu}<p class="byline">${author}</p>`,
    ],
  ];
  it.each(cases)('%s', (_, head, body) => {
    const entry = read(
      `<title>${title}</title>${head}`,
      `<h1>${title}</h1>${body}<div>${story}</div>${columnists}`,
    );
    expect([entry.author, entry.byline?.includes(author)]).toEqual([author, true]);
  });
  it('is the only name above the headline, and none of several', () => {
    const writer = (name: string): string => `<div class="writer">${name}</div>`;
    const above = (...names: readonly string[]): string =>
      `${names.map(writer).join('')}<h1>${title}</h1><div>${story}</div>`;
    expect(read('', above('أحمد الزعبي')).author).toBe('أحمد الزعبي');
    expect(read('', above('نزار قطان', 'سهى مراد')).author).toBeNull();
  });
  it('ends before a bracket that is left open', () => {
    const head = `<meta name="author" content="${author} (https://marsa.example/salma/)">`;
    expect(read(head, `<h1>${title}</h1><div>${story}</div>`).author).toBe(author);
  });
  it('is found where no headline is printed', () => {
    const head = `<meta property="og:title" content="${title}">`;
    const paragraph = text.repeat(2).slice(0, 150);
    const entry = read(head, `<div>${author} | 16 نوفمبر 2026</div><div><div>${paragraph}</div></div>`);
    expect([entry.author, entry.published]).toEqual([author, '2026-11-16T00:00:00.000Z']);
  });
  it('keeps a name that is a month too', () => {
    const line = '<div>بقلم: كمال رمضان 15 نوفمبر 2026</div>';
    expect(read('', `<h1>${title}</h1>${line}<div>${story}</div>`).author).toBe('كمال رمضان');
  });
  it('is nobody of a column under no name', () => {
    const column = columnists.replace('sidebar', 'col-3');
    expect(read('', `<h1>${title}</h1><div>${story}${story}</div>${column}`).byline).toBeNull();
  });
  it('names several', () => {
    const people = '{"@type":"Article","author":[{"name":"سلمى الحداد"},{"name":"كريم ناصر"}]}';
    const entry = read(`<script type="application/ld+json">${people}</script>`, `<h1>${title}</h1>${story}`);
    expect(entry.author).toBe('سلمى الحداد، كريم ناصر');
  });
  it('is the agency where nobody else is named', () => {
    expect(read('', `<h1>${title}</h1><p>المصدر: رويترز</p>${story}`).byline).toBe('رويترز');
    expect(read('', `<h1>${title}</h1><span class="source">أ ف ب</span>${story}`).byline).toBe('أ ف ب');
  });
  it.each([
    ['a column of columnists', columnists],
    ['who took a picture', '<span class="shot-credit">عدسة: كريم</span>'],
    ['a picture', '<div><img src="/b.jpg" alt="الجسر القديم"><p>الجسر</p></div>'],
    ['a place beside the date', '<p>القاهرة – 16 نوفمبر 2026</p>'],
    [
      'the address of a logo',
      '<div class="author"><a href="https://marsa.example">https://marsa.example</a></div>',
    ],
    ['the section', `${menu}<div class="author">محليات</div>`],
    ['the site', '<a href="/">مرسى</a><div class="byline">مرسى</div>'],
    ['the user of the system', '<div class="submitted">أرسل بواسطة admin في إثنين, 09/11/2026 - 15:20</div>'],
    ['a dateline', '<p>القاهرة – أحمد علي: افتتح الوزير الجسر القديم صباح اليوم بحضور أهل الحي.</p>'],
    ['a sentence with the verb', '<p>كتب الوزير على صفحته أن الجسر القديم سيعود إلى العمل بعد عامين.</p>'],
  ])('is not %s', (_, body) => {
    const entry = read(`<title>${title}</title>`, `<h1>${title}</h1>${body}<div>${story}</div>`);
    expect([entry.byline, entry.author]).toEqual([null, null]);
  });
});

describe('the date', () => {
  const cases: readonly Case[] = [
    [
      'in JSON-LD within a page',
      '<script type="application/ld+json">{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","datePublished":"2026-11-16T11:30:00Z"}}</script>',
      '',
    ],
    [
      'in JSON-LD with a comma too many',
      '<script type="application/ld+json">{"@type":"Article","datePublished":"2026-11-16",}</script>',
      '',
    ],
    [
      'in JSON-LD in a section of characters',
      '<script type="application/ld+json">//<![CDATA[\n{"@type":"Article","datePublished":"2026-11-16"}\n//]]></script>',
      '',
    ],
    ['in a meta element', '<meta name="publish-date" content="2026-11-16">', ''],
    ['in RDFa', '', '<span property="dc:date dc:created" content="2026-11-16T15:20:00+03:00">أمس</span>'],
    ['in microdata', '', '<meta itemprop="datePublished" content="2026-11-16">'],
    ['in a title of abbr', '', '<abbr class="published" title="2026-11-16T21:14:00+03:00">9:14 م</abbr>'],
    [
      'in a head that is named for its breadcrumbs',
      '',
      '<div class="item-nav"><ol><li><a href="/s/1">محليات</a></li></ol><div>کد خبر: 8512</div><div><span>۲۵ آبان ۱۴۰۵، ۱۲:۳۰</span></div></div>',
    ],
    ['in a time without datetime', '', '<time>١٦ نوفمبر ٢٠٢٦</time>'],
    ['in an attribute in seconds', '', '<span data-timestamp="1794830400">قبل ٣ ساعات</span>'],
    ['in numbers', '', '<span>16/11/2026 02:30 م</span> | عدد المشاهدات <span>871</span>'],
    ['in numbers with blanks', '', '<span>16 - 11 - 2026</span>'],
    ['with months by number', '', '<span>الإثنين, 16 تشرين2/نوفمبر 2026 10:12</span>'],
    [
      'after its name, amid other things',
      '',
      '<div>تاريخ النشر: 16-11-2026 06:12 PM &nbsp;|&nbsp; عدد القراءات: 5521 <a>طباعة</a></div>',
    ],
    ['after the name of who sent it', '', '<div>أرسل بواسطة admin في إثنين, 16/11/2026 - 15:20</div>'],
    ['of two the one of publication', '', '<div>آخر تحديث: 18 نوفمبر 2026 | نُشر في: 16 نوفمبر 2026</div>'],
    ['of two in elements of their own', '', '<p>تم التحديث في <b>18/11/2026</b></p><p>نُشر في 16/11/2026</p>'],
    ['before the headline', '', ''],
    [
      'of two in times the one that is not of a change',
      '',
      '<time class="updated" datetime="2026-11-18">18 نوفمبر</time> <time class="entry-date" datetime="2026-11-16">16 نوفمبر</time>',
    ],
    [
      'in the mark of both days',
      '',
      '<time class="published updated" datetime="2026-11-16">16 نوفمبر</time>',
    ],
    ['of two calendars', '', '<span>الاثنين 6 جمادى الآخرة 1448 هـ - 16 نوفمبر 2026 م</span>'],
    ['in Persian', '', '<span>دوشنبه ۲۵ آبان ۱۴۰۵ - ۱۱:۲۰</span>'],
    ['in Persian numbers', '', '<span>تاریخ انتشار: ۱۴۰۵/۰۸/۲۵</span>'],
    ['in Hebrew', '', '<span>פורסם: 16 בנובמבר 2026, 18:27</span>'],
    ['in Urdu', '', '<span>شائع 16 نومبر 2026 11:30am</span>'],
  ];
  it.each(cases)('%s', (what, head, body) => {
    const before =
      what === 'before the headline' ? '<h2><span>الاثنين، 16 تشرين الثاني 2026</span></h2>' : '';
    const page = `<div class="top">الأحد 29 نوفمبر 2026</div>${menu}${before}<h1>${title}</h1>${body}<div>${story}</div><div class="related"><time datetime="2026-01-01">قديم</time></div>`;
    expect(read(`<title>${title}</title>${head}`, page).published).toMatch(/^2026-11-16/u);
  });
  it.each([
    ['a span of time', '<span>قبل ٣ ساعات</span>'],
    ['a span of time with the hour', '<span>قبل 3 ساعات، 10:30</span>'],
    ['a span of time in English', '<time datetime="3 hours ago">Updated 3 hours ago</time>'],
    ['a duration', '<time datetime="PT3H">منذ 3 ساعات</time>'],
    ['yesterday', '<span class="published">أمس 22:15</span>'],
    ['the date of another article', '<aside><time datetime="2026-01-01">قديم</time></aside>'],
    ['a year in a sentence', '<span>© 2026 مرسى</span>'],
  ])('is not %s', (_, body) => {
    expect(read('', `<h1>${title}</h1>${body}<div>${story}</div>`).published).toBeNull();
  });
});

it('is as exact as the time around its parts', () => {
  const time = '<time datetime="2026-11-16T09:05:00Z"><span>16 نوفمبر 2026</span><span>9:05 ص</span></time>';
  expect(read('', `<h1>${title}</h1>${time}<div>${story}</div>`).published).toBe('2026-11-16T09:05:00.000Z');
});

describe('the section', () => {
  const cases: readonly Case[] = [
    ['in a meta element', '<meta property="article:section" content="محليات">', ''],
    [
      'in JSON-LD',
      '<script type="application/ld+json">{"@type":"Article","articleSection":["محليات","مدن"]}</script>',
      '',
    ],
    [
      'in the breadcrumbs of JSON-LD',
      `<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"position":2,"item":{"name":"محليات"}},{"position":1,"name":"الرئيسية"},{"position":3,"name":"${title}"}]}</script>`,
      '',
    ],
    [
      'in printed breadcrumbs',
      '',
      `<ul class="breadcrumb"><li><a href="/">الرئيسية</a></li><li><a href="/s/1">محليات</a></li><li>${title}</li></ul>`,
    ],
    ['above the headline, by its class', '', '<div class="Article_kicker__ty">محليات</div>'],
    ['above the headline, by its id', '', '<span id="ctl00_lblSection">محليات</span>'],
    ['above the headline, as in the menu', '', `${menu}<h1>محليات</h1>`],
    ['in unmarked breadcrumbs', '', `<p><a href="/">الرئيسية</a> » <a href="/s/1">محليات</a> » ${title}</p>`],
    [
      'in a tag above the headline',
      '',
      '<div class="article-tag"><a href="/tag/mahalliyat">محليات</a></div>',
    ],
    [
      'of a news agency',
      '',
      '<ul class="details"><li class="service"><a href="/fa/service/7">محليات</a></li></ul>',
    ],
    [
      'in a box that is named for authors',
      '',
      '<div class="author_container"><a class="details_category" href="/news/category/29">محليات</a></div>',
    ],
    ['by the relation of a link', '', '<span>في <a rel="category tag" href="/c/7">محليات</a></span>'],
    ['after its name', '', '<span>القسم: محليات</span>'],
  ];
  it.each(cases)('%s', (_, head, body) => {
    expect(
      read(`<title>${title}</title>${head}`, `${body}<h1>${title}</h1><div>${story}</div>`).category,
    ).toBe('محليات');
  });
  it.each([
    ['the path of a template', '<meta name="section" content="/world/asia">'],
    ['a template', '<meta name="section" content="front-page">'],
    [
      'an entry of an unnamed menu',
      '<ul><li><a href="/cat/1/">محليات</a></li><li><a href="/cat/2/">اقتصاد</a></li><li><a href="/cat/3/">رياضة</a></li><li><a href="/cat/4/">فن</a></li><li><a href="/cat/5/">رأي</a></li></ul>',
    ],
    [
      'a bar of links',
      '<div><a href="/">الرئيسية</a> | <a href="/about">من نحن</a> | <a href="/contact">اتصل بنا</a></div>',
    ],
    ['the home page', '<div class="breadcrumb"><a href="/">الرئيسية</a></div>'],
    ['what systems write', '<span class="category">غير مصنف</span>'],
    [
      'the headline, cut off',
      `<div class="breadcrumb"><a href="/">الرئيسية</a> <a href="/a/1">${title.slice(0, 20)}…</a></div>`,
    ],
    ['the date', '<span class="label">16 نوفمبر 2026</span>'],
    ['the site', '<a href="/">مرسى</a><span class="category">مرسى</span>'],
  ])('is not %s', (_, body) => {
    expect(read('', `${body}<h1>${title}</h1><div>${story}</div>`).category).toBeNull();
  });
  it('is no heading below the headline', () => {
    const below = '<section class="section"><h2>طرق أخرى إلى الجسر</h2></section>';
    expect(read('', `<h1>${title}</h1>${below}<div>${story}</div>`).category).toBeNull();
  });
});

describe('how long ago a page was written', () => {
  it.each([
    'قبل ٣ ساعات',
    'منذ ساعتين',
    'نُشر: قبل 10 دقائق',
    'آخر تحديث منذ يوم واحد',
    'לפני 3 שעות',
    '۲ روز پیش',
    '3 گھنٹے قبل',
    'Updated 3 hours ago',
  ])('is no paragraph: %s', age => {
    expect(read('', `<h1>${title}</h1><p>${age}</p>${story}`).blocks.map(({ text }) => text)).not.toContain(
      age,
    );
  });
  it('may begin a text', () => {
    const sentence = 'قبل ثلاثة أيام من الافتتاح كان الجسر ما يزال بلا درابزين.';
    expect(read('', `<h1>${title}</h1><p>${sentence}</p>${story}`).blocks[0]?.text).toBe(sentence);
  });
});

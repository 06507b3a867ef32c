/** Pages as publishing systems write them: own words in the markup of each system, what must be read and what must not. */

export interface SystemPage {
  readonly name: string;
  readonly html: string;
  /** The paragraphs, headings and items of the article, in order. */
  readonly texts: readonly string[];
}

export const title = 'عمّال المنارة القديمة يعيدون تشغيل عدستها بعد أربعين عامًا';

/** Paragraphs of different lengths, as news has them. */
export const story = [
  'أضاءت منارة الرأس الأخضر عدستها مساء الأربعاء للمرة الأولى منذ أربعين عامًا، بعد أن أمضى ثلاثة عمّال متقاعدين شتاءين في ترميم آلتها النحاسية من غير أجر.',
  'وقال كبير العمّال، حسين بو علي، إن أصعب ما في الأمر لم يكن النحاس ولا الزجاج، بل العثور على الرسم الأصلي للآلة، فقد بيعت أوراق المصنع في مزاد قبل عقود.',
  'لم يصدّق أحد في البلدة أن الضوء سيعود.',
  'وتدور العدسة اليوم بثقل من الحديد يُرفع باليد كل ست ساعات، كما كانت تفعل يوم بُنيت المنارة، ولا تحتاج إلى كهرباء إلا للمصباح الذي لا يزيد على أربعين واطًا.',
  'وتقول البلدية إنها ستفتح السلّم للزوار في الربيع، على ألا يصعد أكثر من ثمانية أشخاص معًا، لأن الدرجات العليا منحوتة من حجر رملي هش.',
  'أما العمّال الثلاثة فلا يطلبون لافتة بأسمائهم. يريدون فقط، كما قال أصغرهم وهو في السبعين، أن يبقى الثقل مرفوعًا.',
] as const;

const teasers = [
  [
    'سوق السمك ينتقل إلى الرصيف الجنوبي',
    'يبدأ البيع في الموقع الجديد مطلع الشهر، ويشكو الباعة من ضيق المكان وبعد الثلاجات.',
  ],
  [
    'مدرسة البلدة تفوز بجائزة الحساب الذهني',
    'حلّت تلميذتان في المركز الأول من بين مئتي متسابق، وتسلمتا الجائزة في حفل صغير.',
  ],
  [
    'طريق الساحل يُغلق ليلتين للصيانة',
    'تنصح الشرطة السائقين بطريق الجبل، وتتوقع أن تنتهي الأعمال قبل عطلة نهاية الأسبوع.',
  ],
  [
    'معرض للصور القديمة في دار البلدية',
    'يضم المعرض تسعين صورة جمعها الأهالي من صناديق بيوتهم، ويستمر حتى آخر الشهر الحالي.',
  ],
] as const;

const comments = [
  'جدي كان حارس هذه المنارة، وكان يحكي لنا عن الثقل الذي يُرفع كل ليلة، رحمه الله.',
  'خبر جميل في زمن الأخبار السيئة، شكرًا للعمّال الثلاثة وشكرًا لمن كتب عنهم اليوم.',
  'أتمنى ألا تُترك المنارة بعد سنة كما تُركت الحديقة العامة، فالصيانة أهم من الافتتاح دائمًا.',
  'هل الصعود مجاني للأطفال؟ ولماذا ثمانية أشخاص فقط والسلّم يتسع لأكثر من ذلك بكثير؟',
  'زرتها قبل ثلاثين سنة وكان الباب مقفلًا بقفل صدئ، سأعود في الربيع مع أولادي الثلاثة.',
  'الكاتب نسي أن يذكر المهندسة التي رسمت الآلة من جديد، وهي التي وجدت القياسات كلها.',
  'كم بلغت كلفة الزجاج؟ هذا سؤال بسيط لم يجب عنه أحد من المسؤولين إلى هذه الساعة.',
  'سمعت أن العدسة نفسها صنعت منها ثلاث نسخ، واحدة منها في متحف بعيد لا يزوره أحد.',
] as const;

const p = (text: string): string => `<p>${text}</p>`;
const paragraphs = story.map(p).join('\n');
const broken = (tag = ''): string => story.map(text => `${tag}${text}<br><br>`).join('\n');
const card = (index: number, name = 'card'): string => {
  const [headline, excerpt] = teasers[index % teasers.length] as readonly [string, string];
  return `<div class="${name}"><a href="/n/${index}"><img src="/t/${index}.jpg" alt=""></a><h3 class="${name}-title"><a href="/n/${index}">${headline}</a></h3><p class="${name}-text">${excerpt}</p><time>2 ديسمبر</time></div>`;
};
const cards = (name?: string): string => [0, 1, 2, 3].map(index => card(index, name)).join('\n');
const links = teasers.map(([headline], index) => `<li><a href="/n/${index}">${headline}</a></li>`).join('');
const menu =
  '<ul class="menu"><li><a href="/a">أخبار</a></li><li><a href="/b">رياضة</a></li><li><a href="/c">اقتصاد</a></li><li><a href="/d">ثقافة</a></li></ul>';
const h1 = `<h1>${title}</h1>`;

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title} - جريدة الساحل</title>${head}</head><body>${body}</body></html>`;

const framed = (body: string): string =>
  page(
    `<header><div class="logo">جريدة الساحل</div>${menu}</header>${body}<footer><p>حقوق النشر محفوظة لجريدة الساحل</p>${menu}</footer>`,
  );

const thread = (item: (text: string, index: number) => string): string => comments.map(item).join('\n');

const graph = JSON.stringify({
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'جريدة الساحل' },
    { '@type': 'NewsArticle', headline: title, articleBody: story.join('\n\n') },
  ],
});
const state = JSON.stringify({
  props: {
    pageProps: {
      menu: ['أخبار', 'رياضة'],
      post: {
        id: 7,
        title,
        excerpt: 'ملخص قصير لا يكفي عن المنارة وعمّالها، ويكرر ما في العنوان من غير زيادة.',
        blocks: story.map(text => ({ type: 'paragraph', data: { text } })),
        related: teasers.map(([headline, text]) => ({ title: headline, text })),
      },
    },
  },
});

const cell = (content: string, width: number): string => `<td width="${width}" valign="top">${content}</td>`;
const sideTable = `<table width="100%">${teasers
  .map(
    ([headline], index) => `<tr><td><font size="1"><a href="n${index}.htm">${headline}</a></font></td></tr>`,
  )
  .join('')}</table>`;

export const systems: readonly SystemPage[] = [
  {
    name: 'WordPress, with a thread of comments longer than the article',
    html: framed(
      `<div id="content"><article class="post-12 post type-post"><header class="entry-header">${h1}<div class="entry-meta"><span class="posted-on">2 ديسمبر 2026</span></div></header><div class="entry-content">${paragraphs}</div><footer class="entry-footer"><a rel="tag" href="/t">منارات</a></footer></article><div id="comments" class="comments-area"><h2 class="comments-title">8 تعليقات</h2><ol class="comment-list">${thread(text => `<li class="comment"><article class="comment-body"><b class="fn">زائر</b>${p(text)}${p(text)}</article></li>`)}</ol></div></div><aside id="secondary">${cards('widget')}</aside>`,
    ),
    texts: story,
  },
  {
    name: 'WordPress blocks: presets in the classes, columns, an empty box of relations',
    html: framed(
      `<main class="wp-block-group has-sidebar">${h1}<div class="entry-content wp-block-post-content"><p class="has-large-font-size">${story[0]}</p><p class="has-text-align-right has-small-font-size">${story[1]}</p><div class="wp-block-columns">${story
        .slice(2)
        .map(text => `<div class="wp-block-column">${p(text)}</div>`)
        .join('')}</div><div id="jp-relatedposts"><h3>مرتبط</h3></div></div></main>`,
    ),
    texts: story,
  },
  {
    name: 'Divi: author, date, section and comments in one line, the text in modules',
    html: framed(
      `<article><div class="et_pb_module et_pb_post_title">${h1}<p class="et_pb_title_meta_container">بواسطة <a href="/author/k">كنان درويش</a> | <span class="published">نوفمبر 20, 2026</span> | <a href="/category/local" rel="category tag">محليات</a> | <span class="comments-number"><a href="#r">٤ تعليقات</a></span></p></div>${[
        0, 3,
      ]
        .map(
          from =>
            `<div class="et_pb_module et_pb_text"><div class="et_pb_text_inner">${story
              .slice(from, from + 3)
              .map(p)
              .join('')}</div></div>`,
        )
        .join('')}</article>`,
    ),
    texts: story,
  },
  {
    name: 'cells and paragraphs without their end tags',
    html: page(
      `<table width=100%><tr><td>${teasers.map(([headline]) => `<p><a href=n.htm>${headline}</a>`).join('')}<p>الطقس اليوم: غائم جزئيا، والعظمى سبع عشرة درجة في المدن الساحلية.<td><h2 align=center>${title}</h2><p align=justify>${story.join('<p align=justify>')}<p><a href=index.htm>عودة</a><td><p><b>رأي اليوم</b><p>${comments[0]}<p>${comments[1]} <a href=o.htm>التتمة</a></table>`,
    ),
    texts: story,
  },
  {
    name: 'Drupal 10, with a view of related nodes in the same region',
    html: framed(
      `<main><div class="region region-content"><div class="block">${h1}</div><div class="block"><article class="node node--type-news"><div class="node__content"><div class="field field--name-field-date">2 ديسمبر 2026</div><div class="clearfix text-formatted field field--name-body field__item">${paragraphs}</div></div></article></div><div class="views-element-container block"><h2>قد يهمك أيضًا</h2><div class="view-content">${[0, 1, 2, 3].map(i => `<div class="views-row"><div class="views-field-title"><a href="/n/${i}">${teasers[i]?.[0]}</a></div><div class="views-field-body">${teasers[i]?.[1]}</div></div>`).join('')}</div></div></div></main>`,
    ),
    texts: story,
  },
  {
    name: 'Joomla, the first paragraph in the introduction',
    html: framed(
      `<div class="item-page"><div class="page-header"><h2>${title}</h2></div><dl class="article-info"><dt>التفاصيل</dt><dd>كتب بواسطة: سلمى</dd><dd>الزيارات: 431</dd></dl><div class="introtext">${p(story[0])}</div><div class="fulltext">${story.slice(1).map(p).join('')}</div><ul class="pager pagenav"><li><a href="/p" rel="prev">السابق</a></li><li><a href="/q" rel="next">التالي</a></li></ul></div><div class="moduletable"><h3>الأكثر قراءة</h3><ul>${links}</ul></div>`,
    ),
    texts: story,
  },
  {
    name: 'Substack, with a sign-up in the middle and a discussion below',
    html: framed(
      `<div class="single-post"><article class="newsletter-post post"><div class="post-header"><h1 class="post-title">${title}</h1><h3 class="subtitle">حكاية ثقل من حديد</h3></div><div class="available-content"><div class="body markup">${story.slice(0, 3).map(p).join('')}<div class="subscription-widget-wrap"><div class="subscription-widget show-subscribe"><p>تصلك الرسالة كل جمعة إن شئت، ولا نرسل غيرها أبدًا.</p><form><input type="email"></form></div></div>${story.slice(3).map(p).join('')}</div></div></article></div><div class="comments-page"><h4>Discussion about this post</h4>${thread(text => `<div class="comment-body">${p(text)}</div>`)}</div>`,
    ),
    texts: story,
  },
  {
    name: 'hashed class names, paragraphs as boxes and recommendations below',
    html: framed(
      `<main class="x1a"><div class="k3_b"><h1 class="q9">${title}</h1><div class="z0"><span>سلمى داود</span><span>٢ ديسمبر</span></div><div class="m4">${story.map(text => `<div class="p7"><span>${text}</span></div>`).join('')}</div></div><div class="r2"><div class="r3">${[0, 1, 2, 3].map(i => `<div class="r4"><a class="r5" href="/n/${i}"><div class="r6">${teasers[i]?.[0]}</div><div class="r7">${teasers[i]?.[1]}</div></a></div>`).join('')}</div></div></main>`,
    ),
    texts: story,
  },
  {
    name: 'a page that scripts draw, with the text in the graph of its JSON-LD',
    html: page(
      '<div id="app"></div><noscript>فعّل جافاسكربت لتقرأ هذه الصفحة من فضلك.</noscript>',
      `<script type="application/ld+json">${graph}</script>`,
    ),
    texts: story,
  },
  {
    name: 'a page that scripts draw, with the text in their state',
    html: page(
      `<div id="__next"><div class="spinner">جارٍ التحميل</div></div><script id="__NEXT_DATA__" type="application/json">${state}</script>`,
    ),
    texts: story,
  },
  {
    name: 'a page for readers without scripts',
    html: page(
      `<div id="root"></div><noscript><img src="https://count.example/1.gif"></noscript><noscript><div>${menu}<h1>${title}</h1>${paragraphs}</div></noscript>`,
    ),
    texts: story,
  },
  {
    name: 'tables for layout, with fonts and line breaks',
    html: page(
      `<table width="780"><tr><td colspan="3"><a href="/">الرئيسية</a> | <a href="/a">أخبار</a> | <a href="/b">رياضة</a> | <a href="/c">اتصل بنا</a></td></tr><tr>${cell(sideTable, 150)}${cell(`<font size="5" color="navy"><b>${title}</b></font><br><font size="1">الأربعاء 2 ديسمبر 2026</font><br><br><font size="3">${broken()}</font>`, 480)}${cell(sideTable, 150)}</tr><tr><td colspan="3"><font size="1">حقوق النشر محفوظة 2026</font></td></tr></table>`,
    ),
    texts: story,
  },
  {
    name: 'a Persian system: lead, text, tags and comments, each in its box',
    html: framed(
      `<div class="col-main"><div class="news_nav"><span class="news_code">کد خبر: 88123</span></div><h1 class="news-title">${title}</h1><div class="news_lead">${story[0]}</div><div class="item-text" id="echo_detail"><div>${story.slice(1).map(p).join('')}</div></div><div class="news_tags"><a href="/t">منارات</a> <a href="/t2">ترميم</a></div><div class="short-link-box">لینک کوتاه: https://sahel.example/x1</div><div class="comments_container"><h4>نظرات بینندگان</h4>${thread(text => `<div class="comm_answer_line">${text}</div>`)}</div></div>`,
    ),
    texts: story,
  },
  {
    name: 'Bitrix: bare text and line breaks next to the picture and the date',
    html: framed(
      `<div class="content"><div class="news-detail"><span class="news-date-time">02.12.2026</span><h3>${title}</h3><img class="detail_picture" src="/d.jpg" alt="">${broken()}<div style="clear:both"></div><br>عدد المشاهدات: 1431<br></div><p><a href="/news/">العودة إلى قائمة الأخبار</a></p></div><div class="right">${cards('news-item')}</div>`,
    ),
    texts: story,
  },
  {
    name: 'paragraphs parted by empty ones, all in boxes of the editor',
    html: framed(
      `<div class="ms-rtestate-field"><h1>${title}</h1><div dir="rtl" style="text-align:right">${story.map(text => `<div><font face="Tahoma">&nbsp;${text}</font></div><div>&nbsp;</div>`).join('')}</div></div>`,
    ),
    texts: story,
  },
  {
    name: 'Squarespace: the text in several blocks, an offer between them',
    html: framed(
      `<main><article class="entry"><div class="blog-item-title"><h1 class="entry-title">${title}</h1></div><div class="blog-item-content"><div class="sqs-layout"><div class="sqs-block html-block"><div class="sqs-block-content">${story.slice(0, 2).map(p).join('')}</div></div><div class="sqs-block newsletter-block"><div class="newsletter-form-header"><h2>رسالة الساحل</h2>${p('اكتب عنوانك لتصلك رسالة كل أسبوع.')}</div></div><div class="sqs-block html-block"><div class="sqs-block-content">${story.slice(2).map(p).join('')}</div></div></div></div></article></main>`,
    ),
    texts: story,
  },
  {
    name: 'the next articles loaded below, each longer than the first',
    html: framed(
      `<div class="feed">${[title, 'سوق السمك ينتقل إلى الرصيف الجنوبي', 'طريق الساحل يغلق ليلتين'].map((name, index) => `<article class="story"><h1>${name}</h1><div class="story-text">${index === 0 ? paragraphs : [...comments, ...comments, ...comments].map(p).join('')}</div></article>`).join('')}</div>`,
    ),
    texts: story,
  },
  {
    name: 'a wall of cookies longer than the article',
    html: page(
      `<div id="cmp"><div class="qc-cookie-ui">${p('نستخدم ملفات تعريف الارتباط لحفظ اختياراتك ولنعرف كيف تُقرأ الصفحات، ويمكنك أن تقبلها كلها أو أن ترفض ما ليس ضروريًا منها في أي وقت. '.repeat(9))}</div></div><main><h1>${title}</h1><section>${paragraphs}</section></main>`,
    ),
    texts: story,
  },
  {
    name: 'a biography of the author between the headline and the text',
    html: framed(
      `<main><h1>${title}</h1><div class="author-info"><img src="/s.jpg" alt=""><h4>سلمى داود</h4>${p('كاتبة من البلدة تكتب عن البحر والحرف القديمة منذ عشرين عامًا، صدر لها كتابان عن حرّاس المنارات في المتوسط.')}</div><div class="content-wrap">${paragraphs}</div></main>`,
    ),
    texts: story,
  },
  {
    name: 'related lines in the text as authors write them',
    html: framed(
      `<div class="post"><h1>${title}</h1><div class="txt">${p(story[0])}<p><b>اقرأ أيضًا: <a href="/n/0">${teasers[0][0]}</a></b></p>${p(story[1])}<p><strong>مواضيع ذات صلة</strong></p><ul><li><a href="/n/1">${teasers[1][0]}</a></li><li><a href="/n/2">${teasers[2][0]}</a></li></ul>${p(story[2])}${p(story[3])}<p><a href="/n/3"><b>${teasers[3][0]}</b></a></p>${p(story[4])}${p(story[5])}<p>شاهد أيضًا</p><p><a href="/n/0">${teasers[0][0]}</a></p></div></div>`,
    ),
    texts: story,
  },
  {
    name: 'a live blog, its posts under the introduction',
    html: framed(
      `<main><h1>${title}</h1><div class="live-intro">${p(story[0])}</div><div class="live-feed">${story
        .slice(1)
        .map(
          (text, i) =>
            `<div class="live-entry" id="e${i}"><div class="live-entry-text">${p(text)}</div></div>`,
        )
        .join('')}</div></main><aside>${cards()}</aside>`,
    ),
    texts: story,
  },
  {
    name: 'a slideshow whose slides hold the text',
    html: framed(
      `<main><h1>${title}</h1><div class="slider">${story.map((text, i) => `<div class="slide"><img src="/s/${i}.jpg" alt=""><div class="slide-text">${p(text)}</div></div>`).join('')}</div></main>`,
    ),
    texts: story,
  },
  {
    name: 'a question and its answer in two boxes',
    html: framed(
      `<div class="row"><div class="col-8"><h1>${title}</h1><div class="q-box"><div class="q-text">${p(story[1])}</div></div><div class="a-box"><div class="a-text">${[story[0], story[3], story[4]].map(p).join('')}</div></div></div><div class="col-4"><h3>أحدث الأسئلة</h3><ul>${links}</ul></div></div>`,
    ),
    texts: [story[1], story[0], story[3], story[4]],
  },
  {
    name: 'Divi: modules of text, an offer and a form between them',
    html: framed(
      `<div id="et-main-area"><div class="et_pb_section"><div class="et_pb_row"><div class="et_pb_column"><div class="et_pb_module et_pb_post_title"><h1 class="entry-title">${title}</h1><p class="et_pb_title_meta_container">بواسطة <a href="/u">سلمى</a> | 2 ديسمبر 2026 | <a href="/c">ثقافة</a></p></div></div></div></div><div class="et_pb_section"><div class="et_pb_row"><div class="et_pb_column"><div class="et_pb_module et_pb_text"><div class="et_pb_text_inner">${story.slice(0, 3).map(p).join('')}</div></div><div class="et_pb_module et_pb_contact"><h4>اكتب إلينا</h4><p>نقرأ كل رسالة.</p><div><input type="text"><textarea></textarea></div></div><div class="et_pb_module et_pb_text"><div class="et_pb_text_inner">${story.slice(3).map(p).join('')}</div></div></div></div></div></div>`,
    ),
    texts: story,
  },
  {
    name: 'Wix: paragraphs of spans, views and recent posts below',
    html: framed(
      `<div data-hook="post"><article><h1 data-hook="post-title"><span>${title}</span></h1><div data-hook="post-description"><div class="r1c">${story.map(text => `<p class="k1s"><span class="w2"><span>${text}</span></span></p><p class="k1s"><br></p>`).join('')}</div></div><footer><span>12 مشاهدة</span><span>0 تعليق</span></footer></article></div><section><h2>أحدث المنشورات</h2>${[0, 1, 2].map(i => `<div class="item"><a href="/n/${i}"><img src="/i.jpg" alt=""><h3>${teasers[i]?.[0]}</h3></a><p>${teasers[i]?.[1]}</p></div>`).join('')}</section>`,
    ),
    texts: story,
  },
  {
    name: 'Medium: claps, follow and responses around the text',
    html: framed(
      `<article><div><section><div><h1>${title}</h1><div><a href="/@s">سلمى داود</a> <button>متابعة</button> <span>4 min read</span></div><div><span>25</span><span>Listen</span><span>Share</span></div>${story.map(text => `<p class="pw-post-body-paragraph">${text}</p>`).join('')}</div></section></div></article><div><a href="/tag/x">منارات</a><a href="/tag/y">ترميم</a></div><div><h2>Responses (8)</h2>${thread(text => `<div><div>زائر</div><pre>${text}</pre></div>`)}</div><div><h2>More from سلمى داود</h2>${cards('zz')}</div>`,
    ),
    texts: story,
  },
  {
    name: 'Arc: links to other articles between the paragraphs',
    html: framed(
      `<div class="b-article"><div class="b-headline"><h1>${title}</h1></div><div class="article-body-wrapper">${story.map((text, i) => `<p class="c-paragraph">${text}</p>${i % 2 ? `<div class="interstitial-link"><a href="/n/${i}">${teasers[i % 4]?.[0]}</a></div>` : ''}`).join('')}</div></div><div class="c-promo-list">${cards('promo')}</div>`,
    ),
    texts: story,
  },
  {
    name: 'TYPO3: teaser text, text and related news in one box',
    html: framed(
      `<div class="news news-single"><div class="article"><div class="header"><h3 itemprop="headline">${title}</h3></div><div class="footer"><p><span class="news-list-date"><time>02.12.2026</time></span></p></div><div class="teaser-text">${p(story[0])}</div><div class="news-text-wrap">${story.slice(1).map(p).join('')}</div><div class="news-related-wrap"><h4>أخبار ذات صلة</h4><ul>${links}</ul></div></div></div>`,
    ),
    texts: story,
  },
  {
    name: 'telegra.ph',
    html: page(
      `<div class="tl_page_wrap"><div class="tl_page"><main class="tl_article"><header><h1>${title}</h1><address><a rel="author">سلمى</a><time datetime="2026-12-02">December 02, 2026</time></address></header><article id="_tl_editor"><h1>${title}</h1><address><a>سلمى</a></address>${paragraphs}</article><aside class="tl_article_buttons"><button>EDIT</button></aside></main></div></div>`,
    ),
    texts: story,
  },
  {
    name: 'a list of the site behind the last paragraph, without a label',
    html: framed(
      `<main><h1>${title}</h1><div class="x">${paragraphs}<ul>${teasers
        .slice(0, 2)
        .map(([headline], i) => `<li><a href="/n/${i}">${headline}</a></li>`)
        .join('')}</ul></div></main>`,
    ),
    texts: story,
  },
  {
    name: 'lines of date, update, byline, tags and reports around the text',
    html: framed(
      `<main><h1>${title}</h1><div class="y"><p>كتبت: سلمى داود</p><p>نشر في: الأربعاء 2 ديسمبر 2026 | آخر تحديث: 14:20</p><p>مدة القراءة: 3 دقائق</p>${paragraphs}<p>الكلمات المفتاحية: منارة، عدسة، ترميم</p><p>وجدت خطأ في هذا الخبر؟ أخبرنا.</p><p>شارك الخبر: فيسبوك | واتساب | إكس</p></div></main>`,
    ),
    texts: story,
  },
  {
    name: 'a page whose text editor wraps words in elements of its own',
    html: framed(
      `<main><h1>${title}</h1><div class="text">${story.map(text => `<p class="MsoNormal" dir="RTL"><span lang="AR-SA">${text}<o:p></o:p></span></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>`).join('')}</div></main>`,
    ),
    texts: story,
  },
  {
    name: 'the next article in a box of the same template, the first marked as active',
    html: framed(
      `<div class="infinite"><div class="art active" data-u="/1"><h1>${title}</h1><div class="art-in">${paragraphs}</div></div><div class="art" data-u="/2"><h1>سوق السمك ينتقل إلى الرصيف الجنوبي</h1><div class="art-in">${[...comments, ...comments].map(p).join('')}</div></div></div>`,
    ),
    texts: story,
  },
  {
    name: 'a linked picture with its caption in the text',
    html: framed(
      `<article><h1>${title}</h1><div class="entry-content">${p(story[0])}<figure class="wp-block-image"><a href="/big.jpg"><img src="/small.jpg" alt=""><figcaption>العدسة قبل أن تُنظف وتُصقل</figcaption></a></figure>${p(story[1])}</div></article>`,
    ),
    texts: [story[0], story[1]],
  },
];

const about = 'قصائد ولوائح وحوارات';

/** Articles whose text is built like what is often taken out. */
export const unlikely: readonly SystemPage[] = [
  (() => {
    const sources = [
      'دليل المنارات في حوض المتوسط',
      'أرشيف البلدية المصوّر',
      'كتاب العدسات الكبيرة',
      'خريطة السواحل القديمة',
      'مذكرات حارس متقاعد',
    ];
    return {
      name: 'an article that is mostly a list of links',
      html: framed(
        `<article><h1>${title}</h1><div class="entry-content">${p(story[0])}<ul>${sources.map((name, i) => `<li><a href="https://s${i}.example/">${name}</a></li>`).join('')}</ul></div></article>`,
      ),
      texts: [story[0], sources.join('\n')],
    };
  })(),
  (() => {
    const talk = [
      ['لماذا المنارة؟', 'لأنها كانت أول ما أراه من نافذتي، ثم صارت أول ما لا أراه.'],
      ['ومن دفع ثمن الزجاج؟', 'بعت قاربي. لم أقل ذلك لأحد، وأرجو ألا تكتبه.'],
      ['هل ندمت؟', 'لا.'],
      ['ماذا تفعل الآن في الليل؟', 'أرفع الثقل وأنزل، ثم أصعد لأتأكد أنني رفعته.'],
    ] as const;
    return {
      name: 'an interview in a list of terms',
      html: framed(
        `<main><h1>${title}</h1>${p(story[0])}<dl>${talk.map(([question, answer]) => `<dt>${question}</dt><dd>${answer}</dd>`).join('')}</dl></main>`,
      ),
      texts: [story[0], ...talk.flat()],
    };
  })(),
  (() => {
    const quotes = story.slice(0, 4);
    return {
      name: 'an article of quotations',
      html: framed(
        `<article><h1>${title}</h1><div class="post-text">${quotes.map(text => `<blockquote>${p(text)}</blockquote>`).join('')}</div></article>`,
      ),
      texts: quotes,
    };
  })(),
  (() => {
    const verses = [
      'يا ضوءُ عُدْ',
      'فالبحرُ أعمى',
      'والسفائنُ لا تنامْ',
      'ورجالُ هذا الصخرِ',
      'من نحاسٍ وكلامْ',
      'رفعوا الحديدَ',
      'ولم يقولوا',
      'أيَّ عامْ',
    ];
    return {
      name: 'a poem, a line in each paragraph',
      html: framed(`<main><h1>${about}</h1><div class="poem">${verses.map(p).join('')}</div></main>`),
      texts: verses,
    };
  })(),
  {
    name: 'a sentence that quotes a label',
    html: framed(
      `<article><h1>${title}</h1><div class="entry-content">${p(story[0])}${p('اقرأ أيضًا: هكذا كانت الصحيفة تذيّل كل خبر، ثم لا تضع تحت العبارة شيئًا.')}${p(story[1])}</div></article>`,
    ),
    texts: [story[0], 'اقرأ أيضًا: هكذا كانت الصحيفة تذيّل كل خبر، ثم لا تضع تحت العبارة شيئًا.', story[1]],
  },
  {
    name: 'a short article with a long thread below it, none of it named',
    html: framed(
      `<div class="wrap"><div class="one"><h1>${title}</h1><div class="two">${p(story[0])}</div></div><div class="three"><h3>التعليقات (8)</h3>${thread(text => `<div class="four"><b>زائر</b><br>${text}</div>`)}</div></div>`,
    ),
    texts: [story[0]],
  },
  {
    name: 'headings whose ids hold the words of boxes',
    html: framed(
      `<article><h1>${title}</h1><div class="prose"><h2 id="extra-time">وقت إضافي</h2>${p(story[0])}<h2 id="share-prices">أسعار الأسهم</h2>${p(story[1])}<h2 id="related-work">أعمال سابقة</h2>${p(story[3])}</div></article>`,
    ),
    texts: ['وقت إضافي', story[0], 'أسعار الأسهم', story[1], 'أعمال سابقة', story[3]],
  },
  {
    name: 'a gallery: a picture, its caption and a few lines each',
    html: framed(
      `<article><h1>${title}</h1><div class="gallery-body">${story.map((text, i) => `<figure><img src="/g/${i}.jpg" alt=""><figcaption>صورة ${i + 1} من تصوير سلمى</figcaption></figure>${p(text)}`).join('')}</div></article>`,
    ),
    texts: story,
  },
];

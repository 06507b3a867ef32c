/** Pages on which no name tells the article from what stands beside it: own words in bare markup. */
import type { SystemPage } from './systems.ts';

const title = 'مزارعو الوادي يعيدون فتح القناة القديمة بأيديهم';
const story = [
  'بدأ مزارعو الوادي الأعلى، صباح السبت، تنظيف القناة التي حفرها أجدادهم قبل مئتي عام، بعد أن جفت الآبار التي اعتمدوا عليها طوال العقود الثلاثة الأخيرة.',
  'وقال شيخ القرية إن القناة تمتد سبعة كيلومترات تحت الأرض، وإن آخر من دخلها كان طفلًا أضاع شاته ثم خرج من الطرف الآخر وهو يحملها.',
  '«الماء يعرف طريقه»، قال وهو يضحك.',
  'وتبرعت المدرسة بمصابيح التلاميذ، فيما أرسلت المدينة المجاورة مضخة واحدة تعطلت في اليوم الأول ولم تصلح بعد، بحسب ما ذكره عضو في المجلس المحلي.',
  'وتتوقع لجنة الري أن يصل الماء إلى الحقول السفلى قبل موعد البذار إذا لم ينهر السقف في الموضع الثالث، وهو موضع ضعيف تساقطت حجارته مرتين في الشتاء الماضي.',
  'لكن أحدًا في القرية لا ينتظر موعدًا. يقول الشبان إنهم سيحفرون حتى يسمعوا صوته.',
] as const;
const others = [
  [
    'وزارة التربية توزع الكتب مبكرًا',
    'كشفت وزارة التربية عن خطة لتوزيع الكتب مبكرًا في الفصل المقبل على جميع المدارس.',
  ],
  [
    'أرباح الشركة تفوق التوقعات',
    'أعلنت الشركة نتائج ربعها الثالث وقالت إنها تجاوزت توقعات المحللين للمرة الثانية.',
  ],
  [
    'النادي يواجه غيابات في الدفاع',
    'يستعد النادي لمباراة الذهاب وسط غيابات كثيرة في خط الدفاع بسبب الإصابات المتكررة.',
  ],
  [
    'مستشفى جديد في محافظة الجنوب',
    'افتتح الوزير مستشفى جديدًا في الجنوب يضم ثمانين سريرًا وقسمًا للطوارئ يعمل ليل نهار.',
  ],
] as const;

const p = (text: string): string => `<p>${text}</p>`;
const paragraphs = story.map(p).join('\n');
const between = (html: string): string =>
  story.slice(0, 3).map(p).join('') + html + story.slice(3).map(p).join('');
const menu = `<div><ul>${['الرئيسية', 'سياسة', 'اقتصاد', 'رياضة'].map(name => `<li><a href="/s">${name}</a></li>`).join('')}</ul></div>`;
const imprint =
  '<div><p>بوابة الوادي موقع إخباري مستقل يهتم بأخبار القرى والبلدات، تأسس عام 2009 ويصدر عن شركة الوادي للنشر.</p><p>جميع الحقوق محفوظة 2026</p></div>';
const page = (body: string, name = `${title} | بوابة الوادي`): string =>
  `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${name}</title></head><body>${menu}${body}${imprint}</body></html>`;
const titled = (index: number): string =>
  `<div class="t"><h4><a href="/n${index}">${others[index]?.[0]}</a></h4><div>${others[index]?.[1]}</div></div>`;
const bare = (index: number): string =>
  `<div><a href="/n${index}">${others[index]?.[0]}</a><br>${others[index]?.[1]}</div>`;
const all = [0, 1, 2, 3];
const inArticle = (html: string): string =>
  page(`<article><h1>${title}</h1><div class="b">${html}</div></article>`);

export const unnamed: readonly SystemPage[] = [
  {
    name: 'two teasers in the column of the text',
    html: page(`<div><h1>${title}</h1><div>${paragraphs}</div><div>${titled(0)}${titled(1)}</div></div>`),
    texts: story,
  },
  {
    name: 'bare teasers right after the last paragraph',
    html: page(`<div><h1>${title}</h1>${paragraphs}${all.map(bare).join('')}</div>`),
    texts: story,
  },
  {
    name: 'teasers in the rows of the table that holds the text',
    html: page(
      `<table><tr><td><h2>${title}</h2>${story.join('<br><br>')}</td></tr><tr><td><b>أخبار أخرى</b></td></tr>${all.map(index => `<tr><td><a href="/n${index}">${others[index]?.[0]}</a><br>${others[index]?.[1]}</td></tr>`).join('')}</table>`,
    ),
    texts: story,
  },
  {
    name: 'teasers above the headline',
    html: page(
      `<div>${all.map(index => `<div class="s"><a href="/n${index}">${others[index]?.[0]}</a>${p(others[index]?.[1] as string)}</div>`).join('')}</div><div><h1>${title}</h1><div>${paragraphs}</div></div>`,
    ),
    texts: story,
  },
  {
    name: 'a column of prose before the article',
    html: page(
      `<div><div>${others.map(([, text]) => `<div><p>${text}</p></div>`).join('')}</div><div><h1>${title}</h1><div>${paragraphs}</div></div></div>`,
    ),
    texts: story,
  },
  {
    name: 'comments under a label in a box of its own',
    html: page(
      `<div><div><h1>${title}</h1><div>${paragraphs}</div></div><div><div>تعليقات القراء</div>${[...others, ...others].map(([, text]) => `<div><div>أحمد</div><div>${text} وهذا رأيي.</div></div>`).join('')}</div></div>`,
    ),
    texts: story,
  },
  {
    name: 'the author below the last paragraph',
    html: inArticle(
      `${paragraphs}<div><img class="avatar" src="/a.png"><div><a rel="author" href="/au">هدى السالم</a><p>صحفية تقيم في الوادي وتكتب عن الزراعة والماء منذ خمسة عشر عامًا، ولها كتاب عن القنوات القديمة.</p></div></div>`,
    ),
    texts: story,
  },
  {
    name: 'a title that names only the site',
    html: page(`<div><h1>بوابة الوادي</h1><h2>${title}</h2><div>${paragraphs}</div></div>`, 'بوابة الوادي'),
    texts: story,
  },
  {
    name: 'no heading at all',
    html: page(`<div><div>${title}</div><div>${paragraphs}</div></div>`, 'بوابة الوادي'),
    texts: story,
  },
  {
    name: 'the text in three boxes, advertisements between them',
    html: page(
      `<div><h1>${title}</h1><div><div class="x">${p(story[0])}${p(story[1])}</div><div><span>إعلان</span></div><div class="x">${p(story[2])}${p(story[3])}</div><div><a href="/ad"><img src="/ad.png"></a></div><div class="x">${p(story[4])}${p(story[5])}</div></div></div>`,
    ),
    texts: story,
  },
  {
    name: 'a box around each paragraph, with a link to share it',
    html: page(
      `<div><h1>${title}</h1>${story.map(text => `<div class="q"><p>${text}</p><a href="#">مشاركة</a></div>`).join('')}</div>`,
    ),
    texts: story,
  },
  {
    name: 'title, date and lines in one cell',
    html: page(
      `<table><tr><td><b>${title}</b><br>السبت 5 ديسمبر 2026<br>${story.join('<br>')}</td></tr></table>`,
    ),
    texts: [story.join('\n')],
  },
  {
    name: 'a poll in the text',
    html: inArticle(
      between(
        '<div><h4>هل تؤيد فتح القنوات القديمة؟</h4><label><input type="radio"> نعم</label><label><input type="radio"> لا</label><a href="#">صوّت</a></div>',
      ),
    ),
    texts: story,
  },
  {
    name: 'an offer of an app in the text',
    html: inArticle(
      between(
        '<div><h4>بوابة الوادي في هاتفك</h4><a href="https://play.google.com/x">غوغل بلاي</a> <a href="https://apps.apple.com/x">آب ستور</a></div>',
      ),
    ),
    texts: story,
  },
  {
    name: 'an offer of a channel in the text',
    html: inArticle(
      between(
        '<div><a href="https://whatsapp.com/channel/1"><p>انضم إلى قناتنا على واتساب ليصلك كل جديد</p></a></div>',
      ),
    ),
    texts: story,
  },
  {
    name: 'related articles under a label, in boxes that nothing names',
    html: inArticle(
      `${paragraphs}<h3>أخبار ذات صلة</h3><div>${[0, 1].map(index => `<div><a href="/n${index}">${p(others[index]?.[0] as string)}</a>${p(others[index]?.[1] as string)}</div>`).join('')}</div>`,
    ),
    texts: story,
  },
  {
    name: 'previous and next',
    html: page(
      `<article><h1>${title}</h1><div>${paragraphs}</div><div><div><span>السابق</span><a href="/p">${others[0][0]}</a></div><div><span>التالي</span><a href="/n">${others[1][0]}</a></div></div></article>`,
    ),
    texts: story,
  },
  {
    name: 'a short text above a longer imprint',
    html: page(`<main><h1>${title}</h1>${p(story[0])}</main>`),
    texts: [story[0]],
  },
  {
    name: 'a label and links in the box in which the text goes on',
    html: page(
      `<article><h1>${title}</h1><div class="b"><div class="w">${p(story[0])}</div><div class="w"><h4>اقرأ أيضًا</h4><ul><li><a href="/n0">${others[0][0]}</a></li></ul>${p(story[1])}${p(story[3])}</div></div></article>`,
    ),
    texts: [story[0], story[1], story[3]],
  },
  {
    name: 'a table with a link in each of its rows',
    html: inArticle(
      `${paragraphs}<table><tr><th>التطبيق</th><th>الحجم</th></tr>${[
        ['مواقيت الري في الوادي', '71 ميغابايت'],
        ['دفتر المياه', '12 ميغابايت'],
      ]
        .map(
          ([name, size], index) =>
            `<tr><td><div><a href="https://play.google.com/store/apps/${index}">${name}</a></div></td><td><div>${size}</div></td></tr>`,
        )
        .join('')}</table>`,
    ),
    texts: [...story, 'التطبيق\tالحجم\nمواقيت الري في الوادي\t71 ميغابايت\nدفتر المياه\t12 ميغابايت'],
  },
  {
    name: 'a box that calls on the reader, with a link drawn as a button',
    html: inArticle(
      `${between(`<div><h3>ادعم القناة</h3><p>كل تبرع صغير يشتري مترًا من الأنابيب.</p><a class="wp-block-button__link" href="/give">تبرع الآن</a></div>`)}<section><p>هل لديك سؤال؟ يجيب المزارعون في منتداهم.</p><div><a class="big-btn" href="/forum"><button>إلى المنتدى</button></a></div></section>`,
    ),
    texts: story,
  },
  {
    name: 'a line of who wrote and who edited',
    html: page(
      `<article><h1>${title}</h1><p class="byline author">Written by Salma Haddad<br>Edited by Karim Nasser</p>${paragraphs}</article>`,
    ),
    texts: story,
  },
];

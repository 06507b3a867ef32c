/** Pages of newspapers on which boxes of other kinds stand in, beside or below a text: own words in the markup of many sites. */
import { type SystemPage, story, title } from './systems.ts';

const others = [
  [
    'سوق السمك ينتقل إلى الرصيف الجنوبي',
    'يبدأ البيع في الموقع الجديد مطلع الشهر، ويشكو الباعة من ضيق المكان.',
  ],
  [
    'مدرسة البلدة تفوز بجائزة الحساب',
    'حلّت تلميذتان في المركز الأول من بين مئتي متسابق، وتسلمتا الجائزة أمس.',
  ],
  ['طريق الساحل يُغلق ليلتين للصيانة', 'تنصح الشرطة السائقين بطريق الجبل، وتتوقع أن تنتهي الأعمال سريعًا.'],
] as const;

const p = (text: string): string => `<p>${text}</p>`;
const ps = (texts: readonly string[]): string => texts.map(p).join('');
const h1 = `<h1>${title}</h1>`;
const page = (body: string): string =>
  `<!doctype html><html lang="ar"><head><title>${title} | جريدة الساحل</title></head><body><nav><a href="/">الرئيسية</a></nav>${body}</body></html>`;
const steps = ['الأولى', 'الثانية', 'الثالثة', 'الرابعة'].map(name => `الخطوة ${name}`);
const long = others
  .map(([, text]) => text)
  .join(' ')
  .repeat(3);

export const portals: readonly SystemPage[] = [
  {
    name: 'steps in boxes of one template, each with a button at its end',
    html: page(
      `<article>${h1}${p(story[0])}${steps.map((step, at) => `<section class="slide"><h2>${step}</h2>${p(story[at + 1] as string)}<a class="btn-buy" href="/shop/${at}">اسأل عن السعر</a></section>`).join('')}</article>`,
    ),
    texts: [story[0], ...steps.flatMap((step, at) => [step, story[at + 1] as string, 'اسأل عن السعر'])],
  },
  {
    name: 'one paragraph beside longer texts under headings that lead to them',
    html: page(
      `<div class="row"><div class="main">${h1}<span>20 نوفمبر 2026</span>${p(story[0])}</div><div class="side">${others.map(([headline], at) => `<div class="op"><h4><a href="/op/${at}">${headline}</a></h4>${p(long)}</div>`).join('')}</div></div>`,
    ),
    texts: [story[0]],
  },
  {
    name: 'the next article below it, longer, and nothing has a class',
    html: page(
      `<div><div>${h1}<div><span>20-11-2026</span></div><div>${ps(story)}</div></div><div><h1>${others[0][0]}</h1><div><span>19-11-2026</span></div><div>${p(long).repeat(5)}</div></div></div>`,
    ),
    texts: story,
  },
  {
    name: 'headline and lead for wide screens and for narrow ones',
    html: page(
      `<div class="box"><div class="d-md-none">${h1}<p class="lead">${story[0]}</p></div><div class="d-none d-md-block">${h1}<p class="lead">${story[0]}</p></div><div id="newsBody">${ps(story.slice(1))}</div></div>`,
    ),
    texts: story,
  },
  {
    name: 'sizes of the text in the classes of its boxes',
    html: page(
      `<div class="news-detail"><h2>${title}</h2><div class="ms-rtestate-field"><p>${story[0]}</p>${story
        .slice(1)
        .map(text => `<div><span class="ms-rteFontSize-3">${text}</span></div><div><br></div>`)
        .join('')}</div></div>`,
    ),
    texts: story,
  },
  {
    name: 'a card of one other article in the text',
    html: page(
      `<article>${h1}<div class="asset">${ps(story.slice(0, 3))}<div class="inline-asset"><div class="card-container"><h3><a href="/n">${others[0][0]}</a></h3><p class="summary">${others[0][1]}</p></div></div>${ps(story.slice(3))}</div></article>`,
    ),
    texts: story,
  },
  {
    name: 'contents that a script fills in',
    html: page(
      `<article>${h1}<div class="widget">${ps(story.slice(0, 3))}</div><div class="widget"><h4>جدول المحتويات</h4><div class="spinner"></div></div><div class="widget"><div>${ps(story.slice(3))}</div></div></article>`,
    ),
    texts: story,
  },
  {
    name: 'a label before the box that it is the label of',
    html: page(
      `<article>${h1}<div class="detail">${ps(story.slice(0, 3))}<p><strong>اقرأ أيضًا</strong></p><div class="inner_related"><h2><a href="/n">${others[0][0]}</a></h2></div>${ps(story.slice(3))}</div></article>`,
    ),
    texts: story,
  },
  {
    name: 'a row for each paragraph, and one for the tools',
    html: page(
      `<table><tr><td><font size=5>${title}</font></td></tr>${story.map(text => `<tr><td>${p(text)}</td></tr>`).join('')}<tr><td><a href="/print">طباعة</a> | <a href="/send">إرسال لصديق</a></td></tr></table>`,
    ),
    texts: story,
  },
];

/** Pages in Persian, Urdu, Hebrew and English: own words, with the labels that pages in these languages put around a text. */
import type { SystemPage } from './systems.ts';

const p = (text: string): string => `<p>${text}</p>`;
const all = (texts: readonly string[]): string => texts.map(p).join('\n');

const page = (lang: string, title: string, body: string): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const list = (headlines: readonly string[]): string =>
  `<ul>${headlines.map((headline, index) => `<li><a href="/x/${index}">${headline}</a></li>`).join('')}</ul>`;

const persian = {
  title: 'باغبان هشتادساله آخرین درخت انار محله را نگه داشت',
  texts: [
    'در کوچه‌ای که همهٔ حیاط‌هایش پارکینگ شده، هنوز یک درخت انار هست که هر پاییز شاخه‌هایش را تا بام همسایه بالا می‌برد.',
    'صاحبش، بی‌بی گوهر، می‌گوید سه بار برای خریدن خانه آمده‌اند و هر بار اول به درخت نگاه کرده‌اند و بعد به او.',
    'شهرداری می‌گوید درخت ثبت شده است و کسی حق بریدنش را ندارد، اما همسایه‌ها از ریشه‌ها گلایه دارند که به لولهٔ آب رسیده‌اند.',
    'امسال انارها کوچک بودند و ترش. بی‌بی گوهر آن‌ها را دانه کرد و در کاسه‌های چینی برای همهٔ کوچه فرستاد.',
  ],
};
const urdu = {
  title: 'پرانے ڈاک خانے کی گھڑی تیس برس بعد پھر چل پڑی',
  texts: [
    'شہر کے پرانے ڈاک خانے کی گھڑی، جو تیس برس سے دس بج کر چار منٹ پر رکی ہوئی تھی، پیر کی صبح اچانک چل پڑی اور لوگ سڑک پر رک گئے۔',
    'گھڑی ساز ماسٹر یعقوب نے بتایا کہ خرابی صرف ایک پیچ کی تھی، مگر وہ پیچ بنانے والی فیکٹری بند ہو چکی تھی، اس لیے انھوں نے اسے خود ڈھالا۔',
    'محکمہ ڈاک نے کہا ہے کہ گھڑی کی دیکھ بھال کے لیے اب ہر جمعرات کو ایک ملازم مینار پر چڑھے گا۔',
    'ماسٹر یعقوب نے معاوضہ لینے سے انکار کر دیا اور صرف یہ کہا کہ انھیں چابی دینے کی اجازت دی جائے۔',
  ],
};
const hebrew = {
  title: 'הספרנית שמחזירה ספרים לבעליהם אחרי חמישים שנה',
  texts: [
    'במרתף של הספרייה העירונית מחכים ארבע מאות ספרים שנשכחו בין המדפים, ובכל אחד מהם שם של ילד שכבר מזמן אינו ילד.',
    'רבקה אלון, ספרנית בגמלאות, החליטה למצוא את כולם. היא מתקשרת, שואלת, ולפעמים נוסעת שעתיים כדי למסור ספר אחד.',
    'עד היום מצאה מאה ושבעה עשר איש. אחד מהם סירב לקבל את הספר ואמר שהוא עדיין לא סיים להתגעגע אליו.',
    'בעירייה אומרים שהמרתף ייסגר בקיץ, אבל אלון כבר הביאה הביתה את הארגזים האחרונים ומיינה אותם לפי רחובות.',
  ],
};
const english = {
  title: 'The bell ringer who counts in seven languages',
  texts: [
    'Every Sunday at nine, before the first tourist finds the door, a retired tram driver climbs two hundred and eleven steps and counts them aloud.',
    'He changes the language at each landing. Seven landings, seven languages, none of which he speaks beyond the number thirty.',
    'The parish council once offered him a motor. He tried it for a week, said that the bell sounded bored, and sent it back with a receipt.',
    'Asked who will follow him, he points at a girl of nine who sits on the fourth landing with a notebook, writing down the Finnish ones.',
  ],
};

export const languages: readonly SystemPage[] = [
  {
    name: 'Persian: related lines, tags, codes, comments',
    html: page(
      'fa',
      persian.title,
      `<div class="c-body"><h1>${persian.title}</h1><div class="c-tools"><span>کد خبر: ۹۱۲۳۴</span><span>تاریخ انتشار: ۱۱ آذر ۱۴۰۵ - ۱۰:۲۰</span></div><div class="c-text">${all(persian.texts.slice(0, 2))}<p><strong>بیشتر بخوانید:</strong></p>${list(['جشن برداشت زعفران در روستای بالا برگزار شد', 'قیمت میوه در بازار شب یلدا کاهش یافت'])}${all(persian.texts.slice(2))}<p>برچسب‌ها: انار، محله، شهرداری</p><p>گزارش خطا</p></div><div class="c-poll"><h3>نظرات بینندگان</h3><div><b>ناشناس</b> <span>۱۲ آذر</span><p>خدا حفظشان کند، کاش همهٔ کوچه‌ها یک درخت داشتند و یک نفر که از آن دفاع کند.</p></div><div><b>مریم</b> <span>۱۲ آذر</span><p>ریشه‌ها مشکل دارند، ولی راهش بریدن نیست و مهندس‌ها بهتر از ما می‌دانند.</p></div></div><div><h3>پربازدیدترین‌ها</h3>${list(['مترو در روزهای آلوده رایگان شد', 'دو کوهنورد در برف پیدا شدند'])}</div></div>`,
    ),
    texts: persian.texts,
  },
  {
    name: 'Urdu: paragraphs of no-break spaces, “read also”, the most read',
    html: page(
      'ur',
      urdu.title,
      `<div id="wrapper"><h1>${urdu.title}</h1><div class="story-detail">${urdu.texts.map(text => `${p(text)}<p>&nbsp;</p>`).join('')}<p>یہ بھی پڑھیں: <a href="/x/9">لاہور کے پرانے دروازوں کی مرمت شروع ہو گئی</a></p></div><div class="z"><h4>سب سے زیادہ پڑھی جانے والی</h4>${list(['سردیوں کی چھٹیوں کا اعلان کر دیا گیا', 'پل کی تعمیر مارچ میں مکمل ہو گی'])}</div><div class="f">جملہ حقوق محفوظ ہیں</div></div>`,
    ),
    texts: urdu.texts,
  },
  {
    name: 'Hebrew: “read also” between the paragraphs, a report of mistakes, comments',
    html: page(
      'he',
      hebrew.title,
      `<div class="main"><h1>${hebrew.title}</h1><div class="text">${p(hebrew.texts[0] as string)}${p(hebrew.texts[1] as string)}<p><b>קראו גם:</b></p><p><a href="/x/1">השעון של כיכר העיר חזר לפעול אחרי השיפוץ</a></p>${p(hebrew.texts[2] as string)}${p(hebrew.texts[3] as string)}<p>מצאתם טעות בכתבה? כתבו לנו</p><p>תגיות: ספרייה, ילדות</p></div><div class="talk"><h3>תגובות (2)</h3><div><span>דוד</span><p>גם אני מחכה לספר אחד שהשאלתי בכיתה ג׳ ולא החזרתי עד היום הזה.</p></div><div><span>אורית</span><p>סיפור מקסים, הלוואי שכל ספרייה הייתה מחזיקה אדם אחד כזה במשרה מלאה.</p></div></div></div>`,
    ),
    texts: hebrew.texts,
  },
  {
    name: 'English: reading time, share line, read-next card, newsletter',
    html: page(
      'en',
      `${english.title} | The Landing`,
      `<div class="site"><div class="top"><a href="#main">Skip to content</a></div><h1>${english.title}</h1><div class="by"><a href="/au">Ida Holm</a> <span>3 min read</span></div><div class="prose-wrap">${all(english.texts.slice(0, 2))}<p>Advertisement</p>${p(english.texts[2] as string)}<p><strong>Read more:</strong> <a href="/x/2">The clockmaker who refuses to set a single clock</a></p>${p(english.texts[3] as string)}<p>Share this article: Facebook Twitter Email</p></div><div class="box-7"><h3>Sign up for our newsletter</h3><p>One long read every Saturday morning, and nothing else in your inbox.</p><input type="email"><button>Go</button></div><div class="box-8"><h3>You might also like</h3>${list(['A lighthouse with no sea', 'Night shift at the seed bank'])}</div></div>`,
    ),
    texts: english.texts,
  },
  {
    name: 'English: a wiki with its links to edit, contents and navigation',
    html: page(
      'en',
      `${english.title} - Wiki`,
      `<div id="content" class="mw-body"><h1 id="firstHeading">${english.title}</h1><div id="bodyContent"><div id="siteSub">From a wiki</div><div id="mw-content-text"><div class="mw-parser-output"><div class="hatnote">For other ringers, see <a href="/w/a">Ringers</a>.</div>${p(english.texts[0] as string)}<div id="toc" class="toc"><h2>Contents</h2><ul><li><a href="#a">1 Life</a></li></ul></div><h2><span class="mw-headline" id="a">Life</span><span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>${all(english.texts.slice(1))}<div role="navigation" class="navbox"><table><tr><td><a href="/w/b">Bells</a></td><td><a href="/w/c">Towers</a></td></tr></table></div></div></div><div id="catlinks" class="catlinks">Categories: <a href="/w/d">Ringers</a></div></div></div>`,
    ),
    texts: [english.texts[0] as string, 'Life', ...english.texts.slice(1)],
  },
  {
    name: 'English: a letter of tables, with its footer',
    html: page(
      'en',
      english.title,
      `<span style="display:none">A preview that mail programs show and nobody reads in full on the page itself.</span><table width="100%"><tr><td><table class="header"><tr><td><a href="/v">View this email in your browser</a></td></tr></table><table class="textBlock"><tr><td class="textContent"><h1>${english.title}</h1></td></tr></table>${english.texts.map(text => `<table class="textBlock"><tr><td class="textContent">${text}</td></tr></table>`).join('')}<table class="footer"><tr><td><a href="/u">Unsubscribe</a> <a href="/p">Update your preferences</a></td></tr></table></td></tr></table>`,
    ),
    texts: english.texts,
  },
];

/** What pages write above what is not the article: “read also”, comments, the most read. Sorted by kind and language. */
import { collapseBlanks } from '../base/blanks.ts';

const related = `
also read | don't miss | further reading | keep reading | more from | more from this author | more like this | more news
more on this story | more on this topic | more posts | more stories | must read | read also | read more | read next | recommended
recommended for you | related | related articles | related content | related links | related news | related posts | related searches
related stories | related topics | see also | up next | watch | watch also | you may also like | you might also like | you may like
اخبار ذات صله | اخبار ذات علاقه | اخبار متعلقه | اخبار مشابهه | اقرؤوا ايضا | اقراوا ايضا | اقرا المزيد | اقرا ايضا
اقرا ايضا في | اقرا كذلك | اقرا عن | اقراي ايضا | انظر ايضا | تابع المزيد | تابع ايضا | تصفح ايضا | ذات صله | روابط ذات صله | شاهد
شاهد ايضا | شاهد الفيديو | شاهدوا | شاهدوا ايضا | طالع ايضا | طالع المزيد | طالعوا ايضا | قد يعجبك | قد يعجبك ايضا | قد يهمك | قد يهمك ايضا
قد يهمكم | لا تفوت | لا يفوتك | لا يفوتكم | للمزيد | للمزيد اقرا | مقالات ذات صله | مقالات متعلقه | مقالات مشابهه | مواد ذات صله
مواضيع ذات صله | مواضيع متعلقه | مواضيع مرتبطه | مواضيع مشابهه | موضوعات ذات صله | موضوعات متعلقه | واقرا ايضا | يمكنك ايضا قراءه
اقرا في هذا الملف | اخترنا لك | نرشح لك | ننصحك بقراءه | قصص ذات صله | خبر ذو صله | مرتبط | مرتبطه | تقارير ذات صله | موضوع ذو صله
اخبار مرتبط | بیشتر بخوانید | بیشتر بدانید | خبرهای مرتبط | مطالب مرتبط | مطالب مشابه | همچنین ببینید | همچنین بخوانید | حتما بخوانید
پیشنهاد می کنیم بخوانید | در همین زمینه | مقالات مرتبط
متعلقہ خبریں | متعلقہ مضامین | مزید پڑھیں | یہ بھی پڑھیں | یہ بھی دیکھیں | مزید خبریں | یہ بھی پڑھیے
כתבות נוספות | כתבות קשורות | לקריאה נוספת | עוד בנושא | קראו גם | קראו עוד | אולי יעניין אותך | כתבות שאולי פספסתם | ראו גם`;

/** What stands below an article and begins something else. */
const tails = {
  comments: `
add a comment | comment | comments | comments are closed | join the conversation | join the discussion | leave a comment
leave a reply | member discussion | post a comment | reader comments | replies | responses
اترك تعليقا | اترك تعليقك | اترك ردا | اترك رد | اضف تعليق | اضف تعليقا | اضف تعليقك | اضف ردا | اكتب تعليقا | اكتب تعليقك | التعليقات | تعليقات
تعليق | تعليقات القراء | تعليقات الزوار | تعليقات الفيسبوك | تعليقان | ترك الرد | شارك برايك | شاركنا رايك | ردود | الردود | اراء القراء | تعليقك
ارسال نظر | دیدگاه | دیدگاه شما | دیدگاهها | نظر شما | نظرات | نظرات کاربران | نظرات بینندگان | نظر بدهید | دیدگاهتان را بنویسید | نظرات خوانندگان
اپنی رائے کا اظہار کریں | تبصرہ کریں | تبصرے | قارئین کی رائے
הוסף תגובה | הוספת תגובה | כתוב תגובה | תגובה | תגובות | תגובות הגולשים`,
  more: `
from the archive | latest | latest articles | latest news | latest posts | latest stories | more articles | most popular | most read | most viewed
newest | popular | popular posts | recent articles | recent posts | top stories | trending | trending now | what to read next
اخر الاخبار | احدث الاخبار | احدث المقالات | احدث المواضيع | احدث مقالات الكاتب | احدث المنشورات | اخبار اخرى | الاكثر تداولا | الاكثر تعليقا
الاكثر قراءه | الاكثر مشاهده | الاكثر زياره | الاشد قراءه | المزيد من الاخبار | المزيد من المقالات | المزيد من القسم | مقالات اخرى
مقالات اخرى للكاتب | مقالات اخرى للكاتبه | مواضيع اخرى | المزيد للكاتب | من نفس القسم | في هذا القسم | عناوين اخرى | اخبار القسم | جديد الموقع | الاخبار الاخيره
آخرین اخبار | آخرین مطالب | اخبار دیگر | پربازدید ترین | پربازدیدترین | پربازدیدترینها | پربازدیدها | پربحث ترین | تازه ترین اخبار | تازهها | تازه ترینها | آخرین خبرها | جدیدترین اخبار | جدیدترینها
تازہ ترین | تازہ ترین خبریں | سب سے زیادہ پڑھی جانے والی | مقبول ترین
הכי נקראות | הנצפות ביותר | הנקראות ביותר | כתבות אחרונות | חדשות אחרונות | עוד כתבות`,
  sign: `
get our newsletter | newsletter | sign up | sign up for our newsletter | stay informed | subscribe | subscribe to our newsletter
اشترك | اشترك الان | اشترك في القائمه البريديه | اشترك في النشره البريديه | اشترك في نشرتنا | اشترك في نشرتنا البريديه | القائمه البريديه | النشره البريديه | تابعنا | تابعونا
خبرنامه | عضویت در خبرنامه | ہمیں فالو کریں | نیوز لیٹر | הרשמה לניוזלטר`,
  contents: `
contents | in this article | on this page | table of contents | جدول المحتويات | المحتويات | محتويات | محتويات المقال | فهرس المحتويات
في هذا المقال | فهرست | فهرست مطالب | فہرست | תוכן עניינים`,
  author: `
about the author | about the writer | عن الكاتب | عن الكاتبه | عن المؤلف | نبذه عن الكاتب | نبذه عني | حول الكاتب | معلومات عن الكاتب | درباره نویسنده | مصنف کے بارے میں | על המחבר | אודות הכותב`,
} as const;

export type TailKind = keyof typeof tails;

/** Labels of comments that an article may use for its own headings: they count with a number (“8 responses”). */
const ambiguous = `comment | replies | responses | تعليق | ردود | الردود | تعليقك | نظر شما | دیدگاه | תגובה`;

const oneForm: ReadonlyMap<string, string> = new Map(
  Object.entries({ ا: 'أإآٱ', ي: 'ىیې', ك: 'ک', ه: 'ةہەھ', "'": '’' }).flatMap(([form, others]) =>
    [...others].map(other => [other, form] as const),
  ),
);
const marks = '\\u064b-\\u0652\\u0654\\u0670\\u0640\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069';
const markOrForm = new RegExp(`[${marks}${[...oneForm.keys()].join('')}]`, 'gu');
const firstToLastLetter = /\p{L}(?:.*\p{L})?/su;

/** Small letters, one form of alef, yeh, kaf, heh and teh marbuta, no marks, no signs and digits at the edges. */
export function foldLabel(text: string): string {
  const oneFormed = text.toLowerCase().replace(markOrForm, character => oneForm.get(character) ?? '');
  return firstToLastLetter.exec(collapseBlanks(oneFormed))?.[0] ?? '';
}

const namesIn = (list: string): readonly string[] =>
  list
    .split(/[|\n]/u)
    .map(foldLabel)
    .filter(name => name !== '');

const relatedNames = new Set(namesIn(related));
const needNumber = new Set(namesIn(ambiguous));
const tailNames = new Map(
  Object.entries(tails).flatMap(([kind, list]) =>
    namesIn(list).map(name => [name, kind as TailKind] as const),
  ),
);

/** Longest label as written, with its signs. */
export const longestLabel = 40;

/** Whether a line of text says no more than “read also”. */
export const isRelatedLabel = (text: string): boolean =>
  text.length <= longestLabel && relatedNames.has(foldLabel(text));

const tailNamed = (name: string, text: string): TailKind | null =>
  needNumber.has(name) && !/\p{Nd}/u.test(text) ? null : (tailNames.get(name) ?? null);

/** What a label begins that is not the article; null for a text that is no such label. */
export const tailOf = (text: string): TailKind | null =>
  text.length <= longestLabel ? tailNamed(foldLabel(text), text) : null;

/** Whether a line of text is a label above headlines: “read also”, “most read”. */
export function isHeadlinesLabel(text: string): boolean {
  if (text.length > longestLabel) return false;
  const name = foldLabel(text);
  return relatedNames.has(name) || tailNamed(name, text) === 'more';
}

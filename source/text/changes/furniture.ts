/** What a page puts around a text: time stamps, credits, links to other texts, requests to readers. Changes in it are no news. */
import type { TextChangeKind } from '../../domain/text-change.ts';
import { searchKey } from '../search-key.ts';

export type FurnitureKind = Extract<TextChangeKind, 'time-stamp' | 'credit' | 'related' | 'boilerplate'>;

export interface Furniture {
  readonly kind: FurnitureKind;
  /** UTF-16 offsets in the paragraph. */
  readonly start: number;
  readonly end: number;
}

/** A line of more words is text of the article. */
const longestLine = 40;

const agencies =
  'رويترز|ا ف ب|اف ب|فرانس برس|ا ش ا|د ب ا|ا ب|اسوشيتد برس|اسوشيتدبرس|وكالات|وكاله الانباء|الاناضول|وام|واس|كونا|قنا|بترا|سانا|واع|وفا|وات|واج|ومع|سبوتنيك|شينخوا|تاس|نوفوستي|بلومبرغ|يونهاب|ارنا';

/** What a line of furniture looks like, in the words of `searchKey`. */
const lines: readonly (readonly [kind: FurnitureKind, pattern: RegExp])[] = [
  [
    'time-stamp',
    /^(?:تم )?(?:نشر|النشر|نشرت|حرر|حدث|عدل|تحديثه|تعديله|نشره|تحديث|التحديث|محدث)(?: المقال| الخبر)? (?:في|بتاريخ|يوم|الساعه|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|الاحد|قبل|منذ|\d)/u,
  ],
  ['time-stamp', /^(?:اخر|وقت|تاريخ|موعد) (?:تحديث|تعديل|النشر|نشر|التحديث|التعديل)(?= |$)/u],
  [
    'time-stamp',
    /^(?:منذ|قبل) (?:\d+ )?(?:دقيقه|دقيقتين|دقائق|ساعه|ساعتين|ساعات|يوم|يومين|ايام|اسبوع|اسبوعين|اسابيع)$/u,
  ],
  ['time-stamp', /^(?:published|updated|last updated|posted)(?= |$)/u],
  ['time-stamp', /(?:^| )\d+ (?:قراءه|مشاهده|مشاهدات|قراءات|تعليق|تعليقات|زياره|views?|reads?|comments?)$/u],
  [
    'related',
    /^(?:و?اقرا|اقراي|اقرؤوا|اقرووا|شاهد|شاهدوا|طالع|طالعوا|انظر|استمع|تابع|تابعوا)(?: \S+){0,2} (?:ايضا|كذلك|المزيد|التالي)(?= |$)/u,
  ],
  [
    'related',
    /^(?:مواضيع|مقالات|اخبار|مواد|موضوعات|روابط|تقارير|قصص) (?:ذات صله|متعلقه|مشابهه|مرتبطه|اخري)(?= |$)/u,
  ],
  ['related', /^(?:قد|ربما) (?:يهمك|تهمك|يعجبك)(?= |$)|^للمزيد(?= |$)|^الاكثر قراءه(?= |$)|^ذات صله(?= |$)/u],
  ['related', /^من (?:ال)?ارشيف(?:نا)?(?= |$)/u],
  [
    'related',
    /^لمشاهده .*(?:اضغط|انقر)|(?:اضغط|انقر|انقروا|اضغطوا) (?:هنا|علي الرابط)$|^(?:read|see|watch) also(?= |$)/u,
  ],
  [
    'boilerplate',
    /^(?:للاشتراك |يمكنك(?:م)? الاشتراك|اشترك|اشتركوا|اشتركي|سجل|سجلوا|تابعونا|تابعنا|تابعوا|انضم|انضموا|حمل|حملوا|نزل|شاركنا|شاركونا|ارسل|راسلونا|للتواصل|للاعلان|ساهم|ادعم|ادعموا) .*(?:نشرت|قناه|قنات|صفح|تطبيق|حساب|منصه|واتساب|تلغرام|تيليغرام|تليجرام|فيسبوك|تويتر|اكس|انستغرام|يوتيوب|بريد|مجانا|مقالات|اخبار|راي|تبرع|اعلان)/u,
  ],
  [
    'boilerplate',
    /(?:^| )(?:نشرتنا|النشره البريديه|بريدك الالكتروني|متاح للمشتركين|للمشتركين فقط|جميع الحقوق محفوظه|حقوق النشر محفوظه|كافه الحقوق محفوظه|ملفات تعريف الارتباط|سياسه الخصوصيه|شروط الاستخدام|تطبيقنا|قناتنا|قنواتنا|صفحتنا|صفحاتنا|حساباتنا|حسابنا)(?= |$)/u,
  ],
  ['boilerplate', /^شارك(?:وا|نا|ها|ه)? (?:المقال|الخبر|الموضوع|الصفحه|هذا|هذه|مع|عبر|علي)(?= |$)/u],
  [
    'boilerplate',
    /^هل (?:اعجبك|اعجبكم|وجدت|تريد|ترغب|لديك|تود) .*(?:المقال|الخبر|الموضوع|خطا|نشرتنا|متابعه|شاركه|اقتراح)/u,
  ],
  ['boilerplate', /^(?:يستخدم )?(?:هذا )?الموقع (?:يستخدم )?ملفات/u],
  ['boilerplate', /^(?:لا يجوز|يمنع|يحظر|لا يسمح) (?:اعاده )?(?:نشر|نسخ|استخدام|اقتباس)(?= |$)/u],
  ['boilerplate', /^(?:المقالات|الاراء|التعليقات|المقال|هذا المقال) .*(?:تعبر|يعبر) (?:بالضروره )?عن/u],
  [
    'boilerplate',
    /^(?:اعلان|اعلانات|مساحه اعلانيه|advertisement|sponsored|شارك|شارك المقال|شارك الخبر|طباعه)$/u,
  ],
  ['credit', new RegExp(`^(?:المصدر|المصادر|المصدرين)(?= |$)|^(?:\\S+ ){0,3}(?:${agencies})$`, 'u')],
];

/** Credits, as printed: their colon or dash tells them from a sentence that begins with the same word. */
const creditLine =
  /^[^\p{L}\p{N}]*(?:[وأا]?عداد|إعداد|تحرير|نص|نصّ|صور|حوار|حاوره|حاورها|حاورته|حاورتها|أجرى الحوار|أجرت الحوار|كتب|كتبت|بقلم|ترجمة|تصوير|مراجعة|تقرير|متابعة|تغطية|شارك في|ساهم في|أعده|أعدته|أعدّه|أعدّته|من مراسل\p{L}*|مراسل\p{L}*|موفد\p{L}*)(?: (?:وصور|وتحرير|وتصوير|وتقديم|وترجمة|التغطية|التقرير|إعداد التقرير|التحرير))?\s*[:：–—-]/u;
const credited = /(?:^|[\s–—-])(?:من )?(?:مراسل|موفد|مبعوث)(?:نا|تنا|ينا|ه|ها)? ?\p{L}* ?\p{L}*$/u;

/** The places and agencies that a report begins with: `لندن (رويترز) - `, `باريس - أ ف ب - `, `دبي - `. */
const dateline = /\s*([^.،؛:!؟?\n]{1,60}?)(?:\s+[-–—]+\s+|\s*[:：]\s+)/uy;
const agency = new RegExp(`(?:^| )(?:${agencies})(?: |$)`, 'u');
/** Words before the dash if no agency is named. */
const longestPlace = 2;

const onlyAgencies = new RegExp(`^(?:${agencies})(?: و?(?:${agencies}))*$`, 'u');

const bracketedCredit =
  /^[([]\s*(?:إعداد|اعداد|تحرير|ترجمة|كتب|كتبت|شارك|ساهم|تغطية|المصدر|التحرير)[^)\]]*[)\]]/u;

/** Labels of a headline: `بالصور..`, `عاجل:`, `| فيديو`. */
const headlineLabel =
  /^[^\p{L}\p{N}]*(?:بالصور|بالفيديو|صور|فيديو|شاهد|عاجل|خاص|إنفوغراف|انفوغراف|إنفوجراف|مباشر|محدث|تحديث|حصري|حصريًا|حصريا)(?:\s*(?:[.…|:：\-–—!]+|\.\.+)\s*)/u;
const headlineEnd =
  /(?:(?<!\s)\s*[|–—-]\s*(?:فيديو|صور|بالصور|بالفيديو|شاهد|خاص|إنفوغراف)|(?<!\s)\s*[([](?:فيديو|صور|بالصور|بالفيديو|شاهد|إنفوغراف)[)\]]|(?<!\s)\s+\|\s+\S+(?:\s\S+){0,3})$/u;

const dateWords =
  /^(?:\d[\d.,:tz]*|t|z|am|pm|ص|م|صباحا|مساء|ظهرا|الساعه|في|بتوقيت|غرينتش|جرينتش|مكه|المكرمه|الموافق|ه|ميلادي|هجري|السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه)$/u;

const isOnlyDate = (words: readonly string[]): boolean =>
  words.length > 0 && words.some(word => /\d/u.test(word)) && words.every(word => dateWords.test(word));

function kindOfLine(text: string): FurnitureKind | null {
  const key = searchKey(text);
  const words = key.split(' ').filter(Boolean);
  if (words.length === 0 || words.length > longestLine) return null;
  if (isOnlyDate(words)) return 'time-stamp';
  if (creditLine.test(text) || (words.length <= 8 && credited.test(text.trim()))) return 'credit';
  return lines.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

function datelineIn(text: string): Furniture | null {
  let end = 0;
  dateline.lastIndex = 0;
  for (let match = dateline.exec(text), isFirst = true; match; match = dateline.exec(text), isFirst = false) {
    const key = searchKey(match[1] as string);
    const isPlace = isFirst && /[-–—]\s+$/u.test(match[0]) && key.split(' ').length <= longestPlace;
    if (!isPlace && !agency.test(key)) break;
    end = dateline.lastIndex;
  }
  return end > 0 ? { kind: 'credit', start: 0, end } : null;
}
/** A closing or opening bracket that names who made the text. */
function bracketsIn(text: string): readonly Furniture[] {
  return [...text.matchAll(/[([][^()[\]]{2,120}[)\]]/gu)].flatMap(({ 0: bracket, index }) =>
    bracketedCredit.test(bracket) || onlyAgencies.test(searchKey(bracket))
      ? [{ kind: 'credit' as const, start: index, end: index + bracket.length }]
      : [],
  );
}

/** The parts of a paragraph that are furniture; all of it, where it is a line of that kind. */
export function furnitureIn(text: string): readonly Furniture[] {
  const kind = kindOfLine(text);
  if (kind) return [{ kind, start: 0, end: text.length }];
  const found = datelineIn(text);
  return [...(found ? [found] : []), ...bracketsIn(text)];
}

/** The labels that a headline begins or ends with. */
export function headlineFurniture(text: string): readonly Furniture[] {
  const label = headlineLabel.exec(text);
  const end = headlineEnd.exec(text);
  return [
    ...(label ? [{ kind: 'boilerplate' as const, start: 0, end: label[0].length }] : []),
    ...(end ? [{ kind: 'boilerplate' as const, start: end.index, end: text.length }] : []),
  ];
}

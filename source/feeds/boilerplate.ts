/** Lines that publishing systems put into every text: a table by topic, in the languages of the pages that are read. */
import { collapseBlanks } from '../base/blanks.ts';
import type { Block } from '../domain/article.ts';

const number = String.raw`[\d٠-٩۰-۹][\d٠-٩۰-۹.,٬٫]*`;
const services =
  '(?:فيس ?بوك|تويتر|إكس|اكس|واتس ?[آا]?ب|وات ?ساب|تلي?غرام|تيلي?جرام|[إا]نست[غج]رام|يوتيوب|تيك توك|لينكد ?[إا]ن|ماسنجر|البريد(?: الإلكتروني)?|طباعة|نسخ(?: الرابط)?|فیس ?بوک|توییتر|تلگرام|واتساپ|اینستاگرام|ایمیل|واٹس ایپ|ٹوئٹر|פייסבוק|טוויטר|ווטסאפ|וואטסאפ|טלגרם|מייל|Facebook|Twitter|X|WhatsApp|Telegram|Instagram|YouTube|LinkedIn|Pinterest|Reddit|Messenger|E-?mail|Print|Copy(?: link)?|[|•·,،/])';

/** Each pattern fits a whole line. */
const lines: Readonly<Record<string, readonly string[]>> = {
  /** WordPress, at the end of every entry of a feed. */
  credits: [
    'The post .+ (?:appeared first on|first appeared on) .+',
    'ظهرت المقالة .+ أولاً? على .+',
    'ظهر (?:المقال|التدوينة) .+ أولاً? على .+',
    String.raw`نوشته .+ اولین بار در .+ پدیدار شد\.?`,
    'Continue reading .{0,200}(?:→|»)',
  ],
  disclaimers: [
    '(?:جميع )?(?:الآراء|المقالات|التعليقات|المشاركات) (?:الواردة|المنشورة|المطروحة).{0,80} لا تعب?ر (?:بالضرورة )?عن .*',
    '(?:© ?|(?:جميع|كل|كافة) الحقوق محفوظة|کلیه حقوق|تمامی? حقوق|همهٔ? حقوق|جملہ حقوق|כל הזכויות שמורות|all rights reserved|copyright ©).{0,100}',
  ],
  sharing: [
    String.raw`(?:شارك(?:ها|ه|وا|نا)?|مشاركة|انشر|Share|Tweet|اشتراک[ \u200c]?گذاری|به اشتراک بگذارید|شیئر کریں|שתפו|שתף|שיתוף)(?: (?:عبر|على|في|المقال|المقالة|الخبر|الموضوع|هذا المقال|هذا الخبر|الصفحة|on|this|this article|via|در|ב))*\s*[:：]?(?:\s*${services})*\s*`,
    String.raw`${services}(?:\s*${services}){1,}`,
    '(?:شارك|شاركوا) (?:هذا )?(?:المقال|الخبر|الموضوع)(?: مع (?:أصدقائك|الآخرين|الأصدقاء))?',
    'اضغط (?:هنا )?(?:للمشاركة|لمشاركة الموضوع|لتشارك) .{0,60}',
  ],
  following: [
    String.raw`(?:تابعوا?|تابعونا|تابعنا|انضموا?|اشتركوا?|لمتابعة|للاشتراك|للمتابعة)\s.{0,80}(?:عبر|على|في|إلى|من خلال)\s.{0,50}(?:أخبار (?:جوجل|غوغل|Google)|(?:جوجل|غوغل) نيوز|Google News|فيس ?بوك|تويتر|إكس|واتس ?[آا]?ب|تلي?غرام|تيلي?جرام|يوتيوب|[إا]نست[غج]رام|نبض|التواصل الاجتماعي|نشرتنا|القائمة البريدية|قناتنا).{0,40}`,
    '(?:حمّ?ل|حمّ?لوا|نزّ?ل|نزّ?لوا) (?:الآن )?(?:ال)?تطبيق.{0,80}',
    'follow (?:us|our).{0,60}(?:google news|facebook|twitter|x|instagram|telegram|whatsapp|youtube).{0,30}',
    String.raw`(?:ما را|به کانال|در کانال).{0,50}(?:تلگرام|اینستاگرام|واتساپ|ایتا|بله).{0,40}(?:دنبال کنید|بپیوندید|بخوانید)\.?`,
  ],
  reading: [
    String.raw`(?:(?:مدة|وقت|زمن|متوسط) (?:ال)?قراءة(?: المقال)?|(?:زمان )?مطالعه|پڑھنے کا وقت|זמן קריאה|reading time)\s*[:：]?\s*.{0,25}`,
    String.raw`(?:${number}|أقل من|دقيقة واحدة|دقيقتان|دقيقتين)\s*(?:دقيقة|دقائق|دقيقه|دقیقه|منٹ|דקות|דקה|min|mins|minutes?)?(?:\s*[-–]?\s*(?:قراءة|للقراءة|لقراءة المقال|خواندن|مطالعه|read|קריאה))`,
    String.raw`${number}\s?min\.?`,
    'دقيقة واحدة',
  ],
  counters: [
    String.raw`(?:عدد )?(?:ال)?(?:مشاهدات|مشاهدة|قراءات|زيارات|زيارة|كلمات|مشاركات|زوار|بازدید|views|hits|reads|words)\s*[:：]?\s*\(?${number}\)?`,
    String.raw`\(?${number}\)?\s*(?:مشاهدة|مشاهدات|زيارة|قراءة|مشاركة|كلمة|views?|reads?|shares?|words|بازدید|צפיות)`,
    String.raw`(?:عدد الكلمات|تعداد بازدید|کد خبر|شناسه خبر|شناسهٔ خبر|کد مطلب|رقم الخبر|خبر کا کوڈ)\s*[:：]?\s*${number}`,
    String.raw`\(?${number}\)?\s*(?:تعليقا?ت?|comments?|نظر|دیدگاه|تبصرے|תגובות)`,
    '(?:لا توجد تعليقات|لا يوجد تعليقات|لا تعليقات|no comments)(?: yet| حتى الآن| بعد)?',
  ],
  tags: [
    String.raw`(?:الوسوم|وسوم|الكلمات (?:الدلالية|المفتاحية)|كلمات (?:دلالية|مفتاحية|البحث)|التسميات|تاجات|الهاشتاجات?|tags?|keywords|labels|filed under|برچسب(?:[ \u200c]?ها)?|کلید ?واژه(?:[ \u200c]?ها)?|ٹیگز?|תגיות|תגים|מילות מפתח)\s*[:：].{0,250}`,
    '(?:الوسوم|وسوم|tags|برچسب[ \u200c]?ها|ٹیگز|תגיות)',
  ],
  advertising: [
    String.raw`[-–—*\s]*(?:إعلان|اعلان|إعلانات|اعلانات|إعلان ممول|advertisements?|sponsored|تبلیغات|تبلیغ|آگهی|اشتہار|פרסומת|תוכן שיווקי)[-–—*\s]*(?:[-–—·•|].{0,60})?`,
    '(?:article|story) continues (?:below|after) .{0,20}advert.{0,10}',
    '(?:يستمر|يتبع|تستمر|القصة تستمر) .{0,20}(?:بعد|تحت|أسفل) (?:ال)?إعلان',
  ],
  controls: [
    'حجم الخط|تكبير الخط|تصغير الخط|تكبير حجم الخط|تصغير حجم الخط|طباعة|طباعة المقال|نسخ الرابط|نسخ|تم نسخ الرابط|استمع إلى المقال|استمع للمقال|استمع|حفظ المقال|(?:إرسال|ارسال|أرسل|ارسل) (?:إلى |ل)صديق|إغلاق|رجوع|عودة|إلى الأعلى|العودة إلى الأعلى',
    'Send to a friend|Copy link|Print|Listen|Listen to this article|Back to top|Close|Save|Save article|Menu|Search',
    'چاپ|پرینت|کپی لینک|لینک کوتاه|ارسال به دوستان|پرنٹ|הדפסה|הדפס|העתק קישור|האזנה לכתבה',
    '(?:تخطي?|انتقل|تجاوز|الانتقال) (?:إلى|الى) (?:المحتوى|المقال)(?: الرئيسي)?|skip to (?:main )?content|پرش به محتوا|דלג לתוכן',
    '(?:متصفحك|المتصفح) لا يدعم .{0,80}|your browser does not support .{0,80}|مرورگر شما .{0,60} پشتیبانی نمی[ \u200c]?کند.{0,10}',
  ],
  mistakes: [
    '(?:أبلغ|بلّ?غ|الإبلاغ|أخبرنا|بلغنا) عن (?:أي )?(?:خط[أإ]|تصحيح|مشكلة).{0,60}',
    '(?:هل )?(?:وجدت|لاحظت) (?:أي )?خطأ.{0,60}(?:؟|أخبرنا|راسلنا|أبلغنا|تواصل معنا).{0,60}',
    'report (?:an? )?(?:error|mistake|typo|correction).{0,40}|(?:spotted|found|noticed) an? (?:error|mistake|typo).{0,80}',
    'گزارش (?:خطا|اشتباه|مشکل).{0,40}|غلطی کی نشاندہی.{0,40}|(?:מצאתם|מצאת) טעות.{0,60}|דווחו? על טעות.{0,40}',
  ],
};

const boilerplate = new RegExp(`^(?:${Object.values(lines).flat().join('|')})$`, 'iu');

/** What is only said of comments, wherever in a line. */
const sentence =
  /(?:تعليقك|تعليقاتك|مشاركاتك|التعليقات قبل نشرها).*(?:شروط (?:ال)?استخدام|إرشادات (?:ال)?استخدام|سياسة الخصوصية|قواعد النشر)/u;

/** A heading of one such word names what is below it. */
const lineTypes: ReadonlySet<Block['type']> = new Set(['paragraph', 'list', 'quote', 'table']);

/** Longer texts are not such a line, in UTF-16 units. */
const longestLine = 600;

const isLine = (line: string): boolean => boilerplate.test(line) || sentence.test(line);
const bar = /[|•]/u;

const isBoilerplate = ({ type, text }: Block): boolean => {
  if (text.length > longestLine || !lineTypes.has(type)) return false;
  const line = collapseBlanks(text).trim();
  if (isLine(line)) return true;
  const parts = line.split(bar);
  return parts.length > 1 && parts.every(part => isLine(part.trim()));
};

export const withoutBoilerplate = (blocks: readonly Block[]): readonly Block[] =>
  blocks.some(isBoilerplate) ? blocks.filter(block => !isBoilerplate(block)) : blocks;

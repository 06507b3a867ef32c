import { isolated, ltr } from '../base/isolated.ts';
import { bookmarks } from './ar-bookmarks.ts';
import { changes } from './ar-changes.ts';
import { details, summaries } from './ar-command-help.ts';
import { articles, counted, newArticles, number, sources } from './ar-counts.ts';
import { arabicExamples } from './ar-examples.ts';
import { flags, optionExamples } from './ar-flags.ts';
import { history } from './ar-history.ts';
import { homes } from './ar-homes.ts';
import { arabicQueryExamples } from './ar-query.ts';
import { stories } from './ar-stories.ts';
import { sync } from './ar-sync.ts';
import { sourceChanges, watch } from './ar-watch.ts';
import { why } from './ar-why.ts';
import type { CliMessages } from './cli-messages.ts';

export const arabicCli: CliMessages = {
  tagline: '«خبر»: قارئ أخبار للطرفية يعرض العربية كما ينبغي',
  headings: {
    usage: 'الاستعمال',
    commands: 'الأوامر',
    options: 'خيارات الأمر',
    examples: 'أمثلة',
    queries: 'صيغ البحث',
    commonOptions: 'خيارات عامة',
    environment: 'متغيرات البيئة',
    exitCodes: 'رموز الخروج',
  },
  reader: 'يفتح القارئ (أو يطبع ما يطبعه «khabar list» إن لم يكن الخرج طرفية)',
  commands: summaries,
  details,
  examples: arabicExamples,
  optionExamples,
  optionsPage: 'خيارات تصلح لكل الأوامر',
  queryExamples: arabicQueryExamples,
  groups: {
    bookmark: 'إدارة المحفوظات',
    export: 'تصدير المقالات',
    mark: 'جعل المقالات مقروءة أو غير مقروءة',
    tag: 'إدارة الوسوم',
    sources: 'إدارة المصادر',
    views: 'إدارة عمليات البحث المحفوظة',
    rules: 'إدارة قواعد المقالات الجديدة',
    config: 'عرض الإعدادات وتغييرها',
  },
  flags,
  environment: {
    KHABAR_HOME: 'مثل ‎--home',
    KHABAR_LANG: 'مثل ‎--lang',
    KHABAR_THEME: 'مثل ‎--theme',
    NO_COLOR: 'بلا ألوان',
  },
  displayVariables: others => `مثل ‎--bidi. ومثله أيضًا ${others.join(' و')}. وتسري في الطرفية وحدها`,
  exitCodes: {
    done: 'تمّ',
    failed: 'عطل، أو تعذّر القراءة أو الكتابة أو الاتصال',
    usage: 'خطأ في الاستعمال',
    partial: 'تمّ بعضه: تعذّر جلب مصدر، أو استيراد جزء من ملف',
    nothing: 'لا شيء بهذا المعرّف أو الرابط أو الملف',
    interrupted: 'إيقاف من المستخدم',
  },
  moreHelp: 'لمساعدة أمر بعينه: khabar help COMMAND',
  moreOptions: 'للخيارات التي تصلح لكل الأوامر: khabar help options',
  error: 'خطأ',
  bug: 'عطل في «خبر» نفسه. أرسل ما يلي إلى المطورين:',
  partialText: reason => `تعذّر جلب صفحة المقال؛ المعروض نص الخلاصة. ${reason}`,
  noSources: 'لا مصادر بعد. أضف مصدرًا بالأمر: khabar sources add URL',
  bookmarks,
  marked: (count, as) =>
    count === 0
      ? `لم يتغير شيء: ليس بينها ${as === 'read' ? 'مقال غير مقروء' : 'مقال مقروء'}`
      : `صار ${as === 'read' ? 'مقروءًا' : 'غير مقروء'}: ${articles(count)}`,
  sourceAdded: title => `أُضيف المصدر «${isolated(title)}». اجلب مقالاته بالأمر: khabar refresh`,
  sourceRemoved: title => `أُزيل المصدر «${isolated(title)}»`,
  sourceChanges,
  watch,
  otherFeeds: 'للموقع خلاصات أخرى:',
  noMatchInCatalogue: 'لا نتائج في دليل المصادر. اعرضه كاملًا بالأمر: khabar sources catalog',
  changes,
  leftAsChanged: count => `؛ تغييرات أحدث باقية كما هي: ${number(count)}`,
  isUndone: 'تم التراجع عنه',
  history,
  stories,
  why,
  homes,
  sync,
  noHistory: 'لا تغييرات بعد',
  feedEntries: count =>
    counted(count, {
      zero: 'لا مواد',
      one: 'مادة واحدة',
      two: 'مادتان',
      few: '# مواد',
      many: '# مادة',
      other: '# مادة',
    }),
  sourcesImported: count => `تم استيراد: ${sources(count)}`,
  skipped: (url, why) => `بلا إضافة: ${ltr(url)} (${why})`,
  onLine: (line, message) => `السطر ${number(line)}: ${message}`,
  skipReasons: {
    'already-there': 'موجود في القائمة',
    repeated: 'مكرر في الملف',
    'bad-address': 'رابط غير صحيح',
    'unsafe-address': 'المقبول من القوائم http وhttps فقط',
    link: 'رابط إلى صفحة أو قائمة أخرى، وليس خلاصة',
    command: 'خرج برنامج، و«خبر» لا يشغّل البرامج',
    query: 'بحث في مصادر أخرى، وليس خلاصة',
  },
  listProblems: {
    'broken-tag': () => 'وسم تالف، ولم يدخل في الاستيراد',
    'broken-line': () => 'علامة اقتباس ناقصة',
    'cut-off': () => 'الملف مبتور هنا',
    unclosed: tag => `الوسم ${ltr(tag)} غير مغلق`,
    unopened: tag => `الوسم ${ltr(tag)} لا يغلق شيئًا مفتوحًا`,
    entities: () => 'تعريف كيان (ENTITY) غير مدعوم',
    'no-body': () => `لا قائمة في هذا الملف (ينقصه ${ltr('<body>')})`,
    'no-address': () => 'خلاصة بلا رابط (xmlUrl)',
    'too-deep': limit => `مجلدات متداخلة أعمق من ${number(Number(limit))} مستوى؛ الأعمق في آخرها`,
    'too-many': limit => `أكثر من ${number(Number(limit))} مدخل؛ الزائد خارج الاستيراد`,
    'more-problems': () => 'في الملف أخطاء أخرى غير معروضة',
  },
  noViews: 'لا عمليات بحث محفوظة بعد. احفظ بحثًا بالأمر: khabar views add NAME QUERY',
  viewAdded: name => `تم حفظ البحث «${name}»`,
  viewRemoved: name => `تمت إزالة البحث «${name}»`,
  viewMoved: (name, place) => `صار ترتيب البحث «${name}»: ${number(place)}`,
  viewRenamed: (before, name) => `صار اسم البحث «${before}»: «${name}»`,
  exportTitle: 'مصادر «خبر»',
  feedTitle: query => (query === '' ? '«خبر»' : `«خبر»: ${query}`),
  neverFetched: 'بانتظار أول جلب',
  stopped: 'جلبه متوقف',
  perWeek: count =>
    counted(count, {
      zero: 'أقل من مقال في الأسبوع',
      one: 'مقال في الأسبوع',
      two: 'مقالان في الأسبوع',
      few: '# مقالات في الأسبوع',
      many: '# مقالًا في الأسبوع',
      other: '# مقال في الأسبوع',
    }),
  fullTextRules: { always: 'النص الكامل دائمًا' },
  holds: {
    fresh: when => `لا جديد، وموعده التالي ${when}`,
    'back-off': when => `تعذّر جلبه، والمحاولة التالية ${when}`,
    'retry-after': when => `طلب الموقع التمهل، والمحاولة التالية ${when}`,
    interval: when => `حسب المدة التي اخترتها، وموعده التالي ${when}`,
  },
  advice: {
    moved: ({ movedFrom, url }) => `انتقل المصدر من ${ltr(movedFrom)} إلى ${ltr(url)}، وتم حفظ رابطه الجديد.`,
    'find-feed': ({ site }) =>
      `صار رابط المصدر يؤدي إلى صفحة لا إلى خلاصة. ابحث عن خلاصة الموقع بالأمر: ${ltr(`khabar sources discover ${site}`)} ثم أضفها بالأمر: khabar sources add URL`,
    'find-address': ({ site, id }) =>
      `لم يعد المصدر موجودًا في رابطه. ابحث عن رابطه الجديد بالأمر: ${ltr(`khabar sources discover ${site}`)} أو أزله بالأمر: khabar sources remove ${id}`,
    'try-now': ({ id }) => `لجلب المصدر الآن دون انتظار: khabar refresh ${id}`,
  },
  waitingForRefresh: 'تحديث آخر يعمل الآن، والبدء بعد انتهائه…',
  fetching: (done, total, title) => `${number(done)} من ${number(total)}: ${isolated(title)}`,
  fetchingPages: (done, total) => `النصوص الكاملة: ${number(done)} من ${number(total)}`,
  indexing: left => `تجهيز البحث، والباقي: ${articles(left)}`,
  noPlace: `لا شيء للقراءة، لأن «خبر» لا يستطيع الكتابة في مجلداته. اختر مجلدًا تستطيع الكتابة فيه بالخيار ${ltr('--home')} أو بالمتغير KHABAR_HOME`,
  notIndexed: left =>
    `خارج البحث: ${articles(left)}، لأن الأرشيف لا يقبل الكتابة والجديد فيه غير مفهرس. اجعله قابلًا للكتابة ثم أعد البحث.`,
  notYetIndexed: left =>
    `خارج البحث: ${articles(left)}، لأن عملية أخرى من «خبر» تستعمل الأرشيف. أعد البحث لاحقًا.`,
  outcomes: {
    updated: newArticles,
    unchanged: 'لا جديد',
    failed: reason => reason,
    done: 'تم جلبه قبل توقف التحديث السابق',
    elsewhere: 'تم جلبه الآن في تحديث آخر',
    overruled: (title, hold) => `${title}: تم جلبه قبل موعده لأنك ذكرت اسمه (${hold}).`,
    moved: (title, address) => `${title}: انتقل المصدر إلى ${ltr(address)}، وتم حفظ رابطه الجديد.`,
    stopped: title => `${title}: المصدر محذوف نهائيًا من موقعه، وتوقف جلبه.`,
  },
};

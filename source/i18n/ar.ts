import { once } from '../base/once.ts';
import type { ReaderError } from '../domain/errors.ts';
import { arabicChanges } from './ar-changes.ts';
import { arabicCli } from './ar-cli.ts';
import { arabicCommandNames } from './ar-command-names.ts';
import {
  alternatives,
  articles,
  columns,
  failedSources,
  listed,
  locale,
  megabytes,
  newArticles,
  number,
  selectedParagraphs,
  sources,
} from './ar-counts.ts';
import { arabicDoctor } from './ar-doctor.ts';
import { arabicQueryProblem } from './ar-query.ts';
import { isolated, ltr } from './isolated.ts';
import type { ErrorMessages, Messages } from './messages.ts';
import { createRelativeTime, createTimeLeft } from './relative-time.ts';

const urlOf = (error: ReaderError): string => error.url ?? error.subject ?? '';
const nameOf = (error: ReaderError): string => error.subject ?? error.url ?? '';
const address = (error: ReaderError): string => ltr(urlOf(error));
const named = (error: ReaderError): string => isolated(nameOf(error));
const typed = (error: ReaderError): string => ltr(nameOf(error));
const detail = (error: ReaderError): string => ltr(error.detail ?? '');
const limit = (error: ReaderError): number => Number.parseInt(error.detail ?? '', 10);
const reason = (error: ReaderError): string => (error.detail ? ` (${detail(error)})` : '');
const suggestion = (error: ReaderError): string =>
  error.suggestion ? ` أتقصد ${isolated(error.suggestion)}؟` : '';

const serverFailed = 'عطل في خادم الموقع. أعد المحاولة لاحقًا';

const byStatus: Readonly<Record<number, string>> = {
  401: 'يطلب الموقع تسجيل الدخول. افتحه في المتصفح',
  403: 'يرفض الموقع الطلب. افتحه في المتصفح أو اختر مصدرًا آخر',
  404: 'الصفحة غير موجودة. تحقق من الرابط',
  410: 'المصدر محذوف نهائيًا. ابحث عن رابط جديد له',
  429: 'يطلب الموقع التمهل. أعد المحاولة لاحقًا',
  500: serverFailed,
  502: serverFailed,
  503: 'الخدمة متوقفة مؤقتًا. أعد المحاولة لاحقًا',
  504: serverFailed,
};

const errors: ErrorMessages = {
  offline: error =>
    `تعذّر جلب ${address(error)} لأن ${ltr('--offline')} يمنع الاتصال. أعد الأمر بلا هذا الخيار.`,
  unreachable: error =>
    `تعذّر الوصول إلى ${address(error)}${reason(error)}. تحقق من الاتصال ومن الرابط ثم أعد المحاولة.`,
  timeout: error => `لم يستجب ${address(error)} في الوقت المحدد. أعد المحاولة لاحقًا.`,
  incomplete: error => `انقطع الإرسال من ${address(error)} قبل اكتماله${reason(error)}. أعد المحاولة لاحقًا.`,
  'too-large': error => `محتوى ${address(error)} أكبر من الحد المسموح (${megabytes(limit(error))}).`,
  'too-many-redirects': error => `يعيد ${address(error)} التوجيه بلا نهاية. تحقق من الرابط.`,
  'unsafe-address': error => `لا يمكن جلب هذا الرابط: ${address(error)}. المقبول http أو https أو ملف محلي.`,
  'bad-address': error =>
    `رابط غير صحيح: ${address(error)}.${suggestion(error)} اكتب رابطًا كاملًا مثل https://example.com/feed${error.detail ? ' أو اسمًا من دليل المصادر' : ''}`,
  'http-status': error =>
    `تعذّر جلب ${address(error)} (${ltr(`HTTP ${error.httpStatus ?? ''}`)}): ${byStatus[error.httpStatus ?? 0] ?? 'أعد المحاولة لاحقًا'}.`,
  undecodable: error => `تعذّر فك ضغط ما أرسله ${address(error)}${reason(error)}. أعد المحاولة لاحقًا.`,
  'not-a-feed': error =>
    `هذا الرابط صفحة أو ملف آخر، وليس خلاصة: ${address(error)}.${suggestion(error) || ` ابحث عن خلاصة الموقع بالأمر: ${ltr(`khabar sources discover ${urlOf(error)}`)}`}`,
  'malformed-feed': error =>
    `خلاصة ${address(error)} تالفة، وتتعذّر قراءتها${reason(error)}. أعد المحاولة لاحقًا.`,
  'empty-document': error => `محتوى ${address(error)} فارغ.`,
  'not-a-list': error =>
    `ليس ${typed(error)} ملف OPML ولا قائمة روابط لبرنامج newsboat (ملف urls). صدّر القائمة بصيغة OPML ثم استوردها.`,
  'no-article': error => `لا نص مقال في ${address(error)}. افتحه في المتصفح.`,
  'file-not-found': error => `لا يوجد ملف بهذا الاسم: ${typed(error)}. تحقق من المسار.`,
  'file-unreadable': error =>
    error.detail === 'EISDIR'
      ? `هذا مجلد وليس ملفًا: ${typed(error)}. اكتب مسار ملف فيه.`
      : `تعذّرت قراءة ${typed(error)}${reason(error)}. تحقق من الصلاحيات.`,
  'storage-failed': error =>
    `تعذّر استعمال ${typed(error) || 'الملفات'} على القرص${reason(error)}. تحقق من المساحة الحرة والصلاحيات. ما سبق حفظه سليم.`,
  'newer-file': error =>
    `الملف ${typed(error)} من إصدار أحدث من «خبر»، وبقي كما هو. ثبّت الإصدار الأحدث ثم أعد المحاولة.`,
  'unknown-article': error => `لا مقال بهذا المعرّف: ${typed(error)}. اعرض المعرّفات بالأمر: khabar list`,
  'ambiguous-id': error => `أكثر من نتيجة تطابق ${named(error)}${reason(error)}. اكتب من المعرّف أكثر.`,
  'unknown-source': error =>
    `لا مصدر بهذا الاسم أو المعرّف: ${named(error)}. اعرض المصادر بالأمر: khabar sources list`,
  'source-exists': error => `هذا المصدر موجود في القائمة باسم «${named(error)}»${reason(error)}.`,
  'unknown-command': error =>
    `لا أمر بهذا الاسم: ${named(error)}.${suggestion(error)} اعرض الأوامر كلها بالأمر: ${ltr(error.detail ?? 'khabar --help')}`,
  'unknown-flag': error =>
    `لا خيار بهذا الاسم: ${typed(error)}.${suggestion(error)}${error.detail ? ` خيارات هذا الأمر: ${listed(error.detail)}.` : ''} اعرض الخيارات كلها بالخيار ${ltr('--help')}`,
  'bad-value': error => `قيمة غير مقبولة: ${typed(error)}. المسموح: ${alternatives(error.detail ?? '')}`,
  'missing-value': error => `الخيار ${typed(error)} بلا قيمة. الاستعمال: ${detail(error)}`,
  'missing-argument': error => `الأمر ناقص: ${typed(error)}. الاستعمال: ${detail(error)}`,
  'extra-argument': error => `كلمة زائدة في الأمر: ${named(error)}. الاستعمال: ${detail(error)}`,
  'nothing-to-undo': () => 'لا تغييرات للتراجع عنها.',
  'nothing-to-redo': () => 'لا تغييرات لإعادتها.',
  'bad-query': arabicQueryProblem,
  unopenable: error =>
    error.detail
      ? `تعذّر فتح الرابط في المتصفح${reason(error)}. انسخه بالمفتاح غ: ${address(error)} (لمتصفح آخر اضبط المتغير BROWSER)`
      : 'ليس لهذا المقال صفحة على الويب',
  interrupted: () => 'توقف الأمر قبل أن يكتمل.',
};

/** It says “within”; what waits for its time comes after it. */
const timeLeft = createTimeLeft(locale, 'بعد قليل');

const directionNames = { rtl: 'من اليمين', ltr: 'من اليسار', own: 'تلقائي' } as const;

const dates = once(
  () =>
    new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    }),
);

export const arabic: Messages = {
  language: 'ar',
  direction: 'rtl',
  errors,
  commands: {
    down: 'إلى الأسفل',
    up: 'إلى الأعلى',
    'pane-left': 'اللوح على اليسار',
    'pane-right': 'اللوح على اليمين',
    'pane-next': 'اللوح التالي',
    'pane-previous': 'اللوح السابق',
    open: 'فتح',
    'read-on': 'متابعة القراءة، ثم غير المقروء التالي',
    top: 'إلى البداية',
    bottom: 'إلى النهاية',
    'half-down': 'نصف صفحة إلى الأسفل',
    'half-up': 'نصف صفحة إلى الأعلى',
    'page-down': 'صفحة إلى الأسفل',
    'page-up': 'صفحة إلى الأعلى',
    'next-unread': 'غير المقروء التالي',
    'previous-unread': 'غير المقروء السابق',
    bookmark: 'حفظ المقال أو إلغاء حفظه',
    'toggle-read': 'جعل المقال مقروءًا أو غير مقروء',
    browser: 'فتح في المتصفح',
    'full-text': 'النص الكامل أو نص الخلاصة',
    'full-text-always': 'جلب النص الكامل لهذا المصدر دائمًا',
    'open-related': 'فتح المقال ذي هذا الرقم من «اقرأ أيضًا»',
    copy: 'نسخ الرابط أو الفقرات المحددة',
    'copy-headline': 'نسخ العنوان والرابط',
    select: 'تحديد فقرات للنسخ',
    refresh: 'تحديث هذا المصدر',
    'refresh-all': 'تحديث كل المصادر',
    search: 'بحث',
    bidi: 'ترتيب السطر: الطريقة التالية',
    shaping: 'وصل الحروف: «خبر» أو الطرفية',
    tashkeel: 'إظهار الحركات أو إخفاؤها',
    digits: 'الأرقام: كما في المصدر، ٠١٢، 012',
    justify: 'ضبط الأسطر بالكشيدة',
    tatweel: 'إظهار التطويل أو إخفاؤه',
    punctuation: 'علامات الترقيم: كما في المصدر، أو عربية',
    narrower: 'تضييق السطر',
    wider: 'توسيع السطر',
    'source-direction': 'تغيير اتجاه نصوص هذا المصدر',
    health: 'حالة المصادر',
    help: 'اختصارات لوحة المفاتيح',
    back: 'رجوع، أو خروج',
    cancel: 'رجوع',
    quit: 'خروج فورًا',
    'mark-all-read': 'جعل كل مقالات القائمة مقروءة',
    source: 'الانتقال إلى مصدر',
    undo: 'التراجع عن آخر تغيير',
    redo: 'إعادة ما تم التراجع عنه',
    'command-line': 'سطر الأوامر',
    suspend: 'الرجوع مؤقتًا إلى الطرفية',
  },
  hints: {
    down: 'أسفل',
    up: 'أعلى',
    'pane-next': 'اللوح التالي',
    open: 'فتح',
    'read-on': 'متابعة',
    'next-unread': 'التالي',
    bookmark: 'حفظ',
    'toggle-read': 'مقروء',
    browser: 'المتصفح',
    refresh: 'تحديث',
    search: 'بحث',
    help: 'الاختصارات',
    back: 'رجوع',
  },
  commandNames: arabicCommandNames,
  keyNames: {
    up: '↑',
    down: '↓',
    left: '←',
    right: '→',
    enter: 'Enter',
    tab: 'Tab',
    'shift+tab': 'Shift+Tab',
    space: 'مسافة',
    escape: 'Esc',
    home: 'Home',
    end: 'End',
    pageup: 'PgUp',
    pagedown: 'PgDn',
  },
  panes: {
    sources: 'المصادر',
    articles: 'المقالات',
    reader: 'المقال',
    help: 'الاختصارات',
    health: 'حالة المصادر',
  },
  views: { all: 'كل المقالات', unread: 'غير المقروء', bookmarks: 'المحفوظات' },
  notices: {
    bookmarked: 'أُضيف المقال إلى المحفوظات',
    unbookmarked: 'أُزيل المقال من المحفوظات',
    'marked-read': 'صار المقال مقروءًا',
    'marked-unread': 'صار المقال غير مقروء',
    opened: 'تم فتح المقال في المتصفح',
    'no-unread': 'لا مقالات غير مقروءة هنا',
    'thin-page': 'لا تزيد الصفحة على الخلاصة؛ المعروض نص الخلاصة',
    'own-text': 'المعروض نص الخلاصة',
    'full-text': (source, always) => `«${source}»: النص الكامل ${always ? 'لكل مقال جديد' : 'عند الطلب'}`,
    offline: count => `بلا جلب بسبب ‎--offline: ${sources(count)}. للجلب شغّل «خبر» بلا هذا الخيار.`,
    refreshed: (added, failed) =>
      failed > 0 ? `${newArticles(added)}؛ ${failedSources(failed)}` : newArticles(added),
    damage: ({ file, keptAs, isRestored, articles: count }) => {
      if (isRestored) return `ملف مفقود (${ltr(file)}) أُعيد؛ بقية البيانات سليمة`;
      if (count !== undefined)
        return `تعذّرت قراءة مقالات كاملة (${number(count)}) من ${ltr(file)}، ويجلب التحديث ما ينقص؛ بقية البيانات سليمة`;
      return keptAs === null
        ? `تعذّرت قراءة ${ltr(file)}، ولم يتغيّر؛ بقية البيانات سليمة`
        : `ملف تالف (${ltr(file)}) انتقل إلى ${ltr(keptAs)}؛ بقية البيانات سليمة`;
    },
    measure: cells => `عرض السطر: ${columns(cells)}`,
    direction: (source, direction) => `اتجاه نصوص «${source}»: ${directionNames[direction ?? 'own']}`,
    copied: {
      link: 'تم نسخ الرابط',
      headline: 'تم نسخ العنوان',
      'headline-and-link': 'تم نسخ العنوان والرابط',
      paragraphs: 'تم نسخ الفقرات المحددة',
    },
    copyUnsure: '؛ إن لم تجده في الحافظة فالطرفية لا تسمح للبرامج بالنسخ',
    ...arabicChanges,
  },
  display: {
    bidi: {
      name: 'ترتيب السطر',
      values: {
        auto: 'تلقائي',
        app: '«خبر» (app)',
        terminal: 'الطرفية (terminal)',
        off: 'بلا ترتيب (off)',
        guarded: '«خبر»، بعلامات اتجاه (guarded)',
        fenced: '«خبر»، كلمة كلمة (fenced)',
        kitty: '«خبر»، كما تريده kitty (kitty)',
        hybrid: '«خبر»، مقطعًا مقطعًا (hybrid)',
      },
    },
    shaping: { name: 'وصل الحروف', values: { auto: 'تلقائي', on: '«خبر»', off: 'الطرفية' } },
    tashkeel: { name: 'الحركات', values: { auto: 'تلقائي', keep: 'ظاهرة', strip: 'مخفية' } },
    tatweel: { name: 'التطويل', values: { keep: 'ظاهر', strip: 'مخفي' } },
    digits: { name: 'الأرقام', values: { source: 'كما في المصدر', arabic: '٠١٢٣', western: '0123' } },
    punctuation: { name: 'علامات الترقيم', values: { source: 'كما في المصدر', arabic: 'عربية' } },
    justify: { name: 'ضبط الأسطر', values: { off: 'بلا ضبط', kashida: 'بالكشيدة' } },
  },
  selecting: count => `التحديد: ${selectedParagraphs(count)}؛ الأسهم توسّعه، والمفتاح غ ينسخه`,
  refreshing: (done, total, failed) =>
    `جارٍ التحديث: ${number(done)} من ${number(total)}${failed > 0 ? `، ${failedSources(failed)}` : ''}`,
  searchPrompt: 'بحث:',
  commandPrompt: ':',
  questions: {
    'mark-all-read': count => `جعل المقالات مقروءة (${articles(count)})؟ غ: نعم، ى: لا`,
  },
  searchResult: words => `بحث: ${words}`,
  noArticles: 'لا مقالات',
  noMatches: 'لا نتائج',
  nothingOpen: 'اختر مقالًا واضغط Enter',
  loadingPage: 'جارٍ جلب النص الكامل…',
  related: 'اقرأ أيضًا',
  by: author => `بقلم ${author}`,
  image: 'صورة',
  untitledSource: 'مصدر بلا اسم',
  tooSmall: 'النافذة صغيرة. الحد الأدنى: ٤٠ عمودًا و٨ أسطر',
  helpFooter: 'المفاتيح العربية تعمل أيضًا',
  health: {
    statuses: {
      new: 'بانتظار أول جلب',
      ok: 'يعمل',
      failing: 'تعذّر جلبه',
      'not-a-feed': 'لم يعد خلاصة',
      gone: 'لم يعد موجودًا',
      stopped: 'متوقف',
    },
    lastSuccess: ago => `آخر جلب: ${ago}`,
    nextRefresh: 'موعده التحديث التالي',
    summary: (total, failing) =>
      failing > 0 ? `${sources(total)}، ${failedSources(failing)}` : sources(total),
  },
  position: percent => `${number(percent)}٪`,
  ago: createRelativeTime(locale, 'الآن'),
  until: (then, now) => timeLeft(then, now).replace(/^خلال /u, 'بعد '),
  date: iso => dates().format(new Date(iso)),
  number,
  cli: arabicCli,
  doctor: arabicDoctor,
};

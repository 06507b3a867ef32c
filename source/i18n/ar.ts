import { once } from '../base/once.ts';
import type { ReaderError } from '../domain/errors.ts';
import { arabicChanges } from './ar-changes.ts';
import { arabicCli } from './ar-cli.ts';
import { arabicCommandNames } from './ar-command-names.ts';
import {
  articles,
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
import type { ErrorMessages, Messages } from './messages.ts';
import { createRelativeTime, createTimeLeft } from './relative-time.ts';

const address = (error: ReaderError): string => error.url ?? error.subject ?? '';
const named = (error: ReaderError): string => error.subject ?? error.url ?? '';
const place = (error: ReaderError): string => (error.subject ? ` في ${error.subject}` : '');
const limit = (error: ReaderError): number => Number.parseInt(error.detail ?? '', 10);
const reason = (error: ReaderError): string => (error.detail ? ` (${error.detail})` : '');

const statusHints: Readonly<Record<number, string>> = {
  401: 'يطلب الموقع تسجيل الدخول',
  403: 'يرفض الموقع الطلب',
  404: 'لم يُعثر على الصفحة؛ راجع العنوان',
  410: 'حُذف المصدر نهائيًا؛ ابحث عن عنوان جديد له',
  429: 'يطلب الموقع التمهل؛ أعد المحاولة لاحقًا',
  500: 'عطل في خادم الموقع؛ أعد المحاولة لاحقًا',
  502: 'عطل في خادم الموقع؛ أعد المحاولة لاحقًا',
  503: 'الخدمة متوقفة مؤقتًا؛ أعد المحاولة لاحقًا',
  504: 'عطل في خادم الموقع؛ أعد المحاولة لاحقًا',
};

const fileHints: Readonly<Record<string, string>> = {
  EISDIR: 'هذا مجلد؛ سمِّ ملفًا فيه',
};

const errors: ErrorMessages = {
  offline: error => `لا يُستعمل الاتصال مع ‎--offline، ولم يُجلب ${address(error)}. أعد الأمر من دونه.`,
  unreachable: error =>
    `تعذّر الوصول إلى ${address(error)}${reason(error)}. تحقق من الاتصال ومن العنوان ثم أعد المحاولة.`,
  timeout: error => `لم يُجب ${address(error)} في الوقت المحدد. أعد المحاولة لاحقًا.`,
  incomplete: error => `انقطع الإرسال من ${address(error)} قبل اكتماله${reason(error)}. أعد المحاولة لاحقًا.`,
  'too-large': error => `محتوى ${address(error)} أكبر من الحد المسموح (${megabytes(limit(error))}).`,
  'too-many-redirects': error => `يعيد ${address(error)} التوجيه بلا نهاية. راجع العنوان.`,
  'unsafe-address': error => `لا يُجلب هذا العنوان: ${address(error)}. المقبول http وhttps والملفات المحلية.`,
  'bad-address': error =>
    `ليس هذا عنوانًا صحيحًا: ${address(error)}. اكتبه كاملًا، مثل https://example.com/feed.`,
  'http-status': error =>
    `أجاب ${address(error)} بالرمز ${error.httpStatus ?? ''}: ${statusHints[error.httpStatus ?? 0] ?? 'أعد المحاولة لاحقًا'}.`,
  undecodable: error => `تعذّر فك ضغط ما أرسله ${address(error)}${reason(error)}.`,
  'not-a-feed': error =>
    `ليس ${address(error)} خلاصة أخبار، بل صفحة أو ملف آخر. ابحث عن عنوان الخلاصة (RSS أو Atom) في الموقع.`,
  'malformed-feed': error => `خلاصة ${address(error)} تالفة تتعذّر قراءتها${reason(error)}.`,
  'empty-document': error => `محتوى ${address(error)} فارغ.`,
  'not-a-list': error =>
    `ليس ${named(error)} ملف OPML ولا قائمة عناوين لقارئ newsboat (ملف urls). صدّر القائمة بصيغة OPML ثم استوردها.`,
  'no-article': error => `لم يُعثر في ${address(error)} على مقال يُقرأ.`,
  'file-not-found': error => `لا يوجد ملف بهذا الاسم: ${named(error)}. راجع المسار.`,
  'file-unreadable': error =>
    `تعذّرت قراءة ${named(error)}${reason(error)}. ${fileHints[error.detail ?? ''] ?? 'راجع الصلاحيات'}.`,
  'storage-failed': error =>
    `تعذّر الحفظ على القرص${place(error)}${reason(error)}. راجع المساحة والصلاحيات؛ لم يُفقد شيء مما حُفظ.`,
  'newer-file': error =>
    `الملف ${named(error)} كتبه إصدار من خبر أحدث من هذا، فتُرك كما هو. حدّث البرنامج ثم أعد المحاولة.`,
  'unknown-article': error => `لا مقال بهذا المعرّف: ${named(error)}. يعرض «khabar list» المعرّفات.`,
  'ambiguous-id': error => `أكثر من واحد يبدأ معرّفه بـ ${named(error)}${reason(error)}. زد حروفًا.`,
  'unknown-source': error =>
    `لا مصدر بهذا الاسم أو المعرّف: ${named(error)}. يعرض «khabar sources list» المصادر.`,
  'source-exists': error => `هذا المصدر في القائمة من قبل باسم «${named(error)}»${reason(error)}.`,
  'unknown-command': error => `لا أمر بهذا الاسم: ${named(error)}. الأوامر: ${listed(error.detail ?? '')}.`,
  'unknown-flag': error => `لا خيار بهذا الاسم: ${named(error)}. المسموح: ${listed(error.detail ?? '')}.`,
  'bad-value': error => `قيمة غير مقبولة: ${named(error)}. المسموح: ${listed(error.detail ?? '')}.`,
  'missing-argument': error => `ينقص الأمر ما بعده: ${named(error)}. الاستعمال: ${error.detail ?? ''}.`,
  unopenable: error =>
    error.detail
      ? `لم يفتحه متصفح${reason(error)}. انسخ العنوان بالمفتاح غ: ${address(error)} (وفي المتغير BROWSER يُسمّى متصفح آخر).`
      : `لا صفحة على الشبكة تُفتح لهذا: ${named(error)}.`,
  interrupted: () => 'أُوقف العمل قبل أن يتم.',
};

/** It says “within”; what waits for its time comes after it. */
const timeLeft = createTimeLeft(locale, 'بعد قليل');

const directionNames = { rtl: 'من اليمين', ltr: 'من اليسار', own: 'كما في النص' } as const;

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
    'pane-left': 'اللوح الذي إلى اليسار',
    'pane-right': 'اللوح الذي إلى اليمين',
    'pane-next': 'اللوح التالي',
    'pane-previous': 'اللوح السابق',
    open: 'افتح',
    'read-on': 'تابع القراءة، ثم غير المقروء التالي',
    top: 'إلى البداية',
    bottom: 'إلى النهاية',
    'half-down': 'نصف صفحة إلى الأسفل',
    'half-up': 'نصف صفحة إلى الأعلى',
    'page-down': 'صفحة إلى الأسفل',
    'page-up': 'صفحة إلى الأعلى',
    'next-unread': 'غير المقروء التالي',
    'previous-unread': 'غير المقروء السابق',
    bookmark: 'احفظ المقال أو أزل حفظه',
    'toggle-read': 'اجعله مقروءًا أو غير مقروء',
    browser: 'افتح في المتصفح',
    'full-text': 'النص الكامل من الصفحة، أو نص الخلاصة',
    'full-text-always': 'اجلب النص الكامل لهذا المصدر دائمًا',
    'open-related': 'افتح العنوان ذا الصلة بهذا الرقم',
    copy: 'انسخ الرابط، أو الفقرات المختارة',
    'copy-headline': 'انسخ العنوان ورابطه',
    select: 'اختر فقرات للنسخ',
    refresh: 'حدّث هذا المصدر',
    'refresh-all': 'حدّث كل المصادر',
    search: 'ابحث',
    bidi: 'من يرتب السطر: التالي من الطرق',
    shaping: 'وصل الحروف: من خبر أو من الطرفية',
    tashkeel: 'أظهر الحركات أو أخفها',
    digits: 'الأرقام: كما في المصدر، ٠١٢، 012',
    justify: 'اضبط الأسطر بالكشيدة',
    tatweel: 'أظهر التطويل أو أخفه',
    punctuation: 'علامات الترقيم العربية',
    narrower: 'سطر أضيق',
    wider: 'سطر أعرض',
    'source-direction': 'اتجاه نصوص هذا المصدر',
    health: 'أحوال المصادر',
    help: 'المفاتيح',
    back: 'ارجع، أو اخرج',
    cancel: 'ارجع',
    quit: 'اخرج حالًا',
    'mark-all-read': 'تعليم كل مقالات القائمة كمقروءة',
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
    open: 'افتح',
    'read-on': 'تابع',
    'next-unread': 'التالي',
    bookmark: 'احفظ',
    'toggle-read': 'مقروء',
    browser: 'المتصفح',
    refresh: 'حدّث',
    search: 'ابحث',
    help: 'المفاتيح',
    back: 'ارجع',
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
    reader: 'القارئ',
    help: 'المفاتيح',
    health: 'أحوال المصادر',
  },
  views: { all: 'كل الأخبار', unread: 'غير المقروء', bookmarks: 'المحفوظات' },
  notices: {
    bookmarked: 'حُفظ المقال',
    unbookmarked: 'أُزيل المقال من المحفوظات',
    'marked-read': 'صار مقروءًا',
    'marked-unread': 'صار غير مقروء',
    opened: 'فُتح في المتصفح',
    'no-unread': 'كل ما هنا مقروء',
    'thin-page': 'ليس في الصفحة أكثر مما في الخلاصة، فهذا نص الخلاصة',
    'own-text': 'نص الخلاصة',
    'full-text': (source, always) =>
      always ? `«${source}»: يُجلب النص الكامل لكل مقال جديد` : `«${source}»: يُجلب النص الكامل عند طلبه`,
    offline: count => `لم يُجلب مع ‎--offline: ${sources(count)}. شغّل خبر من دونه للجلب.`,
    refreshed: (added, failed) =>
      failed > 0 ? `${newArticles(added)}؛ ${failedSources(failed)}` : newArticles(added),
    damage: (file, keptAs) => `وُجد ملف تالف (${file}) فنُقل إلى ${keptAs}؛ سائر البيانات باقية`,
    measure: cells => `عرض السطر: ${number(cells)}`,
    direction: (source, direction) => `اتجاه «${source}»: ${directionNames[direction ?? 'own']}`,
    copied: {
      link: 'نُسخ الرابط',
      headline: 'نُسخ العنوان',
      'headline-and-link': 'نُسخ العنوان ورابطه',
      paragraphs: 'نُسخت الفقرات المختارة',
    },
    copyUnsure: '؛ إن لم تجد ما نُسخ فالطرفية لا تقبل النسخ منها',
    ...arabicChanges,
  },
  display: {
    bidi: {
      name: 'ترتيب السطر',
      values: {
        auto: 'تلقائي',
        app: 'من خبر (app)',
        terminal: 'من الطرفية (terminal)',
        off: 'بلا ترتيب (off)',
        guarded: 'من خبر، بعلامات حافظة (guarded)',
        fenced: 'من خبر، كلمة كلمة (fenced)',
        kitty: 'من خبر، كما تريده kitty',
        hybrid: 'من خبر، مقطعًا مقطعًا (hybrid)',
      },
    },
    shaping: { name: 'وصل الحروف', values: { auto: 'تلقائي', on: 'من خبر', off: 'من الطرفية' } },
    tashkeel: { name: 'الحركات', values: { auto: 'تلقائي', keep: 'ظاهرة', strip: 'مخفية' } },
    tatweel: { name: 'التطويل', values: { keep: 'ظاهر', strip: 'مخفي' } },
    digits: { name: 'الأرقام', values: { source: 'كما في المصدر', arabic: '٠١٢٣', western: '0123' } },
    punctuation: { name: 'علامات الترقيم', values: { source: 'كما في المصدر', arabic: 'عربية' } },
    justify: { name: 'ضبط الأسطر', values: { off: 'بلا ضبط', kashida: 'بالكشيدة' } },
  },
  selecting: count => `المختار: ${selectedParagraphs(count)}؛ وسّعه بالأسهم وانسخه بالمفتاح غ`,
  refreshing: (done, total, failed) =>
    `يُحدَّث: ${number(done)} من ${number(total)}${failed > 0 ? `، ${failedSources(failed)}` : ''}`,
  searchPrompt: 'بحث:',
  commandPrompt: ':',
  questions: {
    'mark-all-read': count => `تعليم ${articles(count)} كمقروء؟ غ: نعم، ى: لا`,
  },
  searchResult: words => `بحث: ${words}`,
  noArticles: 'لا مقالات هنا بعد',
  noMatches: 'لا نتائج لهذا البحث',
  nothingOpen: 'اختر مقالًا واضغط Enter',
  loadingPage: 'يُجلب النص الكامل…',
  related: 'اقرأ أيضًا',
  by: author => `بقلم ${author}`,
  image: 'صورة',
  untitledSource: 'مصدر بلا اسم',
  tooSmall: 'النافذة أصغر من أن تُقرأ؛ كبّرها إلى ٤٠ عمودًا و٨ أسطر على الأقل',
  helpFooter: 'المفاتيح العربية تعمل أيضًا',
  health: {
    statuses: {
      new: 'لم يُجلب بعد',
      ok: 'سليم',
      failing: 'متعثر',
      'not-a-feed': 'لم يعد خلاصة',
      gone: 'لم يعد موجودًا',
      stopped: 'موقوف',
    },
    lastSuccess: ago => `آخر جلب ناجح ${ago}`,
    nextRefresh: 'يُجلب في التحديث التالي',
    summary: (sources, failing) =>
      failing > 0 ? `${number(sources)} · ${failedSources(failing)}` : number(sources),
  },
  position: percent => `${number(percent)}٪`,
  ago: createRelativeTime(locale, 'الآن'),
  until: (then, now) => timeLeft(then, now).replace(/^خلال /u, 'بعد '),
  date: iso => dates().format(new Date(iso)),
  number,
  cli: arabicCli,
  doctor: arabicDoctor,
};

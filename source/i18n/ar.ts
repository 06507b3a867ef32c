import { isolated, ltr } from '../base/isolated.ts';
import { arabicChanges } from './ar-changes.ts';
import { arabicCli } from './ar-cli.ts';
import { arabicCommandNames } from './ar-command-names.ts';
import {
  articles,
  columns,
  failedSources,
  minutes,
  moreSources,
  newArticles,
  number,
  selectedParagraphs,
  sources,
  unsavedChanges,
  waitingChanges,
} from './ar-counts.ts';
import { dates } from './ar-dates.ts';
import { arabicDoctor } from './ar-doctor.ts';
import { edition } from './ar-edition.ts';
import { empty } from './ar-empty.ts';
import { arabicErrors } from './ar-errors.ts';
import { arabicHead } from './ar-head.ts';
import { arabicLinear } from './ar-linear.ts';
import { quotes } from './ar-quotes.ts';
import { rules } from './ar-rules.ts';
import { settings } from './ar-settings.ts';
import { signs } from './ar-signs.ts';
import { themes } from './ar-themes.ts';
import { shortUnits, timeSpan } from './ar-time-units.ts';
import { welcome } from './ar-welcome.ts';
import type { Messages } from './messages.ts';
import { createRelativeTime, createShortAge, createTimeLeft } from './relative-time.ts';

/** `Enter`, `F5`, `^D`: what no Arabic sentence has a word for. «لا» is a word. */
const latinLabel = /^(?=.*[a-z\d])[ -~]+$/iu;

const directionNames = { rtl: 'من اليمين', ltr: 'من اليسار', own: 'تلقائي' } as const;

export const arabic: Messages = {
  language: 'ar',
  direction: 'rtl',
  errors: arabicErrors,
  commands: {
    down: 'إلى الأسفل',
    up: 'إلى الأعلى',
    'pane-left': 'اللوح على اليسار',
    'pane-right': 'اللوح على اليمين',
    'pane-next': 'اللوح التالي',
    'pane-previous': 'اللوح السابق',
    'tab-next': 'القسم التالي',
    'tab-previous': 'القسم السابق',
    sources: 'عرض المصادر أو إخفاؤها',
    'unread-only': 'غير المقروء فقط، أو الكل',
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
    tag: 'إضافة وسوم أو إزالتها',
    note: 'كتابة ملاحظة',
    'note-in-editor': 'كتابة ملاحظة في محرر النصوص',
    'bookmark-down': 'نقل المقال المحفوظ إلى الأسفل',
    'bookmark-up': 'نقل المقال المحفوظ إلى الأعلى',
    'toggle-read': 'جعل المقال مقروءًا أو غير مقروء',
    browser: 'فتح في المتصفح',
    'full-text': 'النص الكامل أو نص الخلاصة',
    'source-changes': 'ما غيّره المصدر في المقال',
    quotes: 'من قال ماذا في المقال',
    'go-to-quote': 'إلى موضع القول في المقال',
    footnote: 'إلى الحاشية، ثم العودة منها',
    'full-text-always': 'جلب النص الكامل لهذا المصدر دائمًا',
    'open-related': 'فتح المقال ذي هذا الرقم من «اقرأ أيضًا»',
    'open-link': 'فتح رابط في المقال برقمه',
    copy: 'نسخ الرابط أو الفقرات المحددة',
    'copy-headline': 'نسخ العنوان والرابط',
    select: 'تحديد فقرات للنسخ',
    'select-article': 'تحديد المقال أو إلغاء تحديده',
    'select-range': 'بدء تحديد مقالات متتالية أو إنهاؤه',
    unselect: 'إلغاء تحديد المقالات',
    refresh: 'تحديث هذا المصدر',
    'refresh-all': 'تحديث كل المصادر',
    search: 'بحث في القائمة، أو في المقال المفتوح',
    sort: 'ترتيب نتائج البحث: الأفضل أو الأحدث أولًا',
    'save-view': 'حفظ البحث باسم',
    edition: 'حفظ مقالات القائمة في ملف للقراءة',
    'remove-view': 'إزالة البحث المحفوظ',
    'rename-view': 'تغيير اسم البحث المحفوظ',
    'move-view': 'نقل البحث المحفوظ إلى موضع آخر',
    'add-rule': 'إضافة قاعدة لما يطابق البحث من الجديد: مقروء، إخفاء، حفظ، وسم:اسم، تنبيه',
    'remove-rule': 'إزالة قاعدة بمعرّفها',
    'move-rule': 'نقل قاعدة بمعرّفها إلى موضع آخر',
    rules: 'قواعد المقالات الجديدة',
    'next-match': 'النتيجة التالية في المقال',
    'previous-match': 'النتيجة السابقة في المقال',
    bidi: 'ترتيب السطر: الطريقة التالية',
    shaping: 'وصل الحروف: «خبر» أو الطرفية',
    tashkeel: 'إظهار الحركات أو إخفاؤها',
    digits: `الأرقام: كما في المصدر، ${ltr('٠١٢')}، ${ltr('012')}`,
    justify: 'ضبط الأسطر بالكشيدة',
    tatweel: 'إظهار التطويل أو إخفاؤه',
    density: 'قوائم مختصرة أو مفصّلة',
    punctuation: 'علامات الترقيم: كما في المصدر، أو عربية',
    calendar: 'تاريخ اليوم: ميلادي، أو هجري، أو كلاهما',
    language: 'لغة الواجهة: التالية',
    theme: 'سمة الألوان: التالية',
    preview: 'معاينة المقال بجانب القائمة',
    pictures: 'إظهار الصور أو إخفاؤها',
    narrower: 'تضييق السطر',
    wider: 'توسيع السطر',
    'source-direction': 'تغيير اتجاه نصوص هذا المصدر',
    health: 'حالة المصادر',
    help: 'اختصارات لوحة المفاتيح',
    back: 'رجوع، أو خروج',
    cancel: 'رجوع',
    quit: 'خروج فورًا',
    'mark-read': 'جعل المقال مقروءًا',
    'mark-unread': 'جعل المقال غير مقروء',
    'mark-all-read': 'جعل كل مقالات القائمة مقروءة، أو قائمة تسمّيها',
    'mark-above-read': 'جعل ما فوق المقال مقروءًا',
    'mark-below-read': 'جعل ما تحت المقال مقروءًا',
    'mark-older-read': 'جعل الأقدم من مدة أو تاريخ مقروءًا',
    source: 'الانتقال إلى مصدر',
    undo: 'التراجع عن آخر تغيير',
    redo: 'إعادة ما تم التراجع عنه',
    filter: 'تصفية ما تعرضه الصفحة',
    'choose-sources': 'اختيار المصادر من الدليل',
    check: 'تحديد المصدر أو القسم، أو إلغاء تحديده',
    'check-all': 'تحديد كل المصادر المعروضة',
    continue: 'الخطوة التالية من اختيار المصادر',
    'import-sources': 'استيراد المصادر من ملف',
    'command-line': 'سطر الأوامر',
    retry: 'جلب المصدر المحدد الآن',
    pause: 'إيقاف جلب المصدر المحدد أو استئنافه',
    'find-address': 'البحث عن الرابط الجديد للمصدر المحدد',
    remove: 'إزالة المصدر المحدد أو القاعدة المحددة',
    'copy-error': 'نسخ الخطأ',
    'open-source': 'عرض مقالات المصدر المحدد',
    suspend: 'الرجوع مؤقتًا إلى الطرفية',
  },
  hints: {
    down: 'أسفل',
    up: 'أعلى',
    'pane-next': 'اللوح التالي',
    'tab-next': 'القسم التالي',
    sources: 'المصادر',
    open: 'فتح',
    'go-to-quote': 'موضع القول',
    'read-on': 'متابعة',
    'next-unread': 'التالي',
    'next-match': 'النتيجة التالية',
    'previous-match': 'السابقة',
    bookmark: 'حفظ',
    'toggle-read': 'مقروء',
    browser: 'المتصفح',
    refresh: 'تحديث',
    search: 'بحث',
    sort: 'ترتيب',
    filter: 'تصفية',
    check: 'تحديد',
    'check-all': 'تحديد الكل',
    continue: 'التالي',
    'import-sources': 'استيراد',
    retry: 'جلب الآن',
    pause: 'إيقاف أو استئناف',
    'find-address': 'رابط جديد',
    remove: 'إزالة',
    'copy-error': 'نسخ الخطأ',
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
    delete: 'Del',
  },
  modifiers: { ctrl: '^', shift: null },
  keyInText: label => (latinLabel.test(label) ? ltr(label) : `«${ltr(label)}»`),
  panes: {
    sources: 'المصادر',
    articles: 'المقالات',
    reader: 'المقال',
    help: 'الاختصارات',
    health: 'حالة المصادر',
    rules: 'القواعد',
    quotes: 'من قال ماذا',
  },
  views: { all: 'كل المقالات', unread: 'غير المقروء', bookmarks: 'المحفوظات', tags: 'الوسوم' },
  tagRow: name => `وسم: ${isolated(name)}`,
  notices: {
    bookmarked: 'أُضيف المقال إلى المحفوظات',
    unbookmarked: 'أُزيل المقال من المحفوظات',
    'unbookmarked-with-annotations': 'أُزيل المقال من المحفوظات بوسومه وملاحظته',
    'marked-read': 'صار المقال مقروءًا',
    'marked-unread': 'صار المقال غير مقروء',
    opened: 'تم فتح المقال في المتصفح',
    'no-unread': 'لا مقالات غير مقروءة هنا',
    'search-first': `ابحث أولًا (${ltr('/')})، ثم أعد الأمر`,
    notHere: command => `لا شيء هنا يعمل عليه الأمر: ${isolated(command)}`,
    font: `الخط لا يصل كل الحروف العربية. للحل شغّل ${ltr('khabar doctor')}`,
    'thin-page': 'لا تزيد الصفحة على الخلاصة؛ المعروض نص الخلاصة',
    'own-text': 'المعروض نص الخلاصة',
    unchanged: 'لم يغيّر المصدر هذا المقال',
    footnote: label => `الحاشية ${label}؛ المفتاح نفسه يعيدك إلى موضعك`,
    'no-footnote': 'لا إحالة إلى حاشية هنا',
    'full-text': (source, always) => `«${source}»: النص الكامل ${always ? 'لكل مقال جديد' : 'عند الطلب'}`,
    offline: count => `بلا جلب بسبب ‎--offline: ${sources(count)}. للجلب شغّل «خبر» بلا هذا الخيار.`,
    noNetwork: key => `لا اتصال بالشبكة؛ المعروض ما سبق جلبه. لإعادة المحاولة اضغط ${key}`,
    refreshed: (added, failed) =>
      failed > 0 ? `${newArticles(added)}؛ ${failedSources(failed)}` : newArticles(added),
    damage: ({ file, keptAs, isRestored, isReindexed, isNewer, place, faults, articles: count }) => {
      if (isNewer)
        return `الملف ${ltr(file)} من إصدار أحدث من «خبر»، وبقي كما هو، وقد لا يظهر كل ما فيه. ثبّت الإصدار الأحدث`;
      if (isReindexed)
        return `كان فهرس ${ltr(file)} تالفًا، وربما نقصت القوائم. تم بناؤه من جديد، والبيانات كلها سليمة`;
      if (isRestored) return `تمت استعادة ملف مفقود (${ltr(file)})؛ بقية البيانات سليمة`;
      if (count !== undefined)
        return `نصوص ناقصة في ${ltr(file)} (${articles(count)})، ويجلب التحديث ما ينقص؛ بقية البيانات سليمة`;
      if (place !== undefined) {
        const where = `خطأ في الملف ${ltr(file)}: السطر ${number(place.line)}، العمود ${number(place.column)}`;
        return keptAs === null
          ? `${where}، ولم يتغيّر الملف؛ بقية البيانات سليمة`
          : `${where}. انتقل الملف إلى ${ltr(keptAs)}؛ بقية البيانات سليمة`;
      }
      if (faults !== undefined) {
        const what = `قيم غير مقبولة في الملف ${ltr(file)}: ${faults.map(ltr).join('، ')}`;
        return keptAs === null ? `${what}، ولم يتغيّر الملف` : `${what}. نسخة الملف كما كان: ${ltr(keptAs)}`;
      }
      return keptAs === null
        ? `تعذّرت قراءة ${ltr(file)}، ولم يتغيّر؛ بقية البيانات سليمة`
        : `ملف تالف (${ltr(file)}) انتقل إلى ${ltr(keptAs)}؛ بقية البيانات سليمة`;
    },
    unsaved: (changes, why) =>
      why === null
        ? `يجري حفظ ${waitingChanges(changes)}، والملفات يستعملها برنامج آخر. افتح «خبر» من جديد وأعد ما لا تجده.`
        : `${unsavedChanges(changes)}: ${why} افتح «خبر» وأعد ما غيّرته.`,
    sourcePaused: source => `توقف جلب «${isolated(source)}»`,
    sourceResumed: source => `عاد جلب «${isolated(source)}»`,
    sourceRemoved: source => `أُزيل المصدر «${isolated(source)}»`,
    sourcesChosen: (added, removed) =>
      added + removed === 0
        ? 'لم تتغير المصادر'
        : [
            ...(added > 0 ? [`أُضيف: ${sources(added)}`] : []),
            ...(removed > 0 ? [`أُزيل: ${sources(removed)}`] : []),
          ].join('؛ '),
    sourcesImported: (added, skipped) =>
      `تم استيراد: ${sources(added)}${skipped > 0 ? `؛ بلا إضافة: ${number(skipped)}` : ''}`,
    edition: key => `المعروض عدد تجريبي من «خبر». لاختيار مصادرك اضغط ${key}`,
    skipped: (count, healthKey, retryKey) =>
      `مؤجل إلى موعده: ${sources(count)}؛ للجلب الآن اضغط ${healthKey} ثم ${retryKey}`,
    noneDue: key => `لم يحن موعد أي مصدر؛ لجلب أحدها الآن اضغط ${key} في قائمته`,
    seeHealth: key => `لمعرفة السبب اضغط ${key}`,
    sentences: texts => texts.join('. '),
    findingAddress: source => `جارٍ البحث عن الرابط الجديد للمصدر «${isolated(source)}»…`,
    sourceMoved: (source, url) => `صار رابط «${isolated(source)}»: ${ltr(url)}`,
    language: name => `لغة الواجهة: ${name}`,
    measure: cells => `عرض السطر: ${columns(cells)}`,
    direction: (source, direction) => `اتجاه نصوص «${source}»: ${directionNames[direction ?? 'own']}`,
    copied: {
      link: 'تم نسخ الرابط',
      headline: 'تم نسخ العنوان',
      'headline-and-link': 'تم نسخ العنوان والرابط',
      error: 'تم نسخ الخطأ',
      paragraphs: 'تم نسخ الفقرات المحددة',
    },
    copyUnsure: copied => `${copied}؛ إن لم تجده في الحافظة فالطرفية لا تسمح للبرامج بالنسخ`,
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
    density: { name: 'القوائم', values: { comfortable: 'مفصّلة', compact: 'مختصرة' } },
    digits: {
      name: 'الأرقام',
      values: { source: 'كما في المصدر', arabic: ltr('٠١٢٣'), western: ltr('0123') },
    },
    punctuation: { name: 'علامات الترقيم', values: { source: 'كما في المصدر', arabic: 'عربية' } },
    calendar: { name: 'التقويم', values: { gregorian: 'ميلادي', hijri: 'هجري (أم القرى)', both: 'كلاهما' } },
    pictures: { name: 'الصور', values: { auto: 'تلقائي', on: 'ظاهرة', off: 'مخفية' } },
    justify: { name: 'ضبط الأسطر', values: { off: 'بلا ضبط', kashida: 'بالكشيدة' } },
    preview: { name: 'المعاينة', values: { on: 'ظاهرة', off: 'مخفية' } },
  },
  themes,
  selecting: count => `التحديد: ${selectedParagraphs(count)}؛ الأسهم توسّعه، والمفتاح «غ» ينسخه`,
  selectedArticles: (here, elsewhere) =>
    `التحديد: ${articles(here)}${elsewhere > 0 ? `، وفي قوائم أخرى: ${number(elsewhere)}` : ''}`,
  refreshing: (done, total, failed) =>
    `جارٍ التحديث: ${number(done)} من ${number(total)}${failed > 0 ? `، ${failedSources(failed)}` : ''}`,
  waitingFor: (names, others) => `بانتظار: ${names.join('، ')}${others > 0 ? ` ${moreSources(others)}` : ''}`,
  searchPrompt: list => (list === null ? 'بحث:' : `بحث في ${list}:`),
  widen: key => `${key} البحث في كل المصادر`,
  findPrompt: 'بحث في المقال:',
  tagPrompt: (tags, count) => {
    const name = count === null ? 'الوسوم' : `وسوم المقالات المحددة (${number(count)})`;
    return tags.length === 0 ? `${name}:` : `${name} (${tags.join('، ')}):`;
  },
  notePrompt: 'الملاحظة:',
  filterPrompt: 'تصفية:',
  agePrompt: 'جعل المقالات مقروءة إن كانت أقدم من:',
  importPrompt: 'مسار ملف OPML أو قائمة newsboat:',
  found: (at, total) => `${number(at)} من ${number(total)}`,
  commandPrompt: ':',
  questions: {
    'mark-all-read': (count, place) => `جعل المقالات مقروءة (${articles(count)} ${place})؟ غ: نعم، ى: لا`,
    'open-many': count => `فتح المقالات في المتصفح (${articles(count)})؟ غ: نعم، ى: لا`,
    'add-rule': count =>
      `تخفي هذه القاعدة أكثر من نصف المقالات (${articles(count)}). هل تضيفها؟ غ: نعم، ى: لا`,
  },
  listName: name => `«${name}»`,
  searchedList: (name, words) => `بحث «${words}» في «${name}»`,
  listParts: {
    all: list => `في ${list}`,
    above: list => `فوق هذا المقال في ${list}`,
    below: list => `تحت هذا المقال في ${list}`,
    older: (list, date) => `أقدم من ${date} في ${list}`,
  },
  orders: { best: 'الأفضل أولًا', newest: 'الأحدث أولًا' },
  searchResult: words => `بحث: ${words}`,
  empty,
  noArticles: 'لا مقالات',
  noMatches: 'لا نتائج',
  nothingOpen: 'اختر مقالًا واضغط Enter',
  loadingPage: 'جارٍ جلب النص الكامل…',
  related: 'اقرأ أيضًا',
  by: author => `بقلم ${author}`,
  image: 'صورة',
  untitledSource: 'مصدر بلا اسم',
  tooSmall: 'النافذة صغيرة. الحد الأدنى: ٤٠ عمودًا و٨ أسطر',
  otherLayout: {
    arabic: 'اللوحة اللاتينية أيضًا',
    latin: 'اللوحة العربية أيضًا',
  },
  helpTopics: {
    move: 'التنقل',
    read: 'القراءة',
    keep: 'الحفظ والنسخ',
    search: 'البحث والقواعد',
    sources: 'المصادر',
    text: 'المظهر',
    program: 'البرنامج',
  },
  signs,
  rules,
  quotes,
  settings,
  linear: arabicLinear,
  edition,
  welcome,
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
    groups: {
      failing: 'تعذّر جلبها',
      paused: 'متوقفة',
      waiting: 'بانتظار أول جلب',
      quiet: 'بلا جديد منذ أربعة أسابيع',
      fine: 'تعمل',
    },
    remedies: {
      moved: (_, { movedFrom, url }) =>
        `انتقل المصدر من ${ltr(movedFrom)} إلى ${ltr(url)}، وتم حفظ رابطه الجديد.`,
      'find-feed': key =>
        `ابحث عن خلاصة الموقع بالمفتاح ${key('find-address')}، أو أزل المصدر بالمفتاح ${key('remove')}`,
      'find-address': key =>
        `ابحث عن رابطه الجديد بالمفتاح ${key('find-address')}، أو أزله بالمفتاح ${key('remove')}`,
      'try-now': key => `لجلبه الآن دون انتظار اضغط ${key('retry')}`,
    },
  },
  position: percent => `${number(percent)}٪`,
  minutes,
  minutesLeft: count => `تبقّى ${minutes(count)}`,
  minutesShort: count => `${number(count)} د`,
  ago: createRelativeTime((count, unit) => `قبل ${timeSpan(count, unit)}`, 'الآن'),
  agoShort: createShortAge((count, unit) => `${number(count)} ${shortUnits[unit]}`, 'الآن'),
  until: createTimeLeft((count, unit) => `بعد ${timeSpan(count, unit)}`, 'بعد قليل'),
  date: iso => dates().format(new Date(iso)),
  number,
  articleCount: articles,
  head: arabicHead,
  unreadCount: count => `${number(count)} غير مقروء`,
  cli: arabicCli,
  doctor: arabicDoctor,
};

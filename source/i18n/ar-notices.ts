/** What the reader says of what has happened, in Arabic. */
import { isolated, ltr } from '../base/isolated.ts';
import { arabicChanges } from './ar-changes.ts';
import {
  articles,
  columns,
  failedSources,
  newArticles,
  number,
  sources,
  unsavedChanges,
  waitingChanges,
} from './ar-counts.ts';
import { every } from './ar-source.ts';
import type { NoticeMessages } from './notice-messages.ts';

const directionNames = { rtl: 'من اليمين', ltr: 'من اليسار', own: 'تلقائي' } as const;

export const notices: NoticeMessages = {
  bookmarked: 'أُضيف المقال إلى المحفوظات',
  unbookmarked: 'أُزيل المقال من المحفوظات',
  'unbookmarked-with-annotations': 'أُزيل المقال من المحفوظات بوسومه وملاحظته',
  'already-read': 'المقال مقروء أصلًا',
  'already-unread': 'المقال غير مقروء أصلًا',
  'all-already-read': 'كلها مقروءة أصلًا',
  'all-already-unread': 'كلها غير مقروءة أصلًا',
  'marked-read': 'صار المقال مقروءًا',
  'marked-unread': 'صار المقال غير مقروء',
  sourceRefreshed: (source, added) => `«${isolated(source)}»: ${newArticles(added)}`,
  sourceAwaited: source => `«${isolated(source)}» قيد التحديث`,
  arrived: (count, key) => `${newArticles(count)}؛ للانتقال إلى الأحدث اضغط ${key}`,
  refreshEvery: minutes => (minutes === null ? 'التحديث عند الطلب فقط' : `تحديث تلقائي ${every(minutes)}`),
  notifyUrgent: on => (on ? 'إشعارات العاجل مشغّلة' : 'إشعارات العاجل متوقفة'),
  'refresh-stopped': 'توقف التحديث، ويكمل التحديث القادم ما بقي',
  opened: 'تم فتح المقال في المتصفح',
  'last-article': 'هذا آخر مقال في القائمة',
  'first-article': 'هذا أول مقال في القائمة',
  oldestOfSource: source => `لا مقال أقدم من «${isolated(source)}»`,
  newestOfSource: source => `لا مقال أحدث من «${isolated(source)}»`,
  'no-unread': 'لا مقالات غير مقروءة هنا',
  'join-more': 'الجمع في حدث واحد يحتاج إلى مقالين محددين أو أكثر',
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
  sorted: order => `ترتيب القائمة: ${order}`,
  keys: preset => `اختصارات لوحة المفاتيح: ${preset}`,
  language: name => `لغة الواجهة: ${name}`,
  fullScreen: key => `المقال بملء الشاشة؛ للعودة اضغط ${key}`,
  withList: 'المقال مع القائمة',
  measure: cells => `عرض السطر: ${columns(cells)}`,
  direction: (source, direction) => `اتجاه نصوص «${source}»: ${directionNames[direction ?? 'own']}`,
  copied: {
    quotation: 'تم نسخ الاقتباس ومصدره',
    link: 'تم نسخ الرابط',
    headline: 'تم نسخ العنوان',
    'headline-and-link': 'تم نسخ العنوان والرابط',
    error: 'تم نسخ الخطأ',
    paragraphs: 'تم نسخ الفقرات المحددة',
  },
  copyUnsure: copied => `${copied}؛ إن لم تجده في الحافظة فالطرفية لا تسمح للبرامج بالنسخ`,
  ...arabicChanges,
};

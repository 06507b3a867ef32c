/** What went wrong, and what to do, in Arabic. */
import { isolated, ltr } from '../base/isolated.ts';
import type { ReaderError } from '../domain/errors.ts';
import { alternatives, articles, characters, listed, megabytes, number } from './ar-counts.ts';
import { arabicNetworkErrors } from './ar-network-errors.ts';
import { arabicQueryProblem } from './ar-query.ts';
import type { ErrorMessages } from './error-messages.ts';

const urlOf = (error: ReaderError): string => error.url ?? error.subject ?? '';
const nameOf = (error: ReaderError): string => error.subject ?? error.url ?? '';
const address = (error: ReaderError): string => ltr(urlOf(error));
const named = (error: ReaderError): string => isolated(nameOf(error));
const typed = (error: ReaderError): string => ltr(nameOf(error));
const inputFile = (error: ReaderError): string =>
  nameOf(error) === '-' ? `الدخل القياسي (${ltr('stdin')})` : typed(error);
const origin = (error: ReaderError): string => (error.url ? address(error) : inputFile(error));
const detail = (error: ReaderError): string => ltr(error.detail ?? '');
const limit = (error: ReaderError): number => Number.parseInt(error.detail ?? '', 10);
const reason = (error: ReaderError): string => (error.detail ? ` (${detail(error)})` : '');
const suggestion = (error: ReaderError): string =>
  error.suggestion ? ` أتقصد ${isolated(error.suggestion)}؟` : '';

/** What was found, by the `detail` of `not-a-feed` and `no-article`. */
const kinds: Readonly<Record<string, string>> = {
  'HTML page': 'صفحة ويب',
  article: 'مقال',
  JSON: `ملف ${ltr('JSON')}`,
  PDF: `ملف ${ltr('PDF')}`,
  ZIP: `أرشيف ${ltr('ZIP')}`,
  gzip: 'ملف مضغوط',
  PNG: 'صورة',
  JPEG: 'صورة',
  GIF: 'صورة',
  WebP: 'صورة',
  MP3: 'ملف صوتي',
  Ogg: 'ملف صوتي',
  WAV: 'ملف صوتي',
  MP4: 'ملف فيديو',
  WebM: 'ملف فيديو',
  AVI: 'ملف فيديو',
};
const kindOf = ({ detail = '' }: ReaderError): string | undefined => kinds[detail];
const isFile = (error: ReaderError): boolean => kindOf(error) !== undefined && error.detail !== 'HTML page';

/** How to find a feed from a URL that is not one. */
function feedAdvice(error: ReaderError): string {
  const { feeds = [] } = error;
  if (feeds.length > 0)
    return `خلاصات الموقع: ${feeds.map(ltr).join('، ')}. أضف إحداها برابطها: ${ltr(`khabar sources add ${feeds[0]}`)}`;
  if (isFile(error)) return 'استعمل رابط خلاصة أو موقع.';
  return `ابحث عن خلاصة الموقع بالأمر: ${ltr(`khabar sources discover ${urlOf(error)}`)}`;
}

const serverFailed = 'عطل في خادم الموقع. أعد المحاولة لاحقًا';

const byStatus: Readonly<Record<number, string>> = {
  304: 'يفيد الموقع بأن شيئًا لم يتغير، ولا نسخة سابقة منه هنا. أعد المحاولة لاحقًا',
  401: `يطلب الموقع تسجيل الدخول. أضف الاسم وكلمة المرور إلى الرابط (${ltr('https://user:password@host/feed')}) أو افتحه في المتصفح`,
  403: 'يرفض الموقع الطلب. افتحه في المتصفح أو اختر مصدرًا آخر',
  404: 'الصفحة غير موجودة. تحقق من الرابط',
  410: 'المصدر محذوف نهائيًا. ابحث عن رابط جديد له',
  429: 'يطلب الموقع التمهل. أعد المحاولة لاحقًا',
  500: serverFailed,
  502: serverFailed,
  503: 'الخدمة متوقفة مؤقتًا. أعد المحاولة لاحقًا',
  504: serverFailed,
};

const loginRefused = 'لم يقبل الموقع الاسم وكلمة المرور. أضف المصدر من جديد بالصحيح منهما';

const statusOf = ({ httpStatus = 0, detail }: ReaderError): string =>
  httpStatus === 401 && detail ? loginRefused : (byStatus[httpStatus] ?? 'أعد المحاولة لاحقًا');

export const arabicErrors: ErrorMessages = {
  offline: error =>
    `تعذّر جلب ${address(error)} لأن ${ltr('--offline')} يمنع الاتصال. أعد الأمر بلا هذا الخيار.`,
  ...arabicNetworkErrors,
  timeout: error => `لم يستجب ${address(error)} في الوقت المحدد. أعد المحاولة لاحقًا.`,
  incomplete: error => `انقطع الإرسال من ${address(error)} قبل اكتماله${reason(error)}. أعد المحاولة لاحقًا.`,
  'too-large': error => `محتوى ${address(error)} أكبر من الحد المسموح (${megabytes(limit(error))}).`,
  'too-many-redirects': error => `يعيد ${address(error)} التوجيه بلا نهاية. تحقق من الرابط.`,
  'unsafe-address': error =>
    error.detail
      ? `${address(error)} في شبكة خاصة، والصفحة التي تشير إليه ليست منها. لفتحه شغّل ${ltr('khabar read')} مع الرابط.`
      : `لا يمكن جلب هذا الرابط: ${address(error)}. المقبول http أو https أو ملف محلي.`,
  'bad-address': error =>
    `رابط غير صحيح: ${address(error)}.${suggestion(error)} اكتب رابطًا كاملًا مثل https://example.com/feed${error.detail ? ' أو اسمًا من دليل المصادر' : ''}`,
  'http-status': error =>
    `تعذّر جلب ${address(error)} (${ltr(`HTTP ${error.httpStatus ?? ''}`)}): ${statusOf(error)}.`,
  undecodable: error => `تعذّر فك ضغط ما أرسله ${address(error)}${reason(error)}. أعد المحاولة لاحقًا.`,
  'not-a-feed': error => {
    const what = `هذا الرابط ${kindOf(error) ?? 'صفحة أو ملف آخر'}، وليس خلاصة: ${address(error)}.`;
    return `${what}${suggestion(error) || ` ${feedAdvice(error)}`}`;
  },
  'malformed-feed': error =>
    error.url
      ? `خلاصة ${address(error)} تالفة، وتتعذّر قراءتها${reason(error)}. أعد المحاولة لاحقًا.`
      : `الخلاصة في ${origin(error)} تالفة، وتتعذّر قراءتها${reason(error)}. نزّلها من جديد.`,
  'empty-document': error => `محتوى ${origin(error)} فارغ.`,
  'not-a-list': error =>
    `ليس ${inputFile(error)} ملف OPML ولا قائمة روابط لبرنامج newsboat (ملف urls). صدّر القائمة بصيغة OPML ثم استوردها.`,
  'no-bookmarks': error =>
    `ليس ${inputFile(error)} محفوظات صدّرها «خبر» بصيغة JSON ولا ملف إشارات مرجعية بصيغة HTML. صدّر الإشارات من المتصفح أو الخدمة بصيغة HTML ثم استورد الملف.`,
  'no-article': error => {
    const kind = kindOf(error);
    const place = `${origin(error)}${kind === undefined ? '' : `، فهو ${kind}`}`;
    return `لا نص مقال في ${place}. ${error.url ? 'افتحه في المتصفح.' : 'اختر صفحة HTML أو خلاصة أو نصًا عاديًا.'}`;
  },
  'no-picture': error => `تعذّر عرض الصورة ${address(error)}${reason(error)}. افتحها في المتصفح.`,
  'file-not-found': error => `لا يوجد ملف بهذا الاسم: ${typed(error)}. تحقق من المسار.`,
  'file-unreadable': error =>
    error.detail === 'EISDIR'
      ? `هذا مجلد وليس ملفًا: ${inputFile(error)}. اكتب مسار ملف فيه.`
      : `تعذّرت قراءة ${inputFile(error)}${reason(error)}. تحقق من الصلاحيات.`,
  'file-unwritable': error =>
    error.detail === 'EISDIR'
      ? `هذا مجلد وليس ملفًا: ${typed(error)}. اكتب مسار ملف فيه.`
      : `تعذّرت كتابة ${typed(error)}${reason(error)}. تحقق من المسار والصلاحيات والمساحة الحرة.`,
  'binary-on-terminal': error =>
    `لا يمكن عرض ملف EPUB في الطرفية (${typed(error)}). احفظه بالخيار: ${ltr('-o news.epub')}`,
  'storage-failed': error =>
    /^SQLITE_(?:BUSY|LOCKED)/u.test(error.detail ?? '')
      ? `يستعمل برنامج آخر الملف ${typed(error)}${reason(error)}. أغلقه أو أعد المحاولة لاحقًا. ما سبق حفظه سليم.`
      : `تعذّر استعمال ${typed(error) || 'الملفات'} على القرص${reason(error)}. تحقق من المساحة الحرة والصلاحيات. ما سبق حفظه سليم.`,
  'newer-file': error =>
    `الملف ${typed(error)} من إصدار أحدث من «خبر»، وبقي كما هو. ثبّت الإصدار الأحدث ثم أعد المحاولة.`,
  'file-exists': error => `الملف ${typed(error)} ليس نسخة احتياطية، فلم يكتب «خبر» فوقه. اختر اسمًا آخر.`,
  'not-a-backup': error =>
    `الملف ${typed(error)} ليس نسخة احتياطية. استعمل ملفًا حفظه الأمر «khabar backup»، أو مجلد بيانات.`,
  'broken-backup': error =>
    `النسخة ${typed(error)} تالفة أو ناقصة${reason(error)}، فلم يتغير شيء. استعمل نسخة أخرى.`,
  'no-home': error =>
    `لا بيانات لـ«خبر» في المجلد ${typed(error)}. استعمل مجلدًا ذُكر مع ‎--home، أو نسخة احتياطية.`,
  'home-exists': error =>
    `في المجلد ${typed(error)} بيانات من قبل. أضف ‎--replace لنقلها إلى مجلد مجاور، أو اختر مجلدًا فارغًا بالخيار ‎--home`,
  'home-busy': () => 'يجلب «خبر» الآن مقالات جديدة أو يزامنها. انتظر حتى ينتهي، ثم أعد المحاولة.',
  'not-a-server': error =>
    `الخادم ${address(error)} لا يقدّم واجهة Google Reader. استعمل رابط الواجهة الذي يذكره خادمك، مثل https://example.com/api/greader.php`,
  'login-refused': error =>
    `لم يقبل ${address(error)} اسم المستخدم أو كلمة المرور. أعد الأمر «khabar sync setup». ولبعض الخوادم كلمة مرور خاصة بالواجهة.`,
  'no-password': () =>
    'لا كلمة مرور. ضعها في المتغير KHABAR_SYNC_PASSWORD، أو في الدخل القياسي: khabar sync setup URL < FILE',
  'no-sync': () => 'لم تحدد خادمًا بعد. حدده بالأمر: khabar sync setup https://USER@HOST',
  'sync-busy': () => 'مزامنة أخرى تعمل الآن. أعد المحاولة بعد انتهائها.',
  'broken-settings': error => {
    const [line = '', column = ''] = (error.detail ?? '').split(':').map(Number).map(number);
    return `الملف ${typed(error)} ليس بصيغة JSON صحيحة: خطأ في السطر ${line}، العمود ${column}. صحّح الملف ثم أعد المحاولة.`;
  },
  'unknown-setting': error =>
    `لا إعداد بهذا الاسم: ${named(error)}.${suggestion(error)} اعرض الإعدادات كلها بالأمر: khabar config list`,
  'unknown-article': error => `لا مقال بهذا المعرّف: ${typed(error)}. اعرض المعرّفات بالأمر: khabar list`,
  'ambiguous-id': error => `أكثر من نتيجة تطابق ${named(error)}${reason(error)}. اكتب من المعرّف أكثر.`,
  'unknown-source': error =>
    `لا مصدر بهذا الاسم أو المعرّف: ${named(error)}.${suggestion(error)} اعرض المصادر بالأمر: khabar sources list`,
  'unknown-view': error =>
    `لا بحث محفوظ باسم «${named(error)}».${suggestion(error)} اعرض عمليات البحث المحفوظة بالأمر: khabar views list`,
  'view-exists': error => `الاسم «${named(error)}» لبحث محفوظ آخر. أزله أولًا أو اختر اسمًا غيره.`,
  'unknown-rule': error => `لا قاعدة بهذا المعرّف: ${named(error)}. اعرض المعرّفات بالأمر: khabar rules list`,
  'conflicting-actions': () => 'المقال المحفوظ لا يختفي. استعمل hide وحده، أو bookmark أو tag بدونه.',
  'rule-hides-most': error =>
    `تخفي هذه القاعدة أكثر من نصف المقالات (${articles(error.count ?? 0)}). اعرضها بالأمر ${ltr('khabar rules test')} أو أضف القاعدة بالخيار ${ltr('--force')}`,
  'source-exists': error => `هذا المصدر موجود في القائمة باسم «${named(error)}»${reason(error)}.`,
  'unknown-command': error =>
    `لا أمر بهذا الاسم: ${named(error)}.${suggestion(error)} اعرض الأوامر كلها بالأمر: ${ltr(error.detail ?? 'khabar --help')}`,
  'unknown-flag': error =>
    `لا خيار بهذا الاسم: ${typed(error)}.${suggestion(error)}${error.detail ? ` خيارات هذا الأمر: ${listed(error.detail)}.` : ''} اعرض الخيارات كلها بالخيار ${ltr('--help')}`,
  'bad-value': error =>
    `قيمة غير مقبولة: ${typed(error)}.${suggestion(error)} المسموح: ${alternatives(error.detail ?? '')}`,
  'missing-value': error => `الخيار ${typed(error)} بلا قيمة. الاستعمال: ${detail(error)}`,
  'missing-argument': error => `الأمر ناقص: ${typed(error)}. الاستعمال: ${detail(error)}`,
  'extra-argument': error => `كلمة زائدة في الأمر: ${named(error)}. الاستعمال: ${detail(error)}`,
  'bad-tag': error =>
    `لا يصلح «${named(error)}» وسمًا. الوسم حروف أو أرقام أو رموز بلا فاصلة، والحد الأقصى لطوله ${characters(limit(error))}.`,
  'long-note': error => `الملاحظة أطول من المسموح. اختصرها إلى ${characters(limit(error))}.`,
  'nothing-to-undo': () => 'لا تغييرات للتراجع عنها.',
  'nothing-to-redo': () => 'لا تغييرات لإعادتها.',
  'bad-query': arabicQueryProblem,
  unopenable: error =>
    error.detail
      ? `تعذّر فتح الرابط في المتصفح${reason(error)}. انسخه بالمفتاح «غ»: ${address(error)} (لمتصفح آخر اضبط المتغير BROWSER)`
      : 'ليس لهذا المقال صفحة على الويب',
  'editor-failed': error =>
    `تعذّر تحرير الملاحظة بالبرنامج ${typed(error)}${reason(error)}، فبقيت كما هي. لمحرر آخر اضبط المتغير EDITOR.`,
  'bad-command': error => `سطر أمر غير صحيح: ${typed(error)}. اكتب اسم برنامج، وأغلق كل علامة اقتباس.`,
  'program-failed': error => `لم ينجح الأمر ${typed(error)}${reason(error)}.`,
  interrupted: () => 'توقف الأمر قبل أن يكتمل.',
};

import { isolated, ltr } from '../base/isolated.ts';
import { arabicCli } from './ar-cli.ts';
import { arabicCommandNames } from './ar-command-names.ts';
import { commands, hints } from './ar-commands.ts';
import { articles, failedSources, minutes, moreSources, number, selectedParagraphs } from './ar-counts.ts';
import { dates, times } from './ar-dates.ts';
import { display } from './ar-display.ts';
import { arabicDoctor } from './ar-doctor.ts';
import { edition } from './ar-edition.ts';
import { empty } from './ar-empty.ts';
import { arabicErrors } from './ar-errors.ts';
import { arabicHead } from './ar-head.ts';
import { headings } from './ar-headings.ts';
import { health } from './ar-health.ts';
import { arabicLinear } from './ar-linear.ts';
import { links } from './ar-links.ts';
import { notices } from './ar-notices.ts';
import { quotes } from './ar-quotes.ts';
import { rules } from './ar-rules.ts';
import { settings } from './ar-settings.ts';
import { sharing } from './ar-sharing.ts';
import { signs } from './ar-signs.ts';
import { source } from './ar-source.ts';
import { themes } from './ar-themes.ts';
import { shortUnits, timeSpan } from './ar-time-units.ts';
import { welcome } from './ar-welcome.ts';
import type { Messages } from './messages.ts';
import { createRelativeTime, createShortAge, createTimeLeft } from './relative-time.ts';

/** `Enter`, `F5`, `^D`: what no Arabic sentence has a word for. «لا» is a word. */
const latinLabel = /^(?=.*[a-z\d])[ -~]+$/iu;

export const arabic: Messages = {
  language: 'ar',
  direction: 'rtl',
  errors: arabicErrors,
  commands,
  hints,
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
    story: 'الحدث',
    why: 'سبب وجوده في الحدث',
    links: 'الروابط',
    contents: 'عناوين المقال',
  },
  views: { all: 'كل المقالات', unread: 'غير المقروء', bookmarks: 'المحفوظات', tags: 'الوسوم' },
  tagRow: name => `وسم: ${isolated(name)}`,
  notices,
  display,
  themes,
  selecting: (count, key) => `التحديد: ${selectedParagraphs(count)}؛ الأسهم توسّعه، والمفتاح ${key} ينسخه`,
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
  offerKinds: { list: 'قائمة', article: 'مقال', recent: 'سبق إدخاله' },
  questions: {
    overwrite: file => `الملف ${file} موجود. هل تستبدله؟`,
    'mark-all-read': (count, place) => `جعل المقالات مقروءة (${articles(count)} ${place})؟`,
    'open-many': count => `فتح المقالات في المتصفح (${articles(count)})؟`,
    'add-rule': count => `تخفي هذه القاعدة أكثر من نصف المقالات (${articles(count)}). هل تضيفها؟`,
  },
  answers: (yes, no) => `${yes}: نعم، ${no}: لا`,
  listName: name => `«${name}»`,
  searchedList: (name, words) => `بحث «${words}» في «${name}»`,
  listParts: {
    all: list => `في ${list}`,
    above: list => `فوق هذا المقال في ${list}`,
    below: list => `تحت هذا المقال في ${list}`,
    older: (list, date) => `أقدم من ${date} في ${list}`,
  },
  orders: {
    best: 'الأفضل أولًا',
    newest: 'الأحدث أولًا',
    oldest: 'الأقدم أولًا',
    days: 'حسب اليوم',
    source: 'حسب المصدر',
    unread: 'غير المقروء أولًا',
    bookmarked: 'بترتيب الحفظ',
  },
  searchResult: words => `بحث: ${words}`,
  unsearched: count => `بقي للبحث: ${articles(count)}`,
  empty,
  noArticles: 'لا مقالات',
  noMatches: 'لا نتائج',
  nothingOpen: 'اختر مقالًا واضغط Enter',
  loadingPage: 'جارٍ جلب النص الكامل…',
  related: 'اقرأ أيضًا',
  fromArchive: 'من الأرشيف',
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
  links,
  sharing,
  headings,
  settings,
  linear: arabicLinear,
  edition,
  welcome,
  source,
  health,
  position: percent => `${number(percent)}٪`,
  minutes,
  minutesLeft: count => `تبقّى ${minutes(count)}`,
  minutesShort: count => `${number(count)} د`,
  ago: createRelativeTime((count, unit) => `قبل ${timeSpan(count, unit)}`, 'الآن'),
  agoShort: createShortAge((count, unit) => `${number(count)} ${shortUnits[unit]}`, 'الآن'),
  until: createTimeLeft((count, unit) => `بعد ${timeSpan(count, unit)}`, 'بعد قليل'),
  date: iso => dates().format(new Date(iso)),
  time: iso => times().format(new Date(iso)),
  number,
  articleCount: articles,
  head: arabicHead,
  unreadCount: count => `${number(count)} غير مقروء`,
  cli: arabicCli,
  doctor: arabicDoctor,
};

import { articles, counted, number, selectedParagraphs, sources } from './ar-counts.ts';
import { spoken } from './ar-spoken.ts';
import type { LinearMessages } from './linear-messages.ts';

const ended = /[.!؟…:؛،]$/u;

const items = (value: number): string =>
  counted(value, {
    zero: 'لا بنود',
    one: 'بند واحد',
    two: 'بندان',
    few: '# بنود',
    many: '# بندًا',
    other: '# بند',
  });

const lines = (value: number): string =>
  counted(value, {
    zero: 'لا أسطر',
    one: 'سطر واحد',
    two: 'سطران',
    few: '# أسطر',
    many: '# سطرًا',
    other: '# سطر',
  });

const rows = (value: number): string =>
  counted(value, {
    zero: 'لا صفوف',
    one: 'صف واحد',
    two: 'صفان',
    few: '# صفوف',
    many: '# صفًا',
    other: '# صف',
  });

export const arabicLinear: LinearMessages = {
  spoken,
  welcome: ({ down, open, help, quit, where }) =>
    `«خبر» لقارئ الشاشة. المقال التالي: ${down}. فتحه: ${open}. أين أنت: ${where}. كل الاختصارات: ${help}. الخروج: ${quit}.`,
  readOn: (next, back) => `الفقرة التالية: ${next}. الرجوع إلى القائمة: ${back}.`,
  farewell: 'تم الخروج من «خبر»',
  facts: parts =>
    parts.map((part, at) => (at < parts.length - 1 && !ended.test(part) ? `${part}،` : part)).join(' '),
  unread: 'غير مقروء',
  bookmarked: 'في المحفوظات',
  changed: 'معدّل بعد قراءته',
  rows,
  story: (told, count) => (told > 1 ? `رواه ${sources(told)}` : `${articles(count)} عن الحدث`),
  folded: isFolded => (isFolded ? 'القائمة مطوية' : 'القائمة مفتوحة'),
  chosen: isChosen => (isChosen ? 'محدد' : 'غير محدد'),
  searching: 'جارٍ البحث…',
  placed: (line, row) => (ended.test(line) ? `${line} ${row}` : `${line}. ${row}`),
  row: (at, total) => `${number(at)} من ${number(total)}`,
  paragraphs: selectedParagraphs,
  paragraph: (at, total) => `الفقرة ${number(at)} من ${number(total)}`,
  endOfArticle: next => `نهاية المقال. غير المقروء التالي: ${next}.`,
  blocks: {
    heading: level => `عنوان داخلي، المستوى ${number(level)}:`,
    quote: () => 'اقتباس:',
    list: count => `قائمة، ${items(count)}:`,
    code: (count, language) =>
      `${language === undefined ? 'نص برمجي' : `نص برمجي، ${language}`}، ${lines(count)}:`,
    image: () => 'صورة:',
    table: count => `جدول، ${rows(count)}:`,
    rule: () => 'فاصل',
  },
  withoutCaption: 'بلا وصف',
  level: level => `المستوى ${number(level)}:`,
  task: isDone => (isDone ? 'مهمة منجزة:' : 'مهمة:'),
  columns: headings => `الأعمدة: ${headings}`,
  cell: (heading, cell) => `${heading}: ${cell}`,
  cells: cells => cells.join('؛ '),
  changes: { deleted: text => `(حذف: ${text})`, inserted: text => `(إضافة: ${text})` },
  link: (at, target) => `رابط ${number(at)}: ${target}`,
  newText: paragraphs => `النص الآن: ${selectedParagraphs(paragraphs)}`,
  match: excerpt => `نتيجة البحث: ${excerpt}`,
  completions: completions => `المفتاح Tab يكمل: ${completions.join('، ')}`,
  deleted: text => `حذف: ${text}`,
  cursorAt: text => `المؤشر عند: ${text}`,
  endOfLine: 'المؤشر في آخر السطر',
  selected: count => `التحديد: ${selectedParagraphs(count)}`,
  unselected: 'تم إلغاء التحديد',
  shortcut: (does, keys) => `${does}: ${keys}`,
  here: (shortcuts, where) => `هنا: ${[...shortcuts, `أين أنت: ${where}`].join('، ')}.`,
  topics: (topics, filter) => `الأبواب: ${topics.join('، ')}. للبحث بكلمة أو باب: ${filter}.`,
  range: (first, last) => `من ${first} إلى ${last}`,
  onLine: name => `النقطتان ثم ${name}`,
  unheard: 'هذا للعرض في الألواح، ولا يغيّر ما تسمعه',
  pending: keys => `المفاتيح حتى الآن: ${keys}`,
};

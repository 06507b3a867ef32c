/** Arabic messages about changes, undo and redo. */
import type { Clash } from '../app/keymap/bindings.ts';
import type { ChangeKind } from '../domain/history.ts';
import { articles, number, rules, searches, settings, sources } from './ar-counts.ts';
import { why } from './ar-why.ts';
import type { Messages } from './messages.ts';

/** The change, after «تم التراجع عن». */
export const changes: Readonly<Record<ChangeKind, (count: number) => string>> = {
  'mark-read': count => `جعل المقالات مقروءة (${articles(count)})`,
  'mark-unread': count => `جعل المقالات غير مقروءة (${articles(count)})`,
  'bookmark-add': count => `حفظ المقالات (${articles(count)})`,
  'bookmark-remove': count => `إزالة المحفوظات (${articles(count)})`,
  'bookmark-import': count => `استيراد المحفوظات (${articles(count)})`,
  'bookmark-move': () => 'نقل مقال في المحفوظات',
  'tag-add': count => `وسم المقالات (${articles(count)})`,
  'tag-remove': count => `إزالة وسوم من المقالات (${articles(count)})`,
  note: () => 'تعديل ملاحظة',
  'story-join': () => 'جمع مقالات في حدث واحد',
  'story-part': () => 'فصل مقالات عن أحداثها',
  'source-add': count => `إضافة مصادر (${sources(count)})`,
  'source-change': count => `تعديل مصادر (${sources(count)})`,
  'source-remove': count => `إزالة مصادر (${sources(count)})`,
  'view-add': count => `حفظ البحث (${searches(count)})`,
  'view-change': count => `تعديل البحث المحفوظ (${searches(count)})`,
  'view-remove': count => `إزالة البحث المحفوظ (${searches(count)})`,
  'rule-add': count => `إضافة القواعد (${rules(count)})`,
  'rule-change': count => `نقل القواعد (${rules(count)})`,
  'rule-remove': count => `إزالة القواعد (${rules(count)})`,
  rules: count => `ما فعلته القواعد (${articles(count)})`,
  setting: count => `تغيير الإعدادات (${settings(count)})`,
  sync: count => `مزامنة مع الخادم (التغييرات: ${number(count)})`,
  merge: count => `دمج بيانات أخرى (التغييرات: ${number(count)})`,
};

const problemOf = (problem: Clash['problem'], other: string): string =>
  ({
    'unknown-command': `لا أمر باسم «${other}»`,
    'unknown-scope': `لا جزء من الشاشة باسم «${other}». المتاح: sources، articles، reader، overlay، anywhere`,
    elsewhere: `لا عمل للأمر «${other}» هناك`,
    twice: 'له أمر آخر من قبل',
    prefix: `أوله «${other}»، فصار هذا المفتاح ينتظر ما بعده`,
  })[problem];

export const arabicChanges = {
  tagged: tags => (tags.length === 0 ? 'لا وسوم' : `الوسوم: ${tags.join('، ')}`),
  'note-kept': 'تم حفظ الملاحظة',
  'note-removed': 'تمت إزالة الملاحظة',
  'from-beginning': 'المتابعة من بداية القائمة',
  'from-end': 'المتابعة من نهاية القائمة',
  wentOn: source => `المتابعة في «${source}»`,
  viewKept: name => `تم حفظ البحث باسم «${name}»`,
  viewRemoved: name => `تمت إزالة «${name}»`,
  viewMoved: (name, place) => `صار ترتيب «${name}»: ${number(place)}`,
  viewRenamed: (before, name) => `صار اسم «${before}»: «${name}»`,
  many: {
    'marked-read': count => `صار مقروءًا: ${articles(count)}`,
    'marked-unread': count => `صار غير مقروء: ${articles(count)}`,
    bookmarked: count => `أُضيف إلى المحفوظات: ${articles(count)}`,
    unbookmarked: count => `أُزيل من المحفوظات: ${articles(count)}`,
    tagged: count => `تم تغيير الوسوم: ${articles(count)}`,
    joined: why.joined,
    parted: why.parted,
    opened: count => `تم الفتح في المتصفح: ${articles(count)}`,
  },
  story: {
    'marked-read': count => `صار الحدث مقروءًا: ${articles(count)}`,
    'marked-unread': count => `صار الحدث غير مقروء: ${articles(count)}`,
    bookmarked: count => `أُضيف الحدث إلى المحفوظات: ${articles(count)}`,
    unbookmarked: count => `أُزيل الحدث من المحفوظات: ${articles(count)}`,
    tagged: count => `تم تغيير وسوم الحدث: ${articles(count)}`,
    opened: count => `تم فتح الحدث في المتصفح: ${articles(count)}`,
  },
  storyRows: on => (on ? 'كل حدث في صف واحد' : 'كل مقال في صف'),
  'not-by-time': 'تجتمع مقالات الحدث في صف واحد في القوائم المرتبة بالوقت فقط',
  'only-in-stories': 'غير المقروء هنا مقالات أخرى من أحداث قرأتها',
  inStory: (at, of) => `المقال ${number(at)} من ${number(of)} في هذا الحدث`,
  'last-in-story': 'هذا أحدث مقال في الحدث',
  'first-in-story': 'هذا أول مقال في الحدث',
  copiedMany: count => `تم النسخ: ${articles(count)}`,
  allMarkedRead: (count, place) => `صار مقروءًا: ${articles(count)} ${place}`,
  undoWith: key => `؛ للتراجع: ${key}`,
  undoing: 'جارٍ التراجع…',
  redoing: 'جارٍ إعادة التغيير…',
  undone: (what, count) => `تم التراجع عن ${changes[what](count)}`,
  redone: (what, count) => `تمت إعادة ${changes[what](count)}`,
  leftAlone: count => `؛ تغييرات أحدث باقية كما هي: ${number(count)}`,
  'nothing-to-undo': 'لا شيء للتراجع عنه',
  'nothing-to-redo': 'لا شيء لإعادته',

  clash: (problem, binding, other, others) =>
    `المفتاح «${binding}» في settings.json: ${problemOf(problem, other)}${
      others > 0 ? ` (وغيره: ${number(others)})` : ''
    }`,
} satisfies Partial<Messages['notices']>;

import { ltr } from '../base/isolated.ts';
import { articles, changedArticles, fileSize, newArticles, number, sources } from './ar-counts.ts';
import type { HomeMessages } from './home-messages.ts';

export const homes: HomeMessages = {
  backedUp: (file, bytes) => `تم حفظ كل شيء في ${ltr(file)} (${fileSize(bytes)})`,
  restored: (file, created) => `تمت استعادة ${ltr(file)}، وتاريخ النسخة: ${created}`,
  keptIn: folder => `ما كان هنا من قبل محفوظ في ${ltr(folder)}`,
  merged: from => `تم دمج ${ltr(from)}. للتراجع: khabar undo (وتبقى المقالات)`,
  mergedConflicts: (copies, folder) =>
    `تم دمج نسخ متعارضة خلّفتها مزامنة الملفات (${number(copies)})، وهي محفوظة في ${ltr(folder)}`,
  nothingNew: from => `لا جديد في ${ltr(from)}`,
  mergedArticles: (added, changed) =>
    changed === 0
      ? `المقالات: ${newArticles(added)}`
      : `المقالات: ${newArticles(added)}، ${changedArticles(changed)}`,
  changed: {
    read: count => `تغيّرت حالة القراءة: ${articles(count)}`,
    bookmark: count => `تغييرات في المحفوظات: ${number(count)}`,
    tag: count => `تغييرات في الوسوم: ${number(count)}`,
    note: count => `تغييرات في الملاحظات: ${number(count)}`,
    hidden: count => `تغيّر إخفاؤها: ${articles(count)}`,
    story: count => `تغييرات يدوية في أحداث المقالات: ${number(count)}`,
    source: count => `مصادر جديدة أو معدّلة: ${sources(count)}`,
    view: count => `تغييرات في عمليات البحث المحفوظة: ${number(count)}`,
    rule: count => `تغييرات في القواعد: ${number(count)}`,
    setting: count => `تغييرات في الإعدادات: ${number(count)}`,
    place: count => `مواضع القراءة: ${articles(count)}`,
  },
  conflict: (kind, name) => (conflicts[kind] ?? (() => `اختلاف في ${name}`))(name),
};

const conflicts: Readonly<Partial<Record<string, (name: string) => string>>> = {
  note: name => `ملاحظتان مختلفتان على المقال ${ltr(name)}: صارتا في ملاحظة واحدة.`,
  view: name => `البحث المحفوظ «${name}» له نصان: صار الثاني بحثًا مستقلًا.`,
  source: name => `بيانات المصدر «${name}» كانت مختلفة: صارت واحدة في الجهتين.`,
  setting: name => `الإعداد ${ltr(name)} مختلف: تبقى قيمته هنا كما هي.`,
};

import { ltr } from '../base/isolated.ts';
import { articles } from './ar-counts.ts';
import type { EditionMessages } from './edition-messages.ts';

export const edition: EditionMessages = {
  title: (day, subject) => (subject === '' ? `خبر · ${day}` : `خبر: ${subject} · ${day}`),
  contents: 'المحتويات',
  cover: 'الغلاف',
  rest: 'متفرقات',
  otherReports: 'مقالات أخرى عن الحدث',
  toContents: 'إلى المحتويات',
  toReference: 'العودة إلى الإحالة',
  writing: 'جارٍ حفظ العدد…',
  written: (count, file, isPart = false) =>
    `${isPart ? 'تم حفظ أول القائمة' : 'تم حفظ العدد'} (${articles(count)}) في ${ltr(file)}`,
};

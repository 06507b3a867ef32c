/** Handing articles to other programs and to files, in Arabic. */
import { isolated } from '../base/isolated.ts';
import { articles, number } from './ar-counts.ts';
import type { SharingMessages } from './sharing-messages.ts';

export const sharing: SharingMessages = {
  quotation(words, { author, title, source, date }) {
    const from = [author, `«${title}»`, source, date].filter(part => part !== null && part !== '');
    return `«${words}»\n— ${from.join('، ')}`;
  },
  pipePrompt: 'تمرير النص إلى الأمر:',
  savePrompt: count =>
    `حفظ ${count === 1 ? 'المقال' : `المقالات المحددة (${number(count)})`} في ملف (md وhtml وtxt وepub وjson وrss):`,
  pressEnter: 'للعودة إلى «خبر» اضغط Enter',
  saved: (count, file) => `تم الحفظ (${articles(count)}): ${isolated(file)}`,
};

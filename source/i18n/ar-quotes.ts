/** Who said what, in Arabic. */
import { counted } from './ar-counts.ts';
import type { QuoteMessages } from './quote-messages.ts';

const said = (speaker: string | null, words: string): string =>
  speaker === null ? words : `${speaker}: ${words}`;

export const quotes: QuoteMessages = {
  direct: (speaker, words) => said(speaker, `«${words}»`),
  indirect: (speaker, words) => said(speaker, words),
  count: count =>
    counted(count, {
      zero: 'لا أقوال',
      one: 'قول واحد',
      two: 'قولان',
      few: '# أقوال',
      many: '# قولًا',
      other: '# قول',
    }),
  looking: 'جارٍ البحث عن الأقوال…',
  none: 'لا أقوال هنا.',
};

/** Who said what, in Arabic. */
import { isolated } from '../base/isolated.ts';
import { counted } from './ar-counts.ts';
import type { QuoteMessages } from './messages.ts';

const said = (speaker: string | null, words: string): string =>
  speaker === null ? words : `${isolated(speaker)}: ${words}`;

export const quotes: QuoteMessages = {
  direct: (speaker, words) => said(speaker, `«${isolated(words)}»`),
  indirect: (speaker, words) => said(speaker, isolated(words)),
  count: count =>
    counted(count, {
      zero: 'لا أقوال',
      one: 'قول واحد',
      two: 'قولان',
      few: '# أقوال',
      many: '# قولًا',
      other: '# قول',
    }),
  none: 'لا أقوال هنا.',
};

/** The headings of an article, in Arabic. */
import { counted } from './ar-counts.ts';
import type { HeadingMessages } from './heading-messages.ts';

export const headings: HeadingMessages = {
  count: count =>
    counted(count, {
      zero: 'لا عناوين',
      one: 'عنوان واحد',
      two: 'عنوانان',
      few: '# عناوين',
      many: '# عنوانًا',
      other: '# عنوان',
    }),
  none: 'لا عناوين فرعية في المقال',
  last: 'لا عنوان فرعيًا بعد هذا',
  first: 'لا عنوان فرعيًا قبل هذا',
};

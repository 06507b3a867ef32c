/** The links of an article, in Arabic. */
import { counted, fileSize, number, playingTime } from './ar-counts.ts';
import type { LinkMessages } from './link-messages.ts';

export const links: LinkMessages = {
  count: count =>
    counted(count, {
      zero: 'لا روابط',
      one: 'رابط واحد',
      two: 'رابطان',
      few: '# روابط',
      many: '# رابطًا',
      other: '# رابط',
    }),
  none: 'لا روابط في المقال',
  kinds: { picture: 'صورة', audio: 'صوت', video: 'فيديو', file: 'ملف' },
  size: fileSize,
  playingTime,
  typeNumber: 'اكتب رقم الرابط',
  noSuchLink: value => `لا رابط في المقال رقمه ${number(value)}`,
};

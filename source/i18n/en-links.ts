/** The links of an article, in English. */
import { counted, fileSize, number, playingTime } from './en-counts.ts';
import type { LinkMessages } from './link-messages.ts';

export const links: LinkMessages = {
  count: count => (count === 0 ? 'No links' : counted(count, 'link', 'links')),
  none: 'No links in the article',
  kinds: { picture: 'Picture', audio: 'Audio', video: 'Video', file: 'File' },
  size: fileSize,
  playingTime,
  typeNumber: 'Type the number of a link',
  noSuchLink: value => `No link ${number(value)} in the article`,
};

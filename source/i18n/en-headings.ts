/** The headings of an article, in English. */
import { counted } from './en-counts.ts';
import type { HeadingMessages } from './heading-messages.ts';

export const headings: HeadingMessages = {
  count: count => counted(count, 'heading', 'headings'),
  none: 'No headings in the article',
  last: 'No heading after this one',
  first: 'No heading before this one',
};

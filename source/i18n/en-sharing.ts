/** Handing articles to other programs and to files, in English. */
import { isolated } from '../base/isolated.ts';
import { articles } from './en-counts.ts';
import type { SharingMessages } from './sharing-messages.ts';

export const sharing: SharingMessages = {
  quotation(words, { author, title, source, date }) {
    const from = [author, `“${title}”`, source, date].filter(part => part !== null && part !== '');
    return `“${words}”\n— ${from.join(', ')}`;
  },
  pipePrompt: 'Pipe the text to:',
  savePrompt: count =>
    `Save ${count === 1 ? 'the article' : articles(count)} to a file (md, html, txt, epub, json, rss):`,
  pressEnter: 'Press Enter to return to Khabar',
  saved: (count, file) => `Saved ${articles(count)}: ${isolated(file)}`,
};

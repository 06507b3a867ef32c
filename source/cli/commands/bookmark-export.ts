import { type Kept, keptBookmarks } from '../../app/services/bookmark.ts';
import type { Services } from '../../app/services/services.ts';
import type { Article } from '../../domain/article.ts';
import { fail } from '../../domain/errors.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { RunCommand } from '../command.ts';
import { htmlOf } from '../export/html.ts';
import { markdownOf } from '../export/markdown.ts';
import { articleJson } from '../output/article-json.ts';
import { jsonText } from '../output/json-text.ts';

/** A bookmark as it is exported: when it was made, and the article as `read` prints it. */
export const bookmarkJson = ({ added, article, read, changed }: Kept) => ({
  added,
  ...articleJson(article, { read, changed, bookmarked: true }),
});

type Format = 'md' | 'html' | 'json';

const articlesOf = (kept: readonly Kept[]): readonly Article[] => kept.map(({ article }) => article);

const writers: Readonly<Record<Format, (kept: readonly Kept[], messages: Messages) => string>> = {
  md: (kept, messages) => markdownOf(messages.views.bookmarks, articlesOf(kept)),
  html: (kept, messages) => htmlOf({ heading: messages.views.bookmarks, ...messages }, articlesOf(kept)),
  json: kept => jsonText(kept.map(bookmarkJson)),
};

const isFormat = (word: string): word is Format => Object.hasOwn(writers, word);

export const run: RunCommand = async ({ services: open, flags, messages }) => {
  const { format = flags.json ? 'json' : 'md' } = flags;
  if (!isFormat(format) || (flags.json && format !== 'json'))
    return fail('bad-value', { subject: `--format ${format}`, detail: Object.keys(writers).join(', ') });
  const services: Services = await open();
  const kept = keptBookmarks(services);
  return {
    ok: true,
    value: {
      json: () => kept.map(bookmarkJson),
      text: () => [writers[format](kept, messages)],
    },
  };
};

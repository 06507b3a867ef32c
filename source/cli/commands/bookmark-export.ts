import { articleJson } from '../../app/article-json.ts';
import { bookmarksMarkdown } from '../../app/export/markdown.ts';
import { fitsNetscape, netscapeOf } from '../../app/export/netscape.ts';
import { type Kept, keptBookmarks } from '../../app/services/bookmark.ts';
import { fail } from '../../domain/errors.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { RunCommand } from '../command.ts';
import { jsonText } from '../output/json-text.ts';

/** A bookmark as it is exported: when it was made, where it was moved, and the article as `read` prints it. */
export const bookmarkJson = ({ added, rank, article, ...status }: Kept) => ({
  added,
  order: rank,
  ...articleJson(article, status),
});

type Format = 'md' | 'html' | 'json';

const writers: Readonly<Record<Format, (kept: readonly Kept[], messages: Messages) => string>> = {
  md: (kept, messages) => bookmarksMarkdown(messages.views.bookmarks, kept),
  html: (kept, messages) => netscapeOf(messages.views.bookmarks, kept),
  json: kept => jsonText(kept.map(bookmarkJson)),
};

const isFormat = (word: string): word is Format => Object.hasOwn(writers, word);

export const run: RunCommand = async ({ services: open, flags, messages, warn }) => {
  const { format = flags.json ? 'json' : 'md' } = flags;
  if (!isFormat(format) || (flags.json && format !== 'json'))
    return fail('bad-value', { subject: `--format ${format}`, detail: Object.keys(writers).join(', ') });
  const kept = keptBookmarks(await open());
  const leftOut = format === 'html' ? kept.filter(one => !fitsNetscape(one)).length : 0;
  if (leftOut > 0) warn(messages.cli.bookmarks.leftOut(leftOut));
  return {
    ok: true,
    value: {
      json: () => kept.map(bookmarkJson),
      text: () => [writers[format](kept, messages)],
    },
  };
};

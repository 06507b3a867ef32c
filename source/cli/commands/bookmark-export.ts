import { bookmarkedArticles, statusOf } from '../../app/services/articles.ts';
import type { Article } from '../../domain/article.ts';
import { fail } from '../../domain/errors.ts';
import type { State } from '../../domain/state.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { RunCommand } from '../command.ts';
import { htmlOf } from '../export/html.ts';
import { markdownOf } from '../export/markdown.ts';
import { bookmarkJson } from '../json/bookmark.ts';
import { jsonText } from '../json/text.ts';

const exported = (state: State) =>
  bookmarkedArticles(state).flatMap(({ id }) => {
    const bookmark = state.bookmarks[id];
    return bookmark ? [bookmarkJson(bookmark, statusOf(state, id))] : [];
  });

type Format = 'md' | 'html' | 'json';

const writers: Readonly<
  Record<Format, (articles: readonly Article[], messages: Messages, state: State) => string>
> = {
  md: (articles, messages) => markdownOf(messages.views.bookmarks, articles),
  html: (articles, messages) => htmlOf({ heading: messages.views.bookmarks, ...messages }, articles),
  json: (_, __, state) => jsonText(exported(state)),
};

export const exportBookmarks: RunCommand = async ({ services: open, flags, messages }) => {
  const { format = flags.json ? 'json' : 'md' } = flags;
  if (flags.json && format !== 'json') {
    return fail('bad-value', { subject: `--json --format ${format}`, detail: '--json, --format json' });
  }
  const state = (await open()).state.load();
  return {
    ok: true,
    value: {
      json: () => exported(state),
      text: () => [writers[format](bookmarkedArticles(state), messages, state)],
    },
  };
};

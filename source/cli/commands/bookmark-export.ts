import { bookmarkedArticles, statusOf } from '../../app/services/articles.ts';
import type { Article, ArticleStatus } from '../../domain/article.ts';
import type { Bookmark, State } from '../../domain/state.ts';
import type { Messages } from '../../i18n/messages.ts';
import { wrong } from '../arguments/usage-error.ts';
import type { RunCommand } from '../command.ts';
import { htmlOf } from '../export/html.ts';
import { markdownOf } from '../export/markdown.ts';
import { articleJson } from '../output/article-json.ts';
import { jsonText } from '../output/json-text.ts';

/** A bookmark as it is exported: when it was made, and the article as `read` prints it. */
export const bookmarkJson = ({ added, article }: Bookmark, status: ArticleStatus) => ({
  added,
  ...articleJson(article, status),
});

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

export const run: RunCommand = async ({ services: open, flags, messages }) => {
  const { format = flags.json ? 'json' : 'md' } = flags;
  if (flags.json && format !== 'json') {
    return wrong({
      code: 'bad-value',
      subject: `--json --format ${format}`,
      detail: '--json, --format json',
    });
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

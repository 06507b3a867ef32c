import { isolated, ltr } from '../base/isolated.ts';
import type { EmptyMessages } from './empty-messages.ts';
import { stories } from './en-stories.ts';

export const empty: EmptyMessages = {
  noSources: key => ({
    what: 'No sources yet',
    todo: [`Press ${key('choose-sources')} to choose sources from the catalog`],
  }),
  refreshing: { what: 'Fetching the first articles…', todo: [] },
  search: (words, key, widen) => ({
    what: `No matches for “${isolated(words)}”`,
    todo: [
      'Try fewer or shorter words',
      ...(widen === null ? [] : [`Press ${key('search')}, then ${ltr(widen)}, to search all sources`]),
      `Press ${key('cancel')} to leave the search`,
    ],
  }),
  story: key => ({
    what: stories.alone,
    todo: [
      `To join articles in one story, select them in the list with ${key('select-article')}, then press ${key('join-stories')}`,
    ],
  }),
  rules: key => ({
    what: 'No rules yet',
    todo: [`To add one, search with ${key('search')}, then type ${key('add-rule')} hide`],
  }),
  article: {
    awaited: () => 'Fetching the text…',
    failed: key =>
      `Press ${key('browser')} to open the article in a browser, or ${key('full-text')} to fetch it again.`,
    offline: key => `Press ${key('browser')} to open the article in a browser.`,
    unopened: key => `The feed has no text for this article. Press ${key('open')} to fetch its page.`,
    media: key =>
      `To play it, type ${key('play-link')}. Press ${key('browser')} to open the article in a browser.`,
    pageless: () => 'The feed has no text for this article, and no page.',
    empty: key =>
      `There is no text to show. Press ${key('browser')} to open the page in a browser, or ${key('full-text')} to fetch it again.`,
    teaser: key =>
      `The feed has no more of this article. Press ${key('browser')} to open it in a browser, or ${key('full-text')} to fetch its page again.`,
  },
  lists: {
    all: key => ({ what: 'No articles yet', todo: [`Press ${key('refresh-all')} to refresh`] }),
    unread: key => ({ what: 'All read', todo: [`Press ${key('refresh-all')} to refresh`] }),
    bookmarks: key => ({ what: 'No bookmarks yet', todo: [`Press ${key('bookmark')} to keep an article`] }),
    source: key => ({
      what: 'No articles from this source yet',
      todo: [`Press ${key('refresh')} to refresh it`],
    }),
    folder: key => ({
      what: 'No articles in this section yet',
      todo: [`Press ${key('refresh-all')} to refresh`],
    }),
    view: key => ({
      what: 'No articles match this view now',
      todo: [`New ones will be listed here. Press ${key('refresh-all')} to refresh`],
    }),
    tag: key => ({ what: 'No articles with this tag', todo: [`Press ${key('tag')} to tag an article`] }),
    tags: key => ({ what: 'No tags yet', todo: [`Press ${key('tag')} to tag an article`] }),
  },
};

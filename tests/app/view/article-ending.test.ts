import { describe, expect, it } from 'vitest';
import { go } from '../../../source/app/session/effect.ts';
import { previewOf } from '../../../source/app/session/preview.ts';
import { screenParts } from '../../../source/app/view/screen.ts';
import type { Article } from '../../../source/domain/article.ts';
import type { ReaderError } from '../../../source/domain/errors.ts';
import { emptySettings } from '../../../source/domain/settings.ts';
import type { Language } from '../../../source/i18n/index.ts';
import { withoutDirectionMarks } from '../../../source/text/direction.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { openReader } from '../../support/edition-reader.ts';
import { listenToNews } from '../../support/listener.ts';

const bare = {
  id: 'bare',
  title: 'Bare',
  direction: 'ltr',
  summary: null,
  blocks: [],
  related: [],
  author: null,
  byline: null,
} as const;
const address = 'https://news.example/library';

const spoken = (url: string): Partial<Article> => ({
  ...bare,
  blocks: [
    { type: 'paragraph', text: url, links: [{ text: url, url, start: 0, end: url.length }], medium: 'audio' },
  ],
});

const open = (article: Partial<Article>, page?: Article | ReaderError, language: Language = 'en') =>
  openReader({
    language,
    size: { columns: 200, rows: 40 },
    sources: [makeSource()],
    articles: [makeArticle(article)],
    settings: { ...emptySettings, fullTexts: { [makeSource().id]: 'always' } },
    ...(page ? { pages: { [article.id ?? '']: page } } : {}),
  });

const said = (screen: readonly string[]): string =>
  withoutDirectionMarks(screen.join(' '))
    .normalize('NFKC')
    .replaceAll(/[│▐█▌\s]+/gu, ' ');

describe('an article without a text says so, and what to press', () => {
  it.each<[string, Partial<Article>, Article | ReaderError | undefined, string]>([
    [
      'the page has none',
      bare,
      undefined,
      'There is no text to show. Press o to open the page in a browser, or x',
    ],
    [
      'there is no page',
      { ...bare, link: null },
      undefined,
      'The feed has no text for this article, and no page.',
    ],
    [
      'the page failed',
      bare,
      { code: 'timeout', url: address },
      `${address} took too long to respond. Try again later. Press o to open the article in a browser, or x`,
    ],
    [
      'Khabar is offline',
      bare,
      { code: 'offline', url: address },
      'Press o to open the article in a browser. ',
    ],
    ['it is sound', spoken('https://news.example/a.mp3'), undefined, 'To play it, type :play-link. Press o'],
    [
      'the page is for subscribers',
      { ...bare, summary: 'The first lines.' },
      undefined,
      'The feed has no more of this article. Press o',
    ],
  ])('%s', async (_, article, page, text) => {
    const { press, screen } = open(article, page);
    await press('enter');
    expect(said(screen())).toContain(text);
  });

  it('has nothing to add where there is a whole text', async () => {
    const { press, screen } = open({
      id: 'whole',
      blocks: [{ type: 'paragraph', text: 'word '.repeat(80) }],
    });
    await press('enter');
    expect(said(screen())).not.toContain('Press o');
  });

  it('says nothing of a page that was not asked for, seen beside the list', () => {
    const { reader, session, screen } = open(bare);
    reader.perform([go({ type: 'previewed', preview: previewOf(session(), reader.foresee()) })]);
    expect(said(screen())).toContain('The feed has no text for this article. Press Enter to fetch its page.');
  });

  it('waits for the page', () => {
    const { hit, screen } = open(bare);
    hit('enter');
    expect(said(screen())).toContain('Fetching the text');
  });

  it.each(['ar', 'en'] as const)('has its keys in a colour of their own: %s', async language => {
    const { press, session } = open(bare, undefined, language);
    await press('enter');
    const panes = screenParts(session()).find(({ part }) => part === 'panes')?.rows ?? [];
    expect(panes.flatMap(({ runs }) => runs.filter(({ style }) => style === 'hint-key'))).toHaveLength(2);
  });
});

it.each(['ar', 'en'] as const)('is told to those who listen: %s', async language => {
  const { hear, session } = listenToNews({
    language,
    sources: [makeSource()],
    articles: [makeArticle(bare)],
  });
  const heard = (await hear('enter')).join(' ');
  const { empty } = session().messages;
  expect(heard).toContain(empty.article.empty(command => (command === 'browser' ? 'o' : 'x')).slice(0, 12));
});

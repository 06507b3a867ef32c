/** What is done to several articles at once: those that are selected. Each ends the selection. */
import type { ListedArticle } from '../../domain/library.ts';
import { markedWhole } from '../../domain/story-row.ts';
import type { ReadState } from '../services/chosen.ts';
import { type Together, unselect } from './acting.ts';
import { separatorFor } from './copying.ts';
import { complain, type Effect, go, say, start } from './effect.ts';
import { noAnnotations } from './marks.ts';
import type { StoryNotice } from './notice.ts';
import { isWebLink } from './selectors.ts';
import type { Session } from './session.ts';

const shown = (articles: readonly ListedArticle[]): Effect => go({ type: 'articles-changed', articles });

const idsOf = (articles: readonly ListedArticle[]): readonly string[] => articles.map(({ id }) => id);

/** Says what was done, or that it was done to a story. */
export const sayDone = (what: StoryNotice, count: number, as: Together): Effect =>
  say({ kind: as === 'story' ? 'to-story' : 'many', what, count });

const ending = (as: Together): readonly Effect[] => (as === 'selection' ? [unselect] : []);

/** The same; what was selected is no more. */
const told = (what: StoryNotice, count: number, as: Together): readonly Effect[] => [
  ...ending(as),
  sayDone(what, count, as),
];

/** Rows of the list that stand for these articles. */
function rowsOf({ list }: Session, articles: readonly ListedArticle[]): readonly ListedArticle[] {
  const ids = new Set(idsOf(articles));
  return list.rows.filter(row => row.standsFor && ids.has(row.id));
}

export function markMany(
  session: Session,
  articles: readonly ListedArticle[],
  as: ReadState,
  together: Together,
): readonly Effect[] {
  const read = as === 'read';
  const others = articles.filter(article => article.read !== read || article.changed);
  if (others.length === 0) return [...ending(together), say({ kind: `all-already-${as}` })];
  return [
    shown([
      ...others.map(article => ({ ...article, read, changed: false })),
      ...rowsOf(session, articles).map(row => markedWhole(row, read)),
    ]),
    start('mark', { as, which: { ids: idsOf(others) } }),
    ...told(read ? 'marked-read' : 'marked-unread', others.length, together),
  ];
}

/** All read, if any is unread. */
export const toggleManyRead = (
  session: Session,
  articles: readonly ListedArticle[],
  together: Together,
): readonly Effect[] =>
  markMany(session, articles, articles.some(({ read }) => !read) ? 'read' : 'unread', together);

/** All bookmarked, if any is not. */
export function toggleManyBookmarks(
  articles: readonly ListedArticle[],
  together: Together,
): readonly Effect[] {
  const missing = articles.filter(({ bookmarked }) => !bookmarked);
  const on = missing.length > 0;
  const others = on ? missing : articles;
  const now = on ? { bookmarked: true } : { bookmarked: false, ...noAnnotations };
  return [
    shown(others.map(article => ({ ...article, ...now }))),
    start('bookmark', { on, ids: idsOf(others) }),
    ...told(on ? 'bookmarked' : 'unbookmarked', others.length, together),
  ];
}

const linksOf = (articles: readonly ListedArticle[]): readonly string[] =>
  articles.flatMap(({ link }) => (isWebLink(link) ? [link] : []));

/** Asks before so many pages are opened: that cannot be undone. */
export function openMany(articles: readonly ListedArticle[]): readonly Effect[] {
  const urls = linksOf(articles);
  const [url] = urls;
  if (url === undefined) return [complain({ code: 'unopenable', subject: articles[0]?.title ?? '' })];
  if (urls.length === 1) return [{ effect: 'open', url }, unselect];
  const layer = { layer: 'question', question: 'open-many', count: urls.length, urls } as const;
  return [go({ type: 'layer-opened', layer })];
}

/** A line for each. */
const copied = (lines: readonly string[], session: Session): readonly Effect[] => [
  { effect: 'copy', text: lines.join(separatorFor(session)), what: 'link', count: lines.length },
  unselect,
];

export function copyLinks(articles: readonly ListedArticle[], session: Session): readonly Effect[] {
  const links = linksOf(articles);
  return links.length === 0 ? copyHeadlines(articles, session) : copied(links, session);
}

export const copyHeadlines = (articles: readonly ListedArticle[], session: Session): readonly Effect[] =>
  copied(
    articles.map(({ title, link }) => (isWebLink(link) ? title + separatorFor(session) + link : title)),
    session,
  );

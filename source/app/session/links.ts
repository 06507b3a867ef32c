/** The links in the text of an article, numbered through it from 1. */
import type { Article, Link } from '../../domain/article.ts';
import { complain, type Effect } from './effect.ts';
import { isWebLink, openArticle } from './selectors.ts';
import type { Session } from './session.ts';

export const linksBefore = ({ blocks }: Article, block: number): number =>
  blocks.slice(0, block).reduce((sum, { links = [] }) => sum + links.length, 0);

export function linkNumbered(session: Session, number: number): Link | undefined {
  return openArticle(session)?.blocks.flatMap(({ links = [] }) => links)[number - 1];
}

export function openLink(session: Session, number: number): readonly Effect[] {
  const link = linkNumbered(session, number);
  if (!link) return [];
  return isWebLink(link.url)
    ? [{ effect: 'open', url: link.url }]
    : [complain({ code: 'unopenable', subject: link.url })];
}

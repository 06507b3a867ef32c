/** What commands ask of a session. */
import { isWebAddress } from '../../base/web-address.ts';
import type { Article, ArticleHeader } from '../../domain/article.ts';
import type { ListedArticle } from '../../domain/library.ts';
import type { ArticleQuotation } from '../services/quotations.ts';
import { articleShown } from './article-shown.ts';
import { isOverlay, type Layer, type Overlay, type Prompt } from './layers.ts';
import type { ListTitle, Scope, SourceRow } from './list-state.ts';
import type { Session } from './session.ts';

export const msPerMinute = 60_000;

export const timeOf = ({ minute }: Pick<Session, 'minute'>): Date => new Date(minute * msPerMinute);

export const topLayer = ({ layers }: Session): Layer | null => layers.at(-1) ?? null;

export function openOverlay(session: Session): Overlay | null {
  const top = topLayer(session);
  return top && isOverlay(top) ? top : null;
}

export function openPrompt(session: Session): Prompt | null {
  const top = topLayer(session);
  return top?.layer === 'prompt' ? top : null;
}

/** A prompt or a question takes every key. */
export function isAnswering(session: Session): boolean {
  const top = topLayer(session);
  return top !== null && !isOverlay(top);
}

/** Whether there is anything to go back from, short of leaving the program. */
export const isInside = (session: Session): boolean =>
  openOverlay(session) !== null || session.focus === 'reader' || session.list.words !== '';

export const selectedSource = ({ sources }: Session): SourceRow | null =>
  sources.rows[sources.selected] ?? null;

export const selectedScope = (session: Session): Scope => selectedSource(session)?.scope ?? { kind: 'all' };

/** What tells scopes of one kind apart. */
function nameIn(scope: Scope): string {
  switch (scope.kind) {
    case 'source':
      return scope.id;
    case 'folder':
      return scope.path;
    default:
      return 'name' in scope ? scope.name : '';
  }
}

export const sameScope = (a: Scope, b: Scope): boolean => a.kind === b.kind && nameIn(a) === nameIn(b);

/** The same for the same scope. */
export const scopeKey = (scope: Scope): string => `${scope.kind}:${nameIn(scope)}`;

export function listTitle({ list: { scope, words }, sources }: Session): ListTitle {
  const row = sources.rows.find(each => sameScope(each.scope, scope));
  return { scope, title: row?.title ?? null, words };
}

/** The one under the cursor of the list, or so many steps behind it, as far as they have been read. */
export const selectedArticle = ({ list }: Session, steps = 0): ListedArticle | null =>
  list.rows[list.cursor - list.offset + steps] ?? null;

export const openArticle = ({ reading }: Session): Article | null =>
  reading && (reading.changes ?? articleShown(reading));

/** Who said what in the article that is open; null: that is still being looked for. */
export function quotationsShown(session: Session): readonly ArticleQuotation[] | null {
  const { quotations } = session;
  return quotations && quotations.article.id === openArticle(session)?.id ? quotations.found : null;
}

/** What “this article” means: the one that is read, or the one under the cursor. */
export const currentArticle = (session: Session): ArticleHeader | null =>
  session.focus === 'reader' ? openArticle(session) : selectedArticle(session);

export const isWebLink = (link: string | null): link is string => link !== null && isWebAddress(link);

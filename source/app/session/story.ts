/** The event that an article tells, with all that tell it. */
import { rememberLatest } from '../../base/remember-latest.ts';
import type { ListedArticle } from '../../domain/library.ts';
import type { Story } from '../services/stories.ts';
import type { StoryChange, StoryDetails } from '../services/story-details.ts';
import type { StoryQuotation } from '../services/story-quotations.ts';
import { type Effect, go, start } from './effect.ts';
import { find } from './finding.ts';
import { follow } from './follow.ts';
import { goToArticle } from './reading.ts';
import type { Reads } from './reads.ts';
import { currentArticle, openOverlay } from './selectors.ts';
import type { Session } from './session.ts';
import { turnChanges } from './source-changes.ts';

export interface StoryOf {
  /** Of the article. */
  readonly id: string;
  /** Null: no other article tells it. */
  readonly found: Story | null;
  /** Null: they are still being looked for. */
  readonly details: StoryDetails | null;
}

/** What the cursor of its page stands on; `id`: of its article. */
export type StoryItem = { readonly id: string } & (
  | { readonly item: 'report'; readonly article: ListedArticle }
  | { readonly item: 'quotation'; readonly quotation: StoryQuotation }
  | { readonly item: 'change'; readonly change: StoryChange }
);

export function askForStory(session: Session): readonly Effect[] {
  const article = currentArticle(session);
  return article ? [start('story', article.id)] : [];
}

/** What is known of the same reports is kept until it is found again. */
export function storyFound({ story: before }: Session, id: string, found: Story | null): readonly Effect[] {
  const details = before?.id === id && before.found?.id === found?.id ? before.details : null;
  const told = go({ type: 'story', story: { id, found, details } });
  if (!found) return [told];
  const articles = found.articles.map(article => article.id);
  return [told, start('story-details', { of: id, articles, title: found.title })];
}

/** What was found before stays until all is found again. */
export function detailsFound({ story }: Session, of: string, details: StoryDetails): readonly Effect[] {
  if (story?.id !== of) return [];
  const isWhole = details.quotations !== null;
  const known = isWhole ? details : { ...details, ...story.details, added: details.added };
  return [go({ type: 'story', story: { ...story, details: known } })];
}

/** Null: it is still being looked for. */
export function storyShown(session: Session): StoryOf | null {
  const { story } = session;
  return story && story.id === currentArticle(session)?.id ? story : null;
}

/** In the order of the page. */
export const storyItems = rememberLatest(({ found, details }: StoryOf): readonly StoryItem[] => [
  ...(found?.articles ?? []).map(article => ({ item: 'report', id: article.id, article }) as const),
  ...(details?.quotations ?? []).map(
    quotation => ({ item: 'quotation', id: quotation.article, quotation }) as const,
  ),
  ...(details?.changes ?? []).map(change => ({ item: 'change', id: change.article, change }) as const),
]);

export function selectedStoryItem(session: Session): StoryItem | null {
  const overlay = openOverlay(session);
  const story = storyShown(session);
  if (overlay?.layer !== 'story' || !story) return null;
  const items = storyItems(story);
  return items[Math.min(overlay.cursor, items.length - 1)] ?? null;
}

/** The article under the cursor; null: something else is. */
export function selectedReport(session: Session): ListedArticle | null {
  const selected = selectedStoryItem(session);
  return selected?.item === 'report' ? selected.article : null;
}

/** What is shown of an article that has been opened for an item. */
function placeIn(session: Session, selected: StoryItem, reads: Reads): readonly Effect[] {
  switch (selected.item) {
    case 'report':
      return [];
    case 'quotation': {
      const { words, block, startInBlock } = selected.quotation;
      return find(session, words, { piece: block + 1, row: 0, offset: startInBlock });
    }
    case 'change':
      return turnChanges(session, reads);
  }
}

/** Closes the page, and goes to what is under its cursor: an article, the place of a quotation, what was changed. */
export function readStoryItem(session: Session, reads: Reads): readonly Effect[] {
  const selected = selectedStoryItem(session);
  if (!selected) return [];
  const closed = [go({ type: 'layer-closed' })];
  const opened = [...closed, ...goToArticle(follow(session, closed), selected.id, reads)];
  return [...opened, ...placeIn(follow(session, opened), selected, reads)];
}

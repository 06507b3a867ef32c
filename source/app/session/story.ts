/** The event that an article tells, with all that tell it. */
import type { ListedArticle } from '../../domain/library.ts';
import type { Story } from '../services/stories.ts';
import { type Effect, go, start } from './effect.ts';
import { follow } from './follow.ts';
import { goToArticle } from './reading.ts';
import type { Reads } from './reads.ts';
import { currentArticle, openOverlay } from './selectors.ts';
import type { Session } from './session.ts';

export interface StoryOf {
  /** Of the article. */
  readonly id: string;
  /** Null: no other article tells it. */
  readonly found: Story | null;
}

export function askForStory(session: Session): readonly Effect[] {
  const article = currentArticle(session);
  return article ? [start('story', article.id)] : [];
}

/** Null: it is still being looked for. */
export function storyShown(session: Session): StoryOf | null {
  const { story } = session;
  return story && story.id === currentArticle(session)?.id ? story : null;
}

export function selectedReport(session: Session): ListedArticle | null {
  const overlay = openOverlay(session);
  const articles = storyShown(session)?.found?.articles ?? [];
  if (overlay?.layer !== 'story') return null;
  return articles[Math.min(overlay.cursor, articles.length - 1)] ?? null;
}

export function readReport(session: Session, reads: Reads): readonly Effect[] {
  const report = selectedReport(session);
  if (!report) return [];
  const closed = [go({ type: 'layer-closed' })];
  return [...closed, ...goToArticle(follow(session, closed), report.id, reads)];
}

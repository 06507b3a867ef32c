import type { Result } from '../../domain/errors.ts';
import type { ListedArticle } from '../../domain/library.ts';
import type { Asked, JobAnswers } from './asked.ts';
import { closed, complain, type Effect, go, reloaded, say } from './effect.ts';
import { failed } from './job-results.ts';
import type { ManyNotice } from './notice.ts';
import { openOverlay } from './selectors.ts';
import { detailsFound, storyFound } from './story.ts';

/** It may be that nothing had to change: then there is nothing to undo. */
const decided =
  (what: Extract<ManyNotice, 'joined' | 'parted'>) =>
  (_: unknown, result: Result<number>): readonly Effect[] =>
    result.ok ? [reloaded, say({ kind: 'many', what, count: result.value })] : failed(result);

/** What is not asked for any more is dropped. */
function compared(
  { session, takes: { one, other } }: Asked<'story-why'>,
  result: Parameters<JobAnswers['story-why']>[1],
): readonly Effect[] {
  const { why } = session;
  if (why?.one !== one || why.other !== other) return [];
  if (result.ok) return [go({ type: 'why', why: { one, other, found: result.value } })];
  const isOpen = openOverlay(session)?.layer === 'why';
  return isOpen ? [closed, complain(result.error)] : [];
}

const foundRelated = (
  { takes: id }: { readonly takes: string },
  articles: readonly ListedArticle[],
): readonly Effect[] => [go({ type: 'archived', archived: { id, articles } })];

export const storyAnswers = {
  story: ({ session, takes }, found) => storyFound(session, takes, found),
  'story-details': ({ session, takes }, details) => detailsFound(session, takes.of, details),
  related: foundRelated,
  'related-ahead': foundRelated,
  'story-why': compared,
  'join-stories': decided('joined'),
  'part-stories': decided('parted'),
} satisfies Partial<JobAnswers>;

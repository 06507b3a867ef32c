/** Why an article of a story is in it, beside the first one that tells the story. */
import type { StoryWhy } from '../services/story-reasons.ts';
import { type Effect, go, start } from './effect.ts';
import { overlayAtTop } from './layers.ts';
import type { Session } from './session.ts';
import { selectedReport, storyShown } from './story.ts';

export interface WhyShown {
  /** Ids of articles. */
  readonly one: string;
  readonly other: string;
  /** Null: they are still being compared. */
  readonly found: StoryWhy | null;
}

export const askForWhy = ({ why }: Session): readonly Effect[] =>
  why ? [start('story-why', { one: why.one, other: why.other })] : [];

/** The first one is shown beside the second. */
function comparedArticles(session: Session): Pick<WhyShown, 'one' | 'other'> | null {
  const [first, second] = storyShown(session)?.found?.articles ?? [];
  const report = selectedReport(session);
  if (!first || !second || !report) return null;
  return { one: first.id, other: report.id === first.id ? second.id : report.id };
}

export function openWhy(session: Session): readonly Effect[] {
  const compared = comparedArticles(session);
  if (!compared) return [];
  return [
    go({ type: 'why', why: { ...compared, found: null } }),
    go({ type: 'layer-opened', layer: overlayAtTop('why') }),
    start('story-why', compared),
  ];
}

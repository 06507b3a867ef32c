/** What an overlay shows that is not at hand: asked for as it opens, and again when it may have changed. */
import type { OverlayId } from '../view/overlays/index.ts';
import { type Effect, go, start } from './effect.ts';
import { askForQuotations } from './quotations.ts';
import type { Reads } from './reads.ts';
import type { Session } from './session.ts';
import { healthNow } from './source-actions.ts';
import { sourceAgain } from './source-settings.ts';
import { askForStory } from './story.ts';
import { askForWhy } from './why.ts';

const contents: Readonly<Partial<Record<OverlayId, (session: Session, reads: Reads) => readonly Effect[]>>> =
  {
    health: (session, reads) => [
      ...healthNow(session, reads),
      start('health', null),
      start('sync-status', null),
    ],
    source: sourceAgain,
    rules: (_, reads) => [go({ type: 'rules', rules: reads.rules() })],
    quotes: askForQuotations,
    story: askForStory,
    why: askForWhy,
  };

export const overlayContent = (id: OverlayId, session: Session, reads: Reads): readonly Effect[] =>
  contents[id]?.(session, reads) ?? [];

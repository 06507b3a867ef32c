import { closed, type Effect, go } from '../session/effect.ts';
import { overlayAtTop } from '../session/layers.ts';
import { overlayContent } from '../session/overlay-content.ts';
import type { Reads } from '../session/reads.ts';
import { openOverlay } from '../session/selectors.ts';
import type { Session } from '../session/session.ts';
import type { OverlayId } from '../view/overlays/index.ts';

/** Opens an overlay in the place of another, or closes it. */
export const toggling =
  (id: OverlayId) =>
  (session: Session, _: unknown, reads: Reads): readonly Effect[] => {
    const open = openOverlay(session);
    if (open?.layer === id) return [closed];
    return [
      go({ type: open ? 'layer-changed' : 'layer-opened', layer: overlayAtTop(id) }),
      ...overlayContent(id, session, reads),
    ];
  };

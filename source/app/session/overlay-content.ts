/** What an overlay shows that is not at hand: asked for as it opens, and again when it may have changed. */
import type { OverlayId } from '../view/overlays/index.ts';
import { type Effect, go, start } from './effect.ts';
import type { Reads } from './reads.ts';

const contents: Readonly<Partial<Record<OverlayId, (reads: Reads) => readonly Effect[]>>> = {
  health: () => [start('health', null), start('sync-status', null)],
  rules: reads => [go({ type: 'rules', rules: reads.rules() })],
};

export const overlayContent = (id: OverlayId, reads: Reads): readonly Effect[] => {
  const ask = contents[id];
  return ask?.(reads) ?? [];
};

/** The overlays: one line for each. */
import type { Session } from '../../session/session.ts';
import { drawingOf } from '../drawing.ts';
import { overlayField } from '../geometry.ts';
import { healthOverlay } from './health.ts';
import { helpOverlay } from './help.ts';
import type { Overlay } from './overlay.ts';
import { rulesOverlay } from './rules.ts';

export const overlays = {
  help: helpOverlay,
  health: healthOverlay,
  rules: rulesOverlay,
} as const satisfies Readonly<Record<string, Overlay>>;

export type OverlayId = keyof typeof overlays;

/** The first row of the last page of an overlay. */
export function overlayEnd(session: Session, id: OverlayId): number {
  const field = overlayField(session);
  const rows = overlays[id].rows(session, field, drawingOf(session));
  return Math.max(0, rows.length - field.height);
}

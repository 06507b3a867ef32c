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

export const overlayLines = (session: Session, id: OverlayId): readonly string[] =>
  overlays[id].lines(session, drawingOf(session));

/** The first row of the last page of an overlay; of what is listened to, the last line. */
export function overlayEnd(session: Session, id: OverlayId): number {
  if (session.isLinear) return Math.max(0, overlayLines(session, id).length - 1);
  const field = overlayField(session);
  const rows = overlays[id].rows(session, field, drawingOf(session));
  return Math.max(0, rows.length - field.height);
}

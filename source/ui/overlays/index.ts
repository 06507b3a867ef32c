/** The overlays: one line for each. */
import type { OverlayId } from '../../app/reader/state.ts';
import { healthOverlay } from './health.ts';
import { helpOverlay } from './help.ts';
import type { Overlay } from './overlay.ts';

export const overlays: Readonly<Record<OverlayId, Overlay>> = { help: helpOverlay, health: healthOverlay };

import { centredText } from '../drawing.ts';
import type { Overlay } from './overlay.ts';

export const aboutOverlay: Overlay = {
  title: () => 'About',
  note: () => '',
  rows: (_, field, drawing) => centredText(drawing, 'News in the terminal', field, 'title'),
  lines: () => ['News in the terminal'],
};

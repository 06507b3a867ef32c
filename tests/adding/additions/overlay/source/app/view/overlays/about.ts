import { centredText } from '../drawing.ts';
import type { Overlay } from './overlay.ts';

export const aboutOverlay: Overlay = {
  title: () => 'About',
  note: () => '',
  page: (_, field, drawing) => ({
    rows: centredText(drawing, 'News in the terminal', field, 'title'),
    items: [],
  }),
};

import { centredText } from '../drawing.ts';
import type { Pane } from './pane.ts';

export const notesPane: Pane = {
  draws: () => [],
  heading: () => 'Notes',
  rows: (_, field, drawing) => centredText(drawing, 'No notes yet', field, 'meta'),
};

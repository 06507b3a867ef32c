import { centredText } from '../drawing.ts';
import type { Pane } from './pane.ts';

export const notesPane: Pane = {
  draws: () => [],
  title: () => 'Notes',
  note: () => '',
  rows: (_, field, drawing) => centredText(drawing, 'No notes yet', field, 'meta'),
};

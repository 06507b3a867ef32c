/** The panes: a row for each, with its width. What a pane shows is in `app/view/panes`, what moves in it in `move.ts`. */

/** Of a window with room for several panes. */
interface PaneWidth {
  /** Of all columns, 0 to 1. */
  readonly share: number;
  /** Columns, with the line beside it. */
  readonly least: number;
  readonly most: number;
}

/** In reading order: in a language that reads from right to left, the first is at the right. One pane has what the others leave. */
export const paneWidths = {
  sources: { share: 0.2, least: 26, most: 34 },
  articles: { share: 0.36, least: 40, most: 64 },
  reader: 'rest',
} as const satisfies Readonly<Record<string, PaneWidth | 'rest'>>;

export type PaneId = keyof typeof paneWidths;

export const paneIds = Object.keys(paneWidths) as readonly PaneId[];

const widthOf = (id: PaneId): PaneWidth | 'rest' => paneWidths[id];

function ownWidth(id: PaneId, columns: number): number {
  const width = widthOf(id);
  return width === 'rest'
    ? 0
    : Math.max(width.least, Math.min(width.most, Math.round(columns * width.share)));
}

/** The width of each of the panes that are shown; they sum up to `columns`. Where none has what is left, the last one has it too. */
export function widthsOf(shown: readonly PaneId[], columns: number): readonly number[] {
  const own = shown.map(id => ownWidth(id, columns));
  const rest = columns - own.reduce((sum, width) => sum + width, 0);
  const greedy = shown.findIndex(id => widthOf(id) === 'rest');
  return own.with(greedy, (own.at(greedy) ?? 0) + rest);
}

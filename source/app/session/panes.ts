/** The panes: a row for each, with its width. What a pane shows is in `app/view/panes`, what moves in it in `move.ts`. */

/** Of a window with room for all panes. */
interface PaneWidth {
  /** Of all columns, 0 to 1. */
  readonly share: number;
  /** Columns, with the frame. */
  readonly least: number;
  readonly most: number;
}

/** In reading order: in a language that reads from right to left, the first is at the right. One pane has what the others leave. */
export const paneWidths = {
  sources: { share: 0.2, least: 24, most: 36 },
  articles: { share: 0.32, least: 34, most: 64 },
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

/** The width of each pane; they sum up to `columns`. */
export function widthsIn(columns: number): Readonly<Record<PaneId, number>> {
  const rest = columns - paneIds.reduce((sum, id) => sum + ownWidth(id, columns), 0);
  const widths = paneIds.map(id => [id, widthOf(id) === 'rest' ? rest : ownWidth(id, columns)] as const);
  return Object.fromEntries(widths) as Readonly<Record<PaneId, number>>;
}

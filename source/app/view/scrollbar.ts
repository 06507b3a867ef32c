/** A column that says which stretch of a long text is in sight. */
import { markRow, type Row } from '../../text/rows.ts';
import type { Role } from '../../theme/theme.ts';

const thumb = markRow<Role>('┃', 'thumb');
const track = markRow<Role>('╎', 'border');

/** Shares of the text, 0 to 1. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** So many cells from top to bottom: the thumb has one at least, and touches an end only where the stretch does. */
export function scrollbar({ from, to }: Stretch, height: number): readonly Row<Role>[] {
  const length = Math.max(1, Math.min(height - 1, Math.round((to - from) * height)));
  const rest = height - length;
  const inner = Math.max(Math.min(1, rest), Math.min(rest - 1, Math.round(from * height)));
  const top = from <= 0 ? 0 : to >= 1 ? rest : inner;
  return Array.from({ length: height }, (_, row) => (row >= top && row < top + length ? thumb : track));
}

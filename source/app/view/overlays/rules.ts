/** The rules in the order in which they run, with their IDs, actions and queries. */
import { rememberLatest } from '../../../base/remember-latest.ts';
import type { Rule } from '../../../domain/rule.ts';
import { blankRow, joinInReadingOrder, type Row } from '../../../text/rows.ts';
import type { Role } from '../../../theme/theme.ts';
import type { Bindings } from '../../keymap/bindings.ts';
import { clampedRows, type Drawing, lineRow } from '../drawing.ts';
import { missingFace, missingLines } from '../empty-face.ts';
import { inOwnOrder } from '../in-own-order.ts';
import { type Overlay, type OverlayPage, pageOfBlocks } from './overlay.ts';

const idWidth = 8;
const gap = 2;
/** Lines of one query. */
const mostLines = 8;

function ruleRows({ id, query, actions }: Rule, width: number, drawing: Drawing): Row<Role>[] {
  const { direction, rules } = drawing.messages;
  const name = lineRow(drawing, id, idWidth, 'meta', 'ltr');
  const said = clampedRows(drawing, `${rules.actions(actions)}: ${inOwnOrder(query)}`, {
    width: width - idWidth - gap - 2,
    most: mostLines,
    style: null,
    direction,
  });
  return said.map((row, index) =>
    joinInReadingOrder<Role>(direction, [
      blankRow(1),
      index === 0 ? name : blankRow(idWidth),
      blankRow(gap),
      row,
      blankRow(1),
    ]),
  );
}

const page = rememberLatest(
  (
    rules: readonly Rule[],
    bindings: Bindings,
    width: number,
    height: number,
    drawing: Drawing,
  ): OverlayPage =>
    rules.length === 0
      ? { rows: missingFace('rules', bindings, { width, height }, drawing), items: [] }
      : pageOfBlocks(rules.map(rule => ({ rows: ruleRows(rule, width, drawing), isItem: true }))),
);

export const rulesOverlay: Overlay = {
  title: (_, { panes }) => panes.rules,
  note: ({ rules }, messages) => messages.rules.count(rules.length),
  page: ({ rules, bindings }, { width, height }, drawing) => page(rules, bindings, width, height, drawing),
  lines: (session, { messages }) =>
    session.rules.length === 0
      ? missingLines('rules', session)
      : session.rules.map(({ id, query, actions }) => `${id}: ${messages.rules.actions(actions)}: ${query}`),
};

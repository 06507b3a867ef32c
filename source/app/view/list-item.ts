/** One article of a list, as rows. */
import type { Direction } from '../../domain/article.ts';
import type { Density } from '../../domain/display.ts';
import type { ListedArticle } from '../../domain/library.ts';
import type { Snippet } from '../../domain/search.ts';
import { isReadWhole } from '../../domain/story-row.ts';
import { textWidth } from '../../text/cells.ts';
import { type Highlight, highlightMatches } from '../../text/highlight.ts';
import { blankRow, joinInReadingOrder, joinRows, markRow, type Row } from '../../text/rows.ts';
import type { RaisedGround, Role, Style } from '../../theme/theme.ts';
import { type Facts, factsLine, factsRow, listFacts, shortened, shortFacts } from './article-facts.ts';
import { clampedRows, type Drawing } from './drawing.ts';
import { onGround } from './grounds.ts';
import { hueOf } from './hue.ts';
import { rememberFor } from './remember-for.ts';
import { signs } from './signs.ts';
import { snippetRow } from './snippet-row.ts';

/** What all items of a list have in common; the same object while nothing of it changes. */
export interface ItemLayout extends Facts {
  /** Of the pane, in cells. */
  readonly width: number;
  readonly density: Density;
  readonly highlight: Highlight;
  readonly drawing: Drawing;
}

/** What an item shows beside its article. */
export interface ItemState {
  readonly direction: Direction;
  readonly section: string | null;
  /** Of it, so much is read; null: that is not shown. */
  readonly percent: number | null;
  /** Null: there is none to show; undefined: it is not read yet. */
  readonly snippet: Snippet | null | undefined;
  /** Whether it shows its summary. */
  readonly leads: boolean;
}

/** Cells beside the text: the bar with a blank, and a blank at the other side. */
const margins = 3;

const mostLines = { headline: 3, lead: 2 } as const;

const innerWidth = ({ width }: ItemLayout): number => Math.max(1, width - margins);

const roleOf = (row: ListedArticle): Role => (isReadWhole(row) ? 'read' : 'unread');

function leadRows(article: ListedArticle, layout: ItemLayout, state: ItemState): readonly Row<Role>[] {
  if (!state.leads || article.summary === null) return [];
  return clampedRows(layout.drawing, article.summary, {
    width: innerWidth(layout),
    most: mostLines.lead,
    style: isReadWhole(article) ? 'read' : 'text',
    direction: state.direction,
    balanced: true,
  });
}

function snippetRows({ drawing, ...layout }: ItemLayout, { snippet }: ItemState): readonly Row<Role>[] {
  if (snippet === null) return [];
  const width = Math.max(1, layout.width - margins);
  return [snippet ? snippetRow(drawing, snippet, width) : blankRow(width)];
}

function comfortableRows(article: ListedArticle, layout: ItemLayout, state: ItemState): readonly Row<Role>[] {
  const { drawing, highlight } = layout;
  const headline = clampedRows(drawing, article.title, {
    width: innerWidth(layout),
    most: mostLines.headline,
    style: roleOf(article),
    direction: state.direction,
    matches: highlightMatches(article.title, highlight),
    balanced: true,
  });
  const facts = listFacts(article, state, layout);
  return [
    ...headline,
    ...leadRows(article, layout, state),
    ...snippetRows(layout, state),
    factsRow(facts, innerWidth(layout), drawing, state.direction),
  ];
}

/** Blank cells between a headline and what stands behind it in its row. */
const gutter = 2;

/** Cells of a pane in which every headline has room enough beside the word for sources. */
const roomForWords = 60;

/** That word is left out where the headline would be cut for it. */
function behindHeadline(article: ListedArticle, layout: ItemLayout): Row<Role> {
  const facts = shortFacts(article, layout.drawing);
  const row = factsLine(facts, layout.drawing);
  const hasRoom = !article.standsFor || layout.width >= roomForWords;
  if (hasRoom || textWidth(article.title) + gutter + row.width <= innerWidth(layout)) return row;
  return factsLine(facts.map(shortened), layout.drawing);
}

function compactRows(article: ListedArticle, layout: ItemLayout, state: ItemState): readonly Row<Role>[] {
  const { drawing, highlight } = layout;
  const inner = innerWidth(layout);
  const behind = behindHeadline(article, layout);
  const headline = clampedRows(drawing, article.title, {
    width: Math.max(1, inner - gutter - behind.width),
    most: 1,
    style: roleOf(article),
    direction: state.direction,
    matches: highlightMatches(article.title, highlight),
  });
  return [
    joinInReadingOrder<Role>(drawing.messages.direction, [
      headline[0] as Row<Role>,
      blankRow(gutter),
      behind,
    ]),
  ];
}

type ItemRows = (article: ListedArticle, layout: ItemLayout, state: ItemState) => readonly Row<Role>[];

const rowsIn: Readonly<Record<Density, ItemRows>> = { comfortable: comfortableRows, compact: compactRows };

/** Rows between two items. */
export const gapBetween: Readonly<Record<Density, number>> = { comfortable: 1, compact: 0 };

/** Rows of the lowest item. */
export const leastHeight: Readonly<Record<Density, number>> = { comfortable: 2, compact: 1 };

/** Without the bar. An article that has not changed is not laid out again. */
const contentRows = rememberFor(
  (
    article: ListedArticle,
    layout: ItemLayout,
    ...[direction, section, percent, snippet, leads]: readonly [
      ItemState['direction'],
      ItemState['section'],
      ItemState['percent'],
      ItemState['snippet'],
      ItemState['leads'],
    ]
  ) => rowsIn[layout.density](article, layout, { direction, section, percent, snippet, leads }),
);

const contentOf = (
  article: ListedArticle,
  layout: ItemLayout,
  { direction, section, percent, snippet, leads }: ItemState,
): readonly Row<Role>[] => contentRows(article, layout, direction, section, percent, snippet, leads);

export const itemHeight: (...item: Parameters<ItemRows>) => number = (...item) => contentOf(...item).length;

/** At the side where reading begins; of the item under the cursor it fills its cell. */
const bars: Readonly<Record<Direction, { readonly usual: string; readonly selected: string }>> = {
  rtl: { usual: '▐', selected: '█' },
  ltr: { usual: '▌', selected: '█' },
};

const onGroundWithin = rememberFor(
  (rows: readonly Row<Role>[], ground: RaisedGround | null): readonly Row<Style>[] =>
    rows.map(row => {
      const padded = joinRows<Role>([blankRow(1), row, blankRow(1)]);
      return ground ? onGround(padded, ground) : padded;
    }),
);

/** In the place of the bar. */
const chosenMark = markRow<Style>(signs.selected.sign, signs.selected.role);

/** The bar stands on the page: where few colors are, what is selected is inverted, and its bar would be gone. */
const besideBar = rememberFor(
  (
    rows: readonly Row<Style>[],
    bar: string,
    role: Role,
    direction: Direction,
    isChosen: boolean,
  ): readonly Row<Style>[] =>
    rows.map((row, index) => {
      const mark = isChosen && index === 0 ? chosenMark : markRow<Style>(bar, role);
      return joinInReadingOrder<Style>(direction, [mark, row]);
    }),
);

/** The hue of its section, or of its source if it is in none; of what is read, only where the cursor is. */
const barRole = (row: ListedArticle, { section }: ItemState, isSelected: boolean): Role =>
  isReadWhole(row) && !isSelected ? 'rule' : `section-${hueOf(section ?? row.source.title)}`;

/** How an article stands out in its list. */
export interface ItemMarks {
  readonly ground: RaisedGround | null;
  /** The cursor is on it. */
  readonly isSelected: boolean;
  /** It is one of those that the user has selected. */
  readonly isChosen: boolean;
}

/** The rows of an article beside its bar. */
export function itemRows(
  article: ListedArticle,
  layout: ItemLayout,
  state: ItemState,
  { ground, isSelected, isChosen }: ItemMarks,
): readonly Row<Style>[] {
  const { direction } = layout.drawing.messages;
  const bar = bars[direction][isSelected ? 'selected' : 'usual'];
  const content = onGroundWithin(contentOf(article, layout, state), ground);
  return besideBar(content, bar, barRole(article, state, isSelected), direction, isChosen);
}

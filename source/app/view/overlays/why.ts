/** Why two articles are in one story: the two, how likely that is, and what speaks for it and against it. */
import { rememberLatest } from '../../../base/remember-latest.ts';
import type { Direction } from '../../../domain/article.ts';
import { proseDirection } from '../../../text/direction.ts';
import { blankRow, joinInReadingOrder, type Row } from '../../../text/rows.ts';
import type { Role } from '../../../theme/theme.ts';
import type { WhyShown } from '../../session/why.ts';
import { beginsPart, type WhyLine, whyLines } from '../../why-text.ts';
import { centredText, clampedRows, type Drawing } from '../drawing.ts';
import { type Overlay, type OverlayPage, textMeasure } from './overlay.ts';

/** Of one line of the reasons. */
const mostLines = 6;

const looks: Readonly<Record<WhyLine['is'], { readonly style: Role; readonly indent: number }>> = {
  headline: { style: 'title', indent: 0 },
  teller: { style: 'meta', indent: 0 },
  verdict: { style: 'notice', indent: 0 },
  ground: { style: 'text', indent: 0 },
  heading: { style: 'meta', indent: 0 },
  reason: { style: 'text', indent: 2 },
};

function rowsOf(
  { is, text }: WhyLine,
  side: Direction,
  width: number,
  drawing: Drawing,
): readonly Row<Role>[] {
  const { style, indent } = looks[is];
  const inner = width - 2 - indent;
  const rows = clampedRows(drawing, text, { width: inner, most: mostLines, style, direction: side });
  return [
    ...(beginsPart.has(is) || is === 'headline' ? [blankRow(width)] : []),
    ...rows.map(row => joinInReadingOrder<Role>(side, [blankRow(1 + indent), row, blankRow(1)])),
  ];
}

/** A headline is on the side of its letters, and so is who tells it. */
function sideOf(lines: readonly WhyLine[], index: number, own: Direction): Direction {
  const { is, text } = lines[index] as WhyLine;
  if (is === 'teller') return sideOf(lines, index - 1, own);
  return is === 'headline' ? proseDirection(text, own) : own;
}

const page = rememberLatest(
  (shown: WhyShown | null, width: number, height: number, drawing: Drawing): OverlayPage => {
    const { messages, now } = drawing;
    if (!shown?.found)
      return { rows: centredText(drawing, messages.cli.why.looking, { width, height }, 'meta'), items: [] };
    const lines = whyLines(shown.found, messages, now);
    return {
      rows: lines
        .flatMap((line, index) =>
          rowsOf(line, sideOf(lines, index, messages.direction), textMeasure(width), drawing),
        )
        .slice(1),
      items: [],
    };
  },
);

export const whyOverlay: Overlay = {
  title: (_, { panes }) => panes.why,
  note: () => '',
  page: ({ why }, { width, height }, drawing) => page(why, width, height, drawing),
  lines: ({ why }, { messages, now }) =>
    why?.found ? whyLines(why.found, messages, now).map(({ text }) => text) : [messages.cli.why.looking],
};

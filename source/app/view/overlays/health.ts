/** How the sources fare: one entry for each, its name beside what there is to say of it, and what to do where something is wrong. */
import { rememberLatest } from '../../../base/remember-latest.ts';
import { proseDirection } from '../../../text/direction.ts';
import { blankRow, joinInReadingOrder, type Row } from '../../../text/rows.ts';
import { sanitizeLine } from '../../../text/sanitize.ts';
import type { Role } from '../../../theme/theme.ts';
import { adviceSubject, type SourceHealth } from '../../services/source-health.ts';
import { centredText, clampedRows, type Drawing, lineRow } from '../drawing.ts';
import type { Overlay } from './overlay.ts';

interface Saying {
  readonly text: string;
  readonly style: Role | null;
}

const mostTitleWidth = 32;
const gap = 2;
/** Lines of one saying. */
const mostLines = 8;

const titleWidth = (width: number): number => Math.min(mostTitleWidth, Math.floor(width / 3));

const isTroubled = ({ error, status }: SourceHealth): boolean => error !== null || status === 'gone';

/** When it is asked again; a source that is stopped is not. */
function nextTry({ source, hold }: SourceHealth, { messages, now }: Drawing): string | null {
  if (!source.enabled) return null;
  if (hold === null) return messages.health.nextRefresh;
  return messages.cli.holds[hold.reason](messages.until(hold.until, now));
}

function facts(health: SourceHealth, drawing: Drawing): string {
  const { messages, now } = drawing;
  const { status, lastSuccess, entriesPerWeek, fullText } = health;
  const parts = [
    messages.health.statuses[status],
    lastSuccess === null ? null : messages.health.lastSuccess(messages.ago(lastSuccess, now)),
    entriesPerWeek === null ? null : messages.cli.perWeek(entriesPerWeek),
    nextTry(health, drawing),
    fullText === null ? null : messages.cli.fullTextRules[fullText],
  ];
  return parts.filter(part => part !== null).join(' · ');
}

function sayings(health: SourceHealth, drawing: Drawing): readonly Saying[] {
  const { errors, cli } = drawing.messages;
  const { error, advice } = health;
  return [
    { text: facts(health, drawing), style: isTroubled(health) ? null : 'meta' },
    ...(error ? [{ text: errors[error.code](error), style: 'error' } as const] : []),
    ...(advice ? [{ text: cli.advice[advice](adviceSubject(health)), style: 'notice' } as const] : []),
  ];
}

function entryRows(health: SourceHealth, width: number, drawing: Drawing): Row<Role>[] {
  const { direction } = drawing.messages;
  const { title } = health.source;
  const ofTitle = titleWidth(width);
  const ofSayings = width - ofTitle - gap - 2;
  const name = lineRow(
    drawing,
    title,
    ofTitle,
    isTroubled(health) ? 'error' : 'view',
    proseDirection(title, direction),
  );
  const said = sayings(health, drawing).flatMap(({ text, style }) =>
    clampedRows(drawing, sanitizeLine(text), { width: ofSayings, most: mostLines, style, direction }),
  );
  return said.map((row, index) =>
    joinInReadingOrder<Role>(direction, [
      blankRow(1),
      index === 0 ? name : blankRow(ofTitle),
      blankRow(gap),
      row,
      blankRow(1),
    ]),
  );
}

const healthRows = rememberLatest(
  (
    health: readonly SourceHealth[] | null,
    width: number,
    height: number,
    drawing: Drawing,
  ): readonly Row<Role>[] => {
    if (health === null) return [];
    return health.length === 0
      ? centredText(drawing, drawing.messages.cli.noSources, { width, height }, 'meta')
      : health.flatMap(source => entryRows(source, width, drawing));
  },
);

export const healthOverlay: Overlay = {
  title: ({ panes }) => panes.health,
  note: ({ health }, { health: said }) =>
    health === null ? '' : said.summary(health.length, health.filter(isTroubled).length),
  rows: ({ health }, { width, height }, drawing) => healthRows(health, width, height, drawing),
  lines: ({ health }, drawing) =>
    health?.length === 0
      ? [drawing.messages.cli.noSources]
      : (health ?? []).map(source =>
          [`${source.source.title}:`, ...sayings(source, drawing).map(({ text }) => text)].join(' '),
        ),
};

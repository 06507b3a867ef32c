/** The bottom line: what is going on, then the keys that matter here. */
import { ltr } from '../../base/isolated.ts';
import { rememberLatest } from '../../base/remember-latest.ts';
import { textWidth } from '../../text/cells.ts';
import { blankRow, joinInReadingOrder, markRow, type Row } from '../../text/rows.ts';
import type { Hue, Role, Style } from '../../theme/theme.ts';
import { scopesOf } from '../commands/run.ts';
import { type HintedKey, hintsHere } from '../keymap/hints.ts';
import { type Keyboard, labelOn } from '../keymap/keyboard.ts';
import { keyOrName } from '../keymap/shown-key.ts';
import { hasSelection } from '../session/acting.ts';
import { selectedCount, selectionIn } from '../session/article-selection.ts';
import type { Question } from '../session/layers.ts';
import { chosenLink } from '../session/links.ts';
import type { Notice } from '../session/notice.ts';
import type { Selection } from '../session/reading-state.ts';
import { isAnswering, openArticle, openPrompt, selectedScope, topLayer } from '../session/selectors.ts';
import type { Session } from '../session/session.ts';
import { currentTab } from '../session/tabs.ts';
import { articleHue } from './article-text.ts';
import { clampedRows, type Drawing, drawingOf, fittedRow } from './drawing.ts';
import { headHeight } from './geometry.ts';
import { onGround } from './grounds.ts';
import { hintGap, hintRows, type PlacedKey, placeHints } from './hint-rows.ts';
import { inOwnOrder } from './in-own-order.ts';
import { partName } from './list-name.ts';
import { noticeText, type Said } from './notice-text.ts';
import { matchAtRow, paletteRows } from './palette-rows.ts';
import { foundText, promptSaid } from './prompt-said.ts';
import { foundPlaces, readingView } from './reading-view.ts';
import { refreshText } from './refresh-text.ts';
import { sectionOf } from './section.ts';
import { hueOfScope } from './tabs.ts';
import { timeLeft } from './time-left.ts';

/** The words that are looked for in the article. */
function findingSaid(session: Session): Said | null {
  const { reading, focus, messages } = session;
  if (focus !== 'reader' || !reading?.finding) return null;
  const { words } = reading.finding;
  const places = foundPlaces(session, words).length;
  return {
    text: `${messages.findPrompt} ${inOwnOrder(words)}   ${foundText(session, places)}`,
    style: 'prompt',
  };
}

function questionAsked(question: Question, session: Session): string {
  const { questions } = session.messages;
  switch (question.question) {
    case 'mark-all-read':
      return questions['mark-all-read'](question.count, partName(question.part, session));
    case 'overwrite':
      return questions.overwrite(ltr(question.wanted.file));
    default:
      return questions[question.question](question.count);
  }
}

export function questionText(question: Question, session: Session): string {
  const { messages, keyboard } = session;
  const label = (key: string): string => ltr(labelOn(keyboard, key, messages));
  return `${questionAsked(question, session)} ${messages.answers(label('y'), label('n'))}`;
}

/** How many articles are selected, here and in other lists; null: none. */
export function selectionText(session: Session): string | null {
  if (!hasSelection(session)) return null;
  const { elsewhere } = selectionIn(session.selection, session.list);
  return session.messages.selectedArticles(selectedCount(session), elsewhere);
}

/** Keys that wait for more. */
export const pendingText = ({ pending: { count, keys }, messages }: Session): string =>
  [count.replace(/\d/gu, digit => messages.number(Number(digit))), ...keys]
    .filter(key => key !== '')
    .join(' ');

/** What the number that is typed stands for. */
function linkMeant(session: Session): string {
  const isAmongLinks = scopesOf(session).some(scope => scope === 'numbered' || scope === 'links');
  const link = isAmongLinks ? chosenLink(session, Number(session.pending.count)) : undefined;
  return link ? `   ${inOwnOrder(link.title === '' ? link.url : link.title)}` : '';
}

/** What a refresh has said gives way to how far the next one is; what a key has done does not. */
const ofRefresh: ReadonlySet<Notice['kind']> = new Set(['refreshed', 'arrived', 'refresh-stopped']);

/** It goes by: where it is too long, its beginning is enough. */
interface Passing extends Said {
  readonly isPassing: true;
}

const passing = (text: string): Passing => ({ text, style: 'progress', isPassing: true });

const selectingText = ({ from, to }: Selection, session: Session): string =>
  session.messages.selecting(Math.abs(to - from) + 1, keyOrName(session.bindings, 'copy', session));

/** What is going on. */
function progressSaid(session: Session): Passing | null {
  const { messages, refresh, syncing, reading, focus } = session;
  if (refresh && !refresh.isAutomatic) return passing(refreshText(refresh, session));
  if (syncing !== null) return passing(messages.cli.sync.running(ltr(syncing)));
  return focus === 'reader' && reading?.fetching ? passing(messages.loadingPage) : null;
}

function said(session: Session, width: number): Said | Passing | null {
  const { messages, notice, reading, focus } = session;
  const top = topLayer(session);
  if (top?.layer === 'prompt') return promptSaid(session, top, width);
  if (top?.layer === 'question') return { text: questionText(top, session), style: 'prompt' };
  const keys = pendingText(session);
  if (keys !== '') return { text: ltr(keys) + linkMeant(session), style: 'prompt' };
  const going = progressSaid(session);
  if (notice) return (ofRefresh.has(notice.kind) && going) || noticeText(notice, session);
  const selected = selectionText(session);
  if (selected !== null) return { text: selected, style: 'prompt' };
  const selection = focus === 'reader' && reading?.selection;
  if (selection) return { text: selectingText(selection, session), style: 'prompt' };
  if (focus === 'reader' && reading?.numbersLinks)
    return { text: messages.links.typeNumber, style: 'prompt' };
  return going ?? findingSaid(session);
}

const width = (parts: readonly Row<Role>[]): number => parts.reduce((sum, part) => sum + part.width, 0);

/** Where one is: the pane, in the colour of what it shows, and the place in the list and in the article. */
interface Whereabouts {
  readonly pane: string;
  readonly hue: Hue;
  readonly place: string;
}

function chipRow({ pane, hue }: Whereabouts, drawing: Drawing): Row<Role> {
  const role: Role = `chip-${hue}`;
  return joinInReadingOrder<Role>(drawing.messages.direction, [
    markRow(' ', role),
    fittedRow(drawing, pane, role, 14),
    markRow(' ', role),
  ]);
}

/** With less room, or something to say, there is no chip. */
const chipFrom = 60;

/** Blank cells before the place, so that it is not read as the end of a hint. */
const beforePlace = 3;

interface DrawnLine {
  /** Of exactly the columns that were asked for. */
  readonly row: Row<Style>;
  readonly keys: readonly PlacedKey[];
}

function drawLine(
  text: string,
  style: Role,
  hints: readonly HintedKey[],
  where: Whereabouts | null,
  keyboard: Keyboard,
  columns: number,
  drawing: Drawing,
): DrawnLine {
  const { direction } = drawing.messages;
  const chip = where && text === '' && columns >= chipFrom ? [chipRow(where, drawing), blankRow(2)] : [];
  const before: readonly Row<Role>[] = [blankRow(1), ...chip];
  const most = Math.max(1, columns - width(before) - 1);
  const said = text === '' ? [] : [fittedRow(drawing, text, style, most), blankRow(3)];
  const place = where && where.place !== '' ? [fittedRow(drawing, where.place, 'meta', 40), blankRow(1)] : [];
  const start = width(before) + width(said);
  const room = columns - start;
  const end = width(place) + 2 <= room ? place : [];
  const shown = hintRows(hints, room - width(end) - beforePlace, keyboard, drawing);
  const parts = [...before, ...said, ...shown.flatMap(({ row }) => [row, blankRow(hintGap)])];
  const fitting = width(parts) + width(end) <= columns ? parts : parts.slice(0, -1);
  const rest = blankRow(columns - width(fitting) - width(end));
  const row = joinInReadingOrder<Role>(direction, [...fitting, rest, ...end]);
  return { row: onGround(row, 'bar'), keys: placeHints(shown, start) };
}

const drawnLine = rememberLatest(drawLine);

const whereaboutsOf = rememberLatest(
  (pane: string, hue: Hue, place: string): Whereabouts => ({ pane, hue, place }),
);

/** The place of the cursor in the list; of an article also how far one has read. */
function placeText(session: Session): string {
  const { messages, list, focus } = session;
  const { cursor, total } = list;
  const inList = total === 0 ? [] : [messages.found(cursor + 1, total)];
  const view = focus === 'reader' ? readingView(session) : null;
  const inText = view ? [messages.position(Math.round(view.measured.progress * 100)), timeLeft(session)] : [];
  return [...inList, ...inText]
    .filter(part => part !== '')
    .map(inOwnOrder)
    .join(' · ');
}

/** Of the article that is read; of the list else. */
function hueHere(session: Session): Hue {
  const article = session.focus === 'reader' ? openArticle(session) : null;
  if (article) return articleHue(article, sectionOf(session, article));
  return hueOfScope(currentTab(session.sources.rows, selectedScope(session))?.scope ?? { kind: 'all' });
}

const whereabouts = (session: Session): Whereabouts =>
  whereaboutsOf(session.messages.panes[session.focus], hueHere(session), placeText(session));

const noHints: readonly HintedKey[] = [];

/** What is longer than the row: over as many rows as it takes. */
const wrappedRows = rememberLatest(
  (text: string, style: Role, columns: number, most: number, drawing: Drawing): readonly Row<Style>[] => {
    const { direction } = drawing.messages;
    return clampedRows(drawing, text, { width: columns - 2, most, style, direction }).map(row =>
      onGround(joinInReadingOrder<Role>(direction, [blankRow(1), row, blankRow(1)]), 'bar'),
    );
  },
);

/** What has been said is read to its end; what is typed scrolls, and progress goes by. */
const isReadWhole = (session: Session, said: Said | Passing): boolean =>
  said.style === 'error' || !('isPassing' in said || openPrompt(session));

const noRows: readonly Row<Style>[] = [];

const withPalette = rememberLatest(
  (line: Row<Style>, palette: readonly Row<Style>[]): readonly Row<Style>[] => [line, ...palette],
);

/** More than one row has room for, and to be read whole. */
const isWrapped = (session: Session, said: Said | Passing | null): said is Said | Passing =>
  said !== null && isReadWhole(session, said) && textWidth(said.text) > session.size.columns - 2;

function lineSaying(now: Said | Passing | null, session: Session, drawing: Drawing): DrawnLine {
  const top = topLayer(session);
  const hints = isAnswering(session) ? noHints : hintsHere(session);
  const where = top || session.reading?.numbersLinks ? null : whereabouts(session);
  const { keyboard, size } = session;
  return drawnLine(now?.text ?? '', now?.style ?? 'notice', hints, where, keyboard, size.columns, drawing);
}

/** The bottom line; as many rows as it needs, where what is said is longer. */
export function statusRows(session: Session, drawing: Drawing): readonly Row<Style>[] {
  const { columns, rows } = session.size;
  const now = said(session, columns - 2);
  if (isWrapped(session, now))
    return wrappedRows(now.text, now.style, columns, Math.max(1, rows - headHeight(session) - 1), drawing);
  const prompt = openPrompt(session);
  const { row } = lineSaying(now, session, drawing);
  return withPalette(row, prompt ? paletteRows(session, prompt, drawing) : noRows);
}

/** `keys`: what is pressed for a hint, as bindings name it. `line`: what a match of the `:` line runs. */
export type BottomTarget =
  | { readonly on: 'hint'; readonly keys: readonly string[] }
  | { readonly on: 'match'; readonly line: string };

/** What is at a cell of the bottom line or of the rows below it. `row`: counted from its first. */
export function bottomTargetAt(session: Session, column: number, row: number): BottomTarget | null {
  const { columns } = session.size;
  const now = said(session, columns - 2);
  if (isWrapped(session, now)) return null;
  if (row > 0) {
    const prompt = openPrompt(session);
    const match = prompt && matchAtRow(session, prompt, row - 1);
    return match && { on: 'match', line: match.line };
  }
  const fromStart = session.messages.direction === 'rtl' ? columns - 1 - column : column;
  const { keys } = lineSaying(now, session, drawingOf(session));
  const hint = keys.find(({ start, end }) => fromStart >= start && fromStart < end);
  return hint ? { on: 'hint', keys: hint.key.split(' ') } : null;
}

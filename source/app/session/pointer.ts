/** What the mouse does: it acts on what is under it, whatever has the focus. Pure. */
import { clamp, clampIndex } from '../../base/clamp.ts';
import type { Input } from '../../domain/input.ts';
import { overlayPage } from '../view/overlays/index.ts';
import { type Cell, type Target, targetAt } from '../view/pointer-target.ts';
import { placeAfter } from '../view/reading-steps.ts';
import { placeAtShare } from '../view/reading-view.ts';
import { archivedBelow } from './archived.ts';
import { type Effect, go } from './effect.ts';
import { follow } from './follow.ts';
import { pressKey } from './keys.ts';
import type { Overlay } from './layers.ts';
import { moveTo } from './list.ts';
import { enter, moveBy, moveInPane, selectSource } from './move.ts';
import type { PaneId } from './panes.ts';
import { pieceBelow, pieceCount } from './pieces.ts';
import { withPreview } from './preview.ts';
import { runAtPrompt } from './prompt.ts';
import { openRelated } from './reading.ts';
import type { Selection } from './reading-state.ts';
import type { Reads } from './reads.ts';
import { isWebLink, openArticle, openOverlay, openPrompt, topLayer } from './selectors.ts';
import type { Press, Session } from './session.ts';

export type Pointer = Extract<Input, { readonly input: 'pointer' }>;

type TargetOn<On extends Target['on']> = Extract<Target, { readonly on: On }>;
type Act<On extends Target['on']> = (
  session: Session,
  target: TargetOn<On>,
  reads: Reads,
  cell: Cell,
) => readonly Effect[];

const focusOn = (session: Session, pane: PaneId): readonly Effect[] =>
  session.focus === pane ? [] : [go({ type: 'focus', pane })];

/** A click on what a click has selected does what Enter does there. */
const openIt = (session: Session, reads: Reads): readonly Effect[] => pressKey(session, 'enter', reads);

const hold = (press: Press | null): Effect => go({ type: 'pressed', press });

function pressSource(session: Session, { index }: { readonly index: number | null }, reads: Reads) {
  if (index === null) return focusOn(session, 'sources');
  const isSecond = session.focus === 'sources' && index === session.sources.selected;
  return isSecond
    ? openIt(session, reads)
    : [...focusOn(session, 'sources'), ...selectSource(session, index, reads)];
}

function pressArticle(session: Session, { index }: { readonly index: number | null }, reads: Reads) {
  if (index === null) return focusOn(session, 'articles');
  if (session.focus === 'articles' && index === session.list.cursor) return openIt(session, reads);
  const focused = focusOn(session, 'articles');
  return [...focused, ...moveTo(follow(session, focused), index, reads)];
}

function pressItem(session: Session, { index }: { readonly index: number | null }, reads: Reads) {
  const overlay = openOverlay(session);
  if (!overlay || index === null) return [];
  return index === overlay.cursor
    ? openIt(session, reads)
    : [go({ type: 'layer-changed', layer: { ...overlay, cursor: index } })];
}

/** What is previewed is opened first. */
function enterText(session: Session, reads: Reads): readonly Effect[] {
  return session.focus === 'reader' ? [] : enter(session, 'reader', reads);
}

function scrollTo(session: Session, share: number): readonly Effect[] {
  const place = placeAtShare(session, clamp(share, 0, 1));
  return place ? [go({ type: 'scrolled', place })] : [];
}

/** As if they had been typed. */
function pressHinted(session: Session, { keys }: TargetOn<'hint'>, reads: Reads): readonly Effect[] {
  const effects: Effect[] = [];
  for (const key of keys) effects.push(...pressKey(follow(session, effects), key, reads));
  return effects;
}

function runMatch(session: Session, { line }: TargetOn<'match'>, reads: Reads): readonly Effect[] {
  const prompt = openPrompt(session);
  return prompt ? runAtPrompt(session, prompt, line, reads) : [];
}

const presses: { readonly [On in Target['on']]: Act<On> } = {
  tab: (session, { tab }, reads) => [
    ...(session.focus === 'reader' ? focusOn(session, 'articles') : []),
    ...selectSource(session, session.sources.rows.indexOf(tab), reads),
  ],
  sources: pressSource,
  articles: pressArticle,
  overlay: pressItem,
  hint: pressHinted,
  match: runMatch,
  scrollbar(session, { share }, reads, cell) {
    const entered = enterText(session, reads);
    return [...entered, hold({ cell, piece: null }), ...scrollTo(follow(session, entered), share)];
  },
  reader: (session, { piece }, reads, cell) => [
    ...enterText(session, reads),
    ...(piece === null ? [] : [hold({ cell, piece })]),
  ],
};

/** A prompt and a question are answered by keys, but for what a prompt offers. */
const isAsking = (session: Session): boolean => topLayer(session) !== null && openOverlay(session) === null;

function press(session: Session, target: Target | null, cell: Cell, reads: Reads): readonly Effect[] {
  if (!target || (isAsking(session) && target.on !== 'match')) return [];
  return (presses[target.on] as Act<Target['on']>)(session, target, reads, cell);
}

function selectPieces(session: Session, selection: Selection | null): readonly Effect[] {
  const { reading } = session;
  return reading ? [go({ type: 'scrolled', place: reading.place, selection })] : [];
}

/** Beyond the text, the selection goes on by a piece, and the text with it. */
function selectTo(
  session: Session,
  from: number,
  target: Target | null,
  { row }: Cell,
  reads: Reads,
): readonly Effect[] {
  const article = openArticle(session);
  if (!article) return [];
  if (target?.on === 'reader' && target.piece !== null)
    return selectPieces(session, {
      from,
      to: clampIndex(target.piece, pieceCount(article, archivedBelow(session)) - 1),
    });
  if (!session.reading?.selection || target) return [];
  return moveBy(session, row > 0 && row >= session.size.rows / 2 ? 1 : -1, reads);
}

/** What was pressed on is held: the scrollbar follows the pointer off its column. */
function drag(session: Session, target: Target | null, cell: Cell, reads: Reads): readonly Effect[] {
  const { press: held } = session;
  if (!held || isAsking(session)) return [];
  if (held.piece !== null) return selectTo(session, held.piece, target, cell, reads);
  const beside = targetAt(session, { column: held.cell.column, row: cell.row });
  return beside?.on === 'scrollbar' ? scrollTo(session, beside.share) : [];
}

/** A click on the text: a link or a related headline is followed, a selection ended. */
function click(session: Session, piece: number, target: Target | null, reads: Reads): readonly Effect[] {
  const article = openArticle(session);
  if (target?.on !== 'reader' || !article) return [];
  if (session.reading?.selection) return selectPieces(session, null);
  const below = pieceBelow(article, piece, archivedBelow(session));
  if (below?.number) return openRelated(session, below.number, reads);
  return isWebLink(target.href) ? [{ effect: 'open', url: target.href }] : [];
}

const isSameCell = (a: Cell, b: Cell): boolean => a.column === b.column && a.row === b.row;

function release(session: Session, target: Target | null, cell: Cell, reads: Reads): readonly Effect[] {
  const { press: held } = session;
  if (!held) return [];
  const isClick = held.piece !== null && isSameCell(held.cell, cell) && !isAsking(session);
  return [hold(null), ...(isClick ? click(session, held.piece, target, reads) : [])];
}

/** Of the wheel: articles and items of overlays are taller than a row. */
const rowsAStep = 3;

const hasItems = (session: Session, { layer }: Overlay): boolean =>
  overlayPage(session, layer).items.length > 0;

function scrollText(session: Session, by: number): readonly Effect[] {
  const shown = withPreview(session);
  const place = placeAfter(shown, by);
  if (!place) return [];
  const { preview } = session;
  return shown === session || preview === null
    ? [go({ type: 'scrolled', place })]
    : [go({ type: 'previewed', preview: { ...preview, reading: { ...preview.reading, place } } })];
}

function scrollOverlay(session: Session, way: 1 | -1, reads: Reads): readonly Effect[] {
  const overlay = openOverlay(session);
  return overlay ? moveBy(session, hasItems(session, overlay) ? way : way * rowsAStep, reads) : [];
}

type Turn = (session: Session, way: 1 | -1, reads: Reads) => readonly Effect[];

const turns: Readonly<Record<Target['on'], Turn>> = {
  tab: () => [],
  hint: () => [],
  match: () => [],
  sources: (session, way, reads) => moveInPane(session, 'sources', way * rowsAStep, reads),
  articles: (session, way, reads) => moveInPane(session, 'articles', way, reads),
  overlay: scrollOverlay,
  scrollbar: (session, way) => scrollText(session, way * rowsAStep),
  reader: (session, way) => scrollText(session, way * rowsAStep),
};

/** Scrolls what is under the pointer, and leaves the focus where it is. */
function turnWheel(session: Session, target: Target | null, way: 1 | -1, reads: Reads): readonly Effect[] {
  return target && topLayer(session)?.layer !== 'question' ? turns[target.on](session, way, reads) : [];
}

/** `target`: what was shown at the cell. */
export function point(
  session: Session,
  { action, column, row }: Pointer,
  target: Target | null,
  reads: Reads,
): readonly Effect[] {
  const cell = { column, row };
  switch (action) {
    case 'press':
      return press(session, target, cell, reads);
    case 'drag':
      return drag(session, target, cell, reads);
    case 'release':
      return release(session, target, cell, reads);
    default:
      return turnWheel(session, target, action === 'wheel-down' ? 1 : -1, reads);
  }
}

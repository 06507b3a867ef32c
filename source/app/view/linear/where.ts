/** Where one is: asked for by every key that does nothing else. */
import { commandOfKey } from '../../keymap/hints.ts';
import { keyLabel } from '../../keymap/key-names.ts';
import { isOverlay, type Overlay, type Prompt, type Question } from '../../session/layers.ts';
import { isAwaited } from '../../session/list.ts';
import type { PaneId } from '../../session/panes.ts';
import { openArticle, topLayer } from '../../session/selectors.ts';
import type { Session } from '../../session/session.ts';
import { type OverlayId, overlayLines, overlays } from '../overlays/index.ts';
import { foundText } from '../prompt-said.ts';
import { foundPlaces } from '../reading-view.ts';
import { progressText } from '../refresh-text.ts';
import { questionText } from '../status-line.ts';
import { type Announcement, lines } from './announcement.ts';
import { paragraphPlace, pieceLines } from './article-lines.ts';
import { helpIntroduction } from './help-lines.ts';
import { promptLine } from './prompt-lines.ts';
import { articleLine, listLines, matchLine, sourceLine } from './row-lines.ts';
import { spokenName, spokenText } from './spoken-text.ts';

/** Which of the places of the words one is at. */
export function findingLine(session: Session): string {
  const finding = session.reading?.finding;
  return finding ? foundText(session, foundPlaces(session, finding.words).length) : '';
}

const inPane: Readonly<Record<PaneId, (session: Session) => readonly string[]>> = {
  sources: session => [session.messages.panes.sources, sourceLine(session)],
  articles: session => [
    ...listLines(session),
    ...(isAwaited(session.list) ? [] : [articleLine(session), matchLine(session)]),
  ],
  reader(session) {
    const article = openArticle(session);
    if (!article) return pieceLines(session);
    const { panes, linear } = session.messages;
    const isAtHead = session.reading?.place.piece === 0;
    return [
      `${panes.reader}: ${article.title}`,
      ...(isAtHead ? [linear.paragraphs(article.blocks.length)] : paragraphPlace(session, article)),
      findingLine(session),
      ...(isAtHead ? [] : pieceLines(session)),
    ];
  },
};

/** The pane that has the focus. */
export const paneLines = (session: Session): readonly string[] => inPane[session.focus](session);

/** One may be beyond the last line: lines go away. */
const lineAt = (session: Session, { layer, cursor }: Overlay): number =>
  Math.max(0, Math.min(cursor, overlayLines(session, layer).length - 1));

/** What Enter does, where it does anything. */
export function enterLine(session: Session): string {
  const { messages } = session;
  const command = commandOfKey(session, 'enter');
  return command === null
    ? ''
    : `${keyLabel('enter', messages)}: ${messages.hints[command] ?? messages.commands[command]}`;
}

/** The line of an overlay that one is at, and which it is. */
export function overlayItem(session: Session, overlay: Overlay): string {
  const lines = overlayLines(session, overlay.layer);
  const at = lineAt(session, overlay);
  const line = lines[at] === undefined ? undefined : spokenText(lines[at]);
  const { placed, row } = session.messages.linear;
  if (line === undefined || lines.length === 1) return line ?? '';
  return placed(line, row(at + 1, lines.length));
}

/** Of overlays that cannot make it themselves: it is made of all commands. */
const introductions: Partial<Record<OverlayId, (session: Session) => readonly string[]>> = {
  help: helpIntroduction,
};

export function overlayHead(session: Session, { layer }: Overlay): readonly string[] {
  const { title, note, introduction = introductions[layer] } = overlays[layer];
  const { messages } = session;
  const head = [title(session, messages), ...(introduction?.(session) ?? []), note(session, messages)];
  return head.map(line => spokenName(line, messages));
}

/** How a search of one list is made one of all, at its prompt. */
function widening({ list, messages }: Session, { purpose }: Prompt): string {
  const isNarrow = purpose === 'search' && list.scope.kind !== 'all';
  return isNarrow ? messages.widen(keyLabel('ctrl+o', messages)) : '';
}

function inLayer(session: Session, layer: Overlay | Question | Prompt): readonly Announcement[] {
  if (layer.layer === 'prompt') return [...lines([widening(session, layer)]), ...promptLine(session, layer)];
  if (layer.layer === 'question') return lines([questionText(layer, session)]);
  if (!isOverlay(layer)) return [];
  return lines([...overlayHead(session, layer), overlayItem(session, layer), enterLine(session)]);
}

/** The layer on top, or the pane; and what goes on meanwhile. */
export function whereOneIs(session: Session): readonly Announcement[] {
  const layer = topLayer(session);
  return [
    ...lines(session.refresh ? [progressText(session.refresh, session)] : []),
    ...(layer ? inLayer(session, layer) : lines(paneLines(session))),
  ];
}

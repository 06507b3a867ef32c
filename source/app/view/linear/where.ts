/** Where one is: asked for by every key that does nothing else. */
import { isAwaited } from '../../session/list.ts';
import type { PaneId } from '../../session/panes.ts';
import { openArticle, topLayer } from '../../session/selectors.ts';
import type { Layer, Overlay, Prompt, Question, Session } from '../../session/session.ts';
import { overlayLines, overlays } from '../overlays/index.ts';
import { foundPlaces } from '../reading-view.ts';
import { foundText, progressText, questionText } from '../status-line.ts';
import { type Announcement, lines } from './announcement.ts';
import { paragraphPlace, pieceLines } from './article-lines.ts';
import { promptLine } from './prompt-lines.ts';
import { articleLine, listLines, matchLine, sourceLine } from './row-lines.ts';

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

/** The line of an overlay that one is at. */
export const overlayLine = (session: Session, { layer, top }: Overlay): string =>
  overlayLines(session, layer)[top] ?? '';

const isOverlay = (layer: Layer): layer is Overlay => 'top' in layer;

export function overlayHead(session: Session, { layer }: Overlay): readonly string[] {
  const { title, note } = overlays[layer];
  return [title(session.messages), note(session, session.messages)];
}

function inLayer(session: Session, layer: Overlay | Question | Prompt): readonly Announcement[] {
  if (layer.layer === 'prompt') return promptLine(session, layer);
  if (layer.layer === 'question') return lines([questionText(layer, session)]);
  if (!isOverlay(layer)) return [];
  const count = overlayLines(session, layer.layer).length;
  return lines([
    ...overlayHead(session, layer),
    count === 0 ? '' : session.messages.linear.row(layer.top + 1, count),
    overlayLine(session, layer),
  ]);
}

/** The layer on top, or the pane; and what goes on meanwhile. */
export function whereOneIs(session: Session): readonly Announcement[] {
  const layer = topLayer(session);
  return [
    ...lines([progressText(session)]),
    ...(layer ? inLayer(session, layer) : lines(paneLines(session))),
  ];
}

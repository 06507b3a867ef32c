/** The headings of the open article. */
import { rememberLatest } from '../../base/remember-latest.ts';
import type { Article } from '../../domain/article.ts';
import { articlesLaidOut } from './article-shown.ts';
import { closed, type Effect, go, say } from './effect.ts';
import { type Overlay, overlayAtTop } from './layers.ts';
import { beginning } from './reading-state.ts';
import { openArticle, openOverlay } from './selectors.ts';
import type { Session } from './session.ts';

export interface Heading {
  /** The piece that it is (`pieces.ts`). */
  readonly piece: number;
  readonly text: string;
  /** How many headings it lies under. */
  readonly depth: number;
}

/** Of a heading that does not say. */
const usualLevel = 2;

const headingsOf = rememberLatest(({ blocks }: Article): readonly Heading[] => {
  const found = blocks.flatMap(({ type, text, level = usualLevel }, index) =>
    type === 'heading' ? [{ piece: index + 1, text, level }] : [],
  );
  const levels = [...new Set(found.map(({ level }) => level))].sort((a, b) => a - b);
  return found.map(({ piece, text, level }) => ({ piece, text, depth: levels.indexOf(level) }));
}, articlesLaidOut);

const noHeadings: readonly Heading[] = [];

export function headingsShown(session: Session): readonly Heading[] {
  const article = openArticle(session);
  return article ? headingsOf(article) : noHeadings;
}

const goTo = ({ piece }: Heading): Effect => go({ type: 'scrolled', place: { ...beginning, piece } });

/** So many headings on, or back. */
export function openHeading(session: Session, by: number): readonly Effect[] {
  const headings = headingsShown(session);
  if (headings.length === 0) return [say({ kind: 'no-headings' })];
  const at = session.reading?.place ?? beginning;
  const isBehindStart = at.row > 0 || at.offset > 0;
  const heading =
    by > 0
      ? headings.filter(({ piece }) => piece > at.piece)[by - 1]
      : headings.filter(({ piece }) => piece < at.piece || (piece === at.piece && isBehindStart)).at(by);
  return heading ? [goTo(heading)] : [say({ kind: by > 0 ? 'last-heading' : 'first-heading' })];
}

/** With the cursor on the heading that one reads under. */
export function contentsOverlay(session: Session): Overlay {
  const piece = session.reading?.place.piece ?? 0;
  const cursor = headingsShown(session).findLastIndex(heading => heading.piece <= piece);
  return { ...overlayAtTop('contents'), cursor: Math.max(0, cursor) };
}

export function selectedHeading(session: Session): Heading | null {
  const overlay = openOverlay(session);
  const headings = headingsShown(session);
  if (overlay?.layer !== 'contents') return null;
  return headings[Math.min(overlay.cursor, headings.length - 1)] ?? null;
}

export function goToHeading(session: Session): readonly Effect[] {
  const heading = selectedHeading(session);
  return heading ? [closed, go({ type: 'focus', pane: 'reader' }), goTo(heading)] : [];
}

/** Commands that lead through the open article, and on to the article beside it. */
import { openBeside, openOfSource, turnFullScreen } from '../session/beside.ts';
import { openInStory } from '../session/by-story.ts';
import { closed, type Effect, go, say } from '../session/effect.ts';
import {
  contentsOverlay,
  goToHeading,
  headingsShown,
  openHeading,
  selectedHeading,
} from '../session/headings.ts';
import { openOverlay } from '../session/selectors.ts';
import type { Session } from '../session/session.ts';
import { hasArticle, rows } from './command.ts';

function turnContents(session: Session): readonly Effect[] {
  const open = openOverlay(session);
  if (open?.layer === 'contents') return [closed];
  if (headingsShown(session).length === 0) return [say({ kind: 'no-headings' })];
  return [go({ type: open ? 'layer-changed' : 'layer-opened', layer: contentsOverlay(session) })];
}

export const readingCommands = rows([
  { id: 'full-screen', scopes: ['reader'], takes: 'none', run: turnFullScreen },
  {
    id: 'contents',
    scopes: ['reader', 'contents'],
    takes: 'none',
    isEnabled: session => session.reading !== null,
    run: turnContents,
  },
  {
    id: 'go-to-heading',
    scopes: ['contents'],
    takes: 'none',
    hint: 3,
    isEnabled: session => selectedHeading(session) !== null,
    run: goToHeading,
  },
  {
    id: 'next-heading',
    scopes: ['reader'],
    takes: 'count',
    isEnabled: hasArticle,
    run: (session, count) => openHeading(session, count ?? 1),
  },
  {
    id: 'previous-heading',
    scopes: ['reader'],
    takes: 'count',
    isEnabled: hasArticle,
    run: (session, count) => openHeading(session, -(count ?? 1)),
  },
  {
    id: 'next-article',
    scopes: ['reader'],
    takes: 'count',
    isEnabled: hasArticle,
    run: (session, count, reads) => openBeside(session, count ?? 1, reads),
  },
  {
    id: 'previous-article',
    scopes: ['reader'],
    takes: 'count',
    isEnabled: hasArticle,
    run: (session, count, reads) => openBeside(session, -(count ?? 1), reads),
  },
  {
    id: 'older-of-source',
    scopes: ['reader'],
    takes: 'count',
    isEnabled: hasArticle,
    run: (session, count, reads) => openOfSource(session, count ?? 1, reads),
  },
  {
    id: 'newer-of-source',
    scopes: ['reader'],
    takes: 'count',
    isEnabled: hasArticle,
    run: (session, count, reads) => openOfSource(session, -(count ?? 1), reads),
  },
  {
    id: 'next-in-story',
    scopes: ['reader'],
    takes: 'count',
    isEnabled: hasArticle,
    run: (session, count, reads) => openInStory(session, count ?? 1, reads),
  },
  {
    id: 'previous-in-story',
    scopes: ['reader'],
    takes: 'count',
    isEnabled: hasArticle,
    run: (session, count, reads) => openInStory(session, -(count ?? 1), reads),
  },
]);

import { hasSelection, unselect } from '../session/acting.ts';
import { sortList } from '../session/arrangement.ts';
import { saveEdition } from '../session/edition.ts';
import { closed, type Effect, go, say, start } from '../session/effect.ts';
import { findNext } from '../session/finding.ts';
import { askFor } from '../session/open-prompt.ts';
import { openPalette } from '../session/palette.ts';
import { goToQuotation, selectedQuotation } from '../session/quotations.ts';
import { goBack, goToArticle, keepPlace } from '../session/reading.ts';
import type { Reads } from '../session/reads.ts';
import { search, searchWhole } from '../session/search.ts';
import { currentArticle, isInside, openArticle, openOverlay } from '../session/selectors.ts';
import type { Session } from '../session/session.ts';
import { goToScope, goToSource } from '../session/source-actions.ts';
import { readStoryItem, selectedStoryItem } from '../session/story.ts';
import { skip, stepBack } from '../session/welcome.ts';
import { everywhere, panes, rows } from './command.ts';
import { toggling } from './toggling.ts';

const leave = (session: Session, reads: Reads): readonly Effect[] => [
  ...keepPlace(session, reads),
  { effect: 'leave' },
];

/** One step back: out of a filter, out of an overlay, out of the article, out of a search; and from the lists, out of the program. */
function back(session: Session, reads: Reads): readonly Effect[] {
  const overlay = openOverlay(session);
  if (overlay && overlay.filter !== '') return [go({ type: 'overlay-filtered', filter: '' })];
  if (overlay?.layer === 'welcome') return stepBack(session);
  if (overlay) return [closed];
  if (session.focus === 'reader') return goBack(session, reads);
  return session.list.words === '' ? leave(session, reads) : search(session, '', reads);
}

/** Escape goes back too, but never out of the program. */
function cancel(session: Session, reads: Reads): readonly Effect[] {
  const overlay = openOverlay(session);
  if (overlay?.layer === 'welcome' && overlay.filter === '') return skip(session);
  if (!overlay && hasSelection(session)) return [unselect];
  return isInside(session) ? back(session, reads) : [go({ type: 'notice', notice: null })];
}

/** In an article its words are searched, elsewhere the list. */
const askForWords = (session: Session): Effect =>
  session.focus === 'reader' ? askFor('find', '', session) : askFor('search', session.list.words, session);

const takingBack = { undo: 'undoing', redo: 'redoing' } as const;

/** Takes a second or two after thousands of articles were marked. What is pressed meanwhile waits its turn. */
const takeBack = (job: keyof typeof takingBack): readonly Effect[] => [
  say({ kind: takingBack[job] }),
  start(job, null),
];

export const applicationCommands = rows([
  {
    id: 'search',
    scopes: panes,
    takes: 'query',
    hint: 7,
    run: (session, query, reads) =>
      query ? searchWhole(session, query.text, reads) : [askForWords(session)],
  },
  {
    id: 'sort',
    scopes: ['sources', 'articles'],
    takes: 'order',
    hint: 7,
    run: sortList,
  },
  {
    id: 'next-match',
    scopes: ['found'],
    takes: 'none',
    hint: 3,
    run: session => findNext(session, 1),
  },
  {
    id: 'previous-match',
    scopes: ['found'],
    takes: 'none',
    hint: 3,
    run: session => findNext(session, -1),
  },
  {
    id: 'source',
    scopes: panes,
    takes: 'source',
    run: (session, id, reads) => goToSource(session, id, reads),
  },
  {
    id: 'go-to-list',
    scopes: panes,
    takes: 'list',
    run: (session, list, reads) =>
      list ? goToScope(session, list.scope, reads) : [go({ type: 'focus', pane: 'sources' })],
  },
  {
    id: 'go-to-article',
    scopes: panes,
    takes: 'article',
    run: (session, id, reads) => goToArticle(session, id, reads),
  },
  {
    id: 'edition',
    scopes: panes,
    takes: 'file',
    isEnabled: ({ list }) => list.total > 0,
    run: (session, target) => saveEdition(session, target),
  },
  { id: 'undo', scopes: everywhere, takes: 'none', run: () => takeBack('undo') },
  { id: 'redo', scopes: everywhere, takes: 'none', run: () => takeBack('redo') },
  { id: 'health', scopes: ['anywhere'], takes: 'none', run: toggling('health') },
  { id: 'rules', scopes: ['anywhere'], takes: 'none', run: toggling('rules') },
  {
    id: 'quotes',
    scopes: ['articles', 'reader', 'quotes'],
    takes: 'none',
    isEnabled: session => openArticle(session) !== null,
    run: toggling('quotes'),
  },
  {
    id: 'go-to-quote',
    scopes: ['quotes'],
    takes: 'none',
    hint: 3,
    isEnabled: session => selectedQuotation(session) !== null,
    run: goToQuotation,
  },
  {
    id: 'story',
    scopes: ['articles', 'reader', 'story'],
    takes: 'none',
    isEnabled: session => currentArticle(session) !== null,
    run: toggling('story'),
  },
  {
    id: 'read-report',
    scopes: ['story'],
    takes: 'none',
    hint: 3,
    isEnabled: session => selectedStoryItem(session) !== null,
    run: (session, _, reads) => readStoryItem(session, reads),
  },
  { id: 'help', scopes: ['anywhere'], takes: 'none', hint: 1, run: toggling('help') },
  {
    id: 'filter',
    scopes: ['help', 'welcome'],
    takes: 'none',
    hint: 4,
    isEnabled: session => openOverlay(session)?.layer !== 'welcome' || session.welcome?.step === 'sources',
    run: session => [askFor('filter', openOverlay(session)?.filter ?? '', session)],
  },
  {
    id: 'command-line',
    scopes: ['anywhere'],
    takes: 'none',
    run: (session, _, reads) => openPalette(session, reads),
  },
  {
    id: 'back',
    scopes: ['anywhere'],
    takes: 'none',
    hint: 2,
    run: (session, _, reads) => back(session, reads),
  },
  { id: 'cancel', scopes: ['anywhere'], takes: 'none', run: (session, _, reads) => cancel(session, reads) },
  { id: 'suspend', scopes: ['anywhere'], takes: 'none', run: () => [{ effect: 'suspend' }] },
  { id: 'quit', scopes: ['anywhere'], takes: 'none', run: (session, _, reads) => leave(session, reads) },
]);

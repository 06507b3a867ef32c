import type { Reader } from '../reader/reader.ts';
import { type PaneId, paneIds, selectedScope } from '../reader/state.ts';
import type { Command } from './command.ts';

const everywhere = ['sources', 'articles', 'reader', 'overlay'] as const;
const panes = ['sources', 'articles', 'reader'] as const;
const wholeList = 1_000_000;

/** Moves the cursor of the pane in focus; another source under it brings another list. */
function move({ store, loadArticles }: Reader, by: number): void {
  const before = selectedScope(store.get());
  store.dispatch({ type: 'move', by });
  if (selectedScope(store.get()) !== before) loadArticles();
}

function page({ store }: Reader): number {
  const { overlay, overlayWindow, reading } = store.get();
  return Math.max(1, (overlay ? overlayWindow : reading.window).height - 1);
}

function focusBy({ store }: Reader, step: number): void {
  const next = paneIds[(paneIds.indexOf(store.get().focus) + step + paneIds.length) % paneIds.length];
  store.dispatch({ type: 'focus', pane: next as PaneId });
}

/** Goes to the pane at a side of the screen, where there is one. */
function focusSide(reader: Reader, side: 'left' | 'right'): void {
  const { direction, focus } = reader.store.get();
  const forward = (side === 'left') === (direction === 'rtl');
  const next = paneIds[paneIds.indexOf(focus) + (forward ? 1 : -1)];
  if (next) reader.store.dispatch({ type: 'focus', pane: next });
}

/** Scrolls on in an overlay or the article, and at the end of the article opens the next unread one. */
function readOn(reader: Reader): void {
  reader.settle();
  const { focus, overlay, reading } = reader.store.get();
  if (overlay || (focus === 'reader' && !reading.window.atEnd)) move(reader, page(reader));
  else reader.openUnread(1);
}

function open(reader: Reader): void {
  if (reader.store.get().focus === 'sources') reader.store.dispatch({ type: 'focus', pane: 'articles' });
  else reader.openSelected();
}

export const movementCommands: readonly Command[] = [
  { id: 'down', scopes: everywhere, keys: ['j', 'down'], hint: 12, run: reader => move(reader, 1) },
  { id: 'up', scopes: everywhere, keys: ['k', 'up'], hint: 13, run: reader => move(reader, -1) },
  { id: 'pane-left', scopes: panes, keys: ['h', 'left'], run: reader => focusSide(reader, 'left') },
  { id: 'pane-right', scopes: panes, keys: ['l', 'right'], run: reader => focusSide(reader, 'right') },
  { id: 'pane-next', scopes: panes, keys: ['tab'], hint: 11, run: reader => focusBy(reader, 1) },
  { id: 'pane-previous', scopes: panes, keys: ['shift+tab'], run: reader => focusBy(reader, -1) },
  { id: 'open', scopes: ['sources', 'articles'], keys: ['enter'], hint: 3, run: open },
  { id: 'read-on', scopes: everywhere, keys: ['space'], hint: 4, run: readOn },
  { id: 'top', scopes: everywhere, keys: ['g', 'home'], run: reader => move(reader, -wholeList) },
  { id: 'bottom', scopes: everywhere, keys: ['G', 'end'], run: reader => move(reader, wholeList) },
  {
    id: 'half-down',
    scopes: everywhere,
    keys: ['ctrl+d'],
    run: reader => move(reader, Math.ceil(page(reader) / 2)),
  },
  {
    id: 'half-up',
    scopes: everywhere,
    keys: ['ctrl+u'],
    run: reader => move(reader, -Math.ceil(page(reader) / 2)),
  },
  {
    id: 'page-down',
    scopes: everywhere,
    keys: ['pagedown', 'ctrl+f'],
    run: reader => move(reader, page(reader)),
  },
  {
    id: 'page-up',
    scopes: everywhere,
    keys: ['pageup', 'ctrl+b'],
    run: reader => move(reader, -page(reader)),
  },
  { id: 'next-unread', scopes: panes, keys: ['n'], hint: 10, run: reader => reader.openUnread(1) },
  { id: 'previous-unread', scopes: panes, keys: ['p'], run: reader => reader.openUnread(-1) },
];

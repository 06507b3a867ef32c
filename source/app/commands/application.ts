import type { Reader } from '../reader/reader.ts';
import type { Command } from './command.ts';

const panes = ['sources', 'articles', 'reader'] as const;

/** One step back: out of an overlay, out of a search, out of the article; and from the lists, out of the program. */
function back(reader: Reader): void {
  const { dispatch, get } = reader.store;
  const { articles, focus, overlay } = get();
  if (overlay) dispatch({ type: 'overlay', overlay: null });
  else if (focus === 'reader') dispatch({ type: 'went-back' });
  else if (articles.words !== '') reader.search('');
  else dispatch({ type: 'leave' });
}

/** Escape goes back too, but never out of the program. */
function cancel(reader: Reader): void {
  const { articles, focus, overlay } = reader.store.get();
  if (overlay || focus === 'reader' || articles.words !== '') back(reader);
  else reader.store.dispatch({ type: 'notice', notice: null });
}

export const applicationCommands: readonly Command[] = [
  { id: 'refresh', scopes: panes, keys: ['r'], hint: 8, run: reader => void reader.refreshSelected() },
  { id: 'refresh-all', scopes: panes, keys: ['R', 'f5'], run: reader => void reader.refreshAll() },
  {
    id: 'search',
    scopes: panes,
    keys: ['/'],
    hint: 7,
    run: ({ store }) => store.dispatch({ type: 'prompt', text: store.get().articles.words }),
  },
  { id: 'health', scopes: ['anywhere'], keys: ['H'], run: reader => reader.toggleHealth() },
  {
    id: 'help',
    scopes: ['anywhere'],
    keys: ['?', 'f1'],
    hint: 1,
    run: ({ store }) =>
      store.dispatch({ type: 'overlay', overlay: store.get().overlay === 'help' ? null : 'help' }),
  },
  { id: 'back', scopes: ['anywhere'], keys: ['q'], hint: 2, run: back },
  { id: 'cancel', scopes: ['anywhere'], keys: ['escape'], run: cancel },
  {
    id: 'quit',
    scopes: ['anywhere'],
    keys: ['Q', 'ctrl+c'],
    run: ({ store }) => store.dispatch({ type: 'leave' }),
  },
];

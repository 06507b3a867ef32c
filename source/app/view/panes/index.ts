/** The panes: one line for each. */
import type { PaneId } from '../../session/panes.ts';
import { articlesPane } from './articles.ts';
import type { Pane } from './pane.ts';
import { readerPane } from './reader.ts';
import { sourcesPane } from './sources.ts';

export const panes: Readonly<Record<PaneId, Pane>> = {
  sources: sourcesPane,
  articles: articlesPane,
  reader: readerPane,
};

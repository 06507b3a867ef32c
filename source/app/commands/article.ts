import { currentArticleId, type ReaderState } from '../reader/state.ts';
import type { Command } from './command.ts';

const panes = ['sources', 'articles', 'reader'] as const;
const hasArticle = (state: ReaderState): boolean => currentArticleId(state) !== null;
const hasRelated = (state: ReaderState): boolean => (state.reading.article?.related.length ?? 0) > 0;

export const articleCommands: readonly Command[] = [
  {
    id: 'bookmark',
    scopes: panes,
    keys: ['b'],
    hint: 5,
    isEnabled: hasArticle,
    run: reader => reader.toggleBookmark(),
  },
  {
    id: 'toggle-read',
    scopes: panes,
    keys: ['m', 'u'],
    hint: 6,
    isEnabled: hasArticle,
    run: reader => reader.toggleRead(),
  },
  {
    id: 'browser',
    scopes: panes,
    keys: ['o'],
    hint: 9,
    isEnabled: hasArticle,
    run: reader => reader.openInBrowser(),
  },
  {
    id: 'full-text',
    scopes: ['articles', 'reader'],
    keys: ['x', 'd'],
    isEnabled: hasArticle,
    run: reader => reader.turnText(),
  },
  { id: 'full-text-always', scopes: panes, keys: ['X'], run: reader => reader.toggleFullText() },
  { id: 'copy', scopes: panes, keys: ['y'], isEnabled: hasArticle, run: reader => reader.copy() },
  {
    id: 'copy-headline',
    scopes: panes,
    keys: ['Y'],
    isEnabled: hasArticle,
    run: reader => reader.copyHeadline(),
  },
  {
    id: 'select',
    scopes: ['reader'],
    keys: ['v'],
    isEnabled: hasArticle,
    run: reader => reader.toggleSelection(),
  },
  {
    id: 'open-related',
    scopes: ['reader'],
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    isEnabled: hasRelated,
    run: (reader, key) => reader.openRelated(Number(key) - 1),
  },
];

/** Prompts about sources: an address to follow, and what one is called and where it lies. */
import { folderPaths } from '../../domain/category-path.ts';
import { searchKey } from '../../text/search-key.ts';
import { catalogue } from '../catalogue/index.ts';
import { lineOf } from './edited-line.ts';
import { go, start } from './effect.ts';
import { findFeeds } from './feeds.ts';
import { keepLine } from './keep-line.ts';
import type { Purpose } from './prompt.ts';
import { folderIn } from './source-settings.ts';

const closed = go({ type: 'layer-closed' });

/** Names that begin so, in the order given. */
const beginning = (names: readonly string[], typed: string) => {
  const key = searchKey(typed);
  return names.filter(name => searchKey(name).startsWith(key)).map(lineOf);
};

export const sourcePurposes: Readonly<Record<'source' | 'source-name' | 'folder', Purpose>> = {
  source: {
    typed: () => [],
    entered: (session, prompt) => {
      const typed = prompt.typed.trim();
      return typed === '' ? [closed] : [closed, ...findFeeds(typed), ...keepLine(session, prompt)];
    },
    abandoned: () => [closed],
    completions: ({ typed }) =>
      typed.trim() === ''
        ? []
        : beginning(
            catalogue.flatMap(({ nameAr, nameEn }) => [nameAr, nameEn]),
            typed,
          ),
  },
  'source-name': {
    typed: () => [],
    entered: (_, { about, typed }) =>
      typed.trim() === '' || about === null
        ? [closed]
        : [closed, start('change-source', { id: about, change: { title: typed } })],
    abandoned: () => [closed],
    completions: () => [],
  },
  folder: {
    typed: () => [],
    /** Nothing typed: in no folder. */
    entered: (_, { about, typed }) =>
      about === null
        ? [closed]
        : [closed, start('change-source', { id: about, change: { category: folderIn(typed) } })],
    abandoned: () => [closed],
    completions: ({ typed }, { folders }) =>
      beginning([...new Set(Object.values(folders).flatMap(folderPaths))], typed),
  },
};

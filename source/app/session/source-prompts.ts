/** Prompts about sources: an address to follow, and what one is called and where it lies. */
import { folderPaths } from '../../domain/category-path.ts';
import { searchKey } from '../../text/search-key.ts';
import { catalogue } from '../catalogue/index.ts';
import { lineOf } from './edited-line.ts';
import { closed, start } from './effect.ts';
import { findFeeds } from './feeds.ts';
import { onlyEntered, type Purpose, takingFile } from './prompt-purpose.ts';
import { folderIn } from './source-settings.ts';

/** Names that begin so, in the order given. */
const beginning = (names: readonly string[], typed: string) => {
  const key = searchKey(typed);
  return names.filter(name => searchKey(name).startsWith(key)).map(lineOf);
};

const ofFile = takingFile((_, typed) => findFeeds(typed));

export const sourcePurposes: Readonly<Record<'source' | 'source-name' | 'folder', Purpose>> = {
  source: {
    ...ofFile,
    completions(line, session) {
      if (line.typed.includes('/')) return ofFile.completions(line, session);
      const names = catalogue.flatMap(({ nameAr, nameEn }) => [nameAr, nameEn]);
      return line.typed.trim() === '' ? [] : beginning(names, line.typed);
    },
  },
  'source-name': {
    ...onlyEntered,
    entered: (_, { about, typed }) =>
      typed.trim() === '' || about === null
        ? [closed]
        : [closed, start('change-source', { id: about, change: { title: typed } })],
  },
  folder: {
    ...onlyEntered,
    /** Nothing typed: in no folder. */
    entered: (_, { about, typed }) =>
      about === null
        ? [closed]
        : [closed, start('change-source', { id: about, change: { category: folderIn(typed) } })],
    completions: ({ typed }, { folders }) =>
      beginning([...new Set(Object.values(folders).flatMap(folderPaths))], typed),
  },
};

import { foldersOf } from '../../domain/category-path.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { SourceRow } from '../session/list-state.ts';

/** What a row of the sources is called. */
export function sourceName({ scope, title }: Pick<SourceRow, 'scope' | 'title'>, messages: Messages): string {
  switch (scope.kind) {
    case 'view':
      return scope.name;
    case 'tag':
      return messages.tagRow(scope.name);
    case 'source':
      return title ?? messages.untitledSource;
    case 'folder':
      return foldersOf(scope.path).at(-1) ?? '';
    default:
      return messages.views[scope.kind];
  }
}

const behindSeparator = /^\s*[·|:–—-]\s*(?=\S)/u;

/** In its folder, a source that is called after it has no need to say so again: `Sport · Harbour Post` is `Harbour Post` in `Sport`. */
export function nameInFolder(name: string, folder: string | null): string {
  const within = folder === null ? '' : (foldersOf(folder).at(-1) ?? '');
  const rest = within !== '' && name.startsWith(within) ? name.slice(within.length) : '';
  return behindSeparator.test(rest) ? rest.replace(behindSeparator, '') : name;
}

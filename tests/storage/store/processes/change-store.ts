/**
 * `<folder> <prefix> <count> [only-changes]`: marks, bookmarks, undoes and redoes in turn; prints what was acknowledged as soon as it was.
 * Where others change the store too, it only makes changes: one of theirs lets go of what has just been undone.
 */
import { writeSync } from 'node:fs';
import { addBookmarks, markRead } from '../../../../source/domain/mark-edits.ts';
import { createConfStore } from '../../../../source/storage/store/conf-store.ts';
import { makeArticle } from '../../../support/articles.ts';

const at = '2026-11-24T08:00:00.000Z';
const [folder = '', prefix = '', count = '0', mode = 'undoes'] = process.argv.slice(2);
const store = createConfStore({ folder, lockTimeoutMs: 30_000 });
const print = (line: string): void => void writeSync(1, `${line}\n`);

for (let index = 0; index < Number(count); index += 1) {
  const ids = Array.from({ length: 5 }, (_, part) => `${prefix}${index}-${part}`);
  const [id = ''] = ids;
  const marked = store.apply({ what: 'mark-read', edits: markRead(ids, at) });
  print(marked.ok ? `read ${ids.join(' ')}` : `failed ${JSON.stringify(marked.error)}`);
  const copies = [{ feed: makeArticle({ id }), page: null }];
  const added = store.apply({ what: 'bookmark-add', edits: addBookmarks([id], at), copies });
  print(added.ok ? `bookmark ${id}` : `failed ${JSON.stringify(added.error)}`);
  if (mode === 'undoes' && index % 3 === 0) {
    store.history.undo();
    store.history.redo();
  }
}

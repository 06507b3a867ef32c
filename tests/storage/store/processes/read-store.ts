/** `<folder> [user]`: prints what can be read of a store, and what comes of a change; as another user if one is given. */
import { addBookmarks } from '../../../../source/domain/mark-edits.ts';
import { createConfStore } from '../../../../source/storage/store/conf-store.ts';

const [folder = '', user] = process.argv.slice(2);
if (user !== undefined) process.setuid?.(Number(user));
const store = createConfStore({ folder });
const files = store.files();
const seen = {
  marks: files.flatMap(file => Object.entries(store.marksIn(file) ?? {})),
  copy: store.bookmarkCopy('b')?.feed?.id ?? null,
  sources: store.sources()?.map(({ id }) => id) ?? null,
  digits: store.settings().display.digits ?? null,
  steps: store.history.list().length,
  applied: store.apply({ what: 'bookmark-add', edits: addBookmarks(['c'], '2026-11-24T08:00:00.000Z') }),
  undone: store.history.undo(),
  damage: store.damage(),
};
process.stdout.write(`${JSON.stringify(seen)}\n`);

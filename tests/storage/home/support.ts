import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Edit } from '../../../source/domain/change.ts';
import type { ReaderError, Result } from '../../../source/domain/errors.ts';
import type { Archive, Store } from '../../../source/domain/library.ts';
import { addBookmarks, markRead, setNote } from '../../../source/domain/mark-edits.ts';
import { everything } from '../../../source/domain/query/query.ts';
import { addSources } from '../../../source/domain/source-edits.ts';
import { openArchive } from '../../../source/storage/archive/open.ts';
import { oneFolder } from '../../../source/storage/home/home-files.ts';
import { createHomes } from '../../../source/storage/home/homes.ts';
import { mirroredStore } from '../../../source/storage/mirrored-store.ts';
import { createConfStore } from '../../../source/storage/store/conf-store.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { searchKeys } from '../../support/search-keys.ts';

export const at = '2026-11-24T08:00:00.000Z';
export const now = new Date('2026-11-29T20:00:00.000Z');

export interface TestHome {
  readonly store: Store;
  readonly archive: Archive;
}

/** Opens a home for `work`, and closes it again. */
export function inHome<T>(folder: string, work: (home: TestHome) => T): T {
  const store = createConfStore({ folder });
  const opened = openArchive({
    file: path.join(folder, 'archive.sqlite'),
    keys: searchKeys,
    marks: store,
  });
  if (!opened.ok) throw new Error(opened.error.detail);
  const { archive } = opened.value;
  try {
    archive.mirror(store);
    return work({ store: mirroredStore(store, () => archive), archive });
  } finally {
    archive.close();
  }
}

export const apply = (store: Store, ...edits: readonly Edit[]): void => {
  const applied = store.apply({ what: 'setting', edits });
  if (!applied.ok) throw new Error(applied.error.detail);
};

/** With an article, a bookmark of it with a note, a source, a read mark. */
export const fillHome = (folder: string, name = 'one'): void =>
  inHome(folder, ({ store, archive }) => {
    const article = makeArticle({
      id: `article${name}`,
      title: `Article ${name}`,
      link: `https://${name}.example/1`,
    });
    archive.store({ articles: [article] });
    store.apply({
      what: 'bookmark-add',
      edits: addBookmarks([article.id], at),
      copies: [{ feed: article, page: null }],
    });
    apply(store, setNote(article.id, `Note ${name}`), ...markRead([`read${name}`], at));
    apply(
      store,
      ...addSources([makeSource({ id: `source${name}`, url: `https://${name}.example/feed` })], []),
    );
  });

/** What a home holds, in words. */
export const heldIn = (folder: string) =>
  inHome(folder, ({ store, archive }) => {
    const kept = store.kept();
    if (!kept.ok) throw new Error(kept.error.detail);
    return {
      articles: archive.list({ query: everything, order: 'oldest', limit: 100 }).map(({ title }) => title),
      cells: Object.fromEntries(
        [...kept.value.cells].map(([table, keys]) => [table, Object.fromEntries(keys)]),
      ),
      steps: store.history.list().length,
      damage: store.damage(),
    };
  });

/** All files below a folder with their hashes, but for locks, and the archive, whose log may be written into it at any time. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(
        name =>
          !name.endsWith('.lock') &&
          !name.startsWith('archive.sqlite') &&
          statSync(path.join(folder, name)).isFile(),
      )
      .toSorted()
      .map(name => [
        name,
        createHash('sha256')
          .update(readFileSync(path.join(folder, name)))
          .digest('hex'),
      ]),
  );
}

export const homesAt = (folder: string, program = '1.2.3') =>
  createHomes({ folders: oneFolder(folder), clock: { now: () => now }, keys: searchKeys, program });

export const restored = (folder: string, file: string, replace = false) =>
  homesAt(folder).restore({ file, content: createReadStream(file), replace });

export function errorOf(result: Result<unknown>): ReaderError {
  if (result.ok) throw new Error('it went well');
  return result.error;
}

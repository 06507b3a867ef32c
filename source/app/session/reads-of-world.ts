import type { ReadingPlace } from '../../domain/change.ts';
import { listPage, type PageRequest } from '../services/list-page.ts';
import { createKnownRows } from './known-rows.ts';
import type { Reads } from './reads.ts';
import type { World } from './world.ts';

/** The latest answer serves again while the archive stays as it is. */
function whileUnchanged<Asked extends readonly unknown[], Answer>(
  { version }: Pick<World['archive'], 'version'>,
  read: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  let kept: { readonly of: string; readonly answer: Answer } | null = null;
  return (...asked) => {
    const of = `${version()} ${JSON.stringify(asked)}`;
    if (kept?.of !== of) kept = { of, answer: read(...asked) };
    return kept.answer;
  };
}

/** What keys may ask for, of the stores that the reader is given. */
export function readsOf({ archive, store, sources, query }: World): Reads {
  const asKnown = createKnownRows();
  return {
    list: request => asKnown(archive.list(request)),
    count: (wanted, byStory) => archive.count(wanted, byStory),
    page: whileUnchanged(archive, (request: PageRequest) => {
      const page = listPage(archive, request);
      return { ...page, rows: asKnown(page.rows) };
    }),
    position: (wanted, order, id, byStory) => archive.position(wanted, order, id, byStory),
    held: request => archive.held(request),
    listed: ids => archive.listed(ids),
    texts: id => archive.texts(id),
    versions: id => archive.versions(id),
    sourceCounts: whileUnchanged(archive, () => archive.sourceCounts()),
    bookmarkCount: () => archive.bookmarkCount(),
    tags: () => archive.tags(),
    fetchRecords: whileUnchanged(archive, () => archive.fetchRecords()),
    settings: () => store.settings(),
    views: () => store.views(),
    rules: () => store.rules(),
    place: (id): ReadingPlace | null => store.place(id),
    progress: () => store.progress(),
    sources,
    query,
  };
}

import type { ReadingPlace } from '../../domain/change.ts';
import { listPage } from '../services/list-page.ts';
import type { Reads } from './reads.ts';
import type { World } from './world.ts';

/** What keys may ask for, of the stores that the reader is given. */
export const readsOf = ({ archive, store, sources, query }: World): Reads => ({
  list: request => archive.list(request),
  count: (wanted, byStory) => archive.count(wanted, byStory),
  page: request => listPage(archive, request),
  position: (wanted, order, id, byStory) => archive.position(wanted, order, id, byStory),
  held: request => archive.held(request),
  listed: ids => archive.listed(ids),
  texts: id => archive.texts(id),
  versions: id => archive.versions(id),
  sourceCounts: () => archive.sourceCounts(),
  bookmarkCount: () => archive.bookmarkCount(),
  tags: () => archive.tags(),
  fetchRecords: () => archive.fetchRecords(),
  settings: () => store.settings(),
  views: () => store.views(),
  rules: () => store.rules(),
  place: (id): ReadingPlace | null => store.place(id),
  progress: () => store.progress(),
  sources,
  query,
});

/** The two stores as the program has them, on an archive in memory and a folder of one test. */
import type { Article } from '../../source/domain/article.ts';
import type { ArticleTexts, Edit } from '../../source/domain/change.ts';
import type { Archive, Store } from '../../source/domain/library.ts';
import { emptySettings, type Settings, settingEdits, settingValues } from '../../source/domain/settings.ts';
import type { Source } from '../../source/domain/source.ts';
import { addSources } from '../../source/domain/source-edits.ts';
import type { TextKeys } from '../../source/storage/archive/text-keys.ts';
import { mirroredStore } from '../../source/storage/mirrored-store.ts';
import { createConfStore } from '../../source/storage/store/conf-store.ts';
import { openTestArchive } from './archive.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Everything that the user keeps, for tests to set and to compare. */
export interface Kept {
  readonly sources: readonly Source[] | null;
  /** Article id → ISO 8601 in UTC. */
  readonly read: Readonly<Record<string, string>>;
  readonly bookmarks: Readonly<Record<string, { readonly added: string; readonly article: Article }>>;
  readonly settings: Settings;
}

export const nothingKept: Kept = { sources: null, read: {}, bookmarks: {}, settings: emptySettings };

const textsOf = (article: Article): ArticleTexts =>
  article.fromPage ? { feed: null, page: article } : { feed: article, page: null };

function editsFor({ sources, read, bookmarks, settings }: Kept): readonly Edit[] {
  return [
    ...(sources === null ? [] : addSources(sources, [])),
    ...Object.entries(read).map(([key, at]): Edit => ({ table: 'read', key, to: () => at })),
    ...Object.entries(bookmarks).map(
      ([key, { added }]): Edit => ({ table: 'bookmark', key, to: () => added }),
    ),
    ...settingEdits(settingValues(settings)),
  ];
}

/** What is kept now. */
export function keptIn(store: Store): Kept {
  const cells = (table: 'read' | 'bookmark') =>
    store
      .files()
      .filter(file => file.table === table)
      .flatMap(file => Object.entries(store.marksIn(file) ?? {}));
  const bookmarks = cells('bookmark').flatMap(([id, added]) => {
    const copy = store.bookmarkCopy(id);
    const article = copy?.page ?? copy?.feed;
    return article ? [[id, { added, article }] as const] : [];
  });
  return {
    sources: store.sources(),
    read: Object.fromEntries(cells('read')),
    bookmarks: Object.fromEntries(bookmarks),
    settings: store.settings(),
  };
}

export interface TestLibrary {
  readonly archive: Archive;
  readonly store: Store;
}

export interface LibraryContents {
  readonly articles?: readonly Article[];
  readonly kept?: Partial<Kept>;
  /** As the archive compares texts, if not as the program does. */
  readonly keys?: TextKeys;
}

/** The articles of a source are stored as one document of its feed. */
export function openTestLibrary({ articles = [], kept = {}, keys }: LibraryContents = {}): TestLibrary {
  const archive = openTestArchive(keys);
  const store = mirroredStore(createConfStore({ folder: temporaryFolder() }), () => archive);
  const wanted = { ...nothingKept, ...kept };
  for (const source of new Set(articles.map(article => article.source.id))) {
    const document = articles.filter(article => article.source.id === source);
    archive.store({ articles: document.filter(({ fromPage }) => !fromPage) });
    for (const article of document.filter(({ fromPage }) => fromPage)) archive.storePage(article);
  }
  const edits = editsFor(wanted);
  const copies = Object.values(wanted.bookmarks).map(({ article }) => textsOf(article));
  if (edits.length > 0) store.apply({ what: null, edits, copies });
  return { archive, store };
}

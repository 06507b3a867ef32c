/** Imports bookmarks that another program or Khabar exported. Fetches nothing. */
import { earlier } from '../../base/clock.ts';
import { addressKey } from '../../base/web-address.ts';
import type { Article } from '../../domain/article.ts';
import type {
  BookmarkList,
  BookmarkProblemOnLine,
  ListedBookmark,
  SkippedBookmark,
} from '../../domain/bookmark-list.ts';
import type { ArticleTexts, Edit } from '../../domain/change.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { ListedArticle } from '../../domain/library.ts';
import { addBookmarks, addTags, markRead, setNote, setRank, type Tag } from '../../domain/mark-edits.ts';
import { readBookmarkList } from '../../feeds/bookmarks/index.ts';
import { proseDirection } from '../../text/direction.ts';
import { tagKey } from '../../text/tag-key.ts';
import { articleIds, sourceIdOf } from '../identity.ts';
import { tagNamed } from '../tag-names.ts';
import type { Services } from './services.ts';

type ImportServices = Pick<Services, 'archive' | 'store' | 'clock'>;

export interface BookmarkImport {
  readonly added: readonly ListedArticle[];
  readonly skipped: readonly SkippedBookmark[];
  readonly problems: readonly BookmarkProblemOnLine[];
}

/** A bookmark to add. */
interface NewBookmark {
  readonly id: string;
  readonly listed: ListedBookmark;
  readonly added: string;
  /** Key → name. */
  readonly tags: Map<string, Tag>;
  /** The article to save with the bookmark; null: the one in the archive. */
  readonly article: Article | null;
}

/** An article for a link that is known only by its URL. Its source is its site. */
function articleOfLink(link: string, title: string, added: string): Article {
  const { origin, hostname, protocol } = new URL(link);
  return {
    id: articleIds(origin)(link),
    title,
    link,
    source: { id: sourceIdOf(origin), title: hostname.replace(/^www\./u, '') || protocol },
    author: null,
    published: null,
    fetched: added,
    categories: [],
    summary: null,
    language: null,
    direction: proseDirection(title, 'rtl'),
    category: null,
    byline: null,
    blocks: [],
    related: [],
  };
}

/** Files with times in whole seconds may be ahead by this much, in ms. */
const msOfSecond = 999;

/** Times of the bookmarks. A time in the future would stay above all later bookmarks; those of one time keep the order of the file. */
function timesOf(bookmarks: readonly ListedBookmark[], now: Date): readonly string[] {
  const latest = new Date(now.getTime() + msOfSecond).toISOString();
  const counts = new Map<string, number>();
  return bookmarks.map(({ added }) => {
    const at = added !== null && added <= latest ? added : now.toISOString();
    const count = counts.get(at) ?? 0;
    counts.set(at, count + 1);
    return earlier(at, count);
  });
}

const keyOf = (link: string): string => addressKey(link) ?? link;

class Importer {
  readonly #services: ImportServices;
  readonly #bookmarked: ReadonlySet<string>;
  readonly #fresh = new Map<string, NewBookmark>();
  readonly #spellings: Map<string, string>;
  readonly skipped: SkippedBookmark[];
  readonly problems: BookmarkProblemOnLine[];

  constructor(services: ImportServices, { skipped, problems }: BookmarkList) {
    this.#services = services;
    this.skipped = [...skipped];
    this.problems = [...problems];
    this.#spellings = new Map(services.archive.tags().map(({ name }) => [tagKey(name), name]));
    const known = services.archive.each({ query: { is: 'bookmarked' }, order: 'bookmarked' });
    this.#bookmarked = new Set(
      Array.from(known, ({ id, link }) => [id, ...(link ? [keyOf(link)] : [])]).flat(),
    );
  }

  /** The article from the file, the one in the archive with this link, or a new one. */
  #found({ article, link, title }: ListedBookmark, added: string): Pick<NewBookmark, 'id' | 'article'> {
    const { archive } = this.#services;
    if (article) return { id: article.id, article };
    const known = link === null ? null : archive.findByLink(link);
    if (known) return { id: known.id, article: null };
    const made = articleOfLink(link ?? '', title, added);
    return { id: made.id, article: made };
  }

  #addTags(to: NewBookmark, { tags, line }: ListedBookmark): void {
    for (const typed of tags) {
      const tag = tagNamed(typed);
      if (tag.ok) {
        const { key, name } = tag.value;
        const spelling = this.#spellings.get(key) ?? name;
        this.#spellings.set(key, spelling);
        to.tags.set(key, { key, name: spelling });
      } else this.problems.push({ line, problem: 'bad-tag', detail: tag.error.subject ?? '' });
    }
  }

  #skip({ link, title }: ListedBookmark, reason: SkippedBookmark['reason']): void {
    this.skipped.push({ url: link ?? title, reason });
  }

  /** A link in several folders gets the tags of all of them. */
  add(listed: ListedBookmark, added: string): void {
    const { id, article } = this.#found(listed, added);
    const { link } = listed;
    const key = link === null || listed.article ? id : keyOf(link);
    const twin = this.#fresh.get(key) ?? this.#fresh.get(id);
    if (this.#bookmarked.has(id) || (link !== null && this.#bookmarked.has(keyOf(link))))
      this.#skip(listed, 'already-there');
    else if (twin) {
      this.#addTags(twin, listed);
      this.#skip(listed, 'repeated');
    } else {
      const fresh: NewBookmark = { id, listed, added, article, tags: new Map() };
      this.#addTags(fresh, listed);
      this.#fresh.set(key, fresh);
    }
  }

  fresh(): readonly NewBookmark[] {
    return [...this.#fresh.values()];
  }
}

const editsOf = ({ id, listed, added, tags }: NewBookmark): readonly Edit[] => [
  ...addBookmarks([id], added),
  ...addTags([id], [...tags.values()]),
  ...(listed.note === null ? [] : [setNote(id, listed.note)]),
  ...(listed.rank === null ? [] : [setRank(id, listed.rank)]),
  ...(listed.read ? markRead([id], added) : []),
];

const textsOf = ({ archive }: ImportServices, { id, article }: NewBookmark): readonly ArticleTexts[] => {
  const texts = article ? { feed: article, page: null } : archive.texts(id);
  return texts ? [texts] : [];
};

/**
 * Leaves existing bookmarks as they are. One step of the history. Errors: `empty-document`, `no-bookmarks`; those of the store.
 */
export function importBookmarks(services: ImportServices, bytes: Uint8Array): Result<BookmarkImport> {
  const read = readBookmarkList(bytes);
  if (!read.ok) return read;
  const importer = new Importer(services, read.value);
  const times = timesOf(read.value.bookmarks, services.clock.now());
  for (const [index, bookmark] of read.value.bookmarks.entries())
    importer.add(bookmark, times[index] as string);
  const fresh = importer.fresh();
  if (fresh.length > 0) {
    const applied = services.store.apply({
      what: 'bookmark-import',
      count: fresh.length,
      edits: fresh.flatMap(editsOf),
      copies: fresh.flatMap(bookmark => textsOf(services, bookmark)),
    });
    if (!applied.ok) return applied;
  }
  const { skipped, problems } = importer;
  return ok({ added: services.archive.listed(fresh.map(({ id }) => id)), skipped, problems });
}

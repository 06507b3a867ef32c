/** Takes in what another archive has. Who merges whom makes no difference to what an article says in the end. */
import type { Archive, StoredBatch } from '../../domain/library.ts';
import { everything } from '../../domain/query/query.ts';
import type { ArticleVersion } from '../../domain/versions.ts';
import { type StoredArticle, storedTexts } from './article-parts.ts';
import { mergedVersions } from './merge-versions.ts';
import { slicesOf } from './slices.ts';
import type { StoreContext } from './store-batch.ts';
import type { ArticleRow } from './stored-article.ts';

/** An article with all that it has said. */
interface Told {
  readonly article: StoredArticle;
  readonly versions: readonly ArticleVersion[];
}

const queries = [everything, { is: 'hidden' }] as const;

function* idsIn(archive: Archive): Generator<string> {
  for (const query of queries) for (const { id } of archive.each({ query, order: 'oldest' })) yield id;
}

function toldBy(archive: Archive, id: string): Told | null {
  const texts = archive.texts(id);
  return texts && { article: storedTexts(texts), versions: archive.versions(id) };
}

const isSame = (one: StoredArticle, other: StoredArticle): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const headOf = ({ header }: StoredArticle): string => JSON.stringify({ ...header, fetched: '' });

const says = ({ header }: StoredArticle, last: ArticleVersion | undefined): boolean =>
  last !== undefined &&
  header.title === last.title &&
  header.summary === last.summary &&
  header.author === last.author;

/** Of two that say the same, the same one every time. */
const preferred = (one: StoredArticle, other: StoredArticle): StoredArticle =>
  headOf(one) < headOf(other) ? one : other;

function present(
  mine: StoredArticle,
  theirs: StoredArticle,
  last: ArticleVersion | undefined,
): StoredArticle {
  const candidates = [mine, theirs].filter(article => says(article, last));
  const [one = mine, other = one] = candidates;
  const chosen = preferred(one, other);
  return {
    header: { ...chosen.header, fetched: mine.header.fetched },
    feed: last?.feed ?? chosen.feed ?? mine.feed ?? theirs.feed,
    page: last?.page ?? mine.page ?? theirs.page,
  };
}

export function* mergingArchives(context: StoreContext, other: Archive): Generator<void, StoredBatch> {
  const { database, writer, rows, versions, statements } = context;
  const [added, changed] = [new Set<string>(), new Set<string>()];

  function add({ article, versions: told }: Told): void {
    if (!writer.insert(article)) return;
    versions.replace(article, told);
    added.add(article.header.id);
  }

  function merge(row: ArticleRow, theirs: Told): void {
    const mine = rows.sound(row);
    const told = mine ? mergedVersions(versions.of(mine), theirs.versions) : theirs.versions;
    const merged = mine ? present(mine, theirs.article, told.at(-1)) : theirs.article;
    const isNews = mine === null || !isSame(mine, merged);
    if (!isNews && told.length === versions.of(merged).length) return;
    if (isNews) writer.replace(row, merged);
    versions.replace(merged, told);
    changed.add(row.id);
  }

  function take(id: string): void {
    const theirs = toldBy(other, id);
    const row = writer.find(id);
    if (theirs && row) merge(row, theirs);
    else if (theirs) add(theirs);
  }

  yield* slicesOf(database, [...idsIn(other)], take, writer.settle);
  for (const record of other.fetchRecords())
    statements.run(
      'INSERT OR IGNORE INTO fetches VALUES (?, ?, NULL)',
      record.sourceId,
      JSON.stringify(record),
    );
  return { added: [...added], changed: [...changed] };
}

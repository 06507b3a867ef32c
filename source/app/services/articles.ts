/** Which articles a query means, and how an id finds its article. */
import type { Article } from '../../domain/article.ts';
import { folderNames } from '../../domain/category-path.ts';
import { fail, ok, type Result, readerErrorIn } from '../../domain/errors.ts';
import type { ListedArticle } from '../../domain/library.ts';
import { badQuery } from '../../domain/query/bad-query.ts';
import { printQuery } from '../../domain/query/print.ts';
import type { Query } from '../../domain/query/query.ts';
import { readQuery } from '../../domain/query/read-query.ts';
import { resolveQuery } from '../../domain/query/resolve.ts';
import { withinSources } from '../../domain/query/within-sources.ts';
import type { Source } from '../../domain/source.ts';
import { searchKey } from '../../text/search-key.ts';
import type { Services } from './services.ts';
import { activeSources, findSource, knownSources } from './sources.ts';

type ListServices = Pick<Services, 'archive' | 'store' | 'clock'>;

/** The sources that lie in a folder of that name, or at that path. */
function sourcesInFolder(sources: readonly Source[], name: string): readonly string[] {
  const key = searchKey(name);
  const isInside = ({ category }: Source): boolean =>
    key !== '' && folderNames(category).some(folder => searchKey(folder) === key);
  return sources.filter(isInside).map(({ id }) => id);
}

/**
 * A query as typed, made ready for the archive: names become ids, spans of time become times, and the active sources its scope.
 * Errors: `unknown-source`, `ambiguous-id`, `bad-query`.
 */
export function readyQuery(services: ListServices, query: Query): Result<Query> {
  const active = activeSources(services);
  const resolved = resolveQuery(query, {
    sources: active,
    now: services.clock.now(),
    findSource: (_, word) => findSource(knownSources(services), word),
    sourcesInFolder,
  });
  if (!resolved.ok) {
    const { error } = resolved;
    return { ok: false, error: 'code' in error ? error : badQuery(printQuery(query), error) };
  }
  return ok(withinActive(services, resolved.value, active));
}

/** Where every article is of an active source, none has to be compared. */
function withinActive({ archive }: ListServices, query: Query, active: readonly Source[]): Query {
  const ids = new Set(active.map(({ id }) => id));
  return archive.sourceCounts().every(({ sourceId }) => ids.has(sourceId))
    ? query
    : withinSources(query, [...ids]);
}

/** The same for a query that is still to be parsed. */
export function readyText(services: ListServices, text: string): Result<Query> {
  const query = readQuery(text, services.clock.now());
  return query.ok ? readyQuery(services, query.value) : query;
}

/** Asks the archive something about a query. Error: `bad-query` for a regular expression that takes too long. */
export function tryQuery<Answer>(ask: () => Answer): Result<Answer> {
  try {
    return ok(ask());
  } catch (thrown) {
    const error = readerErrorIn(thrown);
    if (error?.code !== 'bad-query') throw thrown;
    return { ok: false, error };
  }
}

const shortestPrefix = 4;

/**
 * The id that is meant by one, or by a prefix of at least 4 characters that only one id has.
 * Errors: `unknown-article`, `ambiguous-id`.
 */
export function findId({ archive }: Pick<Services, 'archive'>, word: string): Result<string> {
  const prefix = word.toLowerCase();
  if (archive.listed([prefix]).length > 0) return ok(prefix);
  if (prefix.length < shortestPrefix) return fail('unknown-article', { subject: word });
  const ids = archive.idsWithPrefix(prefix, 2);
  const [id] = ids;
  if (ids.length > 1) return fail('ambiguous-id', { subject: word, detail: ids.join(' ') });
  return id === undefined ? fail('unknown-article', { subject: word }) : ok(id);
}

/** The article of an id or of its prefix. */
export function findArticle(services: Pick<Services, 'archive'>, word: string): Result<Article> {
  const id = findId(services, word);
  if (!id.ok) return id;
  const article = services.archive.get(id.value);
  return article ? ok(article) : fail('unknown-article', { subject: word });
}

/** The articles of ids, each once; or the first error: then nothing is to be changed. */
export function findListed(
  services: Pick<Services, 'archive'>,
  words: readonly string[],
): Result<readonly ListedArticle[]> {
  const ids = new Set<string>();
  for (const word of words) {
    const id = findId(services, word);
    if (!id.ok) return id;
    ids.add(id.value);
  }
  return ok(services.archive.listed([...ids]));
}

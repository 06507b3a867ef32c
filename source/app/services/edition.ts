/** Which articles an edition has, and in which sections. */
import { greatestOf } from '../../base/append.ts';
import { groupedBy } from '../../base/grouped-by.ts';
import type { ArticleHeader } from '../../domain/article.ts';
import { sortTime } from '../../domain/article-time.ts';
import { foldersOf } from '../../domain/category-path.ts';
import type { WalkRequest } from '../../domain/library.ts';
import { allOf, type Query } from '../../domain/query/query.ts';
import type { Source } from '../../domain/source.ts';
import type { Edition, EditionEntry, EditionSection } from '../export/edition.ts';
import { sectionOf } from '../view/section.ts';
import type { Services } from './services.ts';
import { activeSources } from './sources.ts';

type EditionServices = Pick<Services, 'archive' | 'store' | 'clock'>;

const msPerDay = 24 * 60 * 60 * 1000;

/**
 * Of a ready query, what came in the 24 hours before its latest article: after a refresh in the morning the news since yesterday's, and
 * without a network those of the last day that there is.
 */
export function latestDay({ archive }: Pick<Services, 'archive'>, query: Query): Query {
  const [latest] = archive.list({ query, order: 'newest', limit: 1 });
  if (!latest) return query;
  const since = new Date(Date.parse(sortTime(latest)) - msPerDay);
  return allOf([query, { since: since.toISOString() }]);
}

/** All that is held of an article until it is written. */
interface Filed {
  readonly section: string | null;
  readonly entry: EditionEntry;
  readonly time: number;
}

const outermost = (section: string | null): string | null => foldersOf(section)[0] ?? null;

function* filed(articles: Iterable<ArticleHeader>, sources: readonly Source[]): Generator<Filed> {
  const folders = Object.fromEntries(sources.map(({ id, category }) => [id, category]));
  for (const article of articles) {
    const { id, title, direction, language, source } = article;
    yield {
      section: outermost(sectionOf({ folders }, article)),
      entry: { id, title, direction, language, source: source.title },
      time: Date.parse(sortTime(article)),
    };
  }
}

/** Sections come as their sources do in the user's list, then those that articles alone name; what is in none comes last. */
function sectionsOf(articles: readonly Filed[], sources: readonly Source[]): readonly EditionSection[] {
  const bySection = groupedBy(articles, ({ section }) => section);
  const listed = sources.flatMap(({ category }) => outermost(category) ?? []);
  const named = [...bySection.keys()].filter(name => name !== null);
  return [...new Set([...listed, ...named]), null].flatMap(name => {
    const entries = bySection.get(name)?.map(({ entry }) => entry) ?? [];
    return entries.length === 0 ? [] : [{ name, entries }];
  });
}

/** Of these articles. `subject`: as in `Edition`. */
export function editionOf(
  services: EditionServices,
  listed: Iterable<ArticleHeader>,
  subject: string,
): Edition {
  const { archive, clock } = services;
  const sources = activeSources(services);
  const articles = [...filed(listed, sources)];
  return {
    subject,
    date: new Date(
      greatestOf(
        articles.map(({ time }) => time),
        0,
      ) || clock.now(),
    ),
    sections: sectionsOf(articles, sources),
    articleOf: id => archive.get(id),
  };
}

/** `subject`: as in `Edition`. */
export const makeEdition = (services: EditionServices, request: WalkRequest, subject: string): Edition =>
  editionOf(services, services.archive.each(request), subject);

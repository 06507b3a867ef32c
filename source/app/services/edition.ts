/** Which articles an edition has, and in which sections. */
import { greatestOf } from '../../base/append.ts';
import { groupedBy } from '../../base/grouped-by.ts';
import type { ArticleHeader } from '../../domain/article.ts';
import { sortTime } from '../../domain/article-time.ts';
import { foldersOf } from '../../domain/category-path.ts';
import type { ListedArticle, WalkRequest } from '../../domain/library.ts';
import { allOf, type Query } from '../../domain/query/query.ts';
import type { Source } from '../../domain/source.ts';
import {
  type Edition,
  type EditionEntry,
  type EditionItem,
  type EditionSection,
  entryOf,
} from '../export/edition.ts';
import { leadOf } from '../story-lead.ts';
import { sectionOf } from '../view/section.ts';
import type { Services } from './services.ts';
import { activeSources } from './sources.ts';
import { type Story, storyTeller } from './stories.ts';

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

const outermost = (section: string | null): string | null => foldersOf(section)[0] ?? null;

/** An article as lists have it, or as it is opened. */
type EditionArticle = ArticleHeader & Pick<ListedArticle, 'story'>;

/** All that is held of an article until it is written. */
interface Filed {
  readonly section: string | null;
  readonly entry: EditionEntry;
  readonly time: number;
  /** The same for the articles of a story. */
  readonly story: string;
}

function* filed(articles: Iterable<EditionArticle>, sources: readonly Source[]): Generator<Filed> {
  const folders = Object.fromEntries(sources.map(({ id, category }) => [id, category]));
  for (const article of articles)
    yield {
      section: outermost(sectionOf({ folders }, article)),
      entry: entryOf(article),
      time: Date.parse(sortTime(article)),
      story: article.story ?? article.id,
    };
}

interface FiledItem {
  readonly section: string | null;
  readonly item: EditionItem;
}

const alone = ({ section, entry }: Filed): FiledItem => ({ section, item: { ...entry, story: null } });

type TellStory = (ids: readonly string[]) => Story | null;

/** What came in as articles of one story, as one item in the section of the article that leads it. */
function itemsOf(articles: readonly Filed[], tell: TellStory): readonly FiledItem[] {
  const story = articles.length < 2 ? null : tell(articles.map(({ entry }) => entry.id));
  if (story === null) return articles.map(alone);
  const { id } = leadOf(story.articles);
  const told = new Set(story.articles.map(article => article.id));
  return articles.flatMap(each => {
    if (each.entry.id === id) return { section: each.section, item: { ...each.entry, story } };
    return told.has(each.entry.id) ? [] : alone(each);
  });
}

/** Sections come as their sources do in the user's list, then those that articles alone name; what is in none comes last. */
function sectionsOf(items: readonly FiledItem[], sources: readonly Source[]): readonly EditionSection[] {
  const bySection = groupedBy(items, ({ section }) => section);
  const listed = sources.flatMap(({ category }) => outermost(category) ?? []);
  const named = [...bySection.keys()].filter(name => name !== null);
  return [...new Set([...listed, ...named]), null].flatMap(name => {
    const entries = bySection.get(name)?.map(({ item }) => item) ?? [];
    return entries.length === 0 ? [] : [{ name, entries }];
  });
}

type EditionStyle = Pick<Edition, 'subject' | 'hasAllTexts'>;

/** Of these articles. A story comes where the first of its articles would. */
export function editionOf(
  services: EditionServices,
  listed: Iterable<EditionArticle>,
  style: EditionStyle,
): Edition {
  const { archive, clock } = services;
  const sources = activeSources(services);
  const articles = [...filed(listed, sources)];
  const tell = storyTeller(services);
  const stories = [...groupedBy(articles, ({ story }) => story).values()];
  return {
    ...style,
    date: new Date(
      greatestOf(
        articles.map(({ time }) => time),
        0,
      ) || clock.now(),
    ),
    sections: sectionsOf(
      stories.flatMap(each => itemsOf(each, tell)),
      sources,
    ),
    articleOf: id => archive.get(id),
  };
}

export const makeEdition = (services: EditionServices, request: WalkRequest, style: EditionStyle): Edition =>
  editionOf(services, services.archive.each(request), style);

/** What the archive has beside an article: who else tells its story, what shares much with it, and where a rare name of it comes again. */
import type { Article, RelatedHeadline } from '../../domain/article.ts';
import type { ListedArticle } from '../../domain/library.ts';
import { primarySubtag } from '../../text/detected-language.ts';
import { searchKey } from '../../text/search-key.ts';
import { personIn } from '../../text/stories/names-left-out.ts';
import { effectiveDate } from '../article-date.ts';
import { articleQuotations } from './quotations.ts';
import type { Services } from './services.ts';
import { activeSources } from './sources.ts';

const mostShown = 3;
const mostLooked = 12;

type RelatedServices = Pick<Services, 'archive' | 'store'>;

const inLanguage = ({ language }: Pick<Article, 'language'>): string => primarySubtag(language ?? '');

/** Others in its language first, then in other languages, then earlier ones of its own source; the latest first in each. */
function tellersOf({ archive }: RelatedServices, article: Article): readonly string[] {
  const ids = archive.storyReports(article.id).map(({ id }) => id);
  const distance = (other: ListedArticle): number =>
    Number(inLanguage(other) !== inLanguage(article)) + 2 * Number(other.source.id === article.source.id);
  return archive
    .listed(ids.filter(id => id !== article.id))
    .toReversed()
    .sort((one, other) => distance(one) - distance(other))
    .map(({ id }) => id);
}

/** By what an article is known again. */
const keysOf = ({ title, link }: RelatedHeadline): readonly string[] => [
  searchKey(title),
  ...(link === null ? [] : [link]),
];

/** An article that its page names already, or that says again what is there, is left out. */
const isNewIn =
  (seen: Set<string>) =>
  (article: ListedArticle): boolean => {
    const keys = keysOf(article);
    const isNew = !keys.some(key => seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  };

/** Of a name that many articles have, nothing follows. */
const mostOfRareName = 8;
const mostPersons = 3;
const weeksAround = 3;
const msPerWeek = 7 * 24 * 3_600_000;

/** The first that speak in it. */
function personsIn(article: Article): readonly string[] {
  const persons = new Set<string>();
  for (const { speaker } of articleQuotations(article)) {
    const person = speaker && personIn(speaker);
    if (person) persons.add(person);
    if (persons.size === mostPersons) break;
  }
  return [...persons];
}

/** Articles of these weeks that have the name of somebody who speaks in this one. */
function namesakesOf({ archive }: RelatedServices, article: Article): readonly string[] {
  const persons = personsIn(article);
  const time = Date.parse(effectiveDate(article));
  const [since, before] = [-weeksAround, weeksAround].map(weeks =>
    new Date(time + weeks * msPerWeek).toISOString(),
  ) as [string, string];
  return persons.flatMap(name => {
    const query = { all: [{ name }, { since }, { before }] };
    const found = archive.list({ query, order: 'newest', limit: mostOfRareName + 1 });
    return found.length > mostOfRareName ? [] : found.map(({ id }) => id);
  });
}

/** One group after the other is looked for, until there are enough. */
const groups: readonly ((services: RelatedServices, article: Article) => readonly string[])[] = [
  tellersOf,
  ({ archive }, { id }) => archive.likelyRelated(id, mostLooked),
  namesakesOf,
];

/** At most three; none of an id that is not known. */
export function relatedInArchive(services: RelatedServices, id: string): readonly ListedArticle[] {
  const { archive } = services;
  const article = archive.get(id);
  if (!article) return [];
  const active = new Set(activeSources(services).map(source => source.id));
  const isNew = isNewIn(new Set([article, ...article.related].flatMap(keysOf)));
  const found: ListedArticle[] = [];
  for (const group of groups) {
    const listed = archive.listed(group(services, article));
    found.push(...listed.filter(other => active.has(other.source.id) && isNew(other)));
    if (found.length >= mostShown) break;
  }
  return found.slice(0, mostShown);
}

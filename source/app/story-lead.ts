import type { ListedArticle } from '../domain/library.ts';

/**
 * The article that stands for a story: the first in the language that most of its articles are in.
 * @param articles by time; at least one
 */
export function leadOf<Told extends Pick<ListedArticle, 'language'>>(articles: readonly Told[]): Told {
  const counts = new Map<string | null, number>();
  for (const { language } of articles) counts.set(language, (counts.get(language) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return articles.find(({ language }) => counts.get(language) === most) as Told;
}

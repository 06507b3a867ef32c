/** Articles whose headlines begin with the same word tell one story: tests need no natural reports. */
import type { Article } from '../../source/domain/article.ts';
import type { StoryLanguage } from '../../source/domain/story.ts';
import type { TextKeys } from '../../source/storage/archive/text-keys.ts';
import { makeDistinctArticle } from './articles.ts';
import { searchKeys } from './search-keys.ts';

const firstWord = (title: string): string => title.split(' ')[0] ?? '';

const numberOf = (word: string): number =>
  Array.from(word).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 0);

const stories: StoryLanguage = {
  ...searchKeys.stories,
  describe: ({ title }) => ({ features: firstWord(title), terms: [2 * numberOf(firstWord(title))] }),
  likelihoods: ({ features }, others) => others.map(other => (other.features === features ? 0.9 : 0)),
};

export const headlineStories: TextKeys = { ...searchKeys, stories };

/** A report of an event by a source; its id says both. */
export const reportOf = (event: string, source: string, overrides: Partial<Article> = {}): Article =>
  makeDistinctArticle(`${event}-${source}`, {
    title: `${event} ${source}`,
    source: { id: source, title: source },
    ...overrides,
  });

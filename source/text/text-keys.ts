/** How text is compared, for the archive. */
import type { Article } from '../domain/article.ts';
import { plausibleLanguage } from './detected-language.ts';
import { describeStory, groupStories, nameQuery, ringKeys, storyLikelihoods } from './language.ts';
import { nameParts } from './names/name-parts.ts';
import { ringRules } from './ring-rules.ts';
import { searchKey, searchKeys, wordRules } from './search-key.ts';
import { patternText, searchPattern } from './search-pattern.ts';
import { storyRules } from './stories/story-rules.ts';
import { tagKey } from './tag-key.ts';

const languageOf = ({ language, title, blocks }: Article): string | null =>
  plausibleLanguage(language, [title, ...blocks.slice(0, 8).map(({ text }) => text)].join('\n'));

export const textKeys = {
  normalise: searchKey,
  tagKey,
  indexText: searchKey,
  indexWords: searchKeys,
  ringKeys,
  nameParts,
  nameQuery,
  languageOf,
  pattern: searchPattern,
  patternText,
  stories: {
    describe: describeStory,
    likelihoods: storyLikelihoods,
    group: groupStories,
    rules: storyRules,
  },
  rules: { words: wordRules, rings: ringRules },
};

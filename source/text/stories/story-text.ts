import { type Article, articleCategories } from '../../domain/article.ts';
import { spokenTexts } from '../../domain/searchable-text.ts';
import type { StoryText } from './features.ts';

/** What of an article is looked at for its event. */
export function storyTextOf(article: Article): StoryText {
  const [title = '', ...texts] = spokenTexts(article);
  return {
    title,
    paragraphs: texts.flatMap(text => text.split('\n')),
    language: article.language,
    categories: articleCategories(article),
  };
}

import { headerJson } from '../../app/article-json.ts';
import type { Story } from '../../app/services/stories.ts';
import type { SourceReference } from '../../domain/article.ts';
import type { StoryFact } from '../../domain/story.ts';

const sourceJson = ({ id, title }: SourceReference) => ({ id, title });

const factJson = ({ what, unit, values }: StoryFact) => ({
  what,
  unit,
  values: values.map(({ value, articles }) => ({ value, articles })),
});

export const storyJson = ({ id, title, articles, sources, last, facts, silent }: Story) => ({
  id,
  title,
  articles: articles.map(headerJson),
  sources: sources.map(sourceJson),
  first: { source: sources[0] ? sourceJson(sources[0]) : null, published: articles[0]?.published ?? null },
  last,
  facts: facts.map(factJson),
  silent: silent.map(sourceJson),
});

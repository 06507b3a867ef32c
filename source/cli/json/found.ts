import { type FoundSource, newestOf } from '../../app/services/discover.ts';

export const foundJson = (found: FoundSource, subscribed: boolean) => ({
  id: found.source.id,
  title: found.source.title,
  url: found.source.url,
  type: found.type,
  entries: found.entries.length,
  newest: newestOf(found),
  language: found.source.language,
  homepage: found.source.homepage,
  subscribed,
});

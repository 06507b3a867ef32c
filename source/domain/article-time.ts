import type { ArticleHeader } from './article.ts';

/** ISO 8601 of the years 0 to 9999: only these sort as text. */
const sortable = /^\d{4}-/;

/**
 * The moment an article sorts by, ISO 8601 in UTC: when it was published, but never later than Khabar first saw it.
 * An entry dated in the future (a wrong time zone, a planned date) would stay on top of the list otherwise; an
 * undated one counts as published when it was seen.
 */
export const sortTime = ({ published, fetched }: Pick<ArticleHeader, 'published' | 'fetched'>): string =>
  published !== null && sortable.test(published) && published < fetched ? published : fetched;

import type { Article } from '../../source/domain/article.ts';
import { makeArticle, makeSource } from './articles.ts';
import { type OpenedReader, type OpenOptions, openReader } from './edition-reader.ts';

const hour = 3_600_000;
const latest = Date.parse('2026-11-24T05:00:00Z');

export const idOf = (source: string, index: number): string => `${source}${String(index).padStart(7, '0')}`;

export const sourceOf = (id: string) => makeSource({ id, title: `مصدر ${id}` });

/** So many articles of a source, an hour apart, the first the newest; it is `age` hours old. */
export const newsOf = (source: string, count: number, age = 0): Article[] =>
  Array.from({ length: count }, (_, index) =>
    makeArticle({
      id: idOf(source, index),
      title: `عنوان ${source} ${index}`,
      link: `https://news.example/${source}/${index}`,
      source: { id: source, title: `مصدر ${source}` },
      published: new Date(latest - (age + index) * hour).toISOString(),
      related: [],
    }),
  );

/** The reader on two sources, `one` with newer articles than `two`. */
export const openNews = (options: OpenOptions = {}): OpenedReader =>
  openReader({
    sources: [sourceOf('one'), sourceOf('two')],
    articles: [...newsOf('one', 30), ...newsOf('two', 30, 100)],
    ...options,
  });

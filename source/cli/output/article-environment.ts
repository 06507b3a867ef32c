/** An article as variables for a command: what a line of shell can use without reading JSON. */
import { cutTo } from '../../base/cut.ts';
import type { ListedArticle } from '../../domain/library.ts';

/** The system takes 128 KB for one variable. */
const mostCharacters = 20_000;

/** No variable can hold NUL. */
const textOf = (text: string | null): string => cutTo((text ?? '').replaceAll('\0', ''), mostCharacters);

/** What is absent is empty. */
export function articleEnvironment(article: ListedArticle): Readonly<Record<string, string>> {
  const { id, title, link, source, author, published, summary, language, categories, tags } = article;
  const texts: Readonly<Record<string, string | null>> = {
    KHABAR_ID: id,
    KHABAR_TITLE: title,
    KHABAR_LINK: link,
    KHABAR_SOURCE: source.title,
    KHABAR_SOURCE_ID: source.id,
    KHABAR_AUTHOR: author,
    KHABAR_PUBLISHED: published,
    KHABAR_SUMMARY: summary,
    KHABAR_LANGUAGE: language,
    KHABAR_CATEGORIES: categories.join(', '),
    KHABAR_TAGS: tags.join(', '),
  };
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, textOf(text)]));
}

/** An article as variables for a command: what a line of shell can use without reading JSON. */
import type { ListedArticle } from '../../domain/library.ts';

/** The system takes 128 KB for one variable. */
const mostCharacters = 20_000;

const isHalfPair = (unit: string | undefined): boolean => /[\ud800-\udbff]/u.test(unit ?? '');

/** No variable can hold NUL. */
function textOf(text: string | null): string {
  const whole = (text ?? '').replaceAll('\0', '');
  if (whole.length <= mostCharacters) return whole;
  const cut = whole.slice(0, mostCharacters);
  return isHalfPair(cut.at(-1)) ? cut.slice(0, -1) : cut;
}

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
